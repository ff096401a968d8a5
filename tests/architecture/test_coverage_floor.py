"""The ratchet on coverage only turns one way."""

import pytest

from tests.architecture.coverage_floor import problems, raised

TASKS, REFUNDS = "backoffice/ui/tasks.py", "backoffice/services/refunds.py"


@pytest.mark.parametrize(
    ("measured", "floors", "complaint"),
    [
        ({REFUNDS: 99.9}, {}, "covered whole"),
        ({REFUNDS: 99.9}, {REFUNDS: 90}, "covered whole"),
        ({TASKS: 79.9}, {TASKS: 80}, "was at least 80 %"),
        ({TASKS: 80.0}, {}, "has no floor yet"),
        ({}, {TASKS: 80}, "is gone"),
    ],
)
def test_less_coverage_is_caught(
    measured: dict[str, float], floors: dict[str, int], complaint: str
) -> None:
    assert complaint in next(problems(measured, floors))


def test_enough_coverage_passes() -> None:
    assert not list(problems({TASKS: 80.0, REFUNDS: 100.0}, {TASKS: 80}))


def test_floors_rise_and_never_fall() -> None:
    floors = {TASKS: 80, "backoffice/ui/gone.py": 70}
    measured = {
        TASKS: 75.0,
        REFUNDS: 60.0,
        "backoffice/ui/new.py": 91.7,
        "backoffice/ui/a.py": 100.0,
    }
    expected = {"backoffice/ui/a.py": 100, "backoffice/ui/new.py": 90, TASKS: 80}
    assert raised(measured, floors) == expected
