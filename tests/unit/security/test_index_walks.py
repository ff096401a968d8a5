"""Random walks: whatever is written, removed, merged or cut off, the answers equal a plain scan."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from backoffice.security.index_check import verify_index
from backoffice.security.index_entries import Entry
from backoffice.security.index_merge import IndexMerge
from backoffice.security.sealed_index import SealedIndex
from tests.unit.security.sqlite_index_store import SqliteIndexStore, use_small_parts

KEY = bytes(range(32))
NAME = "customer_names"
ORDERS = st.sampled_from(["family", "given", "word"])
# Few letters and lengths, so that keys repeat, span blocks and are prefixes of one another.
KEYS = st.text("aåb", max_size=3).map(str.encode)
CUSTOMERS = st.integers(0, 5)


class IndexWalk(RuleBasedStateMachine):
    """One store, two programs searching it, one merging now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = SqliteIndexStore(Path(self.folder.name) / "index.db")
        self.index = self.new_index()
        self.standing: set[tuple[str, bytes, bytes]] = set()
        self.seq = 0
        self.merge: Iterator[int] = iter(())

    def new_index(self) -> SealedIndex:
        return SealedIndex(store=self.store, name=NAME, key=KEY)

    @initialize(changes=st.lists(st.tuples(ORDERS, KEYS, CUSTOMERS), max_size=40))
    def import_some(self, changes: list[tuple[str, bytes, int]]) -> None:
        self.write([(order, key, customer, False) for order, key, customer in changes])

    @rule(
        changes=st.lists(st.tuples(ORDERS, KEYS, CUSTOMERS, st.booleans()), min_size=1, max_size=6)
    )
    def write(self, changes: list[tuple[str, bytes, int, bool]]) -> None:
        entries = []
        for order, key, customer, removed in changes:
            self.seq += 1
            target = customer.to_bytes(32, "big")
            entries.append(Entry(order, key, target, self.seq, removed=removed))
            if removed:
                self.standing.discard((order, key, target))
            else:
                self.standing.add((order, key, target))
        if entries:
            self.store.append(self.index, entries)

    @rule(deltas=st.integers(1, 6), runs=st.integers(2, 4))
    def begin_merge(self, deltas: int, runs: int) -> None:
        """Whatever merge was under way is left where it is, as if its process had died."""
        self.merge = IndexMerge(
            store=self.store,
            name=NAME,
            key=KEY,
            deltas_before_merge=deltas,
            runs_before_merge=runs,
        ).steps()

    @rule()
    def begin_merging_everything(self) -> None:
        self.merge = IndexMerge(store=self.store, name=NAME, key=KEY).everything()

    @rule(steps=st.integers(1, 30))
    def continue_merge(self, steps: int) -> None:
        for _ in zip(range(steps), self.merge, strict=False):
            pass

    @rule()
    def sign_in_anew(self) -> None:
        self.index.forget()
        self.index = self.new_index()

    @rule(order=ORDERS, prefix=KEYS, limit=st.integers(1, 60))
    def search(self, order: str, prefix: bytes, limit: int) -> None:
        expected = sorted(
            (key, target)
            for where, key, target in self.standing
            if where == order and key.startswith(prefix)
        )
        assert self.index.search_prefix(order, prefix, limit) == expected[:limit]
        same = [(key, target) for key, target in expected if key == prefix]
        assert self.index.search_key(order, prefix, limit) == same[:limit]

    @invariant()
    def all_is_found(self) -> None:
        for order in ("family", "given", "word"):
            expected = sorted((key, at) for where, key, at in self.standing if where == order)
            assert self.index.search_prefix(order, b"", 1000) == expected

    def teardown(self) -> None:
        assert verify_index(store=self.store, name=NAME, key=KEY) == []
        self.store.close()
        self.folder.cleanup()


def test_every_answer_equals_a_plain_scan(monkeypatch: pytest.MonkeyPatch) -> None:
    use_small_parts(monkeypatch)
    walks = min(settings().max_examples, 500)
    run_state_machine_as_test(
        IndexWalk, settings=settings(max_examples=walks, stateful_step_count=40)
    )
