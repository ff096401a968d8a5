"""What is set up, what is missing, and which controls hold on this store, said plainly.

Rule: every control says of what kind it is: key (holds against a copy of the database),
database (holds on a shared store only), or client (holds against an honest client). Nothing is
claimed that was not looked at just now.
"""

import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from backoffice.domain.errors import BackofficeError, Tampered
from backoffice.domain.policy import Category
from backoffice.security.workstation import Workstation
from backoffice.services.log_keeping import hash_of
from backoffice.services.sign_in import known_store
from backoffice.services.trust import Trust
from backoffice.storage import accounts, engine_facts, log_rows
from backoffice.storage.accounts import CategoryKeyRow, StaffRow, StoreRow
from backoffice.storage.unit_of_work import UnitsOfWork


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the survey. A statement about a control is no test and always `ok`."""

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
        sealed_now = f"{sealed} of {entries} entries are sealed; the rest next"
        return (
            *checks,
            _asked("workstation.enrolled", lambda: self._enrolled(facts)),
            _asked("keys.signed", lambda: _signed(facts, staff, keys)),
            Check("log.sealed", True, sealed_now),
            _asked("log.anchored", lambda: self._anchored(facts)),
        )

    def _enrolled(self, facts: StoreRow) -> str:
        self._workstation.require_root(facts.store_id, facts.root_key)
        return self._workstation.name

    def _anchored(self, facts: StoreRow) -> str:
        """A store that was put back from an old copy lacks the newest seal that was seen here."""
        kept = self._workstation.anchor(facts.store_id)
        if kept is None:
            return "no seal was made or seen here yet"
        with self._units.read() as unit:
            held = log_rows.seal(unit, kept.seal_number)
        if held is None or hash_of(held) != kept.seal_hash:
            raise Tampered("log.anchor_lost")
        return f"seal {kept.seal_number}"


def _signed(facts: StoreRow, staff: Iterable[StaffRow], keys: Iterable[CategoryKeyRow]) -> str:
    accounts_ = list(staff)
    trust = Trust(store_id=facts.store_id, root_key=facts.root_key, staff=accounts_)
    public = trust.public_keys(keys)
    for category in Category:
        public.newest(category)
    for row in accounts_:
        trust.verified_staff(row)
    return f"{len(Category)} categories, {len(accounts_)} accounts"


def _asked(check: str, look: Callable[[], str]) -> Check:
    try:
        return Check(check, True, look())
    except BackofficeError as error:
        return Check(check, False, error.sentence)
