"""Sealing for the importer: envelopes under fresh data keys, faces, tags, index entries.

Rule: the importer writes categories that it cannot read. It makes a data key, seals it to the
public keys of those who may open it, and forgets it when its run is over.
"""

from collections import OrderedDict
from uuid import UUID

import msgspec

from backoffice.domain.policy import Category
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.security.data_keys import PublicKeys, new_data_key, seal_data_key
from backoffice.security.derivation import derive_key
from backoffice.security.tags import tag
from backoffice.security.vault import Place
from backoffice.services.identifiers import (
    ORDINARY,
    PROTECTED,
    IdentifierKind,
    exact_reference,
    normalised_reference,
)
from backoffice.services.session import Session
from backoffice.storage.identifiers import TagRow

KEYS_REMEMBERED = 20_000


class ImportSeals:
    """What the importer seals with during one run."""

    def __init__(self, session: Session, public_keys: PublicKeys) -> None:
        self._session = session
        self._public_keys = public_keys
        self._digest_key = session.vault.keyring("import_digest")
        self._line_key = derive_key(self._digest_key, "line digest")
        self._remembered: OrderedDict[tuple[UUID, Category, bool], bytes] = OrderedDict()
        self.new_keys: list[SealedDataKey] = []

    def digest(self, line: msgspec.Struct) -> bytes:
        """A keyed hash of a line;

        equal lines have equal ones, and only the importer can make it.
        """
        return tag(self._line_key, "line", msgspec.json.encode(line).decode())

    def fresh_key(self, customer_id: UUID, category: Category, *, protected: bool) -> bytes:
        """A new data key, sealed for everyone who is to hold it;

        `new_keys` gathers what to store.
        """
        key = new_data_key()
        self.new_keys += seal_data_key(
            key,
            customer_id=customer_id,
            category=category,
            protected=protected,
            public_keys=self._public_keys,
        )
        return key

    def run_key(self, customer_id: UUID, category: Category, *, protected: bool) -> bytes:
        """This run's data key of a customer and category, made at the first call."""
        place = (customer_id, category, protected)
        key = self._remembered.get(place)
        if key is None:
            key = self.fresh_key(customer_id, category, protected=protected)
            self._remembered[place] = key
            if len(self._remembered) > KEYS_REMEMBERED:
                self._remembered.popitem(last=False)
        return key

    def take_keys(self) -> list[SealedDataKey]:
        """The sealed keys that were made since the last call."""
        keys, self.new_keys = self.new_keys, []
        return keys

    def forget_run_keys(self) -> None:
        """Forget this run's keys:

        their unit was rolled back, so nothing may be sealed under them.
        """
        self._remembered.clear()
        self.new_keys = []

    def envelope(self, key: bytes, place: Place, content: msgspec.Struct) -> bytes:
        """Seal content under a data key."""
        return self._session.vault.seal(key, place, msgspec.json.encode(content))

    def face(self, place: Place, content: msgspec.Struct, *, protected: bool) -> bytes:
        """Seal a face for the roles that may look up this customer."""
        realm = "protected_face" if protected else "face"
        return self._session.vault.seal_face(realm, place, msgspec.json.encode(content))

    def under_import_key(self, place: Place, content: bytes) -> bytes:
        """Seal what only the importer itself reads again."""
        return self._session.vault.seal(self._digest_key, place, content)

    def open_import_key(self, place: Place, sealed: bytes) -> bytes:
        """Open what `under_import_key` sealed."""
        return self._session.vault.open_own(self._digest_key, place, sealed)

    def tag_row(
        self,
        customer_id: UUID,
        kind: IdentifierKind,
        normalised: str,
        target_id: UUID,
        *,
        protected: bool,
    ) -> TagRow:
        """The row of one identifier."""
        return TagRow(
            customer_id=customer_id,
            kind=str(kind),
            tag=self.tag(kind, normalised, protected=protected),
            target_id=target_id,
        )

    def reference_tags(
        self,
        customer_id: UUID,
        kind: IdentifierKind,
        text: str,
        target_id: UUID,
        *,
        protected: bool,
    ) -> list[TagRow]:
        """The rows of a number or id of another system: to the letter, and as it is searched."""
        forms = (exact_reference(text), normalised_reference(text))
        return [
            self.tag_row(customer_id, kind, form, target_id, protected=protected)
            for form in forms
            if form
        ]

    def tag(self, kind: IdentifierKind, normalised: str, *, protected: bool) -> bytes:
        """The tag of one identifier in its realm."""
        return self._session.vault.tag(PROTECTED if protected else ORDINARY, kind, normalised)

    def both_tags(self, kind: IdentifierKind, text: str) -> tuple[bytes, bytes]:
        """The ordinary and the protected tag of a number or id, to the letter."""
        exact = exact_reference(text)
        return self.tag(kind, exact, protected=False), self.tag(kind, exact, protected=True)
