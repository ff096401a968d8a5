"""Checking the streams: each entry against its seal, the one before it and its stream's end.

Rule: an entry is blamed only on the word of something that its attacker could not write: a signed
seal, the link in the entry after it, or the head that the log key vouches for.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from backoffice.domain.ids import LogEntryId
from backoffice.domain.log_entries import LogEntry, StreamHead
from backoffice.security.log_chain import entry_hash, is_vouched_for, stream_start
from backoffice.security.log_findings import Finding, FindingKind, RecordedEntry
from backoffice.security.log_suspects import Suspect, judge


@dataclass(slots=True)
class _Link:
    """An entry in its stream, and its hash as computed from what stands there now.

    `sealed`: a seal vouches for it. `forked`: there was another entry of its number. `accuses`: the
    entry before it has another hash than this one names; which of the two is wrong shows when what
    comes after this one does or does not fit this one.
    """

    entry: LogEntry
    hash: bytes
    sealed: bool
    forked: bool = False
    accuses: "_Link | None" = None


@dataclass(frozen=True, slots=True)
class _Gap:
    """Entries `first` to `last` of a stream are not there; the last one had this hash."""

    kind: FindingKind
    stream_id: UUID
    first: int
    last: int
    hash: bytes


class StreamCheck:
    """Takes all entries, those of one stream in the order of their numbers.

    `sealed` is emptied on the way: what remains in it was sealed and is gone.
    """

    def __init__(
        self,
        *,
        heads: Iterable[StreamHead],
        sealed: dict[LogEntryId, bytes],
        log_key: bytes,
    ) -> None:
        self._sealed = sealed
        self._heads = {head.stream_id: head for head in heads}
        self._vouched_for = {
            head.stream_id: is_vouched_for(log_key, head) for head in self._heads.values()
        }
        self._ends: dict[UUID, _Link] = {}
        self._suspects: dict[LogEntryId, Suspect] = {}
        self._gaps: list[_Gap] = []
        self._findings: list[Finding] = []

    def take(self, stored: RecordedEntry) -> None:
        """The next entry."""
        entry = stored.entry
        expected = self._sealed.pop(entry.id, None)
        if expected is None and self._is_beyond_its_stream(entry):
            self._find(FindingKind.ADDED, entry, "not in its stream")
            return
        now = _Link(entry, entry_hash(entry), sealed=expected is not None)
        if stored.hash != now.hash or expected not in {None, now.hash}:
            self._suspect(entry, stored.hash, expected or stored.hash)
            now.sealed = False
        last = self._ends.get(entry.stream_id)
        following = last.entry.n + 1 if last else 1
        if last and entry.n < following:
            now = self._fork(last, now)
        elif entry.n > following:
            self._settle(last, trusted=True)
            self._gap(FindingKind.REMOVED, entry.stream_id, following, entry.n - 1, entry.previous)
        else:
            self._check_link(last, now)
        self._ends[entry.stream_id] = now

    def findings(self) -> Iterator[Finding]:
        """All findings, after the last entry."""
        for head in self._heads.values():
            self._check_head(head, self._ends.get(head.stream_id))
        for stream_id, end in self._ends.items():
            if stream_id not in self._heads:
                self._find(FindingKind.TRUNCATED, end.entry, "the head of its stream is gone")
        yield from self._findings
        yield from judge(list(self._suspects.values()))
        yield from self._missing()

    def _is_beyond_its_stream(self, entry: LogEntry) -> bool:
        """Whether the stream of an entry that no seal knows ends before it, or begins after it."""
        head = self._heads.get(entry.stream_id)
        if head is None or entry.n < 1:
            return True
        return self._vouched_for[entry.stream_id] and entry.n > head.n

    def _check_link(self, last: _Link | None, now: _Link) -> None:
        """Does the entry name the hash of the one before it?"""
        previous = now.entry.previous
        fits = previous == (last.hash if last else stream_start(now.entry.stream_id))
        if last and self._is_suspect(last):
            self._suspect(last.entry, previous)
        elif fits or self._is_suspect(now) or (last and last.forked):
            self._settle(last, trusted=True)
        elif last and not last.sealed:
            now.accuses = last
            if now.sealed:
                self._settle(now, trusted=True)
        elif now.sealed:
            self._find(FindingKind.FORKED, now.entry, "does not follow the entry before it")
        else:
            self._suspect(now.entry)

    def _settle(self, link: _Link | None, *, trusted: bool) -> None:
        """Decide what a link accuses: who is wrong cannot accuse, who is not accused is right."""
        while link and link.accuses:
            if trusted:
                self._suspect(link.accuses.entry, link.entry.previous)
            trusted = not trusted
            link.accuses, link = None, link.accuses

    def _fork(self, last: _Link, now: _Link) -> _Link:
        """Of two entries with one number, blame one; gives the other, by which to go on."""
        if self._is_suspect(now):
            return last
        if self._is_suspect(last):
            return now
        right, wrong = (now, last) if now.sealed and not last.sealed else (last, now)
        self._find(FindingKind.FORKED, wrong.entry, f"a second entry of number {wrong.entry.n}")
        right.forked = True
        return right

    def _check_head(self, head: StreamHead, end: _Link | None) -> None:
        """Does the stream end where its head says?"""
        end_n = end.entry.n if end else 0
        if not self._vouched_for[head.stream_id]:
            self._findings.append(
                Finding(
                    FindingKind.UNSIGNED,
                    end.entry.id if end else None,
                    stream_id=head.stream_id,
                    detail="the head of the stream is not by the log key",
                )
            )
        elif end_n < head.n:
            self._gap(FindingKind.TRUNCATED, head.stream_id, end_n + 1, head.n, head.hash)
        elif end:
            self._check_end(head, end)

    def _check_end(self, head: StreamHead, end: _Link) -> None:
        """Is the last entry of a stream the one that its head names?"""
        if self._is_suspect(end):
            self._suspect(end.entry, head.hash)
        elif end.entry.n > head.n:
            self._find(FindingKind.TRUNCATED, end.entry, f"its head is that of number {head.n}")
        elif end.hash == head.hash or end.forked:
            self._settle(end, trusted=True)
        elif end.sealed:
            self._find(FindingKind.FORKED, end.entry, "its head names another entry")
        else:
            self._suspect(end.entry, head.hash)
            self._settle(end, trusted=False)

    def _missing(self) -> Iterator[Finding]:
        """What is not there: by its place in a stream, by the seal that knows it, or both."""
        by_hash = {hash_: entry_id for entry_id, hash_ in self._sealed.items()}
        for gap in self._gaps:
            entry_id = by_hash.pop(gap.hash, None)
            numbers = str(gap.first) if gap.first == gap.last else f"{gap.first} to {gap.last}"
            yield Finding(gap.kind, entry_id, stream_id=gap.stream_id, detail=f"number {numbers}")
        for entry_id in by_hash.values():
            yield Finding(FindingKind.REMOVED, entry_id, detail="sealed and gone")

    def _gap(self, kind: FindingKind, stream_id: UUID, first: int, last: int, hash_: bytes) -> None:
        self._gaps.append(_Gap(kind, stream_id, first, last, hash_))

    def _is_suspect(self, link: _Link) -> bool:
        return link.entry.id in self._suspects

    def _suspect(self, entry: LogEntry, *expected: bytes) -> None:
        self._suspects.setdefault(entry.id, Suspect(entry)).expected.update(expected)

    def _find(self, kind: FindingKind, entry: LogEntry, detail: str) -> None:
        self._findings.append(Finding(kind, entry.id, stream_id=entry.stream_id, detail=detail))
