"""Finding what the lines of a batch refer to, in both realms, with one query.

Rule: a reference is meant to the letter and leads to exactly one record; which realm its tag is in
tells whether the customer is protected.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.sealing import ImportSeals
from backoffice.storage import identifiers
from backoffice.storage.unit_of_work import Unit

_PORTION = 400


@dataclass(frozen=True, slots=True)
class Reference:
    """The record that a reference leads to."""

    customer_id: UUID
    target_id: UUID
    protected: bool


class References:
    """The references of one batch, looked up at once."""

    def __init__(
        self,
        unit: Unit,
        seals: ImportSeals,
        wanted: Iterable[tuple[IdentifierKind, str]],
    ) -> None:
        by_tag: dict[bytes, tuple[IdentifierKind, str, bool]] = {}
        for kind, text in wanted:
            ordinary, protected = seals.both_tags(kind, text)
            by_tag[ordinary] = (kind, text, False)
            by_tag[protected] = (kind, text, True)
        self._found: dict[tuple[IdentifierKind, str], Reference] = {}
        tags = list(by_tag)
        for start in range(0, len(tags), _PORTION):
            for row in identifiers.find(unit, tags[start : start + _PORTION]):
                kind, text, protected_realm = by_tag[row.tag]
                self._found[kind, text] = Reference(row.customer_id, row.target_id, protected_realm)

    def find(self, kind: IdentifierKind, text: str) -> Reference | None:
        """What was found for one reference."""
        return self._found.get((kind, text))
