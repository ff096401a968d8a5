"""The store side of a sealed index keeps the contract of `backoffice/security/index_store.py`."""

from uuid import UUID

import pytest

from backoffice.security.index_store import IndexStore
from backoffice.storage.index_store import SealedIndexStore, StateRow, add_delta, next_delta
from backoffice.storage.unit_of_work import UnitsOfWork

RUN, OTHER_RUN = UUID(int=1), UUID(int=2)


@pytest.fixture
def index(units: UnitsOfWork) -> SealedIndexStore:
    kept: IndexStore = SealedIndexStore(units, "names")
    assert isinstance(kept, SealedIndexStore)
    return kept


def append(units: UnitsOfWork, *contents: bytes, name: str = "names") -> None:
    for content in contents:
        with units.write() as unit:
            add_delta(unit, name, next_delta(unit, name), content)
            unit.commit()


def merged(index: SealedIndexStore, run: UUID, *blocks: bytes, upto: int, generation: int) -> bool:
    index.write_blocks(run, first=0, sealed=list(blocks))
    return index.publish(
        generation=generation, manifest=b"m", deltas_upto=upto, run_id=run, blocks=len(blocks)
    )


def test_an_index_that_nobody_wrote_to_is_all_zero(index: SealedIndexStore) -> None:
    assert index.state() == StateRow(0, 0, None)
    assert list(index.deltas(after=0, limit=10)) == []
    assert index.delta_bytes() == 0
    assert index.blocks([(RUN, 0)]) == [None]
    assert index.blocks([]) == []


def test_deltas_are_numbered_without_gaps_and_given_in_order(
    index: SealedIndexStore, units: UnitsOfWork
) -> None:
    append(units, b"a", b"bb", b"ccc")
    assert index.state() == StateRow(0, 3, None)
    assert list(index.deltas(after=0, limit=2)) == [(1, b"a"), (2, b"bb")]
    assert list(index.deltas(after=2, limit=2)) == [(3, b"ccc")]
    assert index.delta_bytes() == 6


def test_a_number_of_a_transaction_that_was_rolled_back_is_given_again(
    index: SealedIndexStore, units: UnitsOfWork
) -> None:
    append(units, b"a")
    with units.write() as unit:
        add_delta(unit, "names", next_delta(unit, "names"), b"lost")
    append(units, b"b")
    assert list(index.deltas(after=0, limit=9)) == [(1, b"a"), (2, b"b")]


def test_blocks_come_in_the_order_asked_for(index: SealedIndexStore) -> None:
    index.write_blocks(RUN, first=0, sealed=[b"0", b"1"])
    index.write_blocks(RUN, first=2, sealed=[b"2"])
    index.write_blocks(OTHER_RUN, first=0, sealed=[b"o"])
    index.write_blocks(OTHER_RUN, first=1, sealed=[])
    wanted = [(RUN, 2), (OTHER_RUN, 0), (RUN, 0), (RUN, 3), (RUN, 2)]
    assert index.blocks(wanted) == [b"2", b"o", b"0", None, b"2"]


def test_a_merge_becomes_visible_as_a_whole(index: SealedIndexStore, units: UnitsOfWork) -> None:
    append(units, b"a", b"b", b"c")
    assert merged(index, RUN, b"0", b"1", upto=2, generation=0)
    assert index.state() == StateRow(1, 3, b"m")
    assert list(index.deltas(after=0, limit=9)) == [(3, b"c")]


@pytest.mark.parametrize(
    ("generation", "blocks"), [(1, 1), (-1, 1), (0, 0), (0, 2)], ids=["new", "old", "less", "more"]
)  # fmt: skip
def test_a_merge_that_does_not_fit_changes_nothing(
    index: SealedIndexStore, units: UnitsOfWork, generation: int, blocks: int
) -> None:
    append(units, b"a")
    index.write_blocks(RUN, first=0, sealed=[b"0"])
    published = index.publish(
        generation=generation, manifest=b"m", deltas_upto=1, run_id=RUN, blocks=blocks
    )
    assert not published
    assert index.state() == StateRow(0, 1, None)
    assert index.delta_bytes() == 1


def test_an_index_without_a_state_row_publishes_nothing(index: SealedIndexStore) -> None:
    assert not merged(index, RUN, b"0", upto=0, generation=0)
    assert index.state() == StateRow(0, 0, None)


def test_of_two_merges_only_the_first_counts(index: SealedIndexStore, units: UnitsOfWork) -> None:
    append(units, b"a")
    assert merged(index, RUN, b"0", upto=1, generation=0)
    assert not merged(index, OTHER_RUN, b"0", upto=1, generation=0)
    assert index.state().generation == 1


def test_left_over_blocks_are_discarded_in_portions(
    index: SealedIndexStore, units: UnitsOfWork
) -> None:
    append(units, b"a")
    assert merged(index, RUN, b"0", b"1", upto=1, generation=0)
    index.write_blocks(OTHER_RUN, first=0, sealed=[b"x", b"y", b"z"])
    assert index.discard(generation=0, keep={RUN}, limit=9) == 0
    assert index.discard(generation=1, keep={RUN}, limit=2) == 2
    assert index.discard(generation=1, keep={RUN}, limit=2) == 1
    assert index.discard(generation=1, keep={RUN}, limit=2) == 0
    assert index.blocks([(RUN, 0), (RUN, 1), (OTHER_RUN, 2)]) == [b"0", b"1", None]
    assert index.discard(generation=1, keep=set(), limit=9) == 2


def test_every_index_is_for_itself(index: SealedIndexStore, units: UnitsOfWork) -> None:
    words = SealedIndexStore(units, "words")
    append(units, b"a")
    append(units, b"bb", b"bb", name="words")
    words.write_blocks(RUN, first=0, sealed=[b"w"])
    assert (index.state().last_delta, words.state().last_delta) == (1, 2)
    assert (index.delta_bytes(), words.delta_bytes()) == (1, 4)
    assert index.blocks([(RUN, 0)]) == [None]
    assert not index.publish(generation=0, manifest=b"m", deltas_upto=9, run_id=RUN, blocks=1)
    assert index.discard(generation=0, keep=set(), limit=9) == 0
    assert words.publish(generation=0, manifest=b"m", deltas_upto=9, run_id=RUN, blocks=1)
    assert index.delta_bytes() == 1
