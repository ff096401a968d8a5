"""Spans are merged, and the rendered text is the original outside them."""

from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.redaction.spans import RedactionKind, Span, merge, render

NAME, PHONE, EMAIL = RedactionKind.NAME, RedactionKind.PHONE, RedactionKind.EMAIL


def test_every_kind_has_a_token_of_its_own() -> None:
    assert [kind.token for kind in RedactionKind] == [
        "[PERSONNUMMER]", "[KONTO]", "[KORT]", "[E-POST]", "[TELEFON]", "[ADRESS]", "[NAMN]",
    ]  # fmt: skip


def test_overlapping_spans_become_one_of_the_graver_kind() -> None:
    spans = merge([Span(4, 9, NAME), Span(0, 5, EMAIL), Span(2, 3, NAME)], "0123456789")
    assert spans == (Span(0, 9, EMAIL),)


def test_neighbours_of_one_kind_become_one() -> None:
    text = "Åsa Lind, 0701 Bo"
    spans = [Span(0, 3, NAME), Span(4, 8, NAME), Span(10, 14, PHONE), Span(15, 17, NAME)]
    assert render(text, merge(spans, text)) == "[NAMN], [TELEFON] [NAMN]"


def test_neighbours_with_words_between_stay_apart() -> None:
    text = "Bo & Åsa"
    assert render(text, merge([Span(0, 2, NAME), Span(5, 8, NAME)], text)) == "[NAMN] & [NAMN]"


SPANS = st.builds(
    lambda start, length, kind: Span(start, start + length, kind),
    st.integers(0, 25),
    st.integers(1, 15),
    st.sampled_from(RedactionKind),
)


@given(st.lists(SPANS, max_size=8))
def test_merging_covers_every_character_that_was_covered(spans: list[Span]) -> None:
    text = "x" * 40
    merged = merge(spans, text)
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert covered == {at for span in merged for at in range(span.start, span.end)}
    assert merge(merged, text) == merged
    assert render(text, merged).count("x") == 40 - len(covered)
