"""Entries become rows that sort by order, key and target; the newest one counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.security.index_entries import Entry, is_removed, place, rows_of

ANNA = bytes(31) + b"a"
BO = bytes(31) + b"b"


def test_rows_sort_by_order_then_key_then_target() -> None:
    rows = rows_of(
        [
            Entry("given", b"anna", ANNA, 1),
            Entry("family", b"berg", BO, 1),
            Entry("family", b"berg", ANNA, 1),
            Entry("family", b"alm", BO, 1),
        ]
    )
    assert [(row[0], row[1]) for row in rows] == [
        (b"family\0alm", BO),
        (b"family\0berg", ANNA),
        (b"family\0berg", BO),
        (b"given\0anna", ANNA),
    ]


@pytest.mark.parametrize(
    ("first", "second", "removed"),
    [
        (Entry("family", b"alm", ANNA, 1), Entry("family", b"alm", ANNA, 2, removed=True), True),
        (Entry("family", b"alm", ANNA, 3), Entry("family", b"alm", ANNA, 2, removed=True), False),
        (Entry("family", b"alm", ANNA, 2), Entry("family", b"alm", ANNA, 2, removed=True), True),
    ],
)
def test_the_newest_entry_counts_and_a_removal_among_equals(
    first: Entry, second: Entry, removed: bool
) -> None:
    for entries in ([first, second], [second, first]):
        (row,) = rows_of(entries)
        assert is_removed(row) is removed


@pytest.mark.parametrize(
    "unfit",
    [
        Entry("", b"alm", ANNA, 1),
        Entry("a\0b", b"alm", ANNA, 1),
        Entry("o" * 33, b"alm", ANNA, 1),
        Entry("family", b"alm", b"short", 1),
        Entry("family", b"alm", ANNA, -1),
        Entry("family", b"alm", ANNA, 1 << 62),
    ],
)
def test_an_unfit_entry_is_a_bug(unfit: Entry) -> None:
    with pytest.raises(ValueError, match=r"has|sequence"):
        rows_of([unfit])


@given(st.text(min_size=50, max_size=300), st.integers(0, 300))
def test_a_cut_query_is_a_prefix_of_a_cut_key(name: str, length: int) -> None:
    key, query = place("family", name.encode()), place("family", name[:length].encode())
    assert key.startswith(query)
    key.decode()


def test_a_long_key_that_is_no_text_is_cut_too() -> None:
    assert place("family", b"\x80" * 500) == b"family\0"
