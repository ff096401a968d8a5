"""All keys that work right now, for the side sheet behind F1.

Rule: nothing is listed that does not work: the keys of the frame, and those of the commands that
are offered at this moment.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.ui.commands import Command
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_XL, Hairline, ScrollColumn, column, row
from backoffice.ui.shortcuts import Shortcut

_OF_FRAME = (Shortcut.PALETTE, Shortcut.ESCAPE, Shortcut.BACK, Shortcut.REFRESH, Shortcut.HELP)
_OF_SEARCH = (Shortcut.FOCUS_SEARCH, Shortcut.FOCUS_SEARCH_ALSO)


class KeysPanel(QWidget):
    """What each key does, one below the other."""

    def __init__(self, commands: Iterable[Command], *, with_search: bool) -> None:
        super().__init__()
        scroll = ScrollColumn(name=self.tr("All keys"), gap=0, margin=GAP_XL)
        outer = column(self)
        outer.addWidget(scroll)
        frame = (*_OF_SEARCH, *_OF_FRAME) if with_search else _OF_FRAME
        lines = [(shortcut.title, shortcut) for shortcut in frame]
        lines += [(c.title, c.shortcut) for c in commands if c.shortcut is not None]
        for title, shortcut in lines:
            line = row(gap=GAP_L, margin=0)
            line.setContentsMargins(0, 9, 0, 9)
            line.addWidget(PlainLabel(title, elide=Qt.TextElideMode.ElideRight), 1)
            keys = shortcut.key_words
            line.addWidget(PlainLabel(keys, style=TextStyle.SECONDARY))
            scroll.body.addLayout(line)
            scroll.body.addWidget(Hairline())
        scroll.body.addStretch(1)
