"""The search box: find a customer from anything they say.

Rule: an exact identifier is tried before a name; every hit of the index is checked against the
record it leads to; whoever may not read a face is not told that the person exists.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import BadInput, NotFound
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.domain.names import fold
from backoffice.domain.policy import Action
from backoffice.models.faces import CustomerFace
from backoffice.services.faces import Faces
from backoffice.services.identifiers import (
    ORDINARY,
    PROTECTED,
    Candidate,
    IdentifierKind,
    exact_reference,
    normalised_reference,
    readings,
)
from backoffice.services.indexes import CUSTOMER_NAMES, Indexes
from backoffice.services.name_search import NameSearch
from backoffice.services.search_journal import SearchJournal
from backoffice.services.session import Session
from backoffice.storage import identifiers, orders
from backoffice.storage.customers import FaceRow
from backoffice.storage.identifiers import TagRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

NAME = "name"
EMPTY = "empty"
LONGEST_QUERY = 200
MOST_HITS = 200


@dataclass(frozen=True, slots=True)
class LookupHit:
    """One line of the result list. `same_name` counts the others with exactly this name."""

    customer_id: CustomerId
    external_id: str
    name: str
    city: str
    since: datetime | None
    matched: str
    same_name: int
    order_no: str | None = None
    order_id: OrderId | None = None


@dataclass(frozen=True, slots=True)
class LookupResult:
    """The answer to one text. `exact` means that the text is an identifier of every hit."""

    text: str
    kind: str
    exact: bool
    hits: tuple[LookupHit, ...]
    more: bool

    @property
    def opens_at_once(self) -> bool:
        """Exactly one exact hit; a hit on a name never opens by itself."""
        return self.exact and len(self.hits) == 1 and not self.more


class Lookups:
    """Searches for sessions."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        indexes: Indexes,
        journal: SearchJournal,
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._indexes = indexes
        self._journal = journal
        self._clock = clock

    def search(self, *, session: Session, text: str, limit: int = 20) -> LookupResult:
        """Find customers. Raises `BadInput` for a limit outside 1 to 200 or an overlong text."""
        session.require(Action.LOOKUP)
        if not 1 <= limit <= MOST_HITS:
            raise BadInput("lookup.limit", field="limit", most=MOST_HITS)
        if len(text) > LONGEST_QUERY:
            raise BadInput("lookup.too_long", field="text", most=LONGEST_QUERY)
        text = text.encode(
            "utf-8", "replace"
        ).decode()  # half a surrogate pair cannot be looked for
        with self._units.read():  # one snapshot, one connection for everything below
            result = self._found(session, text, limit)
        if result.kind != EMPTY:
            self._journal.note(session, kind=result.kind, hits=len(result.hits))
        return result

    def _found(self, session: Session, text: str, limit: int) -> LookupResult:
        """Identifiers first; for what is only letters, and so hardly is one, names first."""
        if all(char.isalpha() or char in _BETWEEN_NAMES for char in text):
            named = self._by_name(session, text, limit)
            return named if named.hits else self._exact(session, text, limit) or named
        return self._exact(session, text, limit) or self._by_name(session, text, limit)

    def flush(self, *, session: Session) -> None:
        """Write the gathered record of searches to the log."""
        self._journal.flush(session=session)

    def open_index(self, *, session: Session) -> None:
        """Read the name index's directory now, so that the first search is as quick as the next."""
        self._indexes.index(session, CUSTOMER_NAMES).open()

    def same_name_count(self, *, session: Session, face: CustomerFace) -> int:
        """How many others have exactly this name; 10 stands for ten or more."""
        with self._units.read() as unit:
            return self._names(unit, session).same_name_count(face)

    def find(self, *, session: Session, kind: IdentifierKind, text: str) -> TagRow:
        """The one record that a number or id of another system leads to; logged.

        To the letter, else as it is searched. Raises `NotFound` for none or several, and where the
        person may not know of it.
        """
        session.require(Action.LOOKUP)
        text = text.encode("utf-8", "replace").decode()
        with self._units.read() as unit:
            found: tuple[TagRow, ...] = ()
            for form in (exact_reference(text), normalised_reference(text)):
                found = found or identifiers.find(unit, _tags(session, [Candidate(kind, form)]))
        self._journal.note(session, kind=kind, hits=len(found))
        self._journal.flush(session=session)
        if len(found) != 1:
            raise NotFound(_NOT_FOUND[kind])
        return found[0]

    def _exact(self, session: Session, text: str, limit: int) -> LookupResult | None:
        wanted = readings(text, today=self._clock().date())
        tags = _tags(session, wanted)
        if not tags:
            return None
        with self._units.read() as unit:
            kinds = [candidate.kind for candidate in wanted]
            found = sorted(
                identifiers.find_with_face(unit, tags),
                key=lambda pair: kinds.index(IdentifierKind(pair[0].kind)),
            )
            hits = self._hits_of_tags(unit, session, found, limit)
        if not hits:
            return None
        return LookupResult(
            text=text,
            kind=hits[0].matched,
            exact=True,
            hits=tuple(hits[:limit]),
            more=len(hits) > limit,
        )

    def _hits_of_tags(
        self, unit: Unit, session: Session, found: Sequence[tuple[TagRow, FaceRow]], limit: int
    ) -> list[LookupHit]:
        opener = Faces(session.vault)
        hits: dict[UUID, LookupHit] = {}
        for tag, row in found:
            face = opener.customer_if_readable(row)
            if face is None or tag.customer_id in hits:
                continue
            if len(hits) > limit:
                break
            number = None
            if tag.kind == IdentifierKind.ORDER:
                order = orders.order(unit, tag.customer_id, tag.target_id).order
                number = opener.order(order).number
            hits[tag.customer_id] = _hit(
                row,
                face,
                matched=tag.kind,
                same_name=self.same_name_count(session=session, face=face),
                order_no=number,
                order_id=OrderId(tag.target_id) if number is not None else None,
            )
        return list(hits.values())

    def _by_name(self, session: Session, text: str, limit: int) -> LookupResult:
        if not fold(text):
            return LookupResult(text=text, kind=EMPTY, exact=False, hits=(), more=False)
        with self._units.read() as unit:
            found = self._names(unit, session).named(text, wanted=limit + 1)
        names = Counter(one.name for one in found)
        hits = [
            _hit(one.row, one.face, matched=NAME, same_name=names[one.name] - 1)
            for one in found[:limit]
        ]
        return LookupResult(
            text=text, kind=NAME, exact=False, hits=tuple(hits), more=len(found) > limit
        )

    def _names(self, unit: Unit, session: Session) -> NameSearch:
        index = self._indexes.index(session, CUSTOMER_NAMES)
        return NameSearch(unit=unit, index=index, faces=Faces(session.vault))


_BETWEEN_NAMES = " -'\u2019"
_NOT_FOUND = {
    IdentifierKind.ORDER: "order.not_found",
    IdentifierKind.EXTERNAL_ID: "customer.not_found",
    IdentifierKind.CONVERSATION: "conversation.not_found",
}


def _tags(session: Session, wanted: Iterable[Candidate]) -> list[bytes]:
    realms = [realm for realm in (ORDINARY, PROTECTED) if session.vault.holds(f"keyring:{realm}")]
    return [
        session.vault.tag(realm, candidate.kind, candidate.normalised)
        for candidate in wanted
        for realm in realms
    ]


def _hit(
    row: FaceRow,
    face: CustomerFace,
    *,
    matched: str,
    same_name: int,
    order_no: str | None = None,
    order_id: OrderId | None = None,
) -> LookupHit:
    return LookupHit(
        customer_id=CustomerId(row.customer_id),
        external_id=face.external_id,
        name=" ".join(part for part in (face.given_name, face.family_name) if part),
        city=face.city or "",
        since=row.registered_at,
        matched=str(matched),
        same_name=same_name,
        order_no=order_no,
        order_id=order_id,
    )
