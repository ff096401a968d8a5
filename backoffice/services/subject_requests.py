"""Subject requests: open one for a customer, list those that run.

Rule: the received time is given once and never changes; the deadline follows from it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from backoffice.domain.deadlines import due_date
from backoffice.domain.errors import BadInput, NotFound
from backoffice.domain.ids import CustomerId, SubjectRequestId, new_uuid
from backoffice.domain.numbers import new_number
from backoffice.domain.policy import Action
from backoffice.services.customer_fields import full_name
from backoffice.services.faces import Faces
from backoffice.services.session import Session
from backoffice.storage import customers, subject_requests
from backoffice.storage.subject_requests import SubjectRequestRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

ARTICLES = (15, 16, 17, 18, 20, 21)


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
        """Open a request. Raises `BadInput` for another article or a time that has not come."""
        session.require(Action.REQUEST_MANAGE)
        if article not in ARTICLES:
            raise BadInput("request.article", field="article")
        if received_at.tzinfo is None or received_at > self._clock():
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
        """Every request whose customer this person may know of, the one due first at the top."""
        session.require(Action.REQUEST_MANAGE)
        with self._units.read() as unit:
            return tuple(self._view(unit, session, row) for row in subject_requests.every(unit))

    @staticmethod
    def _view(unit: Unit, session: Session, row: SubjectRequestRow) -> SubjectRequestView:
        face = Faces(session.vault).customer_if_readable(customers.customer(unit, row.customer_id))
        if face is None:
            raise NotFound("customer.not_found")
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
