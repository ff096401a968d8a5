"""Subject requests: open one for a customer, list those that run.

Rule: the received time is given once and never changes; the deadline follows from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from backoffice.domain.deadlines import due_date
from backoffice.domain.errors import BadInput
from backoffice.domain.ids import CustomerId, SubjectRequestId, new_uuid
from backoffice.domain.numbers import new_number
from backoffice.domain.policy import Action
from backoffice.services.customer_fields import full_name
from backoffice.services.customers import readable_customer
from backoffice.services.faces import Faces
from backoffice.services.session import Session
from backoffice.storage import subject_requests
from backoffice.storage.subject_requests import SubjectRequestRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

ARTICLES = (15, 16, 17, 18, 20, 21)
FIRST_RECEIPT = datetime(2018, 5, 25, tzinfo=UTC)  # the GDPR applies from then on (Art. 99(2))


@dataclass(frozen=True, slots=True)
class SubjectRequestView:
    """One request, as lists show it."""

    request_id: SubjectRequestId
    no: str
    customer_id: CustomerId
    customer_name: str
    article: int
    received_at: datetime
    due: date
    state: str


class SubjectRequests:
    """Use cases of the privacy desk around requests."""

    def __init__(self, *, units: UnitsOfWork, clock: Callable[[], datetime]) -> None:
        self._units = units
        self._clock = clock

    def open(
        self, *, session: Session, customer_id: CustomerId, article: int, received_at: datetime
    ) -> SubjectRequestView:
        """Open a request.

        Raises `BadInput` for another article or a time that has not come or cannot be, and
        `NotFound` where there is no such customer.
        """
        session.require(Action.REQUEST_MANAGE)
        if article not in ARTICLES:
            raise BadInput("request.article", field="article")
        if received_at.tzinfo is None or not FIRST_RECEIPT <= received_at <= self._clock():
            raise BadInput("request.received", field="received")
        row = SubjectRequestRow(
            customer_id=customer_id,
            request_id=new_uuid(),
            number=new_number("S"),
            article=article,
            received_at=received_at,
            due=due_date(received_at),
            state=subject_requests.OPEN,
            opened_by=session.actor.staff_id,
            opened_at=self._clock(),
        )
        with self._units.write() as unit:
            view = self._view(unit, session, row)
            subject_requests.add(unit, row)
            session.log.append(
                unit,
                "request.opened",
                customer_id=customer_id,
                ref=row.number,
                facts={"article": article},
            )
            unit.commit()
        return view

    def list(self, *, session: Session) -> tuple[SubjectRequestView, ...]:
        """Every request, the one due first at the top."""
        session.require(Action.REQUEST_MANAGE)
        with self._units.read() as unit:
            return tuple(self._view(unit, session, row) for row in subject_requests.every(unit))

    @staticmethod
    def _view(unit: Unit, session: Session, row: SubjectRequestRow) -> SubjectRequestView:
        face = Faces(session.vault).customer(readable_customer(unit, session, row.customer_id))
        return SubjectRequestView(
            request_id=SubjectRequestId(row.request_id),
            no=row.number,
            customer_id=CustomerId(row.customer_id),
            customer_name=full_name(face),
            article=row.article,
            received_at=row.received_at,
            due=row.due,
            state=row.state,
        )
