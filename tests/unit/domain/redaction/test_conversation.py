"""A redacted conversation shows no personal data and stays readable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.redaction import RedactionKind, redact, render
from backoffice.domain.redaction.known import LearnedWords

NOTHING = LearnedWords({})


def test_a_name_once_given_is_covered_wherever_it_stands() -> None:
    shown = redact(["Jag heter Åsa Lind.", "Tack ÅSA! Linds paket?", "Aasa"], known=NOTHING)
    assert [one.text for one in shown] == [
        "Jag heter [NAMN].", "Tack [NAMN]! [NAMN] paket?", "Aasa",
    ]  # fmt: skip


def test_a_number_once_recognised_is_covered_wherever_it_stands() -> None:
    shown = redact(["fyra sista är 2391", "alltså 2391, inte 2392"], known=NOTHING)
    assert [one.text for one in shown] == [
        "fyra sista är [PERSONNUMMER]", "alltså [PERSONNUMMER], inte 2392",
    ]  # fmt: skip


def test_a_short_number_answers_the_question_before_it() -> None:
    turns = ["Vad är personnumret?", "2391", "Din order 9502127?", "1234"]
    assert [one.text for one in redact(turns, known=NOTHING)] == [
        "Vad är personnumret?", "[PERSONNUMMER]", "Din order 9502127?", "1234",
    ]  # fmt: skip


def test_a_number_that_one_speaker_splits_over_two_turns_is_found() -> None:
    turns = ["det är 850312", "ja, okej", "9876 alltså"]
    speakers = ["customer", "agent", "customer"]
    shown = [one.text for one in redact(turns, known=NOTHING, speakers=speakers)]
    assert shown == ["det är [PERSONNUMMER]", "ja, okej", "[PERSONNUMMER] alltså"]
    assert [one.text for one in redact(turns, known=NOTHING)] == turns


@pytest.mark.parametrize(
    "turns",
    [
        ["det är 850312 tror jag", "ja", "9876"],
        ["det är 850312", "vilken order gäller det", "9876"],
        ["det är 850312", "ja", "nej 9876"],
    ],
)
def test_an_interruption_ends_a_number(turns: list[str]) -> None:
    shown = redact(turns, known=NOTHING, speakers=["customer", "agent", "customer"])
    assert [one.text for one in shown] == turns


def test_spans_point_into_the_original_and_do_not_overlap() -> None:
    text = "asa.storgatan@example.com, Storgatan 1, 111 22 Stockholm, 19850312-9876 070-174 06 05"
    redacted = redact([text], known=LearnedWords({"asa": RedactionKind.NAME}))[0]
    assert [(text[one.start : one.end], one.kind) for one in redacted.spans] == [
        ("asa.storgatan@example.com", RedactionKind.EMAIL),
        ("Storgatan 1, 111 22 Stockholm", RedactionKind.ADDRESS),
        ("19850312-9876 070-174 06 05", RedactionKind.PERSONNUMMER),
    ]


CANARIES = {
    "19121212-1212": RedactionKind.PERSONNUMMER,
    "070-174 06 05": RedactionKind.PHONE,
    "kanariefagel@example.com": RedactionKind.EMAIL,
    "4242 4242 4242 4242": RedactionKind.CARD,
    "Kanariegatan 77": RedactionKind.ADDRESS,
    "Zebrafink": RedactionKind.NAME,
}
HINTS = LearnedWords({"zebrafink": RedactionKind.NAME})
PIECES = st.one_of(
    st.sampled_from(sorted(CANARIES)),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(["jag heter", "2 st", "249,00 kr", "ord", "order"]),
)


@given(st.lists(st.lists(PIECES, max_size=6).map("; ".join), max_size=4))
def test_no_covered_value_appears_in_the_rendered_text(turns: list[str]) -> None:
    redacted = redact(turns, known=HINTS, speakers=["customer"] * len(turns))
    rendered = "\n".join(one.text for one in redacted)
    for canary in CANARIES:
        assert canary not in rendered
    for original, one in zip(turns, redacted, strict=True):
        assert one.text == render(original, one.spans)
        for span in one.spans:
            assert 0 <= span.start < span.end <= len(original)
        assert all(left.end <= right.start for left, right in pairwise(one.spans))


@given(st.lists(st.text(st.characters()), max_size=4), st.booleans())
def test_no_text_stops_an_import(turns: list[str], spoken: bool) -> None:
    speakers = ["customer"] * len(turns) if spoken else None
    assert len(redact(turns, known=HINTS, speakers=speakers)) == len(turns)
