"""Verifying the log: what was changed, removed, swapped, truncated, forked, unsigned or added.

Rule: everything that can be found is found in one pass, and each finding names its entry, seal or
stream. Entries stream through; what stays in memory is the last entry of each stream, and 48 bytes
for each sealed entry until it came by.

What cannot be found: the end of a stream that no seal covers yet, cut off together with putting
back an older head of that stream, or such a stream as a whole. Sealing often makes that short.
"""

from collections.abc import Iterable, Mapping

from backoffice.domain.ids import StaffId
from backoffice.domain.log_entries import StreamHead
from backoffice.security.log_chain import Anchor, Seal
from backoffice.security.log_findings import Finding, FindingKind, RecordedEntry
from backoffice.security.log_seal_check import SealCheck
from backoffice.security.log_stream_check import StreamCheck

__all__ = ["Finding", "FindingKind", "RecordedEntry", "verify_log"]


def verify_log(
    *,
    entries: Iterable[RecordedEntry],
    heads: Iterable[StreamHead],
    seals: Iterable[Seal],
    public_keys: Mapping[StaffId, bytes],
    anchors: Iterable[Anchor],
    log_key: bytes,
) -> list[Finding]:
    """Everything that is wrong with the log; nothing: it is whole up to its unsealed ends.

    `entries` come by stream and number, `seals` by number, and all of them from one read
    transaction. `public_keys`: the raw Ed25519 keys of everyone who may have sealed.
    """
    seal_check = SealCheck(public_keys=public_keys, anchors=anchors)
    for seal in seals:
        seal_check.take(seal)
    seal_check.finish()
    stream_check = StreamCheck(heads=heads, sealed=seal_check.sealed, log_key=log_key)
    for stored in entries:
        stream_check.take(stored)
    return [*seal_check.findings, *stream_check.findings()]
