"""How an order was paid, and what had been returned before it came into this store.

Rule: what is captured never exceeds what the order costs, and what was returned of a payment never
exceeds what was captured of it. Instruments hold what a provider gives: brand, last four digits (of
published test cards), expiry, token; never a card number.
"""

from dataclasses import dataclass
from typing import Any

from backoffice.demo.baskets import Line
from backoffice.demo.dice import INSTRUMENT, Dice, Weighted
from backoffice.demo.swedish_time import DAY_S, written
from backoffice.domain.refund_reasons import RefundReason

SANDBOX, GIFT_CARD = "sandbox", "gift_card"
CARD, SWISH, INVOICE, PAYPAL, BANK = "card", "swish", "invoice", "paypal", "bank_account"
_WAYS = Weighted(
    ((SWISH, 38), (CARD, 37), (INVOICE, 13), (PAYPAL, 4), (BANK, 2), (GIFT_CARD, 3), ("mixed", 5))
)
# Published test cards: Stripe's Visa, Visa debit, Mastercard and Amex, Adyen's Visa.
_CARDS = (
    ("visa", "4242"),
    ("visa", "5556"),
    ("mastercard", "4444"),
    ("mastercard", "8210"),
    ("amex", "0005"),
    ("visa", "1111"),
)
_PARTLY_DELIVERED = 0.035
_RETURNED_BEFORE = 0.07
_RETURN_AFTER_DAYS = 4
_REASONS = Weighted(
    (
        (RefundReason.COMPLAINT, 20),
        (RefundReason.TRANSPORT_DAMAGE, 18),
        (RefundReason.NOT_DELIVERED, 16),
        (RefundReason.CANCELLED, 14),
        (RefundReason.WRONG_DISPENSING, 8),
        (RefundReason.RECALL, 7),
        (RefundReason.PRICE_ERROR, 7),
        (RefundReason.GOODWILL, 6),
        (RefundReason.DOUBLE_CHARGE, 4),
    )
)


@dataclass(frozen=True, slots=True)
class Payment:
    """Money taken for an order. `captured` in öre; `captured_at` in seconds since 1970 UTC."""

    external_id: str
    provider: str
    reference: str
    captured: int
    captured_at: int
    instrument: dict[str, str | None]

    def line(self) -> dict[str, Any]:
        """As the import format writes it."""
        return {
            "external_id": self.external_id,
            "provider": self.provider,
            "reference": self.reference,
            "captured": self.captured,
            "captured_at": written(self.captured_at),
            "instrument": self.instrument,
        }


def pay(
    dice: Dice, *, seed: int, buyer: int, number: int, lines: tuple[Line, ...], at: int
) -> tuple[Payment, ...]:
    """The payments of an order: none if it cost nothing, two now and then."""
    captured = sum(line.gross for line in lines) - _not_delivered(dice, lines)
    way = _WAYS.draw(dice)
    if captured <= 0:
        return ()
    if way == "mixed" and captured > 200:
        by_gift_card = min(dice.pick((10_000, 20_000, 50_000)), captured // 2)
        parts = [(GIFT_CARD, by_gift_card), (CARD, captured - by_gift_card)]
    else:
        parts = [(CARD if way == "mixed" else way, captured)]
    return tuple(
        payment(dice, seed=seed, buyer=buyer, number=number, part=part, kind=kind, ore=ore, at=at)
        for part, (kind, ore) in enumerate(parts, start=1)
    )


def payment(
    dice: Dice, *, seed: int, buyer: int, number: int, part: int, kind: str, ore: int, at: int
) -> Payment:
    """One payment of so many öre by that kind of instrument."""
    return Payment(
        external_id=f"P-{number}-{part}",
        provider=GIFT_CARD if kind == GIFT_CARD else SANDBOX,
        reference=f"pay_{number}{part}{dice.below(16**10):010x}",
        captured=ore,
        captured_at=at + dice.between(3, 90),
        instrument=_instrument(kind, seed=seed, buyer=buyer, at=at),
    )


def returned_before(
    dice: Dice, *, number: int, lines: tuple[Line, ...], payments: tuple[Payment, ...], today: int
) -> list[dict[str, Any]]:
    """Refunds of old orders that another system carried out, in the import format."""
    if not payments or not dice.chance(_RETURNED_BEFORE):
        return []
    paid = payments[-1]
    refunded_at = paid.captured_at + dice.between(_RETURN_AFTER_DAYS, 30) * DAY_S
    worth = dice.pick([line.gross for line in lines])
    ore = min(paid.captured, worth if dice.chance(0.8) else worth // 2)
    if ore <= 0 or refunded_at >= today:
        return []
    return [
        {
            "external_id": f"R-{number}-1",
            "payment": paid.external_id,
            "amount": ore,
            "refunded_at": written(refunded_at),
            "reason": str(_REASONS.draw(dice)),
        }
    ]


def _not_delivered(dice: Dice, lines: tuple[Line, ...]) -> int:
    """The worth of a line that was out of stock, so that less was captured than ordered."""
    missing = dice.chance(_PARTLY_DELIVERED)
    return dice.pick(lines).gross if missing and len(lines) > 1 else 0


def _instrument(kind: str, *, seed: int, buyer: int, at: int) -> dict[str, str | None]:
    """The customer's own: the same card in every order of a year."""
    dice = Dice(seed=seed, stream=INSTRUMENT, index=buyer)
    brand, last_four = dice.pick(_CARDS)
    token = dice.below(16**12)
    paid_year = int(written(at)[:4])
    expires = f"{paid_year + 1 + (buyer + paid_year) % 3}-{1 + buyer % 12:02}"
    card = kind == CARD
    return {
        "kind": kind,
        "brand": brand if card else None,
        "last_four": last_four if card else None,
        "expires": expires if card else None,
        "token": None if kind == INVOICE else f"pm_{kind}_{token:012x}",
    }
