"""The keys that lead on from here, read off the commands of the window.

Rule: nothing is listed that cannot be pressed now.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.ui.commands import Command
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, Card, clear, row
from backoffice.ui.shortcuts import Shortcut

_KEYS_PX = 104


class KeyCard(Card):
    """Key and what it does, one a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.heading.setText(self.tr("Keys"))
        self.setAccessibleName(self.tr("Keys"))
        self.setObjectName("home.keys")

    def show_keys(self, commands: Iterable[Command], *, searches: bool) -> None:
        """List them."""
        clear(self.body)
        self.body.addWidget(PlainLabel(self.tr("Keys"), style=TextStyle.HEADING))
        if searches:
            self._add(Shortcut.FOCUS_SEARCH, Shortcut.FOCUS_SEARCH.title)
        for command in commands:
            if command.shortcut is not None:
                self._add(command.shortcut, command.title)
        self._add(Shortcut.PALETTE, Shortcut.PALETTE.title)

    def _add(self, shortcut: Shortcut, words: str) -> None:
        keys = PlainLabel(shortcut.key_words, style=TextStyle.SECONDARY)
        keys.setProperty("badge", True)
        line = row(gap=GAP_M)
        place = row(gap=0)
        place.addWidget(keys)
        place.addStretch(1)
        box = QWidget()
        box.setFixedWidth(_KEYS_PX)
        box.setLayout(place)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(PlainLabel(words), 1)
        self.body.addLayout(line)
