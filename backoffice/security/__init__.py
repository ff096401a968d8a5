"""Keys, envelopes, tags, sealed index, chained log: the only place that touches cryptography."""
