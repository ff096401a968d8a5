"""Dialogs, only where something cannot be undone or a reason must be stated.

Rules: the verb is on the button; `dangerous=True` makes Cancel the default and the verb red; a
dialog opens without blocking (`exec` is refused) and answers through callbacks.

    Dialog(self, title=self.tr("Cancel refund R-1007?"), text=self.tr("No money is returned."),
           verb=self.tr("Cancel the refund"), dangerous=True).ask(on_yes=self._cancel)

With input: `content=` a widget; `stay_open=True`, then `show_problem()` and `close_with_yes()`.
"""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, column, focus_first, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.override import override
from backoffice.ui.shortcuts import Shortcut, bind

_WIDTH_PX = 440


@runtime_checkable
class LockHost(Protocol):
    """A window that can be locked, also while a dialog is open above it."""

    def lock(self) -> None:
        """Wipe everything and show the sign-in."""


class Dialog(QDialog):
    """Title, a sentence, perhaps input, and two buttons."""

    submitted = Signal()
    """The verb was pressed; with `stay_open` the dialog waits for `close_with_yes()`."""

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        verb: str,
        text: str = "",
        dangerous: bool = False,
        content: QWidget | None = None,
        stay_open: bool = False,
        cancel: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The frame of the window names the program only: a title may hold a customer's name.
        self.setWindowTitle(parent.window().windowTitle())
        self.setAccessibleName(title)
        self._dangerous = dangerous
        self._stay_open = stay_open
        self.content = content
        kind = ButtonKind.DANGER if dangerous else ButtonKind.PRIMARY
        self.verb_button = Button(verb, kind=kind)
        self.cancel_button = Button(cancel or self.tr("Cancel"))
        self._problem = InlineMessage(MessageKind.DANGER, "")
        self._problem.hide()
        self._build(title, text)
        self._connect()

    def _build(self, title: str, text: str) -> None:
        self.setMinimumWidth(_WIDTH_PX)
        layout = column(self, gap=GAP_M, margin=GAP_XL)
        layout.addWidget(PlainLabel(title, style=TextStyle.STRONG, wrap=True))
        if text:
            layout.addWidget(PlainLabel(text, wrap=True))
        if self.content is not None:
            layout.addSpacing(GAP_S)
            layout.addWidget(self.content)
        layout.addWidget(self._problem)
        layout.addSpacing(GAP_L)
        buttons = row(gap=GAP_S)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.verb_button)
        layout.addLayout(buttons)
        default = self.cancel_button if self._dangerous else self.verb_button
        default.setDefault(True)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.verb_button.clicked.connect(self._on_verb_button_clicked)
        parent = self.parentWidget()
        window = parent.window() if parent is not None else None
        if isinstance(window, LockHost):
            bind(self, Shortcut.LOCK, window.lock)

    def ask(
        self,
        *,
        on_yes: Callable[[], object] | None = None,
        on_no: Callable[[], object] | None = None,
    ) -> "Dialog":
        """Open and return at once; `on_yes` is called when the dialog closed with its verb."""
        if on_yes is not None:
            self.accepted.connect(on_yes)
        if on_no is not None:
            self.rejected.connect(on_no)
        self.open()
        return self

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong, above the buttons."""
        self.set_busy(False)
        self._problem.show_message(MessageKind.DANGER, sentence)
        self._problem.show()
        self._fit()

    def set_busy(self, busy: bool) -> None:
        """While the answer is carried out nobody can press the verb twice."""
        self.verb_button.setEnabled(not busy)
        if self.content is not None:
            self.content.setEnabled(not busy)

    def close_with_yes(self) -> None:
        """Close; `on_yes` is called."""
        self.accept()

    @override
    def exec(self) -> int:
        raise RuntimeError("dialogs open without blocking: use ask()")

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self.content is not None and not self._dangerous:
            focus_first(self.content)
        else:
            default = self.cancel_button if self._dangerous else self.verb_button
            default.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """Take the height that the wrapped sentences really need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def _on_verb_button_clicked(self) -> None:
        self._problem.hide()
        self.submitted.emit()
        if not self._stay_open:
            self.accept()
