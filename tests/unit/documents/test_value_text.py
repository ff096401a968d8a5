"""How values are said in Swedish and English."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from backoffice.documents.report_values import Amount, Code, Rate
from backoffice.documents.report_wording import load_wording
from backoffice.documents.value_text import say, say_day

WINTER = datetime(2026, 1, 31, 23, 30, tzinfo=UTC)
SUMMER = datetime(2026, 7, 1, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        ("Åsa", "Åsa", "Åsa"),
        (None, "Uppgift saknas", "Not known"),
        ("", "Uppgift saknas", "Not known"),
        ((), "Uppgift saknas", "Not known"),
        (True, "Ja", "Yes"),
        (False, "Nej", "No"),
        (0, "0", "0"),
        (172.5, "172,5", "172.5"),
        (70.0, "70", "70"),
        (Amount(120400, "SEK"), "1\u00a0204,00\u00a0kr", "SEK 1,204.00"),
        (Amount(4784, "USD"), "47,84\u00a0USD", "USD 47.84"),
        (Rate(2500), "25 %", "25%"),
        (Rate(600), "6 %", "6%"),
        (Rate(1250), "12,5 %", "12.5%"),
        (date(2033, 12, 31), "2033-12-31", "2033-12-31"),
        (WINTER, "2026-02-01\u00a000:30", "2026-02-01\u00a000:30"),
        (SUMMER, "2026-07-02\u00a000:00", "2026-07-02\u00a000:00"),
        (Code("refund_reason", "recall"), "Indragning", "Recall"),
        (Code("consent_purpose", "from elsewhere"), "from elsewhere", "from elsewhere"),
        ((Code("category", "identity"), Code("category", "health")),
         "Identitet, Hälsoprofil", "Identity, Health profile"),
        (("Penicillin", "Nötter"), "Penicillin\nNötter", "Penicillin\nNötter"),
    ],
)  # fmt: skip
def test_a_value_is_said_in_both_languages(value, swedish: str, english: str) -> None:
    assert say(value, load_wording("sv")) == swedish
    assert say(value, load_wording("en")) == english


def test_days_are_swedish_days() -> None:
    assert say_day(WINTER, load_wording("sv")) == "1 februari 2026"
    assert say_day(date(2026, 3, 2), load_wording("en")) == "2 March 2026"


def test_the_same_moment_is_said_alike_from_every_zone() -> None:
    tokyo = SUMMER.astimezone(timezone(timedelta(hours=9)))
    assert say(tokyo, load_wording("sv")) == say(SUMMER, load_wording("sv"))


@pytest.mark.parametrize("speak", [say, say_day])
def test_a_time_without_a_zone_is_refused(speak) -> None:
    with pytest.raises(ValueError, match="zone"):
        speak(datetime(2026, 1, 1), load_wording("sv"))  # noqa: DTZ001 - that is the point


def test_an_unknown_list_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        say(Code("no_such_list", "x"), load_wording("sv"))
