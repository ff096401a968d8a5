"""Changing a refund's state: the one way there is, for decisions and for the worker alike.

Rule: only along the state table, only from the row as it was seen, and the money that a move holds
back, frees or uses up moves in the same transaction.
"""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from backoffice.domain.errors import ChangedMeanwhile
from backoffice.domain.refund_states import RefundState, check_transition, money_effect
from backoffice.storage import refund_money, refunds
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import Unit


def move(
    unit: Unit,
    row: RefundRow,
    state: RefundState,
    *,
    now: datetime,
    approved_by: UUID | None = None,
    next_look_at: datetime | None = None,
    looks: int | None = None,
    same_key_in_window: bool = False,
    seen_available_ore: int | None = None,
) -> RefundRow:
    """Bring a refund into a state; returns the row as it is then.

    Raises `ChangedMeanwhile`: `refund.state_changed` where the table has no such move or somebody
    was faster, `refund.stale` where the payment no longer has the money, or no longer has
    `seen_available_ore` (None: whatever it has, if it is enough).
    """
    old = RefundState(row.state)
    check_transition(old, state, same_key_in_window=same_key_in_window)
    changed = replace(
        row,
        state=str(state),
        state_at=now,
        approved_by=approved_by or row.approved_by,
        next_look_at=next_look_at,
        looks=row.looks if looks is None else looks,
    )
    moved = refunds.change_state(unit, row, changed)
    if moved is None:
        raise ChangedMeanwhile("refund.state_changed")
    effect = money_effect(old, state)
    if effect.reserved > 0:
        _reserve(unit, moved, seen_available_ore)
    elif effect.reserved or effect.refunded:
        refund_money.move_money(unit, moved, reserved=effect.reserved, refunded=effect.refunded)
    return moved


def _reserve(unit: Unit, row: RefundRow, seen_available_ore: int | None) -> None:
    held = refund_money.reserve(
        unit,
        customer_id=row.customer_id,
        payment_id=row.payment_id,
        amount_ore=row.amount_ore,
        seen_available_ore=seen_available_ore,
    )
    if not held:
        raise ChangedMeanwhile("refund.stale")
