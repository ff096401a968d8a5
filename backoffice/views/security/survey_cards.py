"""The cards of the security page: what was checked, and what holds by what.

Rule: whether something is in order is said by word and icon, what is not stands first.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backoffice.services.surveying import Check
from backoffice.ui.chips import StatusChip
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_M, GAP_S, Card, Hairline, column, row
from backoffice.views.security_words import (
    Kind,
    check_words,
    control_words,
    kind_icon,
    kind_words,
)


class CheckCard(Card):
    """What was looked at just now."""

    def __init__(self, checks: Sequence[Check], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("security.checks")
        title = self.tr("Looked at just now")
        self.setAccessibleName(title)
        wrong = sum(not check.ok for check in checks)
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(title, style=TextStyle.STRONG), 1)
        head.addWidget(self._summary(wrong))
        self.body.setSpacing(GAP_M)
        self.body.addLayout(head)
        for check in sorted(checks, key=lambda each: each.ok):
            self.body.addWidget(Hairline())
            self.body.addLayout(self._line(check))

    def _summary(self, wrong: int) -> StatusChip:
        if not wrong:
            return StatusChip(Tone.SUCCESS, self.tr("All in order"), icon=Icon.SUCCESS)
        one = self.tr("1 is not in order")
        words = one if wrong == 1 else self.tr("{0} are not in order").format(wrong)
        return StatusChip(Tone.DANGER, words, icon=Icon.DANGER)

    def _line(self, check: Check) -> QHBoxLayout:
        title, found = check_words(check)
        line = row(gap=GAP_M)
        icon, colour = (Icon.SUCCESS, "success") if check.ok else (Icon.DANGER, "danger")
        line.addWidget(IconLabel(icon, colour=colour), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=0)
        words.addWidget(PlainLabel(title, wrap=True))
        words.addWidget(PlainLabel(found, style=TextStyle.SECONDARY, wrap=True))
        line.addLayout(words, 1)
        state = self.tr("in order") if check.ok else self.tr("not in order")
        tone = Tone.SUCCESS if check.ok else Tone.DANGER
        line.addWidget(PlainLabel(state, style=TextStyle.SECONDARY, tone=tone))
        return line


class KindCard(Card):
    """The controls that hold by one thing."""

    def __init__(
        self, kind: Kind, controls: Sequence[Check], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName(f"security.{kind}")
        title, meaning = kind_words(kind)
        self.setAccessibleName(title)
        head = row(gap=GAP_S)
        head.addWidget(IconLabel(kind_icon(kind), size_px=LARGE_PX, colour="accent"))
        head.addWidget(PlainLabel(title, style=TextStyle.STRONG), 1)
        self.body.setSpacing(GAP_M)
        self.body.addLayout(head)
        self.body.addWidget(PlainLabel(meaning, style=TextStyle.SECONDARY, wrap=True))
        for control in controls:
            what, how = control_words(control)
            words = column(gap=0)
            words.addWidget(PlainLabel(what, style=TextStyle.HEADING, wrap=True))
            words.addWidget(PlainLabel(how, style=TextStyle.SECONDARY, wrap=True))
            self.body.addWidget(Hairline())
            self.body.addLayout(words)
