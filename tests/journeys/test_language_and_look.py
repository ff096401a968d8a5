"""Another language, another look, while one works."""

import pytest
from PySide6.QtWidgets import QMenu

from backoffice.domain.policy import Purpose
from backoffice.ui.translation import Language
from tests.journeys.shop import ASA, ASA_PERSONNUMMER
from tests.robots.desk_robot import DeskRobot
from tests.robots.program_robot import ProgramRobot


@pytest.fixture
def pia(program: ProgramRobot) -> DeskRobot:
    program.sign_in("pia")
    return DeskRobot(program).opens_by(ASA_PERSONNUMMER).states(Purpose.DISPENSING)


def chooses(program: ProgramRobot, words: str) -> None:
    """Takes an entry of the menu at the foot of the rail."""
    menu = QMenu()
    program.workspace.navigation.menu_wanted.emit(menu)
    every = [each for sub in menu.findChildren(QMenu) for each in sub.actions()]
    next(each for each in every if each.text() == words).trigger()
    program.settle()


def test_the_whole_workspace_changes_its_language_and_stays_where_it_is(pia: DeskRobot) -> None:
    program = pia.program
    chooses(program, "Svenska")
    assert program.program.translation.language is Language.SWEDISH
    pia.is_asked_why()
    pia.sees("Lås").sees_no("Lock")
    assert program.workspace.navigation.rail.accessibleName() == "Sidor"
    pia.states(Purpose.DISPENSING).sees(ASA, "Återbetala")
    chooses(program, "English")
    pia.is_asked_why().sees("Lock").sees_no("Lås")


def test_another_look_takes_nothing_away_that_is_read(pia: DeskRobot) -> None:
    program = pia.program
    light = program.program.window.grab().toImage()
    view = pia.record
    chooses(program, "Dark")
    assert pia.record is view
    pia.sees(ASA, "asa@example.com")
    dark = program.program.window.grab().toImage()
    corner = (light.width() - 5, light.height() - 5)
    assert light.pixelColor(*corner).lightness() > 200
    assert dark.pixelColor(*corner).lightness() < 60
    chooses(program, "High contrast")
    chooses(program, "Light")
    assert program.program.window.grab().toImage() == light


def test_the_card_speaks_the_language_that_is_chosen_on_it(program: ProgramRobot) -> None:
    assert program.program.window.sign_in.language.choose(Language.SWEDISH)
    program.sees("Logga in")
    program.sign_in("pia")
    DeskRobot(program).sees("Lås")
