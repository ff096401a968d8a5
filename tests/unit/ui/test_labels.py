"""Text is shown literally, cut with an ellipsis, and repeated in a tooltip only where allowed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.labels import PlainLabel, Tone, plain_tooltip, set_tooltip

HOSTILE = "<b>bold</b> & <img src='file:///etc/passwd'>"
ELIDE = Qt.TextElideMode.ElideRight


def test_a_label_is_plain_whatever_its_text(qtbot: QtBot) -> None:
    label = PlainLabel(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE


def test_a_label_refuses_to_become_rich(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    with pytest.raises(ValueError, match="plain"):
        label.setTextFormat(Qt.TextFormat.MarkdownText)


@pytest.mark.parametrize(("allowed", "inside"), [(True, "&lt;b&gt;"), (False, None)])
def test_cut_text_stands_in_the_tooltip_only_where_allowed(
    shown: Callable[[QWidget], QWidget], allowed: bool, inside: str | None
) -> None:
    label = PlainLabel(HOSTILE * 20, elide=ELIDE, tooltip_when_elided=allowed)
    label.resize(120, 20)
    shown(label)
    label.resize(120, 20)
    assert label.elided
    assert (inside or "") in label.toolTip()
    assert bool(label.toolTip()) is allowed


def test_text_that_fits_has_no_tooltip(shown: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel("Bo Ek", elide=ELIDE, tooltip_when_elided=True)
    label.resize(300, 20)
    shown(label)
    assert not label.elided
    assert label.toolTip() == ""


def test_a_cut_label_may_become_narrow(qtbot: QtBot) -> None:
    label = PlainLabel("x" * 500, elide=ELIDE)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 60


def test_a_cut_label_paints(shown: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel("Åsa " * 50, elide=ELIDE)
    shown(label)
    label.resize(80, 20)
    assert not label.grab().isNull()


def test_tooltips_show_every_character(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "<img src=x>")
    assert "<img" not in widget.toolTip()
    assert "&lt;img src=x&gt;" in widget.toolTip()
    assert plain_tooltip("") == ""


def test_the_tone_can_change(shown: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel("x")
    shown(label)
    before = label.palette().windowText().color()
    label.set_tone(Tone.DANGER)
    assert label.property("tone") == "danger"
    assert label.palette().windowText().color() != before
