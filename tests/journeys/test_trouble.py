"""When something is not as it should be: one sentence on the card, and the way on."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Purpose
from tests.journeys.shop import ASA, ASA_PERSONNUMMER
from tests.robots.desk_robot import CONTROL, DeskRobot
from tests.robots.program_robot import ProgramRobot


@pytest.fixture
def card_alone(shop: Path, qtbot: QtBot) -> Iterator[ProgramRobot]:
    """The program at its card, whatever becomes of the store behind it."""
    robot = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret", loads=False)
    yield robot
    robot.leave()


def problem_of(program: ProgramRobot) -> str:
    return program.card.passphrase_form.message


def tries(program: ProgramRobot, username: str, passphrase: str) -> str:
    """Signs in, and gives the sentence why it did not work."""
    program.fill_in(username, passphrase)
    program.until(program.card.button.isEnabled)
    return problem_of(program)


@pytest.mark.parametrize(
    ("username", "passphrase"),
    [("pia", "not the passphrase"), ("nobody", "not the passphrase"), ("worker", "x")],
)
def test_a_wrong_passphrase_and_an_unknown_user_are_told_the_same(
    program: ProgramRobot, username: str, passphrase: str
) -> None:
    sentence = tries(program, username, passphrase)
    assert sentence == tries(program, "pia", "wrong again")
    assert sentence.count(".") == 1
    assert program.program.window.workspace is None
    assert program.card.passphrase.text() == ""
    program.sign_in("pia")


def newer_version(store: Path) -> None:
    with closing(sqlite3.connect(store)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")


def other_computer(store: Path) -> None:
    store.with_name("site-secret").rename(store.with_name("site-secret.elsewhere"))


def no_database(store: Path) -> None:
    store.write_bytes(b"This is no database." * 1000)


def empty_file(store: Path) -> None:
    store.write_bytes(b"")


@pytest.mark.parametrize(
    ("happened", "sentence"),
    [
        (Path.unlink, "There is no store here."),
        (newer_version, "newer"),
        (other_computer, "This computer is not enrolled for this store."),
        (no_database, "The store does not answer."),
        (empty_file, "The store is empty"),
    ],
)
def test_a_store_that_cannot_be_used_is_one_sentence_on_the_card(
    shop: Path, qtbot: QtBot, happened: object, sentence: str
) -> None:
    assert callable(happened)
    for rest in shop.glob("store.sqlite-*"):
        rest.unlink()
    happened(shop / "store.sqlite")
    program = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret", loads=False)
    try:
        program.settle()
        assert sentence in tries(program, "pia", "whatever it is")
        assert program.program.window.workspace is None
    finally:
        program.leave()


def test_a_store_that_comes_back_can_be_signed_in_to(shop: Path, qtbot: QtBot) -> None:
    store, away = shop / "store.sqlite", shop / "away.sqlite"
    store.rename(away)
    program = ProgramRobot(qtbot, store, shop / "site-secret", loads=False)
    try:
        program.until(lambda: problem_of(program) == "There is no store here.")
        away.rename(store)
        program.sign_in("pia")
        program.back_end.sleep.on_prepare_for_sleep(True)
        assert program.program.window.workspace is None
        program.sees("Stenhård.net AB")
    finally:
        program.leave()


def test_whoever_signs_in_before_the_store_is_open_waits_for_it(card_alone: ProgramRobot) -> None:
    card_alone.sign_in("pia")
    assert card_alone.back_end is card_alone.program._opened
    desk = DeskRobot(card_alone).opens_by(ASA_PERSONNUMMER).states(Purpose.DISPENSING)
    desk.sees(ASA)
    card_alone.lock()


@contextmanager
def somebody_else_writes(store: Path) -> Iterator[None]:
    """Another process's write lock, for as long as the test says."""
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_while_another_writes_the_window_waits_without_freezing(
    program: ProgramRobot, shop: Path
) -> None:
    program.sign_in("pia")
    pia = DeskRobot(program).opens_by(ASA_PERSONNUMMER)
    with somebody_else_writes(shop / "store.sqlite"):
        program.keys(Qt.Key.Key_1)
        stack = pia.customer.stack
        program.until(lambda: stack.currentWidget() is stack._skeleton)
        assert pia.customer.view is None  # nothing is read before the access record is written
        field = program.workspace.top_bar.search
        program.keys(Qt.Key.Key_K, modifier=CONTROL)
        program.qtbot.keyClicks(field, "ek")
        program.until(lambda: field.text() == "ek")
        field.empty()
    program.until(lambda: pia.customer.view is not None)
    pia.settles().sees(ASA)


def test_locking_while_another_writes_is_quick_and_nothing_opens_afterwards(
    program: ProgramRobot, shop: Path
) -> None:
    program.sign_in("pia")
    DeskRobot(program).opens_by(ASA_PERSONNUMMER)
    with somebody_else_writes(shop / "store.sqlite"):
        program.keys(Qt.Key.Key_1)
        program.until(lambda: program.program.runner.busy)
        program.keys(Qt.Key.Key_L, modifier=CONTROL)
        assert program.program.window.workspace is None
    program.settle()
    assert ASA not in program.texts
    program.sign_in("anna")
