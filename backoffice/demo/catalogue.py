"""What the shop sells: medicines on prescription, medicines without, other goods.

Rule: kind and VAT belong to the line that is sold, not to the product (the same substance may be
sold both ways); the rate is that of the day of the order.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from backoffice.demo.tables import rows
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.money import standard_vat_bp


@dataclass(frozen=True, slots=True)
class Product:
    """One article. `price` in öre, VAT included; `reason` says what a prescription is for."""

    sku: str
    name: str
    atc: str | None
    price: int
    kind: LineKind
    reason: str | None = None
    food: bool = False

    def vat_bp(self, on: date) -> int:
        """The rate in basis points if sold on that day."""
        return standard_vat_bp("food" if self.food else self.kind, on)


@lru_cache(maxsize=1)
def prescriptions() -> tuple[Product, ...]:
    """Everything sold on prescription."""
    return tuple(
        Product(sku, name, atc, int(price), LineKind.PRESCRIPTION, reason)
        for sku, name, atc, price, reason in rows("prescription.csv")
    )


@lru_cache(maxsize=1)
def prescriptions_for() -> dict[str, tuple[Product, ...]]:
    """The prescriptions by what they are for."""
    found: dict[str, tuple[Product, ...]] = {}
    for product in prescriptions():
        reason = product.reason or ""
        found[reason] = (*found.get(reason, ()), product)
    return found


@lru_cache(maxsize=1)
def over_the_counter() -> tuple[Product, ...]:
    """Medicines sold without prescription."""
    return tuple(
        Product(sku, name, atc, int(price), LineKind.OTC)
        for sku, name, atc, price in rows("otc.csv")
    )


@lru_cache(maxsize=1)
def goods() -> tuple[Product, ...]:
    """What is no medicine."""
    return tuple(
        Product(sku, name, None, int(price), LineKind.OTHER, food=kind == "food")
        for sku, name, price, kind in rows("goods.csv")
    )


@lru_cache(maxsize=1)
def by_sku() -> dict[str, Product]:
    """Every article by its number."""
    return {p.sku: p for p in (*prescriptions(), *over_the_counter(), *goods())}
