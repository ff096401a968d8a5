"""Tags: how an exact identifier (personnummer, phone, e-mail, order number) is found, sealed.

Rule: equal values of one kind have equal tags and nothing else is readable from them. A tag tells
a thief how often a value occurs; whoever holds the key can try out values, so a tag key is given
only to roles that may search.
"""

import hashlib
import hmac

from backoffice.security.envelopes import length_prefixed

TAG_BYTES = 16


def tag(key: bytes, kind: str, normalised: str) -> bytes:
    """The tag (16 bytes of HMAC-SHA256) of a normalised value; equal texts of two kinds differ."""
    message = length_prefixed(b"backoffice tag 1", kind.encode(), normalised.encode())
    return hmac.digest(key, message, hashlib.sha256)[:TAG_BYTES]
