"""Reading plaintext: purpose, access record, and only then the keys.

Rule: an access record is committed before any envelope opens. The ticket that the vault asks for
is made here and nowhere else, after the commit.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar
from uuid import UUID

import msgspec

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.ids import AccessRecordId, new_uuid
from backoffice.domain.policy import Action, Category, Purpose
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.models.contents import (
    ContactContent,
    ConversationContent,
    HealthContent,
    IdentityContent,
    OrderLineContent,
    PaymentContent,
)
from backoffice.security.envelopes import key_id_of
from backoffice.security.vault import AccessTicket, Place
from backoffice.services import places
from backoffice.services.session import Session
from backoffice.storage import access_records, customers, data_keys, subject_requests
from backoffice.storage.access_records import AccessRow
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.customers import ConsentRow, CustomerRow, ProfileRow
from backoffice.storage.orders import LineRow, PaymentRow
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

_Content = TypeVar("_Content", bound=msgspec.Struct)
CASE_REF_MAX_CHARS = 80


class Disclosures:
    """Opens customers' envelopes for sessions, each time with an access record."""

    def __init__(self, *, units: UnitsOfWork, clock: Callable[[], datetime]) -> None:
        self._units = units
        self._clock = clock

    def purposes(self, *, session: Session, consents: Iterable[ConsentRow]) -> tuple[Purpose, ...]:
        """The purposes this person may state now: those of the role whose consent stands."""
        standing = standing_consents(consents)
        allowed = session.policy.purposes(session.actor.role)
        return tuple(
            purpose
            for purpose in allowed
            if (needed := session.policy.purpose_consent(purpose)) is None or needed in standing
        )

    def open(
        self,
        *,
        session: Session,
        customer_id: UUID,
        categories: frozenset[Category],
        purpose: Purpose,
        case_ref: str | None,
        kind: str,
    ) -> "OpenedEnvelopes":
        """Commit the access record, then hand out what opens the envelopes.

        Raises `RefusedByPolicy` where role, purpose, consent or case do not allow it.
        """
        session.require(Action.CUSTOMER_OPEN)
        with self._units.write() as unit:
            self._check(unit, session, customer_id, categories, purpose, case_ref)
            ticket = self._record(unit, session, customer_id, categories, purpose, case_ref, kind)
            unit.commit()
        return self._opened(session, ticket)

    def open_payment(self, *, session: Session, customer_id: UUID) -> "OpenedEnvelopes":
        """What the worker needs to carry out a refund: the provider's references, nothing else."""
        session.require(Action.WORKER_RUN)
        categories = frozenset({Category.PAYMENT})
        with self._units.write() as unit:
            ticket = self._record(
                unit, session, customer_id, categories, Purpose.REFUND, None, "payment.opened"
            )
            unit.commit()
        return self._opened(session, ticket)

    def _opened(self, session: Session, ticket: AccessTicket) -> "OpenedEnvelopes":
        with self._units.read() as unit:
            keys = data_keys.of_customer(unit, ticket.customer_id, sorted(ticket.categories))
        return OpenedEnvelopes(session=session, ticket=ticket, keys=keys)

    def _check(
        self,
        unit: Unit,
        session: Session,
        customer_id: UUID,
        categories: frozenset[Category],
        purpose: Purpose,
        case_ref: str | None,
    ) -> None:
        policy = session.policy
        if purpose not in policy.purposes(session.actor.role):
            raise RefusedByPolicy("policy.purpose")
        if not categories <= policy.opens(purpose):
            raise RefusedByPolicy("policy.purpose_category")
        if case_ref is not None and len(case_ref) > CASE_REF_MAX_CHARS:
            raise RefusedByPolicy("policy.case")
        needed = policy.purpose_consent(purpose)
        if needed is not None:
            standing = standing_consents(customers.consents(unit, customer_id))
            if needed not in standing:
                raise RefusedByPolicy("policy.consent")
        self._check_fields(unit, session, customer_id, categories, case_ref)

    @staticmethod
    def _check_fields(
        unit: Unit,
        session: Session,
        customer_id: UUID,
        categories: frozenset[Category],
        case_ref: str | None,
    ) -> None:
        """What the policy asks of the fields in these categories:

        an open case, a standing consent.
        """
        policy, role = session.policy, session.actor.role
        fields = [field for field in policy.fields if policy.category(field) in categories]
        fields = [field for field in fields if not policy.in_face(field)]
        if any(policy.needs_case(role, field) for field in fields):
            open_cases = {
                row.number
                for row in subject_requests.of_customer(unit, customer_id)
                if row.state == subject_requests.OPEN
            }
            if case_ref not in open_cases:
                raise RefusedByPolicy("policy.case")
        wanted = {policy.needs_consent(role, field) for field in fields} - {None}
        if wanted - standing_consents(customers.consents(unit, customer_id)):
            raise RefusedByPolicy("policy.consent")

    def _record(
        self,
        unit: Unit,
        session: Session,
        customer_id: UUID,
        categories: frozenset[Category],
        purpose: Purpose,
        case_ref: str | None,
        kind: str,
    ) -> AccessTicket:
        """Write the access record into a unit;

        the ticket counts once the caller has committed it.
        """
        now = self._clock()
        row = AccessRow(
            record_id=new_uuid(),
            customer_id=customer_id,
            staff_id=session.actor.staff_id,
            categories=frozenset(str(category) for category in categories),
            purpose=str(purpose),
            case_ref=case_ref,
            workstation=session.actor.workstation,
            at=now,
            until=now + timedelta(minutes=session.policy.access_minutes),
        )
        access_records.add(unit, row)
        session.log.append(
            unit,
            kind,
            customer_id=customer_id,
            ref=str(row.record_id),
            facts={"purpose": row.purpose, "categories": " ".join(sorted(row.categories))},
        )
        return AccessTicket(
            record_id=AccessRecordId(row.record_id),
            customer_id=customer_id,
            categories=row.categories,
            until=row.until,
        )


def standing_consents(consents: Iterable[ConsentRow]) -> frozenset[str]:
    """The purposes to which a consent stands now."""
    return frozenset(row.purpose for row in consents if row.withdrawn_at is None)


class OpenedEnvelopes:
    """Opens the envelopes that one committed access record covers."""

    def __init__(
        self, *, session: Session, ticket: AccessTicket, keys: Iterable[SealedDataKey]
    ) -> None:
        self._session = session
        self._ticket = ticket
        self._sealed = tuple(keys)
        self._opened: dict[bytes, bytes] = {}

    @property
    def until(self) -> datetime:
        """When the access record ends."""
        return self._ticket.until

    @property
    def record_id(self) -> AccessRecordId:
        """The committed access record."""
        return self._ticket.record_id

    def identity(self, row: CustomerRow) -> IdentityContent:
        """Who the customer is."""
        place = places.identity(row.customer_id, row.version)
        return self._open(place, row.identity, IdentityContent)

    def contact(self, row: CustomerRow) -> ContactContent:
        """How to reach the customer."""
        place = places.contact(row.customer_id, row.version)
        return self._open(place, row.contact, ContactContent)

    def health(self, row: ProfileRow) -> HealthContent:
        """The health profile."""
        return self._open(places.health(row.customer_id, row.version), row.content, HealthContent)

    def line(self, row: LineRow) -> OrderLineContent:
        """What was bought on one line."""
        place = places.line_content(row.customer_id, row.line_id, row.version)
        return self._open(place, row.content, OrderLineContent)

    def payment(self, row: PaymentRow) -> PaymentContent:
        """What the provider knows the payment by."""
        place = places.payment_content(row.customer_id, row.payment_id)
        return self._open(place, row.content, PaymentContent)

    def conversation(self, row: ConversationRow) -> ConversationContent:
        """The unredacted turns."""
        place = places.conversation_content(row.customer_id, row.conversation_id, row.version)
        return self._open(place, row.content, ConversationContent)

    def _open(self, place: Place, sealed: bytes, kind: type[_Content]) -> _Content:
        key = self._data_key(place.category, key_id_of(sealed))
        opened = self._session.vault.open_envelope(self._ticket, key, place, sealed)
        return msgspec.json.decode(opened, type=kind)

    def _data_key(self, category: str, wanted: bytes) -> bytes:
        known = self._opened.get(wanted)
        if known is None:
            for sealed in self._sealed:
                mine = self._session.vault.holds(f"category:{sealed.sealed_for}")
                if mine and (sealed.key_id, sealed.category) == (wanted, category):
                    known = self._session.vault.open_data_key(self._ticket, sealed)
                    self._opened[wanted] = known
                    return known
            raise RefusedByPolicy("policy.key")
        return known
