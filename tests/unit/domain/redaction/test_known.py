"""The words of the customer's own record are found in every form."""

from backoffice.domain.names import fold
from backoffice.domain.redaction import RedactionKind, redact
from backoffice.domain.redaction.known import LearnedWords


def _hints(words: dict[str, RedactionKind]) -> LearnedWords:
    return LearnedWords({fold(word): kind for word, kind in words.items()})


def _shown(text: str, hints: LearnedWords) -> str:
    return redact([text], known=hints)[0].text


def test_known_words_of_the_customer_are_covered_in_every_form() -> None:
    hints = _hints(
        {
            "Isabella": RedactionKind.NAME,
            "Li": RedactionKind.NAME,
            "Sunset Drive 12B": RedactionKind.ADDRESS,
            "111 22": RedactionKind.ADDRESS,
            "85034": RedactionKind.ADDRESS,
            "Umeå": RedactionKind.ADDRESS,
        }
    )
    assert _shown("isabella_lopez ISABELLAS Is\N{SOFT HYPHEN}abella", hints) == (
        "[NAMN]_lopez [NAMN]"
    )
    assert _shown(
        "sunset-drive  12B, 11122 eller 850 34 i UMEA\N{COMBINING RING ABOVE}", hints
    ) == ("[ADRESS] eller [ADRESS] i [ADRESS]")
    assert _shown("sunset drive ..... 12B", hints) == "sunset drive ..... 12B"
    assert _shown("Lis bok, Li", hints) == "Lis bok, [NAMN]"
