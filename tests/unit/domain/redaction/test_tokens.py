"""Words and numbers are seen however they are written."""

from backoffice.domain.redaction.tokens import Token, tokenise


def test_words_and_runs_of_digits_are_told_apart() -> None:
    assert tokenise("Åsa_W2378 12B") == [
        Token(0, 3, "asa", ""),
        Token(4, 5, "w", ""),
        Token(5, 9, "2378", "2378"),
        Token(10, 12, "12", "12"),
        Token(12, 13, "b", ""),
    ]


def test_digits_of_any_script_count() -> None:
    assert [one.digits for one in tokenise("٠٧ \N{FULLWIDTH DIGIT FIVE} \N{SUPERSCRIPT TWO}3")] == [
        "07", "5", "2", "3",
    ]  # fmt: skip


def test_marks_and_invisible_characters_do_not_part_a_word() -> None:
    text = "A\N{COMBINING RING ABOVE}s\N{ZERO WIDTH JOINER}a"
    assert [one.folded for one in tokenise(text)] == ["asa"]


def test_what_folds_to_nothing_or_to_several_words_does_no_harm() -> None:
    assert tokenise("\N{ARABIC FATHATAN ISOLATED FORM}") == []
    assert [one.digits for one in tokenise("\N{VULGAR FRACTION ONE HALF}")] == [""]
