"""The malicious owner of the database changes the log: `log verify` finds it and names it, with its
exit code and `"intact": false`, from the command line as a data-protection officer would run it.

What cannot be found is said in `backoffice/security/log_verification.py`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from backoffice.cli.log import DAMAGED_EXIT_CODE
from backoffice.domain.log_entries import LogEntry
from backoffice.services.session import Session
from tests.command_line import CommandLine, command_line_on
from tests.database_owner import DatabaseOwner, KeptRows
from tests.factories import StoreUnderTest

Found = set[tuple[str, str | None]]


@dataclass
class WrittenLog:
    """A log of three days: two are sealed, the last is not. Its owner knows every column."""

    store: StoreUnderTest
    owner: DatabaseOwner
    sessions: dict[str, Session] = field(default_factory=dict)
    first_day: KeptRows | None = None

    def day(self, *, seal: bool) -> None:
        """Two people write four entries each, in turn."""
        for number in range(4):
            for username in ("anna", "pia"):
                session = self.sessions.setdefault(username, self.store.session(username))
                with self.store.services.units.write() as unit:
                    session.log.append(unit, f"{username}.did", facts={"n": number})
                    unit.commit()
        if seal:
            worker = self.store.services.sign_ins.open_service(started_by=None)
            self.store.services.log.seal(session=worker)

    def of(self, username: str, *, sealed: bool) -> list[LogEntry]:
        """Somebody's entries of the first day or of the last, oldest first."""
        stream = self.sessions[username].session_id
        entries = [one for one in self.store.log(f"{username}.did") if one.stream_id == stream]
        return entries[:4] if sealed else entries[8:]

    def set(self, entry: LogEntry, column: str, value: object) -> None:
        self.owner.run(f"UPDATE log_entry SET {column} = ? WHERE id = ?", value, entry.id)  # noqa: S608 - a column of the log

    def swap(self, one: LogEntry, other: LogEntry, *columns: str) -> None:
        for column in columns:
            cells = [
                self.owner.cell(f"SELECT {column} FROM log_entry WHERE id = ?", entry.id)  # noqa: S608 - as above
                for entry in (one, other)
            ]
            self.set(one, column, cells[1])
            self.set(other, column, cells[0])

    def delete(self, *entries: LogEntry) -> None:
        for entry in entries:
            self.owner.run("DELETE FROM log_entry WHERE id = ?", entry.id)


@pytest.fixture
def log(store: StoreUnderTest) -> WrittenLog:
    written = WrittenLog(store, DatabaseOwner(store.services.path))
    written.day(seal=True)
    written.first_day = written.owner.keep("log_seal")
    written.day(seal=True)
    written.day(seal=False)
    return written


@pytest.fixture
def backoffice(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return command_line_on(store, monkeypatch, capsys)


def verified(backoffice: CommandLine, *, intact: bool) -> Found:
    """What `log verify` says; its exit code, its JSON and its lines for people agree."""
    done = backoffice("log", "verify", "--json", user="dora")
    told: dict[str, Any] = done.json
    assert (done.code, told["intact"]) == ((0, True) if intact else (DAMAGED_EXIT_CODE, False))
    assert done.err == ""
    assert bool(told["findings"]) is not intact
    plain = backoffice("log", "verify", user="dora")
    assert plain.code == done.code
    assert ("intact" in plain.out.splitlines()[0]) is intact
    assert len(plain.out.splitlines()) == 1 + len(told["findings"])
    return {(one["kind"], one["entry"]) for one in told["findings"]}


def test_a_log_that_nobody_touched_is_intact(log: WrittenLog, backoffice: CommandLine) -> None:
    assert verified(backoffice, intact=True) == set()
    told = backoffice("log", "verify", "--json", user="dora").json
    assert told["entries"] == len(log.store.log()) - 1  # the command's own end comes after
    assert 0 < told["sealed"] < told["entries"]


# --- entries ----------------------------------------------------------------------------------


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "unsealed"])
@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("at", 1),
        ("actor_id", bytes(16)),
        ("workstation", "elsewhere"),
        ("kind", "nothing.happened"),
        ("customer_id", bytes(16)),
        ("ref", "R-1"),
        ("facts", '{"n":99}'),
        ("facts", "not even json"),
        ("commitment", bytes(32)),
        ("previous", bytes(32)),
        ("hash", bytes(32)),
    ],
)
def test_a_changed_entry_is_named(
    log: WrittenLog, backoffice: CommandLine, column: str, value: object, sealed: bool
) -> None:
    entry = log.of("anna", sealed=sealed)[1]
    log.set(entry, column, value)
    assert verified(backoffice, intact=False) == {("changed", str(entry.id))}


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "unsealed"])
def test_a_removed_entry_is_named(log: WrittenLog, backoffice: CommandLine, sealed: bool) -> None:
    """Of an entry that was never sealed nobody knows the id any more; its place is named."""
    entry = log.of("anna", sealed=sealed)[1]
    log.delete(entry)
    assert verified(backoffice, intact=False) == {("removed", str(entry.id) if sealed else None)}
    told = backoffice("log", "verify", "--json", user="dora").json["findings"]
    assert [(one["stream"], one["detail"]) for one in told] == [
        (str(entry.stream_id), f"number {entry.n}")
    ]


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "unsealed"])
@pytest.mark.parametrize(
    "columns",
    [("kind", "facts"), ("at",), ("actor_id", "workstation", "kind", "facts", "at")],
    ids=["what", "when", "everything"],
)
def test_swapped_entries_are_both_named(
    log: WrittenLog, backoffice: CommandLine, columns: tuple[str, ...], sealed: bool
) -> None:
    one, other = log.of("anna", sealed=sealed)[1], log.of("pia", sealed=sealed)[2]
    log.swap(one, other, *columns)
    found = verified(backoffice, intact=False)
    assert {entry for _, entry in found} == {str(one.id), str(other.id)}
    assert {kind for kind, _ in found} <= {"swapped", "changed"}


def test_the_end_of_the_log_cut_off_is_named(log: WrittenLog, backoffice: CommandLine) -> None:
    log.delete(*log.of("anna", sealed=False)[-2:])
    assert verified(backoffice, intact=False) == {("truncated", None)}


def test_the_whole_last_day_cut_off_with_its_heads_moved_back_is_named(
    log: WrittenLog, backoffice: CommandLine
) -> None:
    """Whoever has no log key cannot say where a stream ended before."""
    for username in ("anna", "pia"):
        log.delete(*log.of(username, sealed=False))
        last = log.store.log(f"{username}.did")[-1]
        log.owner.run(
            "UPDATE log_stream SET head_n = ?, head_hash = (SELECT hash FROM log_entry"
            " WHERE id = ?) WHERE id = ?",
            last.n, last.id, last.stream_id,
        )  # fmt: skip
    assert "unsigned" in {kind for kind, _ in verified(backoffice, intact=False)}


def test_a_fork_of_a_stream_is_named(log: WrittenLog, backoffice: CommandLine) -> None:
    """Two entries of one number cannot stand in the store, so the index has to go first."""
    entry = log.of("anna", sealed=True)[1]
    log.owner.run("DROP INDEX ix_log_entry_stream")
    log.owner.run(
        "INSERT INTO log_entry SELECT ?, stream_id, n, at, actor_id, workstation, 'a.fork',"
        " customer_id, ref, facts, commitment, previous, hash, seal_number FROM log_entry"
        " WHERE id = ?",
        bytes(16),
        entry.id,
    )
    found = verified(backoffice, intact=False)
    assert {name for _, name in found} == {"00000000-0000-0000-0000-000000000000"}


@pytest.mark.parametrize("where", ["in a stream", "in a stream of its own"])
def test_an_added_entry_is_named(log: WrittenLog, backoffice: CommandLine, where: str) -> None:
    last = log.of("anna", sealed=False)[-1]
    stream = last.stream_id if where == "in a stream" else last.id
    log.owner.run(
        "INSERT INTO log_entry SELECT ?, ?, n + 1, at, actor_id, workstation, 'customer.opened',"
        " customer_id, ref, facts, commitment, hash, hash, seal_number FROM log_entry WHERE id = ?",
        bytes(16),
        stream,
        last.id,
    )
    assert verified(backoffice, intact=False) == {("added", "00000000-0000-0000-0000-000000000000")}


# --- seals and the anchor ---------------------------------------------------------------------


def kinds(found: Found) -> set[str]:
    return {kind for kind, _ in found}


SEALS: dict[str, tuple[Callable[[WrittenLog], object], set[str]]] = {
    "the last seal dropped": (
        lambda log: log.owner.run("DELETE FROM log_seal WHERE number = 2"), {"truncated"},
    ),
    "the first seal dropped": (
        lambda log: log.owner.run("DELETE FROM log_seal WHERE number = 1"), {"removed"},
    ),
    "every seal dropped and every mark of one": (
        lambda log: (
            log.owner.run("DELETE FROM log_seal"),
            log.owner.run("UPDATE log_entry SET seal_number = NULL"),
        ),
        {"truncated"},
    ),
    "the seals of the first day put back": (
        lambda log: log.first_day.put_back() if log.first_day else None, {"truncated"},
    ),
    "a seal with another content": (
        lambda log: log.owner.run("UPDATE log_seal SET manifest = zeroblob(48) WHERE number = 1"),
        {"unsigned"},
    ),
    "a seal at another time": (
        lambda log: log.owner.run("UPDATE log_seal SET sealed_at = 0 WHERE number = 2"),
        {"unsigned", "forked"},
    ),
    "two seals exchanged": (
        lambda log: log.owner.run("UPDATE log_seal SET number = -number")
        and log.owner.run("UPDATE log_seal SET number = 3 + number"),
        {"unsigned", "forked"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("attack", "named"), SEALS.values(), ids=SEALS)
def test_what_is_done_to_seals_is_named(
    log: WrittenLog,
    backoffice: CommandLine,
    attack: Callable[[WrittenLog], object],
    named: set[str],
) -> None:
    attack(log)
    assert named <= kinds(verified(backoffice, intact=False))


def test_a_second_day_sealed_again_after_it_was_cut_is_held_against_the_anchor(
    log: WrittenLog, backoffice: CommandLine
) -> None:
    """The whole store is put back to the first day, and work goes on: new seals, old numbers."""
    log.owner.run("DELETE FROM log_seal WHERE number = 2")
    log.owner.run("UPDATE log_entry SET seal_number = NULL WHERE seal_number = 2")
    worker = log.store.services.sign_ins.open_service(started_by=None)
    assert log.store.services.log.seal(session=worker)
    assert "forked" in kinds(verified(backoffice, intact=False))


def test_an_anchor_taken_away_by_the_dpo_is_what_the_store_still_holds(
    log: WrittenLog, backoffice: CommandLine
) -> None:
    first = backoffice("log", "anchor", "--json", user="dora").json
    assert first["seal"] == 2
    assert len(bytes.fromhex(first["hash"])) == 32
    assert first["entries"] == backoffice("log", "verify", "--json", user="dora").json["sealed"]
    plain = backoffice("log", "anchor", user="dora").out
    assert plain == f"{first['seal']} {first['hash']} {first['entries']}\n"
    assert log.store.log()
