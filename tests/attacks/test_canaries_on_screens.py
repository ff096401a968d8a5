"""The curious agent with the real client: every screen, as every role, gives away what the policy
file says and nothing else. Screens are found by the registry, so a new one is covered.
"""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from backoffice.app.shot_scenes import scene_of
from backoffice.domain.policy import Policy, Purpose, Role
from backoffice.services.opening import shipped_policy
from backoffice.views.screens import screens
from tests.attacks.canaries import CANARIES, NAME, canary_lines, may_read
from tests.attacks.everything_shown import everything_shown
from tests.factories import STAFF, StoreTemplate
from tests.robots.program_robot import ProgramRobot

PEOPLE = [(username, role) for username, role in STAFF.items() if username != "stina"]


@pytest.fixture
def program(store_template: StoreTemplate, tmp_path: Path, qtbot: QtBot) -> Iterator[ProgramRobot]:
    folder = tmp_path / "store"
    with store_template.copy(folder) as store:
        store.import_lines(*canary_lines())
        QAccessible.setActive(True)
        robot = ProgramRobot(qtbot, folder / "store.sqlite", folder / "site-secret")
        yield robot
        robot.leave()


@pytest.mark.parametrize(("username", "role"), PEOPLE)
def test_every_screen_shows_a_role_what_the_policy_allows(
    program: ProgramRobot, username: str, role: Role
) -> None:
    policy = shipped_policy()
    purpose = next(iter(policy.purposes(role)), None)
    program.sign_in(username)
    stage = program.stage(username)
    seen = ""
    for spec in screens():
        if program.workspace.desk.may(spec.action):
            for state in scene_of(spec.id)(stage):
                shown = everything_shown()
                _nothing_forbidden(shown, policy, role, purpose, where=f"{state} as {role}")
                seen += shown
    for canary in CANARIES:
        if may_read(policy, role, purpose, canary):
            assert canary.value.replace(" ", "") in seen.replace(" ", ""), (
                f"the crawl is blind: {canary.field} is not seen as {role}"
            )


def test_a_locked_window_holds_no_canary(program: ProgramRobot) -> None:
    program.sign_in("pia")
    stage = program.stage("pia")
    for spec in screens():
        if program.workspace.desk.may(spec.action):
            list(scene_of(spec.id)(stage))
    assert NAME in everything_shown()
    program.lock()
    program.back_end.services.lock(stage.session)
    del stage
    program.settle()
    shown = everything_shown()
    assert [canary.field for canary in CANARIES if canary.value in shown] == []


def test_after_the_lock_no_object_of_the_program_holds_a_canary(program: ProgramRobot) -> None:
    program.sign_in("pia")
    stage = program.stage("pia")
    list(scene_of("customer")(stage))
    program.lock()
    program.back_end.services.lock(stage.session)
    del stage
    program.settle()
    gc.collect()
    values = {canary.value for canary in CANARIES}
    held = [
        type(holder).__qualname__
        for holder in gc.get_objects()
        if str(type(holder).__module__).startswith("backoffice")
        for slot in _values_of(holder)
        if isinstance(slot, str) and slot in values
    ]
    assert held == []


def _values_of(holder: object) -> Iterator[object]:
    yield from vars(holder).values() if hasattr(holder, "__dict__") else ()
    for kind in type(holder).__mro__:
        for name in getattr(kind, "__slots__", ()):
            yield getattr(holder, name, None)


def _nothing_forbidden(
    shown: str, policy: Policy, role: Role, purpose: Purpose | None, *, where: str
) -> None:
    leaked = {
        canary.field
        for canary in CANARIES
        if canary.value in shown and not may_read(policy, role, purpose, canary)
    }
    assert not leaked, f"{where} gives away {sorted(leaked)}"
