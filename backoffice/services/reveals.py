"""Reveal one thing for a short while, and confirm without seeing.

Rule: each reveal has its own purpose and access record; each confirmation is logged and budgeted.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy
from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Action, Category, Level, Purpose
from backoffice.services.customer_fields import FIELDS, health_parts, health_text, opened_value
from backoffice.services.customer_page import OrderView, Revealed, RevealedPart
from backoffice.services.customers import order_views, readable_customer
from backoffice.services.disclosures import Disclosures
from backoffice.services.faces import Faces
from backoffice.services.identifiers import ORDINARY, PROTECTED, readings
from backoffice.services.session import Session
from backoffice.storage import customers, identifiers, log_rows
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

CONFIRMED = "customer.confirmed"


class Reveals:
    """Use cases around single values of one customer."""

    def __init__(
        self, *, units: UnitsOfWork, disclosures: Disclosures, clock: Callable[[], datetime]
    ) -> None:
        self._units = units
        self._disclosures = disclosures
        self._clock = clock

    def reveal(
        self,
        *,
        session: Session,
        customer_id: CustomerId,
        field: str,
        purpose: Purpose,
        case_ref: str | None = None,
    ) -> Revealed:
        """One field in full, for a short while.

        Raises `RefusedByPolicy` where that is not allowed.
        """
        session.require(Action.CUSTOMER_REVEAL)
        if field not in FIELDS or session.policy.level(session.actor.role, field) != Level.REVEAL:
            raise RefusedByPolicy("policy.field")
        with self._units.read() as unit:
            row = readable_customer(unit, session, customer_id)
            profile = customers.profile(unit, customer_id)
        opened = self._disclosures.open(
            session=session,
            customer_id=customer_id,
            categories=frozenset({session.policy.category(field)}),
            purpose=purpose,
            case_ref=case_ref,
            kind="customer.revealed",
        )
        parts: tuple[RevealedPart, ...] = ()
        if field == "health_profile":
            parts = () if profile is None else health_parts(opened.health(profile))
            value = None if profile is None else health_text(parts)
        else:
            value = opened_value(field, row, opened)
        if value is None:
            raise NotFound("field.empty")
        seconds = session.policy.reveal_seconds
        until = min(opened.until, self._clock() + timedelta(seconds=seconds))
        return Revealed(field=field, value=value, seconds=seconds, until=until, parts=parts)

    def confirm(self, *, session: Session, customer_id: CustomerId, field: str, value: str) -> bool:
        """Whether what a caller says is what is on record. Logged; budgeted per person and
        customer.

        Raises `RefusedByPolicy("confirm.budget")` when the hour's budget is used up.
        """
        session.require(Action.CUSTOMER_CONFIRM)
        if field not in FIELDS or not session.policy.may_confirm(session.actor.role, field):
            raise RefusedByPolicy("policy.field")
        wanted = [c for c in readings(value, today=self._clock().date()) if c.kind == field]
        if not wanted:
            raise BadInput("confirm.shape", field="value")
        with self._units.write() as unit:
            row = readable_customer(unit, session, customer_id)
            self._check_budget(unit, session, customer_id)
            known = {tag.tag for tag in identifiers.tags_of(unit, row.customer_id)}
            realm = PROTECTED if Faces(session.vault).customer(row).protected else ORDINARY
            tags = {session.vault.tag(realm, c.kind, c.normalised) for c in wanted}
            match = bool(known & tags)
            session.log.append(
                unit,
                CONFIRMED,
                customer_id=customer_id,
                facts={"field": field, "match": match},
            )
            unit.commit()
        return match

    def reveal_orders(
        self,
        *,
        session: Session,
        customer_id: CustomerId,
        purpose: Purpose,
        case_ref: str | None = None,
    ) -> tuple[OrderView, ...]:
        """Every order with the names of medicines. Raises `RefusedByPolicy` where not allowed."""
        session.require(Action.CUSTOMER_REVEAL)
        if session.policy.level(session.actor.role, "medicine") not in (Level.REVEAL, Level.FULL):
            raise RefusedByPolicy("policy.field")
        with self._units.read() as unit:
            row = readable_customer(unit, session, customer_id)
        opened = self._disclosures.open(
            session=session,
            customer_id=customer_id,
            categories=frozenset({Category.PURCHASE}),
            purpose=purpose,
            case_ref=case_ref,
            kind="customer.revealed",
        )
        with self._units.read() as unit:
            face = Faces(session.vault).customer(row)
            return order_views(unit, session, row, face, opened)

    def _check_budget(self, unit: Unit, session: Session, customer_id: UUID) -> None:
        since = self._clock() - timedelta(hours=1)
        used = sum(
            stored.entry.kind == CONFIRMED
            and stored.entry.actor_id == session.actor.staff_id
            and stored.entry.at >= since
            for stored in log_rows.entries_about(unit, customer_id)
        )
        if used >= session.policy.confirm_budget_per_hour:
            raise RefusedByPolicy("confirm.budget")
