"""Finding customers by name through the sealed index.

Rule: the index only says whom to ask; every hit is checked against the record that it leads to, and
as many are asked as it takes. What a session cannot read is not there for it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.names import (
    FAMILY_FIRST,
    GIVEN_FIRST,
    broad_query_key,
    fold,
    name_keys,
    query_key,
    words_match,
)
from backoffice.models.faces import CustomerFace
from backoffice.security.sealed_index import SealedIndex
from backoffice.services.faces import Faces
from backoffice.storage import customers
from backoffice.storage.customers import FaceRow
from backoffice.storage.unit_of_work import Unit

SAME_NAME_LIMIT = 10
_PORTION = 500
_GROWTH = 4


@dataclass(frozen=True, slots=True)
class NamedCustomer:
    """A customer that a name leads to, with the folded name."""

    row: FaceRow
    face: CustomerFace
    name: str


class NameSearch:
    """Asks the name index of one session, inside one snapshot of the store."""

    def __init__(self, *, unit: Unit, index: SealedIndex, faces: Faces) -> None:
        self._unit = unit
        self._index = index
        self._faces = faces

    def named(self, text: str, *, wanted: int) -> list[NamedCustomer]:
        """Customers of whose names every word of `text` begins some word, in the index's order.

        All of them, or at least `wanted`.
        """
        key, broad = query_key(text), broad_query_key(text)
        found = self._matching(text, key, wanted)
        if len(found) < wanted and broad != key:
            found |= self._matching(text, broad, wanted)
        return list(found.values())

    def same_name_count(self, face: CustomerFace) -> int:
        """How many others have exactly this name; 10 stands for ten or more."""
        keys = name_keys(given=face.given_name, family=face.family_name)
        if not keys or face.protected:
            return 0
        order, key = keys[0]
        hits = self._index.search_key(order, key.encode(), SAME_NAME_LIMIT + 1)
        if len(hits) < 2:
            return 0
        found = self._readable([_customer_of(target) for _, target in hits])
        return max(0, sum(one.name == _folded_name(face) for one in found) - 1)

    def _matching(self, text: str, key: str, wanted: int) -> dict[UUID, NamedCustomer]:
        words = fold(text).split()
        found: dict[UUID, NamedCustomer] = {}
        for order in (FAMILY_FIRST, GIVEN_FIRST):
            for ids in self._customers_under(order, key.encode(), wanted):
                for one in self._readable([id_ for id_ in ids if id_ not in found]):
                    if words_match(words, one.name.split()):
                        found[one.row.customer_id] = one
                if len(found) >= wanted:
                    return found
        return found

    def _customers_under(self, order: str, key: bytes, first: int) -> Iterator[list[UUID]]:
        """All customers under a key, in portions that grow: one name may stand there many times."""
        seen: set[UUID] = set()
        wanted = first
        while True:
            hits = self._index.search_prefix(order, key, wanted)
            ids = dict.fromkeys(_customer_of(target) for _, target in hits)
            yield [one for one in ids if one not in seen]
            if len(hits) < wanted:
                return
            seen.update(ids)
            wanted *= _GROWTH

    def _readable(self, ids: Sequence[UUID]) -> Iterator[NamedCustomer]:
        """Those of some customers whom this session may read, in the order of the ids."""
        rows = {row.customer_id: row for row in self._rows(ids)}
        for customer_id in ids:
            row = rows.get(customer_id)
            face = self._faces.customer_if_readable(row) if row is not None else None
            if row is not None and face is not None:
                yield NamedCustomer(row, face, _folded_name(face))

    def _rows(self, ids: Sequence[UUID]) -> Iterable[FaceRow]:
        for start in range(0, len(ids), _PORTION):
            yield from customers.faces(self._unit, ids[start : start + _PORTION])


def _customer_of(target: bytes) -> UUID:
    return UUID(bytes=target[:16])


def _folded_name(face: CustomerFace) -> str:
    return fold(f"{face.family_name} {face.given_name}")
