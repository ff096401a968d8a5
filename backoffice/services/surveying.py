"""What is set up, what is missing, and which controls hold on this store, said plainly.

Rule: every control says of what kind it is: key (holds against a copy of the database),
database (holds on a shared store only), or client (holds against an honest client). Nothing is
claimed that was not looked at just now.
"""

import stat
from dataclasses import dataclass
from pathlib import Path

from backoffice.domain.errors import BackofficeError
from backoffice.security.workstation import Workstation
from backoffice.services.sign_in import known_store
from backoffice.services.trust import Trust
from backoffice.storage import accounts, engine_facts, log_rows
from backoffice.storage.unit_of_work import UnitsOfWork


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the survey; `ok` is None for a statement that is no test."""

    check: str
    ok: bool
    detail: str


CONTROLS = (
    ("control.fields", "key", "A role opens only the categories whose key it was granted."),
    ("control.faces", "key", "Lists and masked fields hold faces, sealed on their own."),
    ("control.names", "key", "Names are found through a sealed index; no tokens are stored."),
    ("control.tags", "client", "A holder of the tag key could try out identifiers."),
    (
        "control.access_record",
        "client",
        "An altered client could skip the access record.",
    ),
    ("control.refund_limit", "client", "Limits and four eyes are checked by the program."),
    ("control.refund_once", "database", "The database refuses to pay back more than was captured."),
    (
        "control.log",
        "key",
        "Entries are linked and sealed; `log verify` finds changes.",
    ),
    ("control.worker", "client", "The service account opens with this machine's site secret."),
)


class Doctor:
    """Looks at the store, the files and the workstation."""

    def __init__(self, *, units: UnitsOfWork, workstation: Workstation, path: Path) -> None:
        self._units = units
        self._workstation = workstation
        self._path = path

    def survey(self) -> tuple[Check, ...]:
        """Every check; needs no sign-in and reads no personal data."""
        return (
            *self._files(),
            *self._store(),
            *(Check(name, True, f"{kind}: {detail}") for name, kind, detail in CONTROLS),
        )

    def _files(self) -> tuple[Check, ...]:
        mode = stat.S_IMODE(self._path.stat().st_mode)
        folder = stat.S_IMODE(self._path.parent.stat().st_mode)
        return (
            Check("store.file_mode", mode == 0o600, f"{mode:04o}, expected 0600"),
            Check("store.folder_mode", folder & 0o077 == 0, f"{folder:04o}, expected 0700"),
        )

    def _store(self) -> tuple[Check, ...]:
        with self._units.read() as unit:
            settings = engine_facts.settings(unit)
            facts = known_store(unit)
            staff = accounts.all_staff(unit)
            keys = accounts.category_keys(unit)
            entries, sealed = log_rows.count_entries(unit)
        checks = [
            Check(f"store.{name}", value == wanted, f"{value}, expected {wanted}")
            for name, value, wanted in settings
        ]
        try:
            self._workstation.site_secret(facts.store_id, facts.root_key)
            checks.append(Check("workstation.enrolled", True, self._workstation.name))
        except BackofficeError as error:
            checks.append(Check("workstation.enrolled", False, error.sentence))
        try:
            trust = Trust(store_id=facts.store_id, root_key=facts.root_key, staff=staff)
            trust.public_keys(keys)
            for row in staff:
                trust.verified_staff(row)
            checks.append(Check("keys.signed", True, f"{len(keys)} keys, {len(staff)} accounts"))
        except BackofficeError as error:
            checks.append(Check("keys.signed", False, error.sentence))
        checks.append(
            Check("log.sealed", True, f"{sealed} of {entries} entries are sealed; the rest next")
        )
        return tuple(checks)
