"""Looks come quickly first, then daily, then a person; age never decides."""

from datetime import UTC, datetime, timedelta

import pytest

from backoffice.domain.reconcile import key_is_remembered, next_look

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("looks_done", "wait"),
    [
        (0, timedelta(seconds=5)),
        (1, timedelta(seconds=30)),
        (2, timedelta(minutes=5)),
        (3, timedelta(hours=1)),
        (4, DAY),
        (5, DAY),
        (6, DAY),
        (7, DAY),
        (8, DAY),
    ],
)
def test_the_schedule(looks_done: int, wait: timedelta) -> None:
    assert next_look(looks_done, NOW) == NOW + wait


@pytest.mark.parametrize("looks_done", [9, 10, 1_000])
def test_after_the_last_look_a_person_takes_over(looks_done: int) -> None:
    assert next_look(looks_done, NOW) is None


def test_a_negative_count_is_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="-1"):
        next_look(-1, NOW)


@pytest.mark.parametrize(
    ("age", "remembered"),
    [
        (timedelta(0), True),
        (timedelta(hours=22, minutes=59), True),
        (timedelta(hours=23), False),
        (timedelta(days=30), False),
        (timedelta(seconds=-1), False),
    ],
)
def test_a_key_is_used_again_only_while_the_provider_surely_knows_it(
    age: timedelta, remembered: bool
) -> None:
    assert (
        key_is_remembered(first_sent_at=NOW - age, now=NOW, key_ttl=timedelta(hours=24))
        is remembered
    )
