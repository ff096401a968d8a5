"""The append-only log: its entries, their links, and the signed seals over batches of them.

Rule: nothing personal enters an entry but as a salted commitment, so that it can be erased (by
destroying the salt) and the entry still verifies. Every session writes a stream of its own, linked
entry by entry, so that writers do not queue behind one another; a stream's end is vouched for by
the log key until a seal, signed and linked to the seal before it, covers it. Pure values and
functions: the caller stores them, and writes an entry in the transaction of what it tells.
"""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from backoffice.domain.errors import Tampered
from backoffice.domain.ids import LogEntryId, StaffId
from backoffice.domain.log_entries import Fact, LogEntry, StreamHead
from backoffice.security.envelopes import length_prefixed
from backoffice.security.statements import verify

HASH_BYTES = 32
SALT_BYTES = 32
# What the first seal names as the hash of the one before it.
NO_SEAL = bytes(HASH_BYTES)

_ID_BYTES = 16
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Seal:
    """A signed batch: hashes of entries, and the hash of the seal before; numbers start at 1."""

    number: int
    previous_seal_hash: bytes
    entries: tuple[tuple[LogEntryId, bytes], ...]
    sealed_at: datetime
    signer_id: StaffId
    signature: bytes


@dataclass(frozen=True, slots=True)
class Anchor:
    """A seal remembered outside the database; `entry_count` counts all entries sealed up to it."""

    seal_number: int
    seal_hash: bytes
    entry_count: int


def stream_start(stream_id: UUID) -> bytes:
    """What the first entry of a stream names as the hash of the one before it."""
    return _sha256(b"backoffice log stream 1", stream_id.bytes)


def canonical(entry: LogEntry) -> bytes:
    """The bytes that stand for the entry: no two different entries have the same ones.

    Raises `ValueError` if `at` has no time zone.
    """
    return length_prefixed(
        b"backoffice log entry 1",
        entry.id.bytes,
        entry.stream_id.bytes,
        _number(entry.n),
        _instant(entry.at),
        entry.actor_id.bytes if entry.actor_id else b"",
        _text(entry.workstation),
        _text(entry.kind),
        entry.customer_id.bytes if entry.customer_id else b"",
        _fact(entry.ref),
        _number(len(entry.facts)),
        *(part for name in sorted(entry.facts) for part in (_text(name), _fact(entry.facts[name]))),
        b"" if entry.commitment is None else b"=" + entry.commitment,
        entry.previous,
    )


def entry_hash(entry: LogEntry) -> bytes:
    """SHA-256 of the entry's canonical bytes."""
    return hashlib.sha256(canonical(entry)).digest()


def stream_head_mac(log_key: bytes, stream_id: UUID, n: int, hash_: bytes) -> bytes:
    """Vouches for the end of a stream; without the log key nobody can move it."""
    message = length_prefixed(b"backoffice log head 1", stream_id.bytes, _number(n), hash_)
    return hmac.digest(log_key, message, hashlib.sha256)


def stream_head(log_key: bytes, entry: LogEntry) -> StreamHead:
    """The head of a stream that ends with `entry`."""
    hash_ = entry_hash(entry)
    mac = stream_head_mac(log_key, entry.stream_id, entry.n, hash_)
    return StreamHead(stream_id=entry.stream_id, n=entry.n, hash=hash_, mac=mac)


def is_vouched_for(log_key: bytes, head: StreamHead) -> bool:
    """Whether somebody with the log key wrote this head."""
    return hmac.compare_digest(
        stream_head_mac(log_key, head.stream_id, head.n, head.hash), head.mac
    )


def commit(salt: bytes, payload: bytes) -> bytes:
    """The commitment to personal payload; it can be checked as long as its salt exists.

    Raises `ValueError` unless the salt has 32 bytes; they must be random and used once.
    """
    if len(salt) != SALT_BYTES:
        raise ValueError("a salt has 32 bytes")
    return _sha256(b"backoffice log commitment 1", salt, payload)


def make_seal(
    *,
    previous: Seal | None,
    entries: Sequence[tuple[LogEntryId, bytes]],
    sealed_at: datetime,
    signer_id: StaffId,
    sign: Callable[[bytes], bytes],
) -> Seal:
    """Seal entries, given as (id, hash), after `previous`; `sign` makes Ed25519 signatures.

    Raises `ValueError` if there is no entry to seal.
    """
    if not entries:
        raise ValueError("a seal has at least one entry")
    unsigned = Seal(
        number=previous.number + 1 if previous else 1,
        previous_seal_hash=seal_hash(previous) if previous else NO_SEAL,
        entries=tuple(entries),
        sealed_at=sealed_at,
        signer_id=signer_id,
        signature=b"",
    )
    return replace(unsigned, signature=sign(_signed_bytes(unsigned)))


def seal_hash(seal: Seal) -> bytes:
    """SHA-256 over the seal with its signature: what the next seal and the anchors name."""
    return _sha256(b"backoffice log seal hash 1", _signed_bytes(seal), seal.signature)


def is_signed(seal: Seal, verify_key: bytes) -> bool:
    """Whether the seal was signed with the private half of `verify_key` (32 raw bytes)."""
    try:
        verify(verify_key, _signed_bytes(seal), seal.signature)
    except Tampered:
        return False
    return True


def pack_sealed(entries: Sequence[tuple[LogEntryId, bytes]]) -> bytes:
    """The entries of a seal as bytes for storing: 16 of the id and 32 of the hash for each."""
    return b"".join(entry_id.bytes + hash_ for entry_id, hash_ in entries)


def unpack_sealed(packed: bytes) -> tuple[tuple[LogEntryId, bytes], ...]:
    """The entries of a seal; what is left over at the end is ignored, the signature judges."""
    size = _ID_BYTES + HASH_BYTES
    return tuple(
        (LogEntryId(UUID(bytes=packed[at : at + _ID_BYTES])), packed[at + _ID_BYTES : at + size])
        for at in range(0, len(packed) - size + 1, size)
    )


def _signed_bytes(seal: Seal) -> bytes:
    return length_prefixed(
        b"backoffice log seal 1",
        _number(seal.number),
        seal.previous_seal_hash,
        _instant(seal.sealed_at),
        seal.signer_id.bytes,
        pack_sealed(seal.entries),
    )


def _sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(length_prefixed(*parts)).digest()


def _number(number: int) -> bytes:
    return number.to_bytes(8, "big", signed=True)


def _instant(at: datetime) -> bytes:
    if at.tzinfo is None:
        raise ValueError("a time in the log has a time zone")
    return ((at - _EPOCH) // timedelta(microseconds=1)).to_bytes(8, "big", signed=True)


def _fact(fact: Fact) -> bytes:
    """Type and value, so that 1, True, "1" and None differ."""
    if fact is None:
        return b""
    if isinstance(fact, bool):
        return b"b1" if fact else b"b0"
    if isinstance(fact, int):
        return b"i%d" % fact
    if isinstance(fact, str):
        return b"s" + _text(fact)
    # Whoever owns the store can put anything there; it must verify as changed and not crash.
    return b"?" + _text(repr(fact))


def _text(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
