"""The sealed index: finding names by prefix in a store that holds none of them in the open.

Rule: at rest the index tells how many entries it has and nothing else. Sorted entries lie in
sealed blocks; only the lower bound of each block is held in memory while the index is unlocked. A
search opens one or two blocks of each run and looks through the deltas written since the last
merge. Whatever is missing or damaged is an error, never a silent miss. Every hit still has to be
checked against its record: the index may be a moment behind a purge, and long keys are cut.
"""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice, takewhile
from threading import Lock

from backoffice.domain.errors import RefusedByPolicy
from backoffice.security.index_blocks import pack
from backoffice.security.index_entries import Entry, Row, is_removed, newest, place, rows_of
from backoffice.security.index_reader import BlockReader
from backoffice.security.index_sealer import IndexSealer, PartMissing, incomplete
from backoffice.security.index_store import IndexStore
from backoffice.security.index_view import View, load_view


class SealedIndex:
    """One index, unlocked from construction until `forget()`.

    Searching and `delta` are safe from several threads if the store is; a search never waits for a
    merge or a writer. Every method but `forget` raises `RefusedByPolicy("session.locked")` after
    `forget()`, also if that came while it was under way.
    """

    def __init__(self, *, store: IndexStore, name: str, key: bytes) -> None:
        sealer = IndexSealer(name=name, key=key)
        self._opened: _Opened | None = _Opened(store, sealer)

    def open(self) -> None:
        """Read directories and deltas now (at unlock) and not only at the first search."""
        self._unlocked().refresh()

    def delta(self, entries: Iterable[Entry], *, number: int) -> bytes:
        """The sealed delta of one transaction, to be stored by it under `number` (see IndexStore).

        Raises `ValueError` if there is no entry or one does not fit.
        """
        rows = rows_of(entries)
        if not rows:
            raise ValueError("a delta has at least one entry")
        return self._unlocked().sealer.seal_delta(number, pack(rows))

    def search_prefix(self, order: str, prefix: bytes, limit: int) -> list[tuple[bytes, bytes]]:
        """The first `limit` (key, target) in `order` whose key begins with `prefix`, sorted.

        Raises `Tampered`: `sealed.tampered` if a part does not open, `index.incomplete` if one is
        gone.
        """
        start = place(order, prefix)
        return self._search(order, start, limit, whole=False)

    def search_key(self, order: str, key: bytes, limit: int) -> list[tuple[bytes, bytes]]:
        """As `search_prefix`, but for keys that equal `key`."""
        return self._search(order, place(order, key), limit, whole=True)

    def forget(self) -> None:
        """Drop key, directories, deltas and blocks; the session is locked."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.forget()

    def _search(
        self, order: str, start: bytes, limit: int, *, whole: bool
    ) -> list[tuple[bytes, bytes]]:
        opened = self._unlocked()
        found = opened.find(start, limit, whole=whole)
        self._unlocked()
        skip = len(place(order, b""))
        return [(key[skip:], target) for key, target, _ in found]

    def _unlocked(self) -> "_Opened":
        if self._opened is None:
            raise RefusedByPolicy("session.locked")
        return self._opened


class _Opened:
    """What an unlocked index holds; `forget()` of the index lets go of all of it at once."""

    def __init__(self, store: IndexStore, sealer: IndexSealer) -> None:
        self.sealer = sealer
        self._store = store
        self._reader = BlockReader(store=store, sealer=sealer)
        self._view = View()
        self._lock = Lock()

    def find(self, start: bytes, limit: int, *, whole: bool) -> list[Row]:
        """The first `limit` standing rows at `start` (or beginning with it)."""
        while True:
            view = self.refresh()
            try:
                return list(islice(self._standing(view, start, whole=whole), limit))
            except PartMissing:
                self._only_if_merged_since(view.generation)

    def refresh(self) -> View:
        """The view of the store's present state."""
        if self._view.fits(self._store.state()):
            return self._view
        with self._lock:
            while True:
                state = self._store.state()
                if self._view.fits(state):
                    return self._view
                try:
                    view = load_view(
                        store=self._store, sealer=self.sealer, state=state, old=self._view
                    )
                except PartMissing:
                    self._only_if_merged_since(state.generation)
                    continue
                if self._store.state().generation == state.generation:
                    self._view = view
                    return view

    def forget(self) -> None:
        """Drop everything; a search under way on another thread ends on what it holds."""
        self.sealer.forget()
        self._reader.forget()
        self._view = View()

    def _standing(self, view: View, start: bytes, *, whole: bool) -> Iterator[Row]:
        walks = self._reader.walks(view.runs, start)
        rows = newest(merge(*walks, view.walk(start)))
        if whole:
            rows = takewhile(lambda row: row[0] == start, rows)
        return (row for row in rows if not is_removed(row))

    def _only_if_merged_since(self, generation: int) -> None:
        """A part is gone: fine if a merge replaced it meanwhile, else somebody took it away."""
        if self._store.state().generation == generation:
            raise incomplete()
