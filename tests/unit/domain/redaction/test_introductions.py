"""Names are found where people introduce themselves."""

import pytest

from backoffice.domain.redaction import redact
from backoffice.domain.redaction.known import LearnedWords

NOTHING = LearnedWords({})


def _shown(text: str) -> str:
    return redact([text], known=NOTHING)[0].text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hej, jag heter Åsa von Linné.", "Hej, jag heter [NAMN]."),
        ("Jag heter Anna på kundtjänst", "Jag heter [NAMN] på kundtjänst"),
        ("min man heter Bo-Erik", "min man heter [NAMN]"),
        ("mitt namn är lisa", "mitt namn är [NAMN]"),
        ("my name is john matthews", "my name is [NAMN]"),
        ("my name's Ivan and", "my name's [NAMN] and"),
        ("I'm Sofia Hernandez", "I'm [NAMN]"),
        ("Det är Anna Svensson som ringer", "Det är [NAMN] som ringer"),
        ("Dr. Morgan skrev ut", "Dr. [NAMN] skrev ut"),
        ("Det är Bra", "Det är Bra"),
        ("I'm Doctor Smith, the doctor", "I'm Doctor [NAMN], the doctor"),
        ("Tack doktor. Vad bra", "Tack doktor. Vad bra"),
        ("Dr <UNSURE>, ja", "Dr <UNSURE>, ja"),
        ("I'm Sorry", "I'm Sorry"),
        ("jag heter inte så", "jag heter inte så"),
        ("det heter Von", "det heter Von"),
        ("my name is 4", "my name is 4"),
        ("my name is", "my name is"),
    ],
)
def test_names_in_introductions_are_covered(text: str, shown: str) -> None:
    assert _shown(text) == shown
