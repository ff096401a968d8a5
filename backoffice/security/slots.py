"""A person's slot: the private keys, opened by the passphrase together with the organisation's
site secret.

Rule: Argon2id (RFC 9106) takes the site secret as its own secret input, so that a copy of the
database is useless for guessing passphrases. Parameters are stored with the slot; a slot made
with weaker ones is made anew at sign-in. The slot of a service account opens with a key derived
from the site secret alone.
"""

import os
from dataclasses import dataclass
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from backoffice.domain.errors import SignInRefused, Tampered
from backoffice.security.derivation import derive_key
from backoffice.security.envelopes import length_prefixed


class Argon2Parameters(msgspec.Struct, frozen=True):
    """Cost of one guess.

    The default is the second recommended option of RFC 9106 §4: 64 MiB, 3 passes, 4 lanes.
    """

    memory_kib: int = 65_536
    passes: int = 3
    lanes: int = 4


CURRENT_PARAMETERS = Argon2Parameters()


class _Slot(msgspec.Struct, frozen=True):
    kind: str  # "passphrase" or "service"
    salt: bytes
    nonce: bytes
    sealed: bytes
    parameters: Argon2Parameters


@dataclass(frozen=True, slots=True)
class SlotContents:
    """A person's private keys as raw bytes: X25519 to open grants, Ed25519 to sign."""

    private_key: bytes
    signing_key: bytes

    def __repr__(self) -> str:
        return "SlotContents(…)"


def seal_slot(
    contents: SlotContents,
    *,
    passphrase: str,
    site_secret: bytes,
    staff_id: UUID,
    parameters: Argon2Parameters = CURRENT_PARAMETERS,
) -> bytes:
    """Make a person's slot. Takes about 0.3 s and 64 MiB by design; run it off the UI thread."""
    salt = os.urandom(16)
    key = _passphrase_key(passphrase, salt, site_secret, staff_id, parameters)
    return _seal("passphrase", contents, key, salt, staff_id, parameters)


def open_slot(slot: bytes, *, passphrase: str, site_secret: bytes, staff_id: UUID) -> SlotContents:
    """Open a person's slot.

    Raises `SignInRefused` for a wrong passphrase or another site secret.
    """
    known = _decode(slot)
    if known.kind != "passphrase":
        raise SignInRefused("sign_in.refused")
    key = _passphrase_key(passphrase, known.salt, site_secret, staff_id, known.parameters)
    try:
        return _open(known, key, staff_id)
    except InvalidTag as error:
        raise SignInRefused("sign_in.refused") from error


def is_weaker_than_current(slot: bytes) -> bool:
    """Whether the slot was made with parameters below today's, so that it should be made anew."""
    known = _decode(slot).parameters
    return (
        known.memory_kib < CURRENT_PARAMETERS.memory_kib or known.passes < CURRENT_PARAMETERS.passes
    )


def seal_service_slot(contents: SlotContents, *, site_secret: bytes, staff_id: UUID) -> bytes:
    """Make the slot of a service account."""
    key = derive_key(site_secret, f"service slot {staff_id}")
    return _seal("service", contents, key, b"", staff_id, CURRENT_PARAMETERS)


def open_service_slot(slot: bytes, *, site_secret: bytes, staff_id: UUID) -> SlotContents:
    """Open the slot of a service account. Raises `Tampered` under another site secret."""
    known = _decode(slot)
    if known.kind != "service":
        raise Tampered("sealed.tampered")
    try:
        return _open(known, derive_key(site_secret, f"service slot {staff_id}"), staff_id)
    except InvalidTag as error:
        raise Tampered("sealed.tampered") from error


def _passphrase_key(
    passphrase: str, salt: bytes, site_secret: bytes, staff_id: UUID, parameters: Argon2Parameters
) -> bytes:
    return Argon2id(
        salt=salt,
        length=32,
        iterations=parameters.passes,
        lanes=parameters.lanes,
        memory_cost=parameters.memory_kib,
        secret=site_secret,
        ad=b"backoffice slot 1 " + staff_id.bytes,
    ).derive(passphrase.encode("utf-8", "surrogatepass"))


def _seal(
    kind: str,
    contents: SlotContents,
    key: bytes,
    salt: bytes,
    staff_id: UUID,
    parameters: Argon2Parameters,
) -> bytes:
    nonce = os.urandom(12)
    plain = contents.private_key + contents.signing_key
    sealed = AESGCM(key).encrypt(nonce, plain, _bound_to(kind, staff_id))
    return msgspec.msgpack.encode(
        _Slot(kind=kind, salt=salt, nonce=nonce, sealed=sealed, parameters=parameters)
    )


def _open(slot: _Slot, key: bytes, staff_id: UUID) -> SlotContents:
    plain = AESGCM(key).decrypt(slot.nonce, slot.sealed, _bound_to(slot.kind, staff_id))
    return SlotContents(private_key=plain[:32], signing_key=plain[32:])


def _bound_to(kind: str, staff_id: UUID) -> bytes:
    return length_prefixed(b"backoffice slot 1", kind.encode(), staff_id.bytes)


def _decode(slot: bytes) -> _Slot:
    try:
        return msgspec.msgpack.decode(slot, type=_Slot)
    except msgspec.MsgspecError as error:
        raise Tampered("sealed.tampered") from error
