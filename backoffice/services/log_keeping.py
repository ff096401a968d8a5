"""Keeping the log: sealing what was written, anchoring the newest seal, verifying the whole.

Rule: sealing covers committed entries in batches, so that no writer waits for it; the anchor lies
with the workstation, outside the database, so that a shortened log is noticed.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from backoffice.domain.ids import StaffId
from backoffice.domain.policy import Action
from backoffice.security.log_chain import (
    Anchor,
    Seal,
    entry_hash,
    make_seal,
    pack_sealed,
    seal_hash,
    unpack_sealed,
)
from backoffice.security.log_findings import Finding, RecordedEntry
from backoffice.security.log_verification import verify_log
from backoffice.security.workstation import LogAnchor, Workstation
from backoffice.services.session import Session
from backoffice.services.sign_in import known_store
from backoffice.services.trust import Trust
from backoffice.storage import accounts, log_rows
from backoffice.storage.log_rows import SealRow
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

    def seal(self, *, session: Session) -> int:
        """Seal every entry that no seal covers yet;

        how many. Keeps the anchor on this workstation.
        """
        session.require(Action.LOG_SEAL)
        sealed = 0
        while count := self._seal_some(session):
            sealed += count
        if sealed:
            self._move_anchor()
        return sealed

    def anchor(self, *, session: Session) -> LogAnchor | None:
        """The newest seal, to be kept outside the database; None while nothing is sealed."""
        session.require(Action.LOG_VERIFY)
        return self._newest()

    def verify(self, *, session: Session) -> LogState:
        """Check every entry, stream, seal and this workstation's anchor."""
        session.require(Action.LOG_VERIFY)
        with self._units.read() as unit:
            facts = known_store(unit)
            staff = accounts.all_staff(unit)
            trust = Trust(store_id=facts.store_id, root_key=facts.root_key, staff=staff)
            keys = {StaffId(row.staff_id): trust.verified_staff(row).verify_key for row in staff}
            kept = self._workstation.anchor(facts.store_id)
            anchors = [] if kept is None else [_anchor(kept)]
            findings = verify_log(
                entries=_recorded(unit),
                heads=log_rows.stream_heads(unit),
                seals=[_seal(row) for row in log_rows.seals(unit)],
                public_keys=keys,
                anchors=anchors,
                log_key=session.vault.keyring("log"),
            )
            entries, sealed = log_rows.count_entries(unit)
        return LogState(entries=entries, sealed=sealed, findings=tuple(findings))

    def _seal_some(self, session: Session) -> int:
        with self._units.write() as unit:
            waiting = log_rows.unsealed_entries(unit, SEALED_AT_ONCE)
            if not waiting:
                return 0
            sound = [stored for stored in waiting if entry_hash(stored.entry) == stored.hash]
            if len(sound) != len(waiting):
                _LOG.error("the log was changed before it was sealed; run log verify")
                return 0
            last = log_rows.last_seal(unit)
            seal = make_seal(
                previous=None if last is None else _seal(last),
                entries=[(stored.entry.id, stored.hash) for stored in sound],
                sealed_at=self._clock(),
                signer_id=session.actor.staff_id,
                sign=session.vault.sign,
            )
            log_rows.add_seal(unit, _row(seal), tuple(entry_id for entry_id, _ in seal.entries))
            unit.commit()
        return len(waiting)

    def _newest(self) -> LogAnchor | None:
        with self._units.read() as unit:
            last = log_rows.last_seal(unit)
            _, sealed = log_rows.count_entries(unit)
        if last is None:
            return None
        return LogAnchor(
            seal_number=last.number, seal_hash=seal_hash(_seal(last)), entry_count=sealed
        )

    def _move_anchor(self) -> None:
        """Keep the newest seal here, if the chain still holds the one that is kept now.

        A log that lost the kept seal keeps its old anchor: `verify` names the loss.
        """
        newest = self._newest()
        with self._units.read() as unit:
            store_id = known_store(unit).store_id
            kept = self._workstation.anchor(store_id)
            held = None if kept is None else log_rows.seal(unit, kept.seal_number)
        if newest is None:
            return
        if kept is not None:
            still_there = held is not None and seal_hash(_seal(held)) == kept.seal_hash
            if not still_there or newest.seal_number <= kept.seal_number:
                return
        self._workstation.keep_anchor(store_id, newest)


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
