"""The customer page: open on a purpose, reveal for a short while, confirm without seeing.

Rule: a field is shown at the role's level and only if the stated purpose opens its category;
everything else is the face. Nothing is opened before its access record is committed.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import NotFound
from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.policy import Action, Category, Level, Purpose
from backoffice.models.faces import CustomerFace
from backoffice.services.customer_fields import (
    FIELDS,
    face_value,
    full_name,
    opened_value,
)
from backoffice.services.customer_page import (
    ConsentView,
    ConversationHead,
    CustomerPage,
    FieldView,
    OrderView,
)
from backoffice.services.disclosures import Disclosures, OpenedEnvelopes, standing_consents
from backoffice.services.faces import Faces
from backoffice.services.lookups import Lookups
from backoffice.services.order_views import OrderReader, RefundReader
from backoffice.services.session import Session
from backoffice.storage import conversations, customers, orders, refunds
from backoffice.storage.customers import ConsentRow, CustomerRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

CONFIRMED = "customer.confirmed"


class Customers:
    """Use cases around one customer."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        disclosures: Disclosures,
        lookups: Lookups,
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._disclosures = disclosures
        self._lookups = lookups
        self._clock = clock

    def purposes(self, *, session: Session, customer_id: CustomerId) -> tuple[Purpose, ...]:
        """The purposes this person may state for this customer now, the role's usual one first.

        Raises `NotFound` as `open` does: which consents stand is known of known customers only.
        """
        session.require(Action.CUSTOMER_OPEN)
        with self._units.read() as unit:
            readable_customer(unit, session, customer_id)
            consents = customers.consents(unit, customer_id)
        return self._disclosures.purposes(session=session, consents=consents)

    def open(
        self,
        *,
        session: Session,
        customer_id: CustomerId,
        purpose: Purpose,
        case_ref: str | None = None,
    ) -> CustomerPage:
        """The page, with what the role reads in full opened.

        Raises `NotFound` where there is no such customer or the person may not know of one, and
        `RefusedByPolicy` where the purpose is not theirs to state.
        """
        session.require(Action.CUSTOMER_OPEN)
        self._lookups.flush(session=session)
        with self._units.read() as unit:
            row = readable_customer(unit, session, customer_id)
            has_profile = customers.profile(unit, customer_id) is not None
            consents = customers.consents(unit, customer_id)
        opened = self._opened(session, customer_id, purpose, case_ref)
        face = Faces(session.vault).customer(row)
        names = opened if Category.PURCHASE in _opened_at_once(session, purpose) else None
        with self._units.read() as unit:
            orders_ = order_views(unit, session, row, face, names)
            heads = _conversations(unit, session, row, face)
        allowed = self._disclosures.purposes(session=session, consents=consents)
        return CustomerPage(
            customer_id=customer_id,
            external_id=face.external_id,
            registered_at=row.registered_at,
            protected=face.protected,
            same_name=self._lookups.same_name_count(session=session, face=face),
            fields=_fields(session, row, face, opened, purpose, consents, has_profile),
            orders=orders_,
            conversations=heads,
            consents=tuple(_consent(consent) for consent in consents),
            purpose=purpose,
            purposes=allowed,
            case_ref=case_ref,
            record_id=opened.record_id,
            access_until=opened.until,
        )

    def _opened(
        self, session: Session, customer_id: CustomerId, purpose: Purpose, case_ref: str | None
    ) -> OpenedEnvelopes:
        return self._disclosures.open(
            session=session,
            customer_id=customer_id,
            categories=_opened_at_once(session, purpose),
            purpose=purpose,
            case_ref=case_ref,
            kind="customer.opened",
        )


def readable_customer(unit: Unit, session: Session, customer_id: UUID) -> CustomerRow:
    """The customer's row, if this person may know of them;

    else `NotFound("customer.not_found")`.
    """
    row = customers.customer(unit, customer_id)
    if Faces(session.vault).customer_if_readable(row) is None:
        raise NotFound("customer.not_found")
    return row


def order_views(
    unit: Unit,
    session: Session,
    row: CustomerRow,
    face: CustomerFace,
    opened: OpenedEnvelopes | None,
) -> tuple[OrderView, ...]:
    """Every order of a customer; names of medicines only with `opened`."""
    rows = orders.of_customer(unit, row.customer_id)
    by_id = {one.order.order_id: one for one in rows}
    views = RefundReader(unit, session).views(
        refunds.of_customer(unit, row.customer_id), orders=by_id, customer_name=full_name(face)
    )
    reader = OrderReader(session, opened)
    return tuple(
        reader.view(one, tuple(v for v in views if v.order_id == one.order.order_id))
        for one in rows
    )


def _conversations(
    unit: Unit, session: Session, row: CustomerRow, face: CustomerFace
) -> tuple[ConversationHead, ...]:
    faces = Faces(session.vault)
    return tuple(
        ConversationHead(
            conversation_id=ConversationId(one.conversation_id),
            external_id=faces.conversation(one).external_id,
            channel=one.channel,
            started_at=one.started_at,
            language=one.language,
            turns=one.turn_count,
            agent=one.agent,
            customer_id=CustomerId(row.customer_id),
            customer_name=full_name(face),
        )
        for one in conversations.of_customer(unit, row.customer_id)
    )


def _opened_at_once(session: Session, purpose: Purpose) -> frozenset[Category]:
    """The categories of which the role reads a field in full, as far as the purpose opens them."""
    policy, role = session.policy, session.actor.role
    full = {
        policy.category(field)
        for field in policy.fields
        if policy.level(role, field) == Level.FULL and not policy.in_face(field)
    }
    return frozenset(full) & policy.opens(purpose)


def _fields(
    session: Session,
    row: CustomerRow,
    face: CustomerFace,
    opened: OpenedEnvelopes,
    purpose: Purpose,
    consents: tuple[ConsentRow, ...],
    has_profile: bool,
) -> tuple[FieldView, ...]:
    standing = standing_consents(consents)
    at_once = _opened_at_once(session, purpose)
    return tuple(
        _field(name, session, row, face, opened, at_once, standing, has_profile) for name in FIELDS
    )


def _field(
    name: str,
    session: Session,
    row: CustomerRow,
    face: CustomerFace,
    opened: OpenedEnvelopes,
    at_once: frozenset[Category],
    standing: frozenset[str],
    has_profile: bool,
) -> FieldView:
    policy, role = session.policy, session.actor.role
    level, category = policy.level(role, name), policy.category(name)
    needed = policy.needs_consent(role, name)
    refusal = "policy.consent" if needed is not None and needed not in standing else None
    full = level == Level.FULL and (policy.in_face(name) or category in at_once)
    if level == Level.HIDDEN:
        value = None
    elif full and not policy.in_face(name):
        value = opened_value(name, row, opened)
    else:
        value = face_value(name, face, has_profile=has_profile)
    return FieldView(
        name=name,
        category=category,
        level=level,
        value=value,
        masked=level != Level.HIDDEN and not full,
        can_reveal=level == Level.REVEAL and refusal is None and value is not None,
        can_confirm=policy.may_confirm(role, name) and value is not None,
        refusal=refusal if level == Level.REVEAL else None,
    )


def _consent(row: ConsentRow) -> ConsentView:
    return ConsentView(
        purpose=row.purpose,
        text_version=row.text_version,
        given_at=row.given_at,
        withdrawn_at=row.withdrawn_at,
        affiliate=row.affiliate,
    )
