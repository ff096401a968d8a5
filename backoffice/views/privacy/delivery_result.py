"""What was written: the files, their check values, the log's anchor, and how to hand it over.

Rule: names, hashes and places only, nothing of the person; opening a file is left to the desktop.
"""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XS, Card, Hairline, clear, column, row
from backoffice.views.customer.full_text import FullText
from backoffice.views.privacy.drafts import Exported

_GROUP = 8


class DeliveryResult(QWidget):
    """A card."""

    copy_wanted = Signal(str)
    not_opened = Signal()
    """The desktop could not open the file."""
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card()
        self._card.body.setSpacing(GAP_M)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ownFocus", True)
        column(self, gap=0).addWidget(self._card)

    def show_exported(self, exported: Exported) -> None:
        """Show what was written."""
        body = self._card.body
        clear(body)
        title = row(gap=GAP_S)
        title.addWidget(IconLabel(Icon.SUCCESS, size_px=LARGE_PX, colour="success"))
        written = self.tr("The report is written")
        title.addWidget(PlainLabel(written, style=TextStyle.STRONG), 1)
        body.addLayout(title)
        body.addWidget(FullText(str(exported.pdf.parent)))
        for path in (exported.pdf, exported.json):
            body.addWidget(Hairline())
            body.addWidget(self._value(path.name, "SHA-256", exported.sha256[path.name]))
        body.addWidget(Hairline())
        anchor = exported.log_anchor or self.tr("Nothing is sealed yet")
        body.addWidget(self._value(self.tr("Anchor of the log"), "", anchor))
        body.addWidget(Hairline())
        body.addWidget(PlainLabel(self._how_to_hand_over(exported), wrap=True))
        body.addLayout(self._buttons(exported))
        self.setAccessibleName(written)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _value(self, name: str, kind: str, value: str) -> QWidget:
        box = QWidget()
        layout = row(box, gap=GAP_S)
        words = column(gap=GAP_XS)
        words.addWidget(PlainLabel(name, style=TextStyle.HEADING))
        grouped = _in_groups(value)
        words.addWidget(FullText(f"{kind} {grouped}" if kind else grouped))
        copy = IconButton(Icon.COPY, name=self.tr("Copy the value of {0}").format(name))
        copy.clicked.connect(lambda: self.copy_wanted.emit(value))
        layout.addLayout(words, 1)
        layout.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _how_to_hand_over(self, exported: Exported) -> str:
        if exported.locked:
            return self.tr(
                "The JSON lies inside the locked PDF as well. Hand the file over, and tell the"
                " passphrase by another way. Remove the files here once they are delivered."
            )
        return self.tr(
            "The files are not locked: hand them over at the counter or by registered letter, and"
            " remove them here once they are delivered."
        )

    def _buttons(self, exported: Exported) -> QHBoxLayout:
        buttons = row(gap=GAP_S)
        self.open_button = Button(
            self.tr("Open the PDF"), kind=ButtonKind.PRIMARY, icon=Icon.DOCUMENT
        )
        self.open_button.setObjectName("report.open_pdf")
        self.open_button.clicked.connect(lambda: self._open(str(exported.pdf)))
        folder = Button(self.tr("Open the folder"))
        folder.setObjectName("report.open_folder")
        folder.clicked.connect(lambda: self._open(str(exported.pdf.parent)))
        another = Button(self.tr("Write it again"), kind=ButtonKind.QUIET)
        another.setObjectName("report.another")
        another.clicked.connect(self.another_wanted)
        for button in (self.open_button, folder, another):
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    def _open(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self.not_opened.emit()


def _in_groups(value: str) -> str:
    """A long hash in groups that can be compared by eye; anything else as it is."""
    number, _, digest = value.rpartition(" ")
    if len(digest) < 4 * _GROUP:
        return value
    groups = " ".join(digest[at : at + _GROUP] for at in range(0, len(digest), _GROUP))
    return f"{number}  {groups}".strip()
