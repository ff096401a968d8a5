"""A card number is never stored, anywhere: what is taken for one, and what stays of a text."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.personnummer import luhn_digit
from backoffice.domain.policy import Purpose
from backoffice.services.importing.card_numbers import holds_card_number, without_card_numbers
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line

CARDS: dict[str, str] = {
    "4242424242424242": "[KORT]",
    "4242 4242 4242 4242": "[KORT]",
    "4242-4242-4242-4242": "[KORT]",
    "kort 4242 4242 4242 4242 04/27, cvc 123": "kort [KORT] 04/27, cvc 123",
    "4242 4242 4242 4242 12 34": "[KORT] 12 34",
    "12 4242 4242 4242 4242": "12 [KORT]",
    "pm_378282246310005_x": "pm_[KORT]_x",
    "4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2": "[KORT]",
    "2223003122003222": "[KORT]",
    "2720990000000007": "[KORT]",
    "378282246310005, 4242424242424242": "[KORT], [KORT]",
    "378282246310005 4242424242424242": "[KORT] [KORT]",
}
OTHERS = [
    "",
    "pay_1",
    "19121212-1212",
    "070-174 06 05",
    "4242424242424241",  # another check digit
    "1234567890123452",  # the check digit is right, but no card begins so
    "2220000000000008",
    "2721000000000004",
    "42424242424242424242424242424242",
    "42424242-4242-4242-4242-424242424242",
    "a42424242-4242-4242-4242-424242424242",
    "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢",
    "4242  4242  4242  4242",
]


@pytest.mark.parametrize(("text", "left"), CARDS.items())
def test_what_is_taken_for_a_card_number(text: str, left: str) -> None:
    assert holds_card_number(text)
    assert without_card_numbers(text) == left


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_not(text: str) -> None:
    assert not holds_card_number(text)
    assert without_card_numbers(text) == text


def test_the_test_cards_of_the_providers(shared_data: Callable[[str], Path]) -> None:
    with shared_data("identity/psp_test_values.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    cards = [row for row in rows if row["kind"] == "card"]
    assert len(cards) > 20
    for row in cards:
        valid = "bad check digit" not in row["meaning"]
        assert holds_card_number(row["value"]) is valid, row


@given(
    st.text("0123456789", min_size=12, max_size=18),
    st.sampled_from(["", " ", "-"]),
    st.text("åx_/ ", max_size=3),
)
def test_every_number_that_begins_and_ends_like_a_cards(rest: str, gap: str, edge: str) -> None:
    digits = f"4{rest[1:]}"
    digits += luhn_digit(digits)
    shown = gap.join(digits[at : at + 4] for at in range(0, len(digits), 4))
    assert without_card_numbers(f"x{edge}{shown}{edge}x") == f"x{edge}[KORT]{edge}x"


@given(st.text())
def test_a_text_is_left_without_card_numbers_and_nothing_else_is_taken(text: str) -> None:
    left = without_card_numbers(text)
    assert not holds_card_number(left)
    if not holds_card_number(text):
        assert left == text


def test_the_original_of_a_conversation_keeps_everything_but_card_numbers(
    store: StoreUnderTest,
) -> None:
    texts = ["Jag betalade med 4242 4242 4242 4242", "Ordernummer 1234567890123452"]
    turns = [{"speaker": "customer", "text": text} for text in texts]
    store.import_lines(conversation_line(customer=None, turns=turns))
    page = store.services.conversations.reveal(
        session=store.session("sven"),
        conversation_id=store.conversation_id("V-1"),
        purpose=Purpose.QUALITY_REVIEW,
    )
    assert [turn.text for turn in page.turns] == ["Jag betalade med [KORT]", texts[1]]
