"""The health profile fact by fact for screens, and as lines for the command line."""

from backoffice.models.contents import HealthContent, HealthItem
from backoffice.services.customer_fields import health_parts, health_text
from backoffice.services.customer_page import RevealedPart

PROFILE = HealthContent(
    occupation="Lärare",
    height_cm=172.5,
    weight_kg=70.0,
    allergies=("Penicillin", "Nötter"),
    health=(
        HealthItem(text="Astma", period="present", since="2015"),
        HealthItem(text="Migrän", period="past"),
        HealthItem(text="Eksem"),
    ),
)


def test_every_fact_has_a_code_and_its_value() -> None:
    assert health_parts(PROFILE) == (
        RevealedPart("occupation", "Lärare"),
        RevealedPart("height_cm", "172.5"),
        RevealedPart("weight_kg", "70"),
        RevealedPart("allergies", "Penicillin, Nötter"),
        RevealedPart("present", "Astma", since="2015"),
        RevealedPart("past", "Migrän"),
        RevealedPart("condition", "Eksem"),
    )


def test_the_lines_for_the_command_line() -> None:
    assert health_text(health_parts(PROFILE)).split("\n") == [
        "Occupation: Lärare",
        "Height: 172.5 cm",
        "Weight: 70 kg",
        "Allergies: Penicillin, Nötter",
        "Astma (present, 2015)",
        "Migrän (past)",
        "Eksem",
    ]


def test_an_empty_profile_has_no_facts() -> None:
    assert health_parts(HealthContent()) == ()


def test_no_fact_is_in_a_trace_back() -> None:
    assert "Astma" not in repr(RevealedPart("present", "Astma", since="2015"))
