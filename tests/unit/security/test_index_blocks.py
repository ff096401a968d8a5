"""Blocks give back the rows they were packed from, and full ones are all of one size."""

from bisect import bisect_left

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.security.index_blocks import BLOCK_BYTES, BLOCK_ENTRIES, Block, pack, pack_full
from backoffice.security.index_entries import Row

rows_strategy = st.lists(
    st.tuples(
        st.binary(max_size=193),
        st.binary(min_size=32, max_size=32),
        st.integers(0, (1 << 63) - 1) | st.integers(0, 3),
    ),
    min_size=1,
    max_size=40,
).map(sorted)


@given(rows_strategy)
def test_a_block_gives_back_its_rows(rows: list[Row]) -> None:
    block = Block(pack(rows))
    assert block.rows() == rows
    assert [block.row(number) for number in range(len(block))] == rows
    assert [block[number] for number in range(len(block))] == [row[0] for row in rows]


@given(rows_strategy, st.binary(max_size=5))
def test_a_place_is_found_in_a_packed_block(rows: list[Row], wanted: bytes) -> None:
    assert bisect_left(Block(pack(rows)), wanted) == bisect_left([row[0] for row in rows], wanted)


@pytest.mark.parametrize("key_length", [1, 8, 20, 90, 193])
def test_full_blocks_have_one_size_whatever_the_keys(key_length: int) -> None:
    rows = [(n.to_bytes(2, "big").ljust(key_length, b"x"), bytes(32), n) for n in range(999)]
    packed, count = pack_full(rows)
    assert len(packed) == BLOCK_BYTES
    assert 0 < count <= BLOCK_ENTRIES
    assert Block(packed).rows() == rows[:count]


def test_names_of_usual_length_fill_a_block_with_256_entries() -> None:
    rows = [(b"family\0%010d" % n, bytes(32), 2) for n in range(300)]
    assert pack_full(rows)[1] == 256
