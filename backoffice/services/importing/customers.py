"""Importing customers: identity, contact, profile, consents, identifiers, the name index.

Rule: a line is the whole truth about a customer's data but not about their protection: once a
customer is protected here, only a person ends it. Consents are added and withdrawn, never
dropped.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from backoffice.domain.contact_points import normalise_email
from backoffice.domain.errors import BadInput
from backoffice.domain.ids import new_uuid
from backoffice.domain.personnummer import parse_personnummer
from backoffice.domain.policy import Category
from backoffice.security.index_entries import Entry, place
from backoffice.services import places
from backoffice.services.faces import Faces
from backoffice.services.identifiers import IdentifierKind, normalised_phone
from backoffice.services.importing.batches import (
    BatchResult,
    Became,
    IndexWriter,
    LineRefused,
    NumberedLine,
    store_keys,
)
from backoffice.services.importing.consents import merge_consents, new_consents
from backoffice.services.importing.customer_contents import (
    contact_of,
    face_of,
    health_of,
    identity_of,
    name_entries,
)
from backoffice.services.importing.hints import hints_of
from backoffice.services.importing.line_formats import CustomerLine, ProfileIn
from backoffice.services.importing.protecting import Protecting
from backoffice.services.importing.sealing import ImportSeals
from backoffice.storage import customers, data_keys, identifiers
from backoffice.storage.customers import ConsentRow, CustomerRow, ProfileRow
from backoffice.storage.identifiers import TagRow
from backoffice.storage.unit_of_work import Unit

NOT_PROTECTED = (None, "none")


@dataclass(slots=True)
class _Gathered:
    """What a batch inserts in bulk."""

    rows: list[CustomerRow] = field(default_factory=list)
    profiles: list[ProfileRow] = field(default_factory=list)
    consents: list[ConsentRow] = field(default_factory=list)
    tags: list[TagRow] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)


class CustomerImport:
    """Writes batches of customer lines."""

    def __init__(
        self,
        *,
        seals: ImportSeals,
        names: IndexWriter,
        faces: Faces,
        hint_key: bytes,
        protecting: Protecting,
        clock: Callable[[], datetime],
    ) -> None:
        self._seals = seals
        self._names = names
        self._faces = faces
        self._hint_key = hint_key
        self._protecting = protecting
        self._clock = clock

    @staticmethod
    def key(line: CustomerLine) -> str:
        """What tells two lines of one batch apart."""
        return line.external_id

    def write(
        self, unit: Unit, batch: Sequence[NumberedLine[CustomerLine]], result: BatchResult
    ) -> None:
        """Write a batch whose lines all have different keys."""
        known = self._known(unit, batch)
        gathered = _Gathered()
        for one in batch:
            try:
                digits = self._checked(one.line)
            except LineRefused as refused:
                result.refused.append((one.number, refused.code))
                continue
            old_id = known.get(self.key(one.line))
            if old_id is None:
                self._add(one.line, digits, gathered)
                result.count(Became.NEW)
            else:
                result.count(self._update(unit, one.line, digits, old_id, gathered))
        customers.add_customers(unit, gathered.rows)
        customers.set_profiles(unit, gathered.profiles)
        customers.add_consents(unit, gathered.consents)
        identifiers.add(unit, gathered.tags)
        store_keys(unit, self._seals)
        self._names.append(unit, gathered.entries)

    def _known(self, unit: Unit, batch: Sequence[NumberedLine[CustomerLine]]) -> dict[str, UUID]:
        by_tag = {
            tag: self.key(one.line)
            for one in batch
            for tag in self._seals.both_tags(IdentifierKind.EXTERNAL_ID, self.key(one.line))
        }
        return {by_tag[row.tag]: row.customer_id for row in identifiers.find(unit, list(by_tag))}

    def _checked(self, line: CustomerLine) -> str | None:
        """The personnummer's twelve digits, if there is one. Raises `LineRefused`."""
        if line.personnummer is None:
            return None
        try:
            return parse_personnummer(
                line.personnummer, today=self._clock().date(), checked=False
            ).digits
        except BadInput as error:
            raise LineRefused(error.code) from error

    def _add(self, line: CustomerLine, digits: str | None, gathered: _Gathered) -> None:
        customer_id, protected = new_uuid(), line.protection not in NOT_PROTECTED
        row = self._row(line, digits, customer_id, 1, protected=protected)
        gathered.rows.append(row)
        gathered.consents += new_consents(customer_id, line.consents or ())
        self._gather(line, digits, row, gathered, protected=protected)

    def _update(
        self,
        unit: Unit,
        line: CustomerLine,
        digits: str | None,
        customer_id: UUID,
        gathered: _Gathered,
    ) -> Became:
        old = customers.customer(unit, customer_id)
        if old.digest == self._seals.digest(line):
            return Became.UNCHANGED
        face = self._faces.customer(old)
        protected = face.protected or line.protection not in NOT_PROTECTED
        if protected and not face.protected:
            self._protecting.protect(unit, customer_id)
        for category in (Category.IDENTITY, Category.CONTACT, Category.HEALTH):
            data_keys.drop_category(unit, customer_id, category)
        identifiers.drop(unit, customer_id, customer_id)
        customers.drop_profiles(unit, [customer_id])
        row = self._row(line, digits, customer_id, old.version + 1, protected=protected)
        customers.replace_customer(unit, row)
        merge_consents(unit, customer_id, line.consents or ())
        if not face.protected:
            gathered.entries += name_entries(
                customer_id, face.given_name, face.family_name, row.version, removed=True
            )
        self._gather(line, digits, row, gathered, protected=protected)
        return Became.UPDATED

    def _gather(
        self,
        line: CustomerLine,
        digits: str | None,
        row: CustomerRow,
        gathered: _Gathered,
        *,
        protected: bool,
    ) -> None:
        if line.profile is not None:
            gathered.profiles.append(self._profile(line.profile, row, protected=protected))
        gathered.tags += self._tags(line, digits, row.customer_id, protected=protected)
        if not protected:
            given, family = line.given_name or "", line.family_name or ""
            standing = name_entries(row.customer_id, given, family, row.version, removed=False)
            if row.version > 1:
                gathered.entries = _without(gathered.entries, standing)
            gathered.entries += standing

    def _row(
        self,
        line: CustomerLine,
        digits: str | None,
        customer_id: UUID,
        version: int,
        *,
        protected: bool,
    ) -> CustomerRow:
        seals = self._seals
        identity_key = seals.fresh_key(customer_id, Category.IDENTITY, protected=protected)
        contact_key = seals.fresh_key(customer_id, Category.CONTACT, protected=protected)
        hints = seals.under_import_key(
            places.redaction_hints(customer_id, version), hints_of(line, self._hint_key)
        )
        return CustomerRow(
            customer_id=customer_id,
            version=version,
            registered_at=line.registered_at,
            updated_at=self._clock(),
            digest=seals.digest(line),
            redaction_hints=hints,
            face=seals.face(
                places.customer_face(customer_id, version),
                face_of(line, digits, protected=protected),
                protected=protected,
            ),
            identity=seals.envelope(
                identity_key, places.identity(customer_id, version), identity_of(line, digits)
            ),
            contact=seals.envelope(
                contact_key, places.contact(customer_id, version), contact_of(line)
            ),
        )

    def _profile(self, profile: ProfileIn, row: CustomerRow, *, protected: bool) -> ProfileRow:
        key = self._seals.fresh_key(row.customer_id, Category.HEALTH, protected=protected)
        where = places.health(row.customer_id, row.version)
        return ProfileRow(
            customer_id=row.customer_id,
            version=row.version,
            content=self._seals.envelope(key, where, health_of(profile)),
        )

    def _tags(
        self, line: CustomerLine, digits: str | None, customer_id: UUID, *, protected: bool
    ) -> list[TagRow]:
        values = []
        if digits is not None:
            values.append((IdentifierKind.PERSONNUMMER, digits))
        if line.email:
            values.append((IdentifierKind.EMAIL, normalise_email(line.email)))
        if line.phone:
            values.append((IdentifierKind.PHONE, normalised_phone(line.phone)))
        references = self._seals.reference_tags(
            customer_id,
            IdentifierKind.EXTERNAL_ID,
            line.external_id,
            customer_id,
            protected=protected,
        )
        return references + [
            self._seals.tag_row(customer_id, kind, value, customer_id, protected=protected)
            for kind, value in values
            if value
        ]


def _without(entries: list[Entry], standing: list[Entry]) -> list[Entry]:
    """The entries without removals of what stands again: at equal versions a removal would win."""
    here = {(place(entry.order, entry.key), entry.target) for entry in standing}
    return [one for one in entries if (place(one.order, one.key), one.target) not in here]
