"""The thief of the file: sizes, counts, times and staff names, and nothing else.

A day's work was done on the store; the thief takes every file there is but the site secret, with
the store still open (journal and all) or closed.
"""

import logging
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from backoffice.domain.errors import SignInRefused, Tampered
from backoffice.log_file import start_logging, stop_logging
from backoffice.security.workstation import FileSecrets, Workstation, WorkstationRecord
from backoffice.services.opening import open_store
from backoffice.services.sign_in import known_store
from tests.attacks.sealed_people import ORDINARY, PEOPLE, canaries, files_of, spellings, work_a_day
from tests.factories import OFFICER, PASSPHRASE, STAFF, StoreTemplate, StoreUnderTest

LEDGER = "store.sqlite.sandbox-ledger"


@dataclass
class Loot:
    """What was stolen while the store was open, and after it was closed."""

    opened: dict[str, bytes]
    closed: dict[str, bytes]
    program_log: bytes
    temporary: dict[str, bytes]

    def everything(self) -> dict[str, bytes]:
        opened = {f"open/{name}": content for name, content in self.opened.items()}
        closed = {f"closed/{name}": content for name, content in self.closed.items()}
        temporary = {f"tmp/{name}": content for name, content in self.temporary.items()}
        return opened | closed | temporary | {"log": self.program_log}


@pytest.fixture(scope="module")
def loot(store_template: StoreTemplate, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loot]:
    folder = tmp_path_factory.mktemp("theft")
    temporary = folder / "tmp"
    temporary.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        patch.setattr(tempfile, "tempdir", None)
        level = logging.getLogger().level
        handler = start_logging(file=folder / "state" / "backoffice.log", level=logging.DEBUG)
        try:
            with store_template.copy(folder / "store") as store:
                work_a_day(store)
                (folder / "store" / "lines.jsonl").unlink()  # the web shop's file, not ours
                (folder / "store" / "site-secret").rename(folder / "site-secret")
                opened = files_of(folder / "store")
                (folder / "site-secret").rename(folder / "store" / "site-secret")
        finally:
            stop_logging(handler)
            logging.getLogger().setLevel(level)
        (folder / "store" / "site-secret").unlink()
        program_log = (folder / "state" / "backoffice.log").read_bytes()
        yield Loot(opened, files_of(folder / "store"), program_log, files_of(temporary))


def test_the_thief_gets_the_store_its_journal_the_ledger_and_the_log(loot: Loot) -> None:
    assert {"store.sqlite", "store.sqlite-wal", "store.sqlite-shm", LEDGER} <= set(loot.opened)
    assert {"store.sqlite", LEDGER} <= set(loot.closed)
    assert len(loot.opened["store.sqlite-wal"]) > 100_000
    assert loot.program_log


def test_no_canary_of_any_category_is_in_any_file(loot: Loot) -> None:
    """But one: a payment's reference is the provider's own name for it, and the ledger is the
    sandbox provider's own book, which stands for a server of the provider's.
    """
    found = {
        (name, canary)
        for name, content in loot.everything().items()
        for person in PEOPLE
        for canary in canaries(person)
        if canary in without_references(name, content)
    }
    assert found == set()


def without_references(name: str, content: bytes) -> bytes:
    if not name.endswith(LEDGER) and f"{LEDGER}-" not in name:
        return content
    (reference, _) = sorted(ORDINARY.withheld)
    assert reference.startswith("pay reference")
    return content.replace(reference.encode(), b"")


def test_the_search_is_not_blind(loot: Loot) -> None:
    """The reference is found where it may be, and what is plain by design is found as well."""
    reference = f"pay reference {ORDINARY.mark}".encode()
    assert reference in loot.opened[LEDGER] + loot.opened.get(f"{LEDGER}-wal", b"")
    store = loot.closed["store.sqlite"]
    for plain in (b"2024-01", b"health_profile", b"Olga", *(name.encode() for name in STAFF)):
        assert plain in store or plain.lower() in store


def test_no_passphrase_is_in_any_file(loot: Loot) -> None:
    for name, content in loot.everything().items():
        assert not [word for word in spellings(PASSPHRASE) if word in content], name


def test_the_right_passphrase_is_no_use_without_the_site_secret(
    store: StoreUnderTest, tmp_path: Path
) -> None:
    """The thief has everything but the 32 bytes: the root is pinned, another secret is guessed."""
    with store.services.units.read() as unit:
        facts = known_store(unit)
    guessed = FileSecrets(tmp_path / "guessed")
    roots = {str(facts.store_id): facts.root_key}
    guessed.write(WorkstationRecord(site_secret=bytes(32), roots=roots))
    services = open_store(store.services.path, Workstation(guessed, "elsewhere"))
    try:
        for username in (*STAFF, OFFICER):
            with pytest.raises(SignInRefused):
                services.sign_ins.sign_in(username=username, passphrase=PASSPHRASE)
        with pytest.raises(Tampered):
            services.sign_ins.open_service(started_by=None)
    finally:
        services.close()
    assert store.sign_in("anna").actor.username == "anna"


def test_the_site_secret_is_in_no_file_of_the_store(
    store: StoreUnderTest, store_template: StoreTemplate
) -> None:
    with store.services.units.read() as unit:
        facts = known_store(unit)
    secret = store.workstation.site_secret(facts.store_id, facts.root_key)
    for name, content in files_of(store.services.path.parent).items():
        assert name == "site-secret" or secret not in content
    del store_template
