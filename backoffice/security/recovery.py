"""The emergency kit's secret: what brings an organisation back when every key officer is lost.

Rule: the secret exists whole only while a store is made; on paper it is two shares (XOR of
equally random halves), of which one alone tells nothing.
"""

import os
from dataclasses import dataclass

from backoffice.security.derivation import derive_key
from backoffice.security.public_sealing import KeyPair, key_pair_of
from backoffice.security.statements import new_signing_key, verify_key_of

SHARE_BYTES = 64


@dataclass(frozen=True, slots=True)
class RecoverySecret:
    """The root signing key (Ed25519) and the site secret, raw."""

    root_key: bytes
    site_secret: bytes

    def __repr__(self) -> str:
        return "RecoverySecret(…)"

    @property
    def root_verify_key(self) -> bytes:
        """The public half of the root; workstations pin it."""
        return verify_key_of(self.root_key)

    @property
    def recovery_pair(self) -> KeyPair:
        """The key pair that every key of the store is escrowed to."""
        return key_pair_of(derive_key(self.root_key, "recovery"))

    def shares(self) -> tuple[bytes, bytes]:
        """Two shares of 64 bytes; both are needed."""
        whole = self.root_key + self.site_secret
        first = os.urandom(len(whole))
        return first, bytes(a ^ b for a, b in zip(first, whole, strict=True))


def new_root_key() -> bytes:
    """A fresh organisation root."""
    return new_signing_key()


def join_shares(first: bytes, second: bytes) -> RecoverySecret:
    """The secret again. Raises ValueError for shares of other lengths."""
    if (len(first), len(second)) != (SHARE_BYTES, SHARE_BYTES):
        raise ValueError(f"a share has {SHARE_BYTES} bytes")
    whole = bytes(a ^ b for a, b in zip(first, second, strict=True))
    return RecoverySecret(root_key=whole[:32], site_secret=whole[32:])
