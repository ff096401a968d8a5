"""Orders add up, carry the VAT of their day, and belong to people who were customers by then."""

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from backoffice.demo.catalogue import by_sku, goods, over_the_counter, prescriptions
from backoffice.demo.health import conditions
from backoffice.demo.people import Population
from backoffice.demo.tables import rows
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.refund_reasons import RefundReason
from tests.unit.demo.store import CUSTOMERS, SEED, TODAY, demo_store

FOOD_CHANGED = date(2026, 4, 1)
FOOD = {product.sku for product in goods() if product.food}


def orders() -> list[dict[str, Any]]:
    return list(demo_store().orders.values())


def gross(order: dict[str, Any]) -> int:
    return sum(line["gross"] for line in order["lines"])


def captured(order: dict[str, Any]) -> int:
    return sum(paid["captured"] for paid in order["payments"])


def test_every_line_has_the_vat_of_its_kind_and_day() -> None:
    seen = set()
    for order in orders():
        food = 600 if datetime.fromisoformat(order["placed_at"]).date() >= FOOD_CHANGED else 1200
        for line in order["lines"]:
            usual = 0 if line["kind"] == "prescription" else 2500
            assert line["vat_bp"] == (food if line["sku"] in FOOD else usual), line
            seen.add((line["kind"], line["vat_bp"]))
    assert seen == {
        ("prescription", 0),
        ("otc", 2500),
        ("other", 2500),
        ("other", 1200),
        ("other", 600),
        ("shipping", 2500),
    }


def test_no_more_is_captured_than_ordered_and_no_more_returned_than_captured() -> None:
    for order in orders():
        assert captured(order) <= gross(order)
        by_payment = {paid["external_id"]: paid for paid in order["payments"]}
        for refund in order["refunds"]:
            paid = by_payment[refund["payment"]]
            assert 0 < refund["amount"] <= paid["captured"]
            assert refund["refunded_at"] > paid["captured_at"]
            assert RefundReason(refund["reason"])


def test_every_kind_of_payment_is_there() -> None:
    count: Counter[str] = Counter()
    for order in orders():
        count["free"] += gross(order) == 0
        count["partly captured"] += 0 < captured(order) < gross(order)
        count["two payments"] += len(order["payments"]) == 2
        count["refunded before"] += bool(order["refunds"])
        for paid in order["payments"]:
            count[paid["instrument"]["kind"]] += 1
            gift = paid["instrument"]["kind"] == "gift_card"
            assert paid["provider"] == ("gift_card" if gift else "sandbox")
    assert set(count) == {
        "free",
        "partly captured",
        "two payments",
        "refunded before",
        "card",
        "swish",
        "invoice",
        "paypal",
        "bank_account",
        "gift_card",
    }
    assert min(count.values()) >= 20


def test_references_and_ids_of_payments_are_of_one_payment_each() -> None:
    every = [paid for order in orders() for paid in order["payments"]]
    for key in ("external_id", "reference"):
        assert len({paid[key] for paid in every}) == len(every)


def test_only_cards_have_card_facts_and_last_digits_are_those_of_test_cards() -> None:
    for order in orders():
        for paid in order["payments"]:
            card = paid["instrument"]
            if card["kind"] != "card":
                assert card["brand"] is card["last_four"] is card["expires"] is None
                continue
            assert card["last_four"] in {"4242", "5556", "4444", "8210", "0005", "1111"}
            assert card["expires"] > paid["captured_at"][:7]


def test_numbers_rise_from_day_to_day() -> None:
    days = [order["placed_at"][:10] for order in orders()]
    numbers = [order["external_id"] for order in orders()]
    assert numbers == sorted(numbers)
    assert numbers[0] == "O-100231"
    assert all(
        date.fromisoformat(one) <= date.fromisoformat(other) + timedelta(days=1)
        for one, other in pairwise(days)
    )


def test_nobody_orders_before_having_registered() -> None:
    store = demo_store()
    for order in orders():
        registered = store.customers[order["customer"]]["registered_at"]
        assert datetime.fromisoformat(registered) < datetime.fromisoformat(order["placed_at"])


def test_some_order_often_and_some_never() -> None:
    count = Counter(order["customer"] for order in orders())
    assert count.most_common(1)[0][1] >= 7
    assert 0.15 * CUSTOMERS < CUSTOMERS - len(count) < 0.45 * CUSTOMERS


def test_shipping_is_free_for_prescriptions_and_large_orders() -> None:
    for order in orders():
        kinds = Counter(line["kind"] for line in order["lines"])
        assert kinds["shipping"] <= 1
        if set(kinds) == {"prescription"}:
            assert not kinds["shipping"]


def test_a_medicine_names_its_atc_code_and_nothing_else_does() -> None:
    for order in orders():
        for line in order["lines"]:
            assert (line["atc"] is not None) == (line["kind"] in {"prescription", "otc"})


def test_prescriptions_follow_what_people_suffer_from() -> None:
    people = Population(seed=SEED, today=TODAY, customers=CUSTOMERS, unassignable=False)
    fitting = other = 0
    for order in orders():
        person = people.person(int(order["customer"].removeprefix("C-")) - 100_001)
        suffers = conditions(person, seed=SEED, today=TODAY)
        for line in order["lines"]:
            if line["kind"] == "prescription":
                reason = by_sku()[line["sku"]].reason
                fitting += reason in suffers or reason == "infection"
                other += reason not in suffers and reason != "infection"
    assert fitting > 1_000
    assert other <= 20  # the orders that are made for planned refunds


@pytest.mark.parametrize(
    ("products", "kind", "least"),
    [
        (prescriptions(), LineKind.PRESCRIPTION, 60),
        (over_the_counter(), LineKind.OTC, 60),
        (goods(), LineKind.OTHER, 60),
    ],
)
def test_there_is_enough_of_everything(
    products: tuple[Any, ...], kind: LineKind, least: int
) -> None:
    assert len(products) >= least
    assert {product.kind for product in products} == {kind}
    assert all(product.price > 0 for product in products)


def test_articles_have_numbers_of_their_own_and_every_prescription_a_reason() -> None:
    every = (*prescriptions(), *over_the_counter(), *goods())
    assert len(by_sku()) == len(every)
    reasons = {row[0] for row in rows("conditions.csv")}
    assert {product.reason for product in prescriptions()} == reasons
