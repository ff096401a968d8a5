"""The vault of one session: the person's private keys and what they open, in one place, for as
long as it is unlocked.

Rule: nothing opens a customer's data key without an access ticket, and a ticket is made only
after the access record is committed. Locking drops every key; a locked vault refuses
everything, also what was under way on another thread.
"""

from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from threading import Lock
from typing import TypeVar
from uuid import UUID

from backoffice.domain.errors import RefusedByPolicy, SessionLocked
from backoffice.domain.ids import AccessRecordId
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.security.data_keys import open_data_key
from backoffice.security.derivation import derive_key
from backoffice.security.envelopes import Binding, Sealer, key_id, key_id_of
from backoffice.security.public_sealing import open_sealed, seal_to
from backoffice.security.slots import SlotContents
from backoffice.security.statements import grant_place, sign
from backoffice.security.tags import tag

_Name = TypeVar("_Name")


@dataclass(frozen=True, slots=True)
class SealedGrant:
    """One key sealed to one holder, its signature already verified."""

    holder_id: UUID
    name: str  # "category:identity", "keyring:face"
    epoch: int
    use: str  # "work" or "escrow"
    sealed: bytes


@dataclass(frozen=True, slots=True)
class AccessTicket:
    """Proof that an access record is committed: what it lets its holder open, and until when."""

    record_id: AccessRecordId
    customer_id: UUID
    categories: frozenset[str]
    until: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value stands; with the id of its key it is the binding of the ciphertext."""

    table: str
    column: str
    row_id: UUID
    customer_id: UUID
    category: str
    version: int

    def under(self, used_key_id: bytes) -> Binding:
        """The binding under one key."""
        return Binding(
            table=self.table,
            column=self.column,
            row_id=self.row_id,
            customer_id=self.customer_id,
            category=self.category,
            key_id=used_key_id,
            version=self.version,
        )


class Vault:
    """Keys of one signed-in person or service.

    Safe to use from several threads between unlock and lock.
    """

    def __init__(
        self, contents: SlotContents, grants: Iterable[SealedGrant], clock: Callable[[], datetime]
    ) -> None:
        self._contents: SlotContents | None = contents
        self._grants = {(g.name, g.epoch): g for g in grants if g.use == "work"}
        self._opened: dict[tuple[str, int], bytes] = {}
        self._tag_keys: dict[tuple[str, str], bytes] = {}
        self._face_keys: dict[bytes, bytes] = {}
        self._sealer = Sealer()
        self._clock = clock
        self._lock = Lock()
        self._at_lock: list[Callable[[], None]] = []

    @property
    def locked(self) -> bool:
        """Whether the keys are gone."""
        return self._contents is None

    def lock(self) -> None:
        """Drop every key, then tell everybody who asked with `at_lock`, once."""
        with self._lock:
            self._contents = None
            self._opened.clear()
            self._tag_keys.clear()
            self._face_keys.clear()
            told, self._at_lock = self._at_lock, []
        self._sealer.forget()
        with ExitStack() as everybody:
            for forget in reversed(told):
                everybody.callback(forget)

    def at_lock(self, forget: Callable[[], None]) -> None:
        """Have `forget` called when this vault locks, by whoever keeps something it opened."""
        with self._lock:
            self._unlocked()
            self._at_lock.append(forget)

    def sign(self, statement: bytes) -> bytes:
        """Sign as this person."""
        return sign(self._unlocked().signing_key, statement)

    def pass_on(
        self, escrow: SealedGrant, *, holder_id: UUID, public_key: bytes, use: str
    ) -> SealedGrant:
        """Re-seal an escrowed key to another holder. The key itself does not leave this method."""
        place = grant_place(
            holder_id=escrow.holder_id, name=escrow.name, epoch=escrow.epoch, use=escrow.use
        )
        key = open_sealed(self._unlocked().private_key, escrow.sealed, place)
        there = grant_place(holder_id=holder_id, name=escrow.name, epoch=escrow.epoch, use=use)
        return SealedGrant(
            holder_id=holder_id,
            name=escrow.name,
            epoch=escrow.epoch,
            use=use,
            sealed=seal_to(public_key, key, there),
        )

    def holds(self, name: str) -> bool:
        """Whether a key is granted to this person, by its name ("category:health",
        "keyring:face").
        """
        return any(held == name for held, _ in self._grants)

    def keyring(self, name: str, epoch: int = 1) -> bytes:
        """A symmetric key. Raises `RefusedByPolicy("policy.key")` where it is not granted."""
        return self._granted(f"keyring:{name}", epoch)

    def tag(self, realm: str, kind: str, normalised: str) -> bytes:
        """The tag of an identifier in a realm ("tags" or "protected_tags")."""
        self._unlocked()
        key = self._tag_keys.get((realm, kind))
        if key is None:
            key = derive_key(self.keyring(realm), f"tag {kind}")
            self._remember(self._tag_keys, {(realm, kind): key})
        return tag(key, kind, normalised)

    def seal_face(self, realm: str, binding: Place, plaintext: bytes) -> bytes:
        """Seal a face under a realm's face key ("face" or "protected_face")."""
        return self.seal(self.keyring(realm), binding, plaintext)

    def open_face(self, binding: Place, sealed: bytes) -> bytes:
        """Open a face with whichever face key this person holds.

        Raises `RefusedByPolicy("policy.key")` when it is sealed under a key that is not granted.
        """
        return self._unseal(self._face_key(key_id_of(sealed)), binding, sealed)

    def seal(self, key: bytes, place: Place, plaintext: bytes) -> bytes:
        """Seal under a key that the caller holds."""
        self._unlocked()
        try:
            return self._sealer.seal(key, place.under(key_id(key)), plaintext)
        finally:
            self._still_unlocked()

    def open_own(self, key: bytes, place: Place, sealed: bytes) -> bytes:
        """Open what was sealed under a keyring of this person's own (nothing of a customer's)."""
        return self._unseal(key, place, sealed)

    def open_envelope(
        self, ticket: AccessTicket, data_key: bytes, place: Place, sealed: bytes
    ) -> bytes:
        """Open one envelope of the customer and category that the ticket covers."""
        self._check(ticket, place.customer_id, place.category)
        return self._unseal(data_key, place, sealed)

    def open_data_key(self, ticket: AccessTicket, wrapped: SealedDataKey) -> bytes:
        """Open one data key.

        Raises `RefusedByPolicy` without a valid ticket or without the category's key.
        """
        self._check(ticket, wrapped.customer_id, wrapped.category)
        private = self._granted(f"category:{wrapped.sealed_for}", wrapped.epoch)
        key = open_data_key(private, wrapped)
        self._unlocked()
        return key

    def _face_key(self, wanted: bytes) -> bytes:
        self._unlocked()
        if not self._face_keys:
            realms = ("face", "protected_face")
            keys = [self.keyring(realm) for realm in realms if self.holds(f"keyring:{realm}")]
            self._remember(self._face_keys, {key_id(key): key for key in keys})
        known = self._face_keys.get(wanted)
        if known is None:
            raise RefusedByPolicy("policy.key")
        return known

    def _check(self, ticket: AccessTicket, customer_id: UUID, category: str) -> None:
        self._unlocked()
        covered = ticket.customer_id == customer_id and category in ticket.categories
        if not covered or ticket.until <= self._clock():
            raise RefusedByPolicy("access.missing")

    def _granted(self, name: str, epoch: int) -> bytes:
        contents = self._unlocked()
        key = self._opened.get((name, epoch))
        if key is None:
            grant = self._grants.get((name, epoch))
            if grant is None:
                raise RefusedByPolicy("policy.key")
            place = grant_place(
                holder_id=grant.holder_id, name=grant.name, epoch=grant.epoch, use=grant.use
            )
            key = open_sealed(contents.private_key, grant.sealed, place)
            self._remember(self._opened, {(name, epoch): key})
        return key

    def _remember(self, kept: dict[_Name, bytes], keys: dict[_Name, bytes]) -> None:
        """Keep keys, all of them at once, unless the vault was locked meanwhile."""
        with self._lock:
            self._unlocked()
            kept.update(keys)

    def _unseal(self, key: bytes, place: Place, sealed: bytes) -> bytes:
        self._unlocked()
        try:
            return self._sealer.unseal(key, place.under(key_id_of(sealed)), sealed)
        finally:
            self._still_unlocked()

    def _still_unlocked(self) -> None:
        """After each use of the sealer, which keeps the key: was the vault locked meanwhile?"""
        if self._contents is None:
            self._sealer.forget()
            raise SessionLocked("session.locked")

    def _unlocked(self) -> SlotContents:
        if self._contents is None:
            raise SessionLocked("session.locked")
        return self._contents
