"""The program's own security page, for everybody who works with it.

Rule: it shows what was looked at when it was opened, and says of each control by what it holds; on
a store that is a file it says so instead of pretending.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.domain.policy import Action
from backoffice.services.surveying import Check
from backoffice.ui.buttons import IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_XL, ScrollColumn, clear, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.states import DelayedSign, SkeletonRows, StatePanel
from backoffice.ui.translation import sentence_of
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.security.operations import SecurityOperations, security_operations
from backoffice.views.security.survey_cards import CheckCard, KindCard
from backoffice.views.security_words import Kind, is_control, kind_of
from backoffice.views.shell import Screen

_READS_WELL_PX = 1080
_FOLDS_BELOW_PX = 960
_SKELETON_PX = 52


class SecurityScreen(Screen):
    """Checks at the left, controls by kind at the right."""

    def __init__(
        self,
        operations: SecurityOperations,
        *,
        formats: Formats,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._operations = operations
        self._formats = formats
        self._clock = clock
        self._reading: Operation[tuple[Check, ...]] | None = None
        self._build()
        self._sign = DelayedSign(self, self._on_wait_lasts)

    def _build(self) -> None:
        self.note = PlainLabel(style=TextStyle.SECONDARY)
        self.note.setObjectName("security.note")
        again = IconButton(Icon.REFRESH, name=self.tr("Look again"))
        again.setObjectName("security.again")
        again.clicked.connect(self.refresh)
        head = row(gap=GAP_M)
        head.addWidget(PlainLabel(self.tr("Security"), style=TextStyle.TITLE))
        head.addStretch(1)
        head.addWidget(self.note)
        head.addWidget(again)
        self.state = StatePanel()
        self._blank = QWidget()
        self._skeleton = SkeletonRows(row_px=_SKELETON_PX)
        self._area = ScrollColumn(name=self.tr("Security"), gap=GAP_L)
        self._area.setObjectName("security.area")
        self._left, self._right = column(gap=GAP_L), column(gap=GAP_L)
        self._both = row(gap=GAP_L)
        self._both.addLayout(self._left, 1)
        self._both.addLayout(self._right, 1)
        self._summary = InlineMessage(MessageKind.INFO, "")
        self._area.body.addWidget(self._summary)
        self._area.body.addLayout(self._both)
        self._area.body.addStretch(1)
        self._pages = QStackedWidget()
        for page in (self._blank, self._skeleton, self.state, self._area):
            self._pages.addWidget(page)
        inner = QWidget()
        inner.setMaximumWidth(_READS_WELL_PX)
        layout = column(inner, gap=GAP_M)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        row(self, gap=0, margin=GAP_XL).addWidget(inner)

    @override
    def open_with(self, argument: object | None) -> None:
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._sign.start()
        self._reading = (
            self._operations.survey()
            .success(self.show_survey)
            .failure(self._show_problem)
            .run(owner=self)
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _FOLDS_BELOW_PX
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(down if narrow else across)

    def show_survey(self, checks: tuple[Check, ...]) -> None:
        """Show what was found."""
        self._reading = None
        self._sign.stop()
        clear(self._left)
        clear(self._right)
        controls = [check for check in checks if is_control(check)]
        self._left.addWidget(CheckCard([check for check in checks if not is_control(check)]))
        for kind in Kind:
            of_kind = [control for control in controls if kind_of(control) is kind]
            if of_kind:
                self._right.addWidget(KindCard(kind, of_kind))
        self._left.addStretch(1)
        self._right.addStretch(1)
        self._summary.show_message(MessageKind.INFO, self._summary_words(controls))
        self.note.setText(self.tr("Looked at {0}").format(self._formats.clock(self._clock())))
        self._pages.setCurrentWidget(self._area)

    def _summary_words(self, controls: list[Check]) -> str:
        counts = {kind: sum(kind_of(one) is kind for one in controls) for kind in Kind}
        words = self.tr(
            "This store is a file on this computer. Of {0} controls, {1} hold by keys whoever has"
            " the file; {2} by the database, {3} by this program only."
        )
        return words.format(
            len(controls), counts[Kind.KEY], counts[Kind.DATABASE], counts[Kind.CLIENT]
        )

    def _show_problem(self, error: BackofficeError) -> None:
        self._reading = None
        self._sign.stop()
        self.note.setText("")
        again = self.tr("Try again")
        self.state.show_error(sentence_of(error), action=again, on_action=self.refresh)
        self._pages.setCurrentWidget(self.state)

    def _on_wait_lasts(self) -> None:
        if self._pages.currentWidget() is self._blank:
            self._pages.setCurrentWidget(self._skeleton)


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return SecurityScreen(
        security_operations(context), formats=context.formats, clock=context.services.clock
    )


SPEC = ScreenSpec(
    id="security",
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Security"),
    icon=Icon.LOCK,
    action=Action.DOCTOR,
    factory=build,
)
