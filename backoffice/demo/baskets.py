"""What is put into an order, and what each line costs.

Rule: a prescription follows from what the customer suffers from; a line's amount is for the whole
line and need not divide by its quantity, as with "three for two".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from backoffice.demo.catalogue import Product, goods, over_the_counter, prescriptions_for
from backoffice.demo.dice import Dice
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.money import standard_vat_bp

FREE_SHIPPING_FROM = 39_900
_SHIPPING = (
    ("900001", "Frakt, utlämningsställe", 3_900),
    ("900002", "Frakt, hemleverans", 5_900),
    ("900003", "Frakt, brevlåda", 2_900),
)
# Who has reached the ceiling of the high-cost protection, or is a child, pays nothing.
_FREE_OF_CHARGE = 0.14
_ACUTE = "infection"


@dataclass(frozen=True, slots=True)
class Line:
    """One order line; `gross` in öre for all units, VAT included."""

    sku: str
    name: str
    kind: LineKind
    atc: str | None
    quantity: int
    gross: int
    vat_bp: int

    def line(self, number: int) -> dict[str, Any]:
        """As the import format writes it."""
        return {
            "external_id": str(number),
            "sku": self.sku,
            "name": self.name,
            "kind": str(self.kind),
            "atc": self.atc,
            "quantity": self.quantity,
            "gross": self.gross,
            "vat_bp": self.vat_bp,
        }


def fill_basket(dice: Dice, *, conditions: Sequence[str], on: date) -> tuple[Line, ...]:
    """One to seven lines, shipping included."""
    products = _choose(dice, conditions)
    lines = [_line(dice, product, on) for product in products]
    paid_goods = sum(line.gross for line in lines if line.kind is not LineKind.PRESCRIPTION)
    only_prescriptions = all(line.kind is LineKind.PRESCRIPTION for line in lines)
    if not only_prescriptions and paid_goods < FREE_SHIPPING_FROM:
        lines.append(shipping_line(dice, on))
    return tuple(lines)


def line_of(product: Product, *, quantity: int, gross: int, on: date) -> Line:
    """A line of one product at that amount."""
    return Line(
        sku=product.sku,
        name=product.name,
        kind=product.kind,
        atc=product.atc,
        quantity=quantity,
        gross=gross,
        vat_bp=product.vat_bp(on),
    )


def shipping_line(dice: Dice, on: date) -> Line:
    """One of the ways to send it."""
    sku, name, gross = dice.pick(_SHIPPING)
    vat_bp = standard_vat_bp(LineKind.SHIPPING, on)
    return Line(sku, name, LineKind.SHIPPING, None, 1, gross, vat_bp)


def _choose(dice: Dice, conditions: Sequence[str]) -> list[Product]:
    chosen: dict[str, Product] = {}
    if dice.chance(0.62 if conditions else 0.18):
        reasons = conditions or (_ACUTE,)
        for _ in range(dice.between(1, min(3, len(reasons) + 1))):
            product = dice.pick(prescriptions_for()[dice.pick(reasons)])
            chosen[product.sku] = product
    if not chosen or dice.chance(0.45):
        for _ in range(1 + int(dice.share() ** 2 * 4)):
            product = dice.pick(over_the_counter() if dice.chance(0.55) else goods())
            chosen[product.sku] = product
    return list(chosen.values())


def _line(dice: Dice, product: Product, on: date) -> Line:
    if product.kind is LineKind.PRESCRIPTION:
        quantity = 1 + int(dice.share() ** 4 * 3)
        free = dice.chance(_FREE_OF_CHARGE)
        return line_of(
            product, quantity=quantity, gross=0 if free else quantity * product.price, on=on
        )
    quantity = 1 + int(dice.share() ** 3 * 4)
    offer = dice.share()
    gross = quantity * product.price
    if offer < 0.06 and quantity == 3:
        gross = 2 * product.price
    elif offer < 0.12:
        gross = gross * 85 // 100
    return line_of(product, quantity=quantity, gross=gross, on=on)
