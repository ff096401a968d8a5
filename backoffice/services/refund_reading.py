"""Reading refunds: one, many, how many, and the order that one is decided on.

Rule: what belongs to a customer whom the person may not know of is as if it were not there.
"""

from collections.abc import Iterable
from uuid import UUID

from backoffice.domain.errors import BadInput, NotFound
from backoffice.domain.ids import CustomerId, OrderId
from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState
from backoffice.models.faces import CustomerFace
from backoffice.services.customer_fields import full_name
from backoffice.services.customer_page import OrderView
from backoffice.services.faces import Faces
from backoffice.services.order_views import OrderReader, RefundReader
from backoffice.services.refund_views import RefundView
from backoffice.services.session import Session
from backoffice.storage import customers, orders, refunds
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

MOST_LISTED = 1_000


class RefundReading:
    """The reading half of the use cases around refunds."""

    def __init__(self, *, units: UnitsOfWork) -> None:
        self._units = units

    def show(self, *, session: Session, no: str) -> RefundView:
        """One refund by its number."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            return view_of(unit, session, readable_refund(unit, session, no))

    def list(
        self, *, session: Session, states: Iterable[RefundState] = (), limit: int = 200
    ) -> tuple[RefundView, ...]:
        """The newest refunds in some states (none given: all), of customers the person may know."""
        session.require(Action.REFUND_READ)
        if not 1 <= limit <= MOST_LISTED:
            raise BadInput("lookup.limit", field="limit", most=MOST_LISTED)
        with self._units.read() as unit:
            rows = refunds.in_states(unit, [str(state) for state in states], limit)
            return tuple(
                view_of(unit, session, row)
                for row in rows
                if known_customer(unit, session, row.customer_id) is not None
            )

    def order(self, *, session: Session, customer_id: CustomerId, order_id: OrderId) -> OrderView:
        """One order as it stands now, with masked names: what a refund is decided on."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            rows = orders.order(unit, customer_id, order_id)
            face = known_customer(unit, session, customer_id)
            if face is None:
                raise NotFound("order.not_found")
            views = RefundReader(unit, session).views(
                refunds.of_order(unit, customer_id, order_id),
                orders={order_id: rows},
                customer_name=full_name(face),
            )
            return OrderReader(session, None).view(rows, views)

    def counts(self, *, session: Session) -> dict[str, int]:
        """How many refunds there are in each state."""
        session.require(Action.REFUND_READ)
        with self._units.read() as unit:
            return refunds.count_by_state(unit)


def known_customer(unit: Unit, session: Session, customer_id: UUID) -> CustomerFace | None:
    """The customer's face, or None where the person may not know of them."""
    return Faces(session.vault).customer_if_readable(customers.customer(unit, customer_id))


def readable_refund(unit: Unit, session: Session, no: str) -> RefundRow:
    """The row of a refund that the person may know of. Raises `NotFound("refund.not_found")`."""
    # What no database can store is no number of a refund either.
    row = refunds.by_number(unit, no if no.isprintable() else "")
    if known_customer(unit, session, row.customer_id) is None:
        raise NotFound("refund.not_found")
    return row


def view_of(unit: Unit, session: Session, row: RefundRow) -> RefundView:
    """A refund as a value. Raises `NotFound("refund.not_found")` as `readable_refund` does."""
    face = known_customer(unit, session, row.customer_id)
    if face is None:
        raise NotFound("refund.not_found")
    order = orders.order(unit, row.customer_id, row.order_id)
    (view,) = RefundReader(unit, session).views(
        (row,), orders={row.order_id: order}, customer_name=full_name(face)
    )
    return view
