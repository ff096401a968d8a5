"""The importer: three passes over the files (customers, orders, conversations), batch by batch.

Rule: references may point forwards, so each kind of line has its pass; each batch is one
transaction with its log entry; giving a file again changes nothing. Memory does not grow with the
file.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from backoffice.domain.policy import Action
from backoffice.security.derivation import derive_key
from backoffice.security.index_merge import IndexMerge
from backoffice.services.faces import Faces
from backoffice.services.importing.batches import (
    BatchResult,
    Became,
    IndexWriter,
    LineRefused,
    NumberedLine,
)
from backoffice.services.importing.conversations import ConversationImport
from backoffice.services.importing.customers import CustomerImport
from backoffice.services.importing.decoding import TYPES, UNKNOWN_TYPE, decode_line, type_of
from backoffice.services.importing.files import RawLine, RejectsFile, read_lines
from backoffice.services.importing.line_formats import AnyLine
from backoffice.services.importing.orders import OrderImport
from backoffice.services.importing.protecting import Protecting
from backoffice.services.importing.sealing import ImportSeals
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES, Indexes
from backoffice.services.session import Session
from backoffice.services.sign_in import SignIns, known_store
from backoffice.services.trust import Trust
from backoffice.storage import accounts
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

BATCH_LINES = 250


class LineImport(Protocol):
    """What writes the lines of one kind."""

    def key(self, line: Any) -> str:
        """What tells two lines of one batch apart."""

    def write(self, unit: Unit, batch: Sequence[NumberedLine[Any]], result: BatchResult) -> None:
        """Write a batch."""


@dataclass(slots=True)
class TypeReport:
    """Counts of one kind of line."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: int = 0


@dataclass(slots=True)
class ImportReport:
    """What an import came to. `rejects_files` are those that were written."""

    types: dict[str, TypeReport] = field(default_factory=dict)
    rejects_files: list[Path] = field(default_factory=list)
    cancelled: bool = False

    @property
    def rejected(self) -> int:
        """Refused lines of every kind."""
        return sum(report.rejected for report in self.types.values())


class Importer:
    """Takes in files for the person who started it, with the service account's keys."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        sign_ins: SignIns,
        indexes: Indexes,
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._sign_ins = sign_ins
        self._indexes = indexes
        self._clock = clock

    def run(
        self,
        *,
        started_by: Session | None,
        paths: Sequence[Path],
        progress: Callable[[int, int], None] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> ImportReport:
        """Import files. `progress` gets bytes read of bytes in all, over the three passes.

        Raises `RefusedByPolicy` where the starter may not import and `BadInput` for a file that
        cannot be read; what was committed before stays.
        """
        if started_by is not None:
            started_by.require(Action.STORE_IMPORT)
        service = self._sign_ins.open_service(started_by=started_by)
        try:
            return _Run(self._units, self._indexes, service, self._clock).take(
                paths, progress, cancelled
            )
        finally:
            self._indexes.forget(service)
            service.lock()


class _Run:
    """One import."""

    def __init__(
        self,
        units: UnitsOfWork,
        indexes: Indexes,
        session: Session,
        clock: Callable[[], datetime],
    ) -> None:
        session.require(Action.STORE_IMPORT)
        self._units = units
        self._indexes = indexes
        self._session = session
        with units.read() as unit:
            facts = known_store(unit)
            trust = Trust(
                store_id=facts.store_id, root_key=facts.root_key, staff=accounts.all_staff(unit)
            )
            public_keys = trust.public_keys(accounts.category_keys(unit))
        self._seals = ImportSeals(session, public_keys)
        faces = Faces(session.vault)
        names, words = self._index(CUSTOMER_NAMES), self._index(CONVERSATION_WORDS)
        hint_key = derive_key(session.vault.keyring("import_digest"), "redaction hints")
        protecting = Protecting(seals=self._seals, faces=faces, words=words)
        self._imports: dict[str, LineImport] = {
            "customer": CustomerImport(
                seals=self._seals,
                names=names,
                faces=faces,
                hint_key=hint_key,
                protecting=protecting,
                clock=clock,
            ),
            "order": OrderImport(seals=self._seals, faces=faces, clock=clock),
            "conversation": ConversationImport(
                seals=self._seals, faces=faces, words=words, hint_key=hint_key
            ),
        }
        self._counts: Counter[tuple[str, Became]] = Counter()
        self._rejected: Counter[str] = Counter()

    def _index(self, name: str) -> IndexWriter:
        return IndexWriter(name=name, index=self._indexes.index(self._session, name))

    def take(
        self,
        paths: Sequence[Path],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> ImportReport:
        """All passes over all files."""
        sizes = [path.stat().st_size if path.exists() else 0 for path in paths]
        total = sum(sizes) * len(TYPES)
        report = ImportReport()
        rejects = [RejectsFile(path) for path in paths]
        done = 0
        for file in rejects:
            file.__enter__()
        try:
            for name, kind in TYPES:
                for path, size, file in zip(paths, sizes, rejects, strict=True):
                    base = done
                    for position in self._pass(path, name, kind, file):
                        progress(base + position, total)
                        if cancelled():
                            report.cancelled = True
                            return self._finished(report, rejects)
                    done += size
                self._merge()
        finally:
            for file in rejects:
                file.__exit__(None, None, None)
        return self._finished(report, rejects)

    def _pass(
        self, path: Path, name: str, kind: type[AnyLine], rejects: RejectsFile
    ) -> Iterator[int]:
        """One pass over one file; gives the position in the file after each batch."""
        batch: dict[str, tuple[NumberedLine[Any], bytes]] = {}
        writer = self._imports[name]
        position = 0
        for raw in read_lines(path):
            position = raw.position
            line = self._decoded(raw, rejects, first=name == TYPES[0][0])
            if not isinstance(line, kind):
                continue
            key = writer.key(line)
            if key in batch or len(batch) >= BATCH_LINES:
                self._write(name, writer, batch, rejects)
                batch.clear()
                yield position
            batch[key] = (NumberedLine(raw.number, line), raw.content)
        if batch:
            self._write(name, writer, batch, rejects)
        yield position

    def _decoded(self, raw: RawLine, rejects: RejectsFile, *, first: bool) -> AnyLine | None:
        """The line as a value; what is none is refused once, in the first pass."""
        try:
            return decode_line(raw)
        except LineRefused as refused:
            if first:
                rejects.add(raw.number, refused.code, raw.content)
                self._rejected[type_of(raw.content)] += 1
            return None

    def _write(
        self,
        name: str,
        writer: LineImport,
        batch: dict[str, tuple[NumberedLine[Any], bytes]],
        rejects: RejectsFile,
    ) -> None:
        result = BatchResult()
        try:
            with self._units.write() as unit:
                writer.write(unit, [line for line, _ in batch.values()], result)
                self._session.log.append(
                    unit,
                    "import.batch",
                    facts={"type": name, **{str(k): n for k, n in result.counts.items()}},
                )
                unit.commit()
        except BaseException:
            self._seals.forget_run_keys()
            raise
        contents = {line.number: content for line, content in batch.values()}
        for number, code in result.refused:
            rejects.add(number, code, contents[number])
            self._rejected[name] += 1
        for became, count in result.counts.items():
            self._counts[name, became] += count

    def _merge(self) -> None:
        for name in (CUSTOMER_NAMES, CONVERSATION_WORDS):
            merge = IndexMerge(
                store=self._indexes.store(name),
                name=name,
                key=self._session.vault.keyring("face"),
            )
            for _ in merge.steps():
                continue

    def _finished(self, report: ImportReport, rejects: Sequence[RejectsFile]) -> ImportReport:
        for name in (*(name for name, _ in TYPES), UNKNOWN_TYPE):
            counts = TypeReport(
                new=self._counts[name, Became.NEW],
                updated=self._counts[name, Became.UPDATED],
                unchanged=self._counts[name, Became.UNCHANGED],
                rejected=self._rejected[name],
            )
            if name != UNKNOWN_TYPE or counts.rejected:
                report.types[name] = counts
        report.rejects_files = [file.path for file in rejects if file.count]
        return report
