"""Keeping the log: sealing what was written, anchoring the newest seal, verifying the whole.

Rule: sealing covers committed entries in batches, so that no writer waits for it, and only those
that the log key vouches for; the anchor lies with the workstation, outside the database, so that a
shortened log is noticed.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backoffice.domain.ids import LogEntryId, StaffId
from backoffice.domain.policy import Action
from backoffice.security.log_chain import (
    Anchor,
    Seal,
    entry_hash,
    is_vouched_for,
    make_seal,
    pack_sealed,
    seal_hash,
    unpack_sealed,
)
from backoffice.security.log_findings import Finding, RecordedEntry
from backoffice.security.log_verification import verify_log
from backoffice.security.workstation import LogAnchor, Workstation
from backoffice.services.account_history import AccountHistory
from backoffice.services.session import Session
from backoffice.services.sign_in import known_store, pinned_trust
from backoffice.services.trust import known_role
from backoffice.storage import accounts, log_rows
from backoffice.storage.log_rows import SealRow, StoredEntry
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

SEALED_AT_ONCE = 1_000
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LogState:
    """What verifying came to."""

    entries: int
    sealed: int
    findings: tuple[Finding, ...]

    @property
    def intact(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


class LogKeeping:
    """Use cases around the log as a whole."""

    def __init__(
        self, *, units: UnitsOfWork, workstation: Workstation, clock: Callable[[], datetime]
    ) -> None:
        self._units = units
        self._workstation = workstation
        self._clock = clock
        self._complained_of: set[LogEntryId] = set()

    def seal(self, *, session: Session) -> int:
        """Seal every sound entry that no seal covers yet;

        how many. Keeps the anchor on this workstation. What was changed or added from outside is
        left unsealed, so that nothing vouches for it, and is named by `verify`.
        """
        session.require(Action.LOG_SEAL)
        sealed, after = 0, None
        while True:
            count, after = self._seal_some(session, after)
            sealed += count
            if after is None:
                break
        if sealed:
            self._move_anchor()
        return sealed

    def anchor(self, *, session: Session) -> LogAnchor | None:
        """The newest seal, to be kept outside the database; None while nothing is sealed."""
        session.require(Action.LOG_VERIFY)
        with self._units.read() as unit:
            return _newest(unit)

    def verify(self, *, session: Session) -> LogState:
        """Check every entry, stream, seal and this workstation's anchor."""
        session.require(Action.LOG_VERIFY)
        with self._units.read() as unit:
            trust = pinned_trust(unit, self._workstation)
            staff = [trust.verified_staff(row) for row in accounts.all_staff(unit)]
            kept = self._workstation.anchor(known_store(unit).store_id)
            history = AccountHistory()
            findings = verify_log(
                entries=history.watch(_recorded(unit)),
                heads=log_rows.stream_heads(unit),
                seals=[_seal(row) for row in log_rows.seals(unit)],
                public_keys={
                    StaffId(row.staff_id): row.verify_key
                    for row in staff
                    if session.policy.may(known_role(row), Action.LOG_SEAL)
                },
                anchors=[] if kept is None else [_anchor(kept)],
                log_key=session.vault.keyring("log"),
            )
            entries, sealed = log_rows.count_entries(unit)
        findings += history.findings(staff)
        return LogState(entries=entries, sealed=sealed, findings=tuple(findings))

    def _seal_some(
        self, session: Session, after: LogEntryId | None
    ) -> tuple[int, LogEntryId | None]:
        """Seal the sound ones among the next entries; how many, and where to go on."""
        with self._units.write() as unit:
            waiting = log_rows.unsealed_entries(unit, SEALED_AT_ONCE, after=after)
            if not waiting:
                return 0, None
            vouched_for = _vouched_for(unit, session.vault.keyring("log"), waiting)
            sound = [stored for stored in waiting if stored.entry.id in vouched_for]
            self._complain_of({stored.entry.id for stored in waiting} - vouched_for)
            if sound:
                last = log_rows.last_seal(unit)
                seal = make_seal(
                    previous=None if last is None else _seal(last),
                    entries=[(stored.entry.id, stored.hash) for stored in sound],
                    sealed_at=self._clock(),
                    signer_id=session.actor.staff_id,
                    sign=session.vault.sign,
                )
                log_rows.add_seal(unit, _row(seal), tuple(one for one, _ in seal.entries))
                unit.commit()
        return len(sound), waiting[-1].entry.id

    def _complain_of(self, unsound: set[LogEntryId]) -> None:
        """Say once of each entry that it will not be sealed; the worker comes by every moment."""
        if unsound - self._complained_of:
            self._complained_of |= unsound
            _LOG.error("%d entries were changed before they were sealed", len(unsound))

    def _move_anchor(self) -> None:
        """Keep the newest seal here, if the chain still holds the one that is kept now.

        A log that lost the kept seal keeps its old anchor: `verify` names the loss.
        """
        with self._units.read() as unit:
            store_id, newest = known_store(unit).store_id, _newest(unit)
            kept = self._workstation.anchor(store_id)
            held = None if kept is None else log_rows.seal(unit, kept.seal_number)
        lost = kept is not None and (held is None or hash_of(held) != kept.seal_hash)
        if newest is not None and not lost:
            self._workstation.keep_anchor(store_id, newest)


def _vouched_for(
    unit: Unit, log_key: bytes, waiting: Sequence[StoredEntry]
) -> frozenset[LogEntryId]:
    """The entries to which the heads of their streams lead, link by link.

    An entry's own hash says nothing: whoever changes the one can write the other. A head is by the
    log key, and each link names the hash of the entry before it.
    """
    first: dict[UUID, int] = {}
    for stored in waiting:
        entry = stored.entry
        first[entry.stream_id] = min(entry.n, first.get(entry.stream_id, entry.n))
    return frozenset(
        entry_id
        for stream_id, n in first.items()
        for entry_id in _linked_to_head(unit, log_key, stream_id, first=n)
    )


def _linked_to_head(
    unit: Unit, log_key: bytes, stream_id: UUID, *, first: int
) -> Iterator[LogEntryId]:
    head = log_rows.stream_head(unit, stream_id)
    if head is None or not is_vouched_for(log_key, head):
        return
    n, expected = head.n, head.hash
    for stored in log_rows.end_of_stream(unit, stream_id, first=first):
        if stored.entry.n > head.n:
            continue  # added after the end
        fits = stored.entry.n == n and stored.hash == entry_hash(stored.entry) == expected
        if not fits:
            return
        yield stored.entry.id
        n, expected = n - 1, stored.entry.previous


def hash_of(row: SealRow) -> bytes:
    """The hash of a stored seal, made from its content and not from the hash beside it."""
    return seal_hash(_seal(row))


def _newest(unit: Unit) -> LogAnchor | None:
    last = log_rows.last_seal(unit)
    if last is None:
        return None
    _, sealed = log_rows.count_entries(unit)
    return LogAnchor(seal_number=last.number, seal_hash=hash_of(last), entry_count=sealed)


def _seal(row: SealRow) -> Seal:
    return Seal(
        number=row.number,
        previous_seal_hash=row.previous,
        entries=unpack_sealed(row.manifest),
        sealed_at=row.sealed_at,
        signer_id=StaffId(row.signer_id),
        signature=row.signature,
    )


def _row(seal: Seal) -> SealRow:
    return SealRow(
        number=seal.number,
        previous=seal.previous_seal_hash,
        manifest=pack_sealed(seal.entries),
        sealed_at=seal.sealed_at,
        signer_id=seal.signer_id,
        signature=seal.signature,
        hash=seal_hash(seal),
    )


def _anchor(kept: LogAnchor) -> Anchor:
    return Anchor(
        seal_number=kept.seal_number, seal_hash=kept.seal_hash, entry_count=kept.entry_count
    )


def _recorded(unit: Unit) -> Iterator[RecordedEntry]:
    for stored in log_rows.entries(unit):
        yield RecordedEntry(entry=stored.entry, hash=stored.hash)
