"""The left edge of the window: where one can go, and who works here.

Rule: only places the role may enter are there. Name, role and workstation stand at the foot, so
that nobody works in somebody else's session unaware.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from backoffice.ui.buttons import IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle, set_tooltip
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XS, Hairline, column, row
from backoffice.ui.rail import Rail
from backoffice.ui.shortcuts import PAGES
from backoffice.ui.tokens import tokens_now
from backoffice.views.desk import Person
from backoffice.views.registry import ScreenSpec


class Navigation(QFrame):
    """Rail above, person below."""

    chosen = Signal(str)
    menu_wanted = Signal(object)
    """The QMenu to fill before it shows."""

    def __init__(
        self, specs: Sequence[ScreenSpec], person: Person, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("rail", True)
        self.setFixedWidth(tokens_now().size("rail") + 1)
        self.rail = Rail(name=self.tr("Pages"))
        for place, spec in enumerate(specs):
            keys = PAGES[place].key_words if place < len(PAGES) else ""
            self.rail.add(spec.id, spec.words, icon=spec.icon, tooltip=f"{spec.words}   {keys}")
        self.rail.chosen.connect(self.chosen)
        layout = column(self, gap=0)
        layout.addWidget(self.rail, 1)
        layout.addWidget(Hairline())
        layout.addLayout(self._foot(person))

    def _foot(self, person: Person) -> QVBoxLayout:
        layout = column(gap=2)
        layout.setContentsMargins(GAP_XS, GAP_S, GAP_XS, GAP_M)
        self.person_button = IconButton(Icon.USER, name=self._who(person), large=True)
        self.person_button.setObjectName("navigation.person")
        self.person_button.clicked.connect(self._on_person_button_clicked)
        self.lock_button = IconButton(Icon.LOCK, name=self.tr("Lock"), large=True)
        self.lock_button.setObjectName("navigation.lock")
        buttons = row(gap=GAP_S)
        buttons.addStretch(1)
        buttons.addWidget(self.person_button)
        buttons.addWidget(self.lock_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        name = PlainLabel(person.name, style=TextStyle.LABEL, elide=Qt.TextElideMode.ElideRight)
        role = PlainLabel(person.role_words, style=TextStyle.SMALL, wrap=True)
        place = PlainLabel(
            person.workstation, style=TextStyle.SMALL, elide=Qt.TextElideMode.ElideRight
        )
        for label in (name, role, place):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            set_tooltip(label, self._who(person))
            layout.addWidget(label)
        return layout

    def _who(self, person: Person) -> str:
        return self.tr("{0}, {1}, workstation {2}").format(
            person.name, person.role_words, person.workstation
        )

    def _on_person_button_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        corner = self.person_button.mapToGlobal(self.person_button.rect().topRight())
        menu.popup(corner)
