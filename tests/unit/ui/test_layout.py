"""Cards and columns: titles, wrapped text in the middle of a page, clearing, first focus."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from backoffice.ui.buttons import Button, IconButton
from backoffice.ui.fields import FormField, TextField
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel
from backoffice.ui.layout import (
    Card,
    Hairline,
    ScrollColumn,
    centred,
    clear,
    column,
    focus_first,
    labelled,
    row,
)


def test_a_card_is_named_by_its_title_and_carries_an_action(
    shown: Callable[[QWidget], QWidget],
) -> None:
    card = Card("Contact")
    action = IconButton(Icon.REFRESH, name="Read again")
    card.add_action(action)
    card.body.addWidget(PlainLabel("a•••@ex….com"))
    shown(card)
    assert card.accessibleName() == "Contact"
    assert action.geometry().center().x() > card.width() / 2
    assert Card().accessibleName() == ""


def test_wrapped_text_in_the_middle_is_not_cut(shown: Callable[[QWidget], QWidget]) -> None:
    page, card = QWidget(), Card()
    card.setFixedWidth(300)
    text = PlainLabel("Dataskyddsombudets återbetalningsbegäran " * 8, wrap=True)
    card.body.addWidget(text)
    layout = column(page)
    layout.addLayout(centred(card))
    layout.addStretch(1)
    page.resize(1200, 800)
    shown(page)
    assert text.height() >= text.heightForWidth(text.width())


def test_clearing_destroys_what_was_inside_also_in_inner_layouts(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    outer, inner = column(page), row()
    labels = [PlainLabel("a"), PlainLabel("b")]
    outer.addWidget(labels[0])
    inner.addWidget(labels[1])
    outer.addLayout(inner)
    outer.addStretch(1)
    clear(outer)
    assert outer.count() == 0
    qtbot.waitUntil(lambda: not any(isValid(label) for label in labels))


def test_a_caption_names_what_stands_below(qtbot: QtBot) -> None:
    field = TextField()
    box = labelled("Purpose", field)
    qtbot.addWidget(box)
    assert box.findChild(PlainLabel).buddy() is field


def test_a_column_scrolls_and_keeps_a_readable_width(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget]
) -> None:
    scroll = ScrollColumn(name="Overview", max_width=600)
    for number in range(80):
        scroll.body.addWidget(PlainLabel(str(number)))
    scroll.body.addWidget(Hairline())
    scroll.body.addWidget(Hairline(vertical=True))
    scroll.resize(1400, 500)
    shown(scroll)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.body.parentWidget().width() == 600


@pytest.mark.parametrize("inside", ["proxy", "field", "nothing"])
def test_the_keyboard_goes_to_the_first_that_takes_it(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget], inside: str
) -> None:
    page = QWidget()
    layout = column(page)
    first = TextField(name="First")
    if inside == "proxy":
        layout.addWidget(FormField("First", first))
        page.setFocusProxy(first)
    elif inside == "field":
        blocked = Button("Blocked")
        blocked.block("Not now.")
        layout.addWidget(blocked)
        layout.addWidget(FormField("First", first))
    page.resize(300, 200)
    shown(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    focus_first(page)
    if inside == "nothing":
        assert not first.hasFocus()
        qtbot.addWidget(first)
    else:
        qtbot.waitUntil(first.hasFocus)
