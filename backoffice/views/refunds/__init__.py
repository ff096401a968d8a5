"""The refunds page: what waits, what is on its way, and the life of each refund."""
