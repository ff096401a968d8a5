"""How much a refund of some units of an order line gives back, and how much VAT is in it.

Rule: amounts are counted cumulatively. The n-th refund gives back what all returned units together
are worth, less what was given back before, so that no öre is lost or made on the way and the last
refund closes the line to zero. The VAT rate is the line's own, whatever the rate is today.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from backoffice.domain.errors import BadInput
from backoffice.domain.ids import OrderLineId
from backoffice.domain.money import divide_half_up, vat_of_gross


@dataclass(frozen=True, slots=True)
class LineState:
    """An order line and what was refunded of it. `gross_ore`: the whole line, VAT included."""

    line_id: OrderLineId
    kind: str
    quantity: int
    gross_ore: int
    vat_bp: int
    refunded_quantity: int = 0
    refunded_gross_ore: int = 0
    refunded_vat_ore: int = 0


@dataclass(frozen=True, slots=True)
class LineRefund:
    """What one refund gives back of one line. `gross_ore` contains `vat_ore`."""

    line_id: OrderLineId
    quantity: int
    gross_ore: int
    vat_ore: int
    vat_bp: int


def refund_line(state: LineState, quantity: int) -> LineRefund:
    """Price the return of `quantity` more units of a line.

    Raises BadInput beside the field `lines`: `refund.quantity_zero`, `refund.quantity_too_high`, or
    `refund.nothing_left` when earlier refunds gave back more than these units are worth.
    """
    if quantity < 1:
        raise BadInput("refund.quantity_zero", field="lines")
    returned = state.refunded_quantity + quantity
    if returned > state.quantity:
        raise BadInput("refund.quantity_too_high", field="lines")
    worth = divide_half_up(state.gross_ore * returned, state.quantity)
    if worth < state.refunded_gross_ore:
        raise BadInput("refund.nothing_left", field="lines")
    return LineRefund(
        line_id=state.line_id,
        quantity=quantity,
        gross_ore=worth - state.refunded_gross_ore,
        vat_ore=_vat_within(state, worth) - state.refunded_vat_ore,
        vat_bp=state.vat_bp,
    )


def by_rate(lines: Iterable[LineRefund]) -> tuple[tuple[int, int, int], ...]:
    """Sums per VAT rate, lowest first: (rate in basis points, gross in öre, VAT in öre)."""
    gross: defaultdict[int, int] = defaultdict(int)
    vat: defaultdict[int, int] = defaultdict(int)
    for line in lines:
        gross[line.vat_bp] += line.gross_ore
        vat[line.vat_bp] += line.vat_ore
    return tuple((rate, gross[rate], vat[rate]) for rate in sorted(gross))


def _vat_within(state: LineState, worth_ore: int) -> int:
    """The VAT in a part of the line's worth; in the whole of it, exactly the line's VAT."""
    if state.gross_ore == 0:
        return 0
    line_vat = vat_of_gross(state.gross_ore, state.vat_bp)
    return divide_half_up(line_vat * worth_ore, state.gross_ore)
