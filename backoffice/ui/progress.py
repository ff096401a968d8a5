"""Work that lasts: a line that fills, a sentence, and Cancel.

Rule: it appears after a second, not before; it never claims an end that is not known.

    row = ProgressRow(self.tr("Writing the report"))
    row.cancelled.connect(operation.cancel)
    operation.progress(row.set_progress).finished(row.stop)
    row.start()
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, column, row

APPEARS_AFTER_MS = 1000


class ProgressRow(QWidget):
    """Hidden until the work has lasted a second; keeps its place."""

    cancelled = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, *, can_cancel: bool = True
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._label = PlainLabel(text)
        self._figures = PlainLabel("", style=TextStyle.SECONDARY)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(text)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._cancel = Button(self.tr("Cancel"), kind=ButtonKind.QUIET)
        self._cancel.clicked.connect(self._on_cancel_clicked)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(APPEARS_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self._build()
        self._cancel.setVisible(can_cancel)
        self.hide()

    def _build(self) -> None:
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        words = row(gap=GAP_M)
        words.addWidget(self._label, 1)
        words.addWidget(self._figures)
        left = column(gap=GAP_S)
        left.addLayout(words)
        left.addWidget(self._bar)
        layout = row(self, gap=GAP_M)
        layout.addLayout(left, 1)
        layout.addWidget(self._cancel)

    def start(self) -> None:
        """The work begins."""
        self._label.setText(self._text)
        self._figures.setText("")
        self._bar.setRange(0, 0)
        self._cancel.allow()
        self._timer.start()

    def set_progress(self, done: int, total: int) -> None:
        """`done` of `total`; `total` 0 means not known."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        known = self.tr("{0} of {1}").format(done, total)
        self._figures.setText(known if total else "")

    def stop(self) -> None:
        """The work is over."""
        self._timer.stop()
        self.hide()

    def _on_cancel_clicked(self) -> None:
        self._label.setText(self.tr("Stopping …"))
        self._cancel.block(self.tr("It stops as soon as it can."))
        self.cancelled.emit()
