"""Sealing to a public key: HPKE base mode (RFC 9180), DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
AES-256-GCM.

Rule: `info` binds what is sealed to its place, because the one-shot interface has no associated
data; whoever holds only the public key can write and cannot read.
"""

from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from backoffice.domain.errors import Tampered

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class KeyPair:
    """An X25519 key pair as raw bytes (32 each).

    Never printed: `repr` shows the public half only.
    """

    private: bytes
    public: bytes

    def __repr__(self) -> str:
        return f"KeyPair(public={self.public.hex()})"


def new_key_pair() -> KeyPair:
    """A fresh key pair from the operating system's random source."""
    return key_pair_of(X25519PrivateKey.generate().private_bytes_raw())


def key_pair_of(private: bytes) -> KeyPair:
    """The key pair of a known private half."""
    key = X25519PrivateKey.from_private_bytes(private)
    return KeyPair(private=private, public=key.public_key().public_bytes_raw())


def seal_to(public: bytes, plaintext: bytes, info: bytes) -> bytes:
    """Seal `plaintext` so that only the holder of the private half opens it, at this place."""
    return _SUITE.encrypt(plaintext, X25519PublicKey.from_public_bytes(public), info=info)


def open_sealed(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """Open what `seal_to` made. Raises `Tampered` when key, place or bytes are not the same."""
    try:
        return _SUITE.decrypt(sealed, X25519PrivateKey.from_private_bytes(private), info=info)
    except (InvalidTag, ValueError) as error:
        raise Tampered("sealed.tampered") from error
