"""The frame of the access report: title above, steps at the left, the step in the middle, back and
next below.

Rule: it shows where one is and asks to go elsewhere; what may be entered is decided by the page.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, Hairline, column, row
from backoffice.ui.shortcuts import Shortcut
from backoffice.views.privacy.steps import StepList

_STEPS_PX = 196
_READS_WELL_PX = 900


class ReportFrame(QWidget):
    """Around the steps, each an id, a word and a page."""

    back_wanted = Signal()
    step_wanted = Signal(str)

    def __init__(
        self, steps: Mapping[str, tuple[str, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = {step_id: page for step_id, (_, page) in steps.items()}
        self.steps = StepList(name=self.tr("Steps to the access report"))
        self.steps.setObjectName("report.steps")
        self.steps.setFixedWidth(_STEPS_PX)
        self._stack = QStackedWidget()
        self._stack.setMaximumWidth(_READS_WELL_PX)
        for step_id, (word, page) in steps.items():
            self.steps.add(step_id, word)
            self._stack.addWidget(page)
        self._build()
        self.steps.chosen.connect(self.step_wanted)
        self.back_button.clicked.connect(lambda: self.step_wanted.emit(self.steps.beside(-1)))
        self.next_button.clicked.connect(lambda: self.step_wanted.emit(self.steps.beside(1)))

    def _build(self) -> None:
        middle = row(gap=0)
        middle.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        middle.addWidget(self._stack, 1)
        right = column(gap=0)
        right.addLayout(middle, 1)
        right.addWidget(Hairline())
        right.addLayout(self._foot())
        left = column(gap=0)
        left.setContentsMargins(GAP_M, GAP_L, GAP_M, GAP_L)
        left.addWidget(self.steps)
        both = row(gap=0)
        both.addLayout(left)
        both.addWidget(Hairline(vertical=True))
        both.addLayout(right, 1)
        layout = column(self, gap=0)
        layout.addWidget(self._head())
        layout.addLayout(both, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("bar", True)
        back = IconButton(Icon.ARROW_LEFT, name=self.tr("Back to the requests"), large=True)
        back.setObjectName("report.back")
        back.clicked.connect(self.back_wanted)
        self.title = PlainLabel(style=TextStyle.STRONG, elide=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("report.title")
        self.facts = PlainLabel(style=TextStyle.SECONDARY, elide=Qt.TextElideMode.ElideRight)
        words = column(gap=0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        layout = row(head, gap=GAP_M)
        layout.setContentsMargins(GAP_M, GAP_S, GAP_XL, GAP_S)
        layout.addWidget(back)
        layout.addLayout(words, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        self.back_button = Button(self.tr("Back"))
        self.back_button.setObjectName("report.step_back")
        self.next_button = Button(
            self.tr("Next"), kind=ButtonKind.PRIMARY, shortcut=Shortcut.SUBMIT
        )
        self.next_button.setObjectName("report.step_on")
        foot = row(gap=GAP_S)
        foot.setContentsMargins(GAP_XL, GAP_M, GAP_XL, GAP_M)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        return foot

    def show_step(self, step_id: str) -> None:
        """Be at a step."""
        self.steps.choose(step_id)
        self._stack.setCurrentWidget(self._pages[step_id])

    def arrange(self, hindrances: Mapping[str, str]) -> None:
        """Why a step cannot be entered; "" where it can."""
        for step_id, reason in hindrances.items():
            self.steps.block(step_id, reason)
        back, on = self.steps.beside(-1), self.steps.beside(1)
        self.back_button.setVisible(bool(back))
        self.next_button.setVisible(bool(on))
        if hindrances.get(on):
            self.next_button.block(hindrances[on])
        else:
            self.next_button.allow()

    def take_keyboard(self) -> None:
        """Enter goes on from here."""
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
