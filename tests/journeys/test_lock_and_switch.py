"""Leaving the counter: by key, by idling, by closing the lid; who comes next, who comes back."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from backoffice.domain.policy import Purpose
from backoffice.services.session import Session
from backoffice.storage import log_rows
from tests.attacks.everything_shown import everything_shown
from tests.attacks.reachable import canaries_in, held_by
from tests.journeys.shop import ASA, ASA_PERSONNUMMER, ASA_PERSONNUMMER_SHOWN, MEDICINE
from tests.robots.desk_robot import CONTROL, DeskRobot
from tests.robots.program_robot import ProgramRobot

SECRETS = (ASA, ASA_PERSONNUMMER_SHOWN, "asa@example.com", "Storgatan 1", MEDICINE)


def by_key(program: ProgramRobot) -> None:
    program.keys(Qt.Key.Key_L, modifier=CONTROL)


def by_idling(program: ProgramRobot) -> None:
    idle, clock = program.program.idle, program.program.idle._clock
    minutes = program.back_end.services.policy.idle_lock_minutes
    idle._clock = lambda: clock() + minutes * 60
    idle._wall_clock = lambda: clock() + minutes * 60
    idle._tick_wall_s = idle._tick_s = idle._clock()
    idle.tick()


def by_the_desktops_word_before_sleep(program: ProgramRobot) -> None:
    program.back_end.sleep.on_prepare_for_sleep(True)


def by_a_jump_of_the_wall_clock(program: ProgramRobot) -> None:
    wall_clock = program.program.idle._wall_clock
    program.program.idle._wall_clock = lambda: wall_clock() + 3600
    program.program.idle.tick()


WAYS = (by_key, by_idling, by_the_desktops_word_before_sleep, by_a_jump_of_the_wall_clock)


def sessions() -> list[Session]:
    """Every session of a person or of the worker that any part of the program still knows."""
    return [thing for thing in gc.get_objects() if isinstance(thing, Session)]


def log_kinds(program: ProgramRobot) -> list[str]:
    with program.back_end.services.units.read() as unit:
        return [stored.entry.kind for stored in log_rows.entries(unit)]


@pytest.fixture
def pia(program: ProgramRobot) -> DeskRobot:
    """A pharmacist with Åsa's record open, her personnummer revealed and on the clipboard."""
    program.sign_in("pia")
    desk = DeskRobot(program).opens_by(ASA_PERSONNUMMER).states(Purpose.DISPENSING)
    desk.record.sections.choose("orders")
    desk.reveals_personnummer()
    program.program.clipboard.write(ASA_PERSONNUMMER_SHOWN)
    return desk


@pytest.mark.parametrize("leave", WAYS)
def test_after_every_way_to_lock_nothing_is_shown_or_held(
    pia: DeskRobot, leave: Callable[[ProgramRobot], None]
) -> None:
    program = pia.program
    assert [secret for secret in SECRETS if secret not in everything_shown()] == []
    del pia
    leave(program)
    program.until(lambda: program.program.window.workspace is None)
    program.settle()
    program.sees("Locked. Pia Prov was signed in")
    shown = everything_shown()
    assert [secret for secret in SECRETS if secret in shown] == []
    assert QGuiApplication.clipboard().text() == ""
    gc.collect()
    held = canaries_in(held_by(program.program), [secret.encode() for secret in SECRETS])
    assert held == set()
    program.until(lambda: all(session.locked for session in sessions()))
    assert log_kinds(program).count("session.locked") == 1


def test_whoever_comes_back_is_where_they_were_and_states_a_purpose_again(pia: DeskRobot) -> None:
    program = pia.program
    place = program.workspace.place
    by_key(program)
    assert program.card.username.text() == "pia"
    program.sign_in("pia")
    assert program.workspace.place == place
    pia.is_asked_why().sees_no(ASA, "asa@example.com")
    pia.states(Purpose.DISPENSING).sees(ASA)


def test_whoever_comes_next_begins_with_their_own_first_page(pia: DeskRobot) -> None:
    program = pia.program
    program.lock()
    program.sign_in("anna")
    assert program.workspace.desk.person.name == "Anna Prov"
    assert pia.at == "home"
    assert [secret for secret in SECRETS if secret in everything_shown()] == []
    program.lock()
    program.sign_in("pia")
    assert pia.at == "home"


def test_a_question_on_screen_does_not_keep_the_lock_away(pia: DeskRobot) -> None:
    fact = pia.record.header.personnummer
    assert fact is not None
    fact.field.wipe()
    pia.presses(Qt.Key.Key_E, modifier=CONTROL)
    assert pia.customer.tasks.prompt is not None
    by_idling(pia.program)
    pia.program.settle()
    assert pia.program.program.window.workspace is None
    assert QGuiApplication.modalWindow() is None


def test_signing_out_forgets_where_one_was(pia: DeskRobot) -> None:
    program = pia.program
    program.program.window.sign_out()
    program.settle()
    assert program.card.username.text() == ""
    assert log_kinds(program).count("session.locked") == 1
    program.sign_in("pia")
    assert pia.at == "home"


def test_three_people_in_a_row_each_have_a_worker_of_their_own(
    program: ProgramRobot, shop: Path
) -> None:
    for username in ("anna", "sven", "pia"):
        program.sign_in(username)
        program.lock()
    program.sign_in("anna")
    program.until(lambda: log_kinds(program).count("service.opened") >= 1)
    lock = shop / "store.sqlite.worker-lock"
    assert lock.exists()
