"""Every widget of the kit in every state: it paints in every look, and is named for everybody."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backoffice.ui.gallery import gallery, picture
from backoffice.ui.theme import Theme
from backoffice.ui.tokens import Look, bundled_tokens
from tests.robots.nameless import nameless_widgets


def test_every_look_gives_a_picture_on_its_own_ground(theme: Theme, tmp_path: Path) -> None:
    files = picture(theme, tmp_path)
    assert len(files) == len(Look)
    for file, look in zip(files, Look, strict=True):
        image = QImage(str(file))
        assert image.width() > 1000
        assert image.pixelColor(2, 2) == bundled_tokens()[look].colour("background")


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, theme: Theme) -> None:
    page = gallery()
    qtbot.addWidget(page)
    assert list(nameless_widgets(page)) == []


def test_making_widgets_opens_no_window_of_its_own(qtbot: QtBot, theme: Theme) -> None:
    page = gallery()
    qtbot.addWidget(page)
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


@pytest.mark.parametrize("look", list(Look))
def test_a_change_of_look_reaches_a_standing_page(qtbot: QtBot, theme: Theme, look: Look) -> None:
    page = gallery()
    qtbot.addWidget(page)
    page.show()
    theme.choose(type(theme.choice)(look.value))
    ground = page.grab().toImage().pixelColor(2, 2)
    assert ground == bundled_tokens()[look].colour("background")
