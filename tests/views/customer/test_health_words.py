"""A revealed health profile: what it is called is translated, what it says is not."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale

from backoffice.services.customer_page import Revealed, RevealedPart
from backoffice.views.customer.health_words import revealed_text

UNTIL = datetime(2026, 3, 9, 13, 17, tzinfo=UTC)


def text_of(*parts: RevealedPart) -> str:
    return revealed_text(Revealed("health_profile", "plain", 60, UNTIL, parts))


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (RevealedPart("occupation", "Lärare"), "Occupation: Lärare"),
        (RevealedPart("allergies", "Nötter, {0}"), "Allergies: Nötter, {0}"),
        (RevealedPart("present", "Astma"), "Astma (present)"),
        (RevealedPart("past", "Astma", since="2015"), "Astma (past, since 2015)"),
        (RevealedPart("condition", "Astma", since="2015"), "Astma (since 2015)"),
        (RevealedPart("condition", "Astma"), "Astma"),
        (RevealedPart("unheard_of", "Något"), "Något"),
    ],
)
def test_each_fact_is_named(part: RevealedPart, words: str) -> None:
    assert text_of(part) == words


def test_a_number_has_the_comma_of_the_language() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.Swedish))
    try:
        words = text_of(RevealedPart("height_cm", "172.5"), RevealedPart("weight_kg", "70"))
    finally:
        QLocale.setDefault(before)
    assert words == "Height: 172,5 cm\nWeight: 70 kg"


def test_a_value_of_one_piece_is_shown_as_it_is() -> None:
    assert text_of() == "plain"
