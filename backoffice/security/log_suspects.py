"""Telling swapped entries from changed ones.

Rule: two entries were swapped if exchanging some of their columns back gives, for both, a hash
that a seal, a link, a head or a stored hash expected. SHA-256 makes that impossible by chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from backoffice.domain.log_entries import LogEntry
from backoffice.security.log_chain import entry_hash
from backoffice.security.log_findings import Finding, FindingKind

# Pairs grow with the square; beyond this many the rest is called changed, which it is.
_COMPARED = 100

_CONTENT = (
    "at", "actor_id", "workstation", "kind", "customer_id", "ref", "facts", "commitment",
)  # fmt: skip
_EXCHANGES = (
    ("id",),
    _CONTENT,
    ("stream_id", "n", "previous"),
    ("stream_id", "n"),
    *((name,) for name in _CONTENT),
)


@dataclass(slots=True)
class Suspect:
    """An entry that is not what it was, and the hashes that anything says it should have."""

    entry: LogEntry
    expected: set[bytes] = field(default_factory=set)


def judge(suspects: list[Suspect]) -> Iterator[Finding]:
    """A finding for each suspect: swapped with another one, or changed."""
    open_ = dict(enumerate(suspects))
    for (one, left), (other, right) in combinations(list(open_.items())[:_COMPARED], 2):
        if one in open_ and other in open_ and _were_swapped(left, right):
            del open_[one], open_[other]
            yield _swapped(left.entry, right.entry)
            yield _swapped(right.entry, left.entry)
    for suspect in open_.values():
        yield Finding(FindingKind.CHANGED, suspect.entry.id, stream_id=suspect.entry.stream_id)


def _were_swapped(left: Suspect, right: Suspect) -> bool:
    present = {entry_hash(left.entry), entry_hash(right.entry)}
    expected = (left.expected | right.expected) - present
    return any(
        entry_hash(_with(left.entry, right.entry, names)) in expected
        and entry_hash(_with(right.entry, left.entry, names)) in expected
        for names in _EXCHANGES
    )


def _with(entry: LogEntry, other: LogEntry, names: tuple[str, ...]) -> LogEntry:
    return replace(entry, **{name: getattr(other, name) for name in names})


def _swapped(entry: LogEntry, other: LogEntry) -> Finding:
    return Finding(
        FindingKind.SWAPPED, entry.id, stream_id=entry.stream_id, detail=f"with {other.id}"
    )
