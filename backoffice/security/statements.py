"""Signed statements: what an officer or the organisation root says about keys, roles and grants
(Ed25519, RFC 8032).

Rule: a public key, a role or a grant from the database counts only with a statement that
verifies; whoever owns the database can write any row but cannot sign one.
"""

from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from backoffice.domain.errors import Tampered
from backoffice.security.envelopes import length_prefixed


def new_signing_key() -> bytes:
    """A fresh Ed25519 private key, raw (32 bytes)."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def verify_key_of(signing_key: bytes) -> bytes:
    """The public half of a signing key, raw (32 bytes)."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).public_key().public_bytes_raw()


def staff_statement(
    *,
    staff_id: UUID,
    username: str,
    name: str,
    role: str,
    active: bool,
    key_officer: bool,
    public_key: bytes,
    verify_key: bytes,
) -> bytes:
    """What is signed about an account."""
    marks = f"{role} {int(active)} {int(key_officer)}".encode()
    return length_prefixed(
        b"staff 1",
        staff_id.bytes,
        username.encode(),
        name.encode(),
        marks,
        public_key,
        verify_key,
    )


def category_key_statement(
    *, store_id: UUID, category: str, epoch: int, public_key: bytes
) -> bytes:
    """What is signed about the public key of a category."""
    return length_prefixed(
        b"category key 1", store_id.bytes, category.encode(), str(epoch).encode(), public_key
    )


def grant_statement(*, holder_id: UUID, name: str, epoch: int, use: str, sealed: bytes) -> bytes:
    """What is signed about one grant;

    it is also the place that the grant is sealed to, less the bytes.
    """
    return length_prefixed(
        grant_place(holder_id=holder_id, name=name, epoch=epoch, use=use), sealed
    )


def grant_place(*, holder_id: UUID, name: str, epoch: int, use: str) -> bytes:
    """The HPKE `info` of a grant."""
    return length_prefixed(
        b"grant 1", holder_id.bytes, name.encode(), str(epoch).encode(), use.encode()
    )


def sign(signing_key: bytes, statement: bytes) -> bytes:
    """The 64-byte signature of a statement."""
    return Ed25519PrivateKey.from_private_bytes(signing_key).sign(statement)


def verify(verify_key: bytes, statement: bytes, signature: bytes) -> None:
    """Return if the statement was signed by this key;

    raise `Tampered("trust.signature")` if not.
    """
    try:
        Ed25519PublicKey.from_public_bytes(verify_key).verify(signature, statement)
    except (InvalidSignature, ValueError) as error:
        raise Tampered("trust.signature") from error
