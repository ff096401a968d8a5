"""Keys made from other keys: HKDF-SHA256 (RFC 5869) with a distinct `info` for each use.

Rule: one secret never serves two uses directly; each use has its own line here.
"""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive_key(secret: bytes, use: str) -> bytes:
    """32 bytes for one named use of `secret`."""
    return HKDF(
        algorithm=SHA256(), length=32, salt=None, info=b"backoffice 1 " + use.encode()
    ).derive(secret)
