"""The importer: three passes over the files (customers, orders, conversations), batch by batch.

Rule: references may point forwards, so each kind of line has its pass; each batch is one
transaction with its log entry; giving a file again changes nothing. Memory does not grow with the
file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
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
    IndexWriter,
    LineRefused,
    NumberedLine,
)
from backoffice.services.importing.conversations import ConversationImport
from backoffice.services.importing.customers import CustomerImport
from backoffice.services.importing.decoding import TYPES, check_keys, decode_line, type_of
from backoffice.services.importing.files import RawLine, RejectsFile, check_file, read_lines
from backoffice.services.importing.line_formats import AnyLine
from backoffice.services.importing.orders import OrderImport
from backoffice.services.importing.protecting import Protecting
from backoffice.services.importing.reports import ImportReport, Tally
from backoffice.services.importing.sealing import ImportSeals
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES, Indexes
from backoffice.services.session import Session
from backoffice.services.sign_in import SignIns
from backoffice.storage.unit_of_work import Unit, UnitsOfWork

BATCH_LINES = 250
BATCH_BYTES = 8 * 1024 * 1024


class LineImport(Protocol):
    """What writes the lines of one kind."""

    def key(self, line: Any) -> str:
        """What tells two lines of one batch apart."""

    def write(self, unit: Unit, batch: Sequence[NumberedLine[Any]], result: BatchResult) -> None:
        """Write a batch."""


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
            seals = ImportSeals(service, self._sign_ins.public_keys())
            return _Run(self._units, self._indexes, service, seals, self._clock).take(
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
        seals: ImportSeals,
        clock: Callable[[], datetime],
    ) -> None:
        session.require(Action.STORE_IMPORT)
        self._units = units
        self._indexes = indexes
        self._session = session
        self._seals = seals
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
        self._tally = Tally()

    def _index(self, name: str) -> IndexWriter:
        return IndexWriter(name=name, index=self._indexes.index(self._session, name))

    def take(
        self,
        paths: Sequence[Path],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> ImportReport:
        """All passes over all files. A file that is named twice has one rejects file."""
        for path in paths:
            check_file(path)
        sizes = [path.stat().st_size for path in paths]
        total = sum(sizes) * len(TYPES)
        by_place = {path.resolve(): RejectsFile(path) for path in paths}
        rejects = [by_place[path.resolve()] for path in paths]
        done = 0
        with ExitStack() as stack:
            for file in by_place.values():
                stack.enter_context(file)
            for name, kind in TYPES:
                for path, size, file in zip(paths, sizes, rejects, strict=True):
                    for position in self._pass(path, name, kind, file):
                        progress(done + position, total)
                        if cancelled():
                            return self._report(by_place.values(), cancelled=True)
                    done += size
                self._merge()
        return self._report(by_place.values(), cancelled=False)

    def _report(self, rejects: Iterable[RejectsFile], *, cancelled: bool) -> ImportReport:
        written = [file.path for file in rejects if file.count]
        return ImportReport(types=self._tally.types(), rejects_files=written, cancelled=cancelled)

    def _pass(
        self, path: Path, name: str, kind: type[AnyLine], rejects: RejectsFile
    ) -> Iterator[int]:
        """One pass over one file; gives the position in the file after each batch."""
        batch = _Batch()
        writer = self._imports[name]
        position = 0
        for raw in read_lines(path):
            position = raw.position
            line = self._taken(raw, name, kind, rejects)
            if line is None:
                continue
            key = writer.key(line)
            if not batch.has_room_for(key, raw.content):
                self._write(name, writer, batch, rejects)
                batch = _Batch()
                yield position
            batch.add(key, NumberedLine(raw.number, line), raw.content)
        if batch.lines:
            self._write(name, writer, batch, rejects)
        yield position

    def _taken(
        self, raw: RawLine, name: str, kind: type[AnyLine], rejects: RejectsFile
    ) -> AnyLine | None:
        """The line if it is of this kind;

        what is none is refused in the first pass, what doubles a key in its own.
        """
        try:
            line = decode_line(raw)
        except LineRefused as refused:
            if name == TYPES[0][0]:
                self._refuse(type_of(raw.content), raw, refused, rejects)
            return None
        if not isinstance(line, kind):
            return None
        try:
            check_keys(raw.content)
        except LineRefused as refused:
            self._refuse(name, raw, refused, rejects)
            return None
        return line

    def _refuse(self, name: str, raw: RawLine, refused: LineRefused, rejects: RejectsFile) -> None:
        self._tally.refuse(
            name, number=raw.number, code=refused.code, content=raw.content, rejects=rejects
        )

    def _write(self, name: str, writer: LineImport, batch: "_Batch", rejects: RejectsFile) -> None:
        result = BatchResult()
        try:
            with self._units.write() as unit:
                writer.write(unit, batch.lines, result)
                self._session.log.append(
                    unit,
                    "import.batch",
                    facts={"type": name, **{str(k): n for k, n in result.counts.items()}},
                )
                unit.commit()
        except BaseException:
            self._seals.forget_run_keys()
            raise
        self._tally.written(name, result.counts)
        for number, code in result.refused:
            content = batch.contents[number]
            self._tally.refuse(name, number=number, code=code, content=content, rejects=rejects)

    def _merge(self) -> None:
        for name in (CUSTOMER_NAMES, CONVERSATION_WORDS):
            merge = IndexMerge(
                store=self._indexes.store(name),
                name=name,
                key=self._session.vault.keyring("face"),
            )
            for _ in merge.steps():
                continue


@dataclass(slots=True)
class _Batch:
    """Lines that are written together: no key twice, and not more than fits in memory."""

    lines: list[NumberedLine[Any]] = field(default_factory=list)
    contents: dict[int, bytes] = field(default_factory=dict)
    _keys: set[str] = field(default_factory=set)
    _bytes: int = 0

    def has_room_for(self, key: str, content: bytes) -> bool:
        if len(self.lines) >= BATCH_LINES or key in self._keys:
            return False
        return not self.lines or self._bytes + len(content) <= BATCH_BYTES

    def add(self, key: str, line: NumberedLine[Any], content: bytes) -> None:
        self.lines.append(line)
        self.contents[line.number] = content
        self._keys.add(key)
        self._bytes += len(content)
