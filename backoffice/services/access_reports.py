"""The access report (GDPR art. 15): preview it, export it as PDF and JSON.

Rule: everything is opened under one access record of the subject request, committed first. The log
knows the SHA-256 of both files before they are filled: a report outside that the log does not know
of cannot come to be, and an entry whose files could not be written is followed by one that says so.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files as resource_files
from pathlib import Path
from uuid import UUID

from backoffice.documents.access_report_files import JSON_NAME, PDF_NAME, ReportFiles, build_files
from backoffice.documents.build_steps import BuildCancelled, Cancelled, Progress
from backoffice.documents.pdf_finish import check_passphrase
from backoffice.documents.report_contents import (
    AccessEvent,
    Controller,
    DpoContact,
    Feature,
    ReportContents,
)
from backoffice.documents.report_wording import load_wording
from backoffice.documents.value_text import SWEDISH_TIME
from backoffice.domain.errors import BadInput
from backoffice.domain.log_entries import Fact
from backoffice.domain.money import Language
from backoffice.domain.personal_data import PersonalData, load_personal_data
from backoffice.domain.policy import Action, Category, Policy, Purpose
from backoffice.security.passphrase_container import seal_with_passphrase
from backoffice.security.workstation import LogAnchor
from backoffice.services.customers import readable_customer
from backoffice.services.disclosures import Disclosures
from backoffice.services.faces import Faces
from backoffice.services.log_keeping import LogKeeping
from backoffice.services.report_folder import ReportFolder
from backoffice.services.report_gathering import PersonOnRecord, gather
from backoffice.services.report_groups import copy_of_data
from backoffice.services.report_keys import keys_on_record
from backoffice.services.report_statements import (
    categories_of,
    purposes_of,
    recipients_of,
    retention_of,
    sources_of,
    withheld_of,
)
from backoffice.services.session import Session
from backoffice.services.sign_in import known_store
from backoffice.storage import customers, data_keys, subject_requests
from backoffice.storage.subject_requests import SubjectRequestRow
from backoffice.storage.unit_of_work import UnitsOfWork

ARTICLE = 15
# What this version stores nothing of; the report says so instead of "none".
ABSENT = frozenset(Feature) - {Feature.FLAGS}


@dataclass(frozen=True, slots=True)
class ExportedReport:
    """Where the files lie, and the SHA-256 of each by its name, as the log has it."""

    pdf: Path
    json: Path
    sha256: Mapping[str, str]


@cache
def shipped_personal_data() -> PersonalData:
    """The mapping that comes with the program."""
    text = (resource_files("resources") / "personal_data.toml").read_text(encoding="utf-8")
    return load_personal_data(text)


class AccessReports:
    """Use cases of the privacy desk around the answer to an art. 15 request."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        disclosures: Disclosures,
        log: LogKeeping,
        policy: Policy,
        clock: Callable[[], datetime],
    ) -> None:
        self._units = units
        self._disclosures = disclosures
        self._log = log
        self._policy = policy
        self._clock = clock
        self._mapping = shipped_personal_data()

    def preview(self, *, session: Session, request_no: str, language: Language) -> ReportContents:
        """What the report would say now; opening it is logged like any other reading.

        Raises as `export` does, as far as it concerns the request.
        """
        request = self._request(session, request_no)
        return self._contents(session, request, language, kind="report.previewed")

    def export(
        self,
        *,
        session: Session,
        request_no: str,
        out_dir: Path,
        language: Language,
        passphrase: str | None,
        progress: Progress,
        cancelled: Cancelled,
    ) -> ExportedReport:
        """Write `access-report.pdf` and `access-report.json`, locked if there is a passphrase.

        Raises `RefusedByPolicy` where role or request do not allow it, `NotFound` for an unknown
        request, `BadInput` for one under another article, for a passphrase that cannot be used and
        for a folder that cannot take the files, and `BuildCancelled`. In all of these nothing stays
        in the folder.
        """
        request = self._request(session, request_no)
        if passphrase is not None:
            check_passphrase(passphrase)
        folder = ReportFolder(out_dir)
        folder.check()
        contents = self._contents(session, request, language, kind="report.opened")
        if cancelled():
            raise BuildCancelled("document.cancelled")
        files = build_files(
            contents,
            passphrase=passphrase,
            seal=seal_with_passphrase,
            progress=progress,
            cancelled=cancelled,
        )
        if cancelled():
            raise BuildCancelled("document.cancelled")
        return self._hand_over(session, request, folder, files, locked=passphrase is not None)

    def _request(self, session: Session, request_no: str) -> SubjectRequestRow:
        session.require(Action.REPORT_EXPORT)
        with self._units.read() as unit:
            request = subject_requests.by_number(unit, request_no)
            readable_customer(unit, session, request.customer_id)
        if request.article != ARTICLE:
            raise BadInput("report.article", field="request")
        return request

    def _contents(
        self, session: Session, request: SubjectRequestRow, language: Language, *, kind: str
    ) -> ReportContents:
        opened = self._disclosures.open(
            session=session,
            customer_id=request.customer_id,
            categories=self._categories(session, request.customer_id),
            purpose=Purpose.SUBJECT_REQUEST,
            case_ref=request.number,
            kind=kind,
        )
        with self._units.read() as unit:
            organisation = known_store(unit).organisation
            person = gather(
                unit,
                customer_id=request.customer_id,
                faces=Faces(session.vault),
                opened=opened,
            )
        return self._said(session, request, person, organisation, language)

    def _categories(self, session: Session, customer_id: UUID) -> frozenset[Category]:
        """Every category that is sealed for this customer and that the purpose opens to this
        person.
        """
        held = self._policy.categories_held(session.actor.role)
        allowed = self._policy.opens(Purpose.SUBJECT_REQUEST) & held
        with self._units.read() as unit:
            face = Faces(session.vault).customer(customers.customer(unit, customer_id))
            keys = data_keys.of_customer(unit, customer_id, sorted(allowed))
        sealed = {Category(key.category) for key in keys}
        return allowed & (sealed | {Category.PROTECTED} if face.protected else sealed)

    def _said(
        self,
        session: Session,
        request: SubjectRequestRow,
        person: PersonOnRecord,
        organisation: str,
        language: Language,
    ) -> ReportContents:
        data = self._mapping.of(keys_on_record(person, self._mapping))
        anchor = self._log.anchor(session=session)
        now = self._clock()
        return ReportContents(
            case_number=request.number,
            received_at=request.received_at,
            made_at=now,
            period_from=None,
            period_to=now.astimezone(SWEDISH_TIME).date(),
            language=language,
            controller=Controller(name=organisation),
            dpo=DpoContact(name=session.actor.name),
            log_anchor=_anchor_text(anchor),
            processed=True,
            purposes=purposes_of(person),
            categories=categories_of(data),
            recipients=recipients_of(person, load_wording(language)),
            retention=retention_of(data, person, self._mapping),
            sources=sources_of(data, person),
            automated=(),
            transfers=(),
            copy=copy_of_data(person, answering=request.number),
            access_history=_access_history(person),
            withheld=withheld_of(data, person),
            backups=(),
            absent_features=ABSENT,
        )

    def _hand_over(
        self,
        session: Session,
        request: SubjectRequestRow,
        folder: ReportFolder,
        files: ReportFiles,
        *,
        locked: bool,
    ) -> ExportedReport:
        sha256 = {
            PDF_NAME: hashlib.sha256(files.pdf).hexdigest(),
            JSON_NAME: hashlib.sha256(files.json).hexdigest(),
        }
        facts: dict[str, Fact] = {
            "sha256_pdf": sha256[PDF_NAME],
            "sha256_json": sha256[JSON_NAME],
            "locked": locked,
        }
        with folder.reserved():
            self._note(session, request, "report.exported", facts)
            try:
                folder.write(files)
            except BaseException:
                self._note(session, request, "report.discarded", facts)
                raise
        return ExportedReport(pdf=folder.pdf, json=folder.json, sha256=sha256)

    def _note(
        self, session: Session, request: SubjectRequestRow, kind: str, facts: Mapping[str, Fact]
    ) -> None:
        with self._units.write() as unit:
            session.log.append(
                unit, kind, customer_id=request.customer_id, ref=request.number, facts=facts
            )
            unit.commit()


def _anchor_text(anchor: LogAnchor | None) -> str | None:
    """Number and hash of the newest seal, as `log anchor` prints them."""
    return None if anchor is None else f"{anchor.seal_number} {anchor.seal_hash.hex()}"


def _access_history(person: PersonOnRecord) -> tuple[AccessEvent, ...]:
    return tuple(
        AccessEvent(
            at=access.at,
            purpose=access.purpose,
            role=access.role,
            categories=access.categories,
            case_ref=access.case_ref,
        )
        for access in person.accesses
    )
