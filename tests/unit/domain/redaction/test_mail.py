"""Mail addresses are found typed, read out and badly transcribed."""

import pytest

from backoffice.domain.redaction import redact
from backoffice.domain.redaction.known import LearnedWords

NOTHING = LearnedWords({})


def _shown(text: str) -> str:
    return redact([text], known=NOTHING)[0].text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("asa.lind+1@example.com.", "[E-POST]."),
        ("<åsa@exempel.se>", "<[E-POST]>"),
        ("asa@localhost", "[E-POST]"),
        ("asa\N{FULLWIDTH COMMERCIAL AT}example.com", "[E-POST]"),
        ("asa punkt lind snabel-a example punkt se", "[E-POST]"),
        ("asa (at) example.com", "[E-POST]"),
        ("asa at example dot com", "[E-POST]"),
        ("det är asa 85 gmail com", "det är [E-POST]"),
        ("asagmailcom", "[E-POST]"),
        ("look at this", "look at this"),
        ("hör av dig @stenhard", "hör av dig @stenhard"),
        ("10 st @ 5 kr", "10 st @ 5 kr"),
        ("$#@%!", "$#@%!"),
        ("outlook", "outlook"),
        ("gmail.com", "gmail.com"),
    ],
)
def test_mail_addresses_are_covered(text: str, shown: str) -> None:
    assert _shown(text) == shown
