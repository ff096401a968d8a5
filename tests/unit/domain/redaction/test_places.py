"""Addresses are found by the way they are written."""

import pytest

from backoffice.domain.redaction import redact
from backoffice.domain.redaction.known import LearnedWords

NOTHING = LearnedWords({})


def _shown(text: str) -> str:
    return redact([text], known=NOTHING)[0].text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Storgatan 1, 111 22 Stockholm", "[ADRESS]"),
        ("på Sankt Eriksgatan 12 B lgh 1101.", "på [ADRESS]."),
        ("Sergels torg 5", "[ADRESS]"),
        ("storgatan 12", "[ADRESS]"),
        ("storgatan tolv", "[ADRESS]"),
        ("storgatan nerifrån", "storgatan nerifrån"),
        ("Hon bor på Kungsgatan nu", "Hon bor på [ADRESS] nu"),
        ("Storgatan 12 i Umeå", "[ADRESS]"),
        ("SE-111 22 Upplands Väsby", "[ADRESS]"),
        ("Umeå 903 27", "[ADRESS]"),
        ("986 Sunset Drive, Suite 259, Denver, CO, 80279", "[ADRESS]"),
        ("986 sunset drive apt 4", "[ADRESS]"),
        ("1422 broadway", "[ADRESS]"),
        ("The suite is Suite 641.", "The suite is [ADRESS]."),
        ("from Philadelphia, 19031", "from [ADRESS]"),
        ("Box 4711", "[ADRESS]"),
        ("c/o Lind", "[ADRESS]"),
        ('"city": "Phoenix"', '"city": "[ADRESS]"'),
        ("my zip code is 98193", "my zip code is [ADRESS]"),
        ("portkod 4711", "portkod [ADRESS]"),
        ("på vägen hem", "på vägen hem"),
        ("10 minutes down the road", "10 minutes down the road"),
    ],
)
def test_addresses_are_covered(text: str, shown: str) -> None:
    assert _shown(text) == shown
