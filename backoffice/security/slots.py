"""A person's slot: the private keys, opened by the passphrase together with the organisation's
site secret.

Rule: Argon2id (RFC 9106) takes the site secret as its own secret input, so that a copy of the
database is useless for guessing passphrases. Parameters are stored with the slot; a slot made
with weaker ones is made anew at sign-in. The slot of a service account opens with a key derived
from the site secret alone.
"""

import os
import unicodedata
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from backoffice.domain.errors import SignInRefused, Tampered
from backoffice.security.derivation import derive_key
from backoffice.security.envelopes import length_prefixed

# Whoever owns the database can write any parameters; these bound what a sign-in is made to spend.
_MOST_MEMORY_KIB = 1_048_576
_MOST_PASSES = 32
_MOST_LANES = 64
_NONCE_BYTES = 12


class Argon2Parameters(msgspec.Struct, frozen=True):
    """Cost of one guess.

    The default is the second recommended option of RFC 9106 §4: 64 MiB, 3 passes, 4 lanes.
    """

    memory_kib: Annotated[int, msgspec.Meta(ge=8, le=_MOST_MEMORY_KIB)] = 65_536
    passes: Annotated[int, msgspec.Meta(ge=1, le=_MOST_PASSES)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=_MOST_LANES)] = 4


CURRENT_PARAMETERS = Argon2Parameters()


class _Slot(msgspec.Struct, frozen=True):
    kind: str  # "passphrase" or "service"
    salt: bytes
    nonce: Annotated[bytes, msgspec.Meta(min_length=_NONCE_BYTES, max_length=_NONCE_BYTES)]
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

    Raises `SignInRefused` for a wrong passphrase or another site secret, `Tampered` for what is no
    slot.
    """
    known = _decode(slot)
    if known.kind != "passphrase":
        raise SignInRefused("sign_in.refused")
    key = _passphrase_key(passphrase, known.salt, site_secret, staff_id, known.parameters)
    try:
        return _open(known, key, staff_id)
    except InvalidTag as error:
        raise SignInRefused("sign_in.refused") from error


def nobodys_slot() -> bytes:
    """A slot that no passphrase opens; trying one on it takes as long as on a real slot."""
    return msgspec.msgpack.encode(
        _Slot(
            kind="passphrase",
            salt=os.urandom(16),
            nonce=os.urandom(_NONCE_BYTES),
            sealed=os.urandom(80),  # two keys of 32 bytes and the tag of AES-GCM
            parameters=CURRENT_PARAMETERS,
        )
    )


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
    # One keyboard sends å as one character, another as two (NIST SP 800-63B §5.1.1.2: NFKC).
    typed = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return Argon2id(
            salt=salt,
            length=32,
            iterations=parameters.passes,
            lanes=parameters.lanes,
            memory_cost=parameters.memory_kib,
            secret=site_secret,
            ad=b"backoffice slot 1 " + staff_id.bytes,
        ).derive(typed)
    except ValueError as error:  # salt or parameters that no slot has
        raise Tampered("sealed.tampered") from error


def _seal(
    kind: str,
    contents: SlotContents,
    key: bytes,
    salt: bytes,
    staff_id: UUID,
    parameters: Argon2Parameters,
) -> bytes:
    nonce = os.urandom(_NONCE_BYTES)
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
