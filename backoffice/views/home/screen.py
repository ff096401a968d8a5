"""The start page: what waits for this person, the search ready for the next customer, the keys.

Rules: nothing is made up: a count comes from a service or is not there. The keyboard is in the
search field for whoever looks customers up.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.domain.policy import Action
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.formats import Formats
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_XL, Card, ScrollColumn, clear, column, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.states import DelayedSign, SkeletonRows
from backoffice.ui.translation import sentence_of
from backoffice.views.home.key_card import KeyCard
from backoffice.views.home.operations import HomeOperations, home_operations
from backoffice.views.home.waiting import Queue, Waiting, argument_of, look_of
from backoffice.views.home.waiting_card import WaitingCard
from backoffice.views.privacy.operations import REQUESTS
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.registry import QT_TRANSLATE_NOOP, ScreenContext, ScreenSpec
from backoffice.views.shell import Screen, Shell

_READS_WELL_PX = 1040
_KEYS_PX = 300
_FOLDS_BELOW_PX = 960
_SKELETON_PX = 72
_ORDER = tuple(Queue)


class HomeScreen(Screen):
    """Waiting work at the left, keys at the right."""

    def __init__(
        self,
        operations: HomeOperations,
        *,
        shell: Shell,
        feed: ChangeFeed,
        formats: Formats,
        commands: CommandRegistry,
    ) -> None:
        super().__init__()
        self._operations = operations
        self._shell = shell
        self._formats = formats
        self._commands = commands
        self._reading: Operation[tuple[Waiting, ...]] | None = None
        self._build()
        self._sign = DelayedSign(self, self._on_wait_lasts)
        topics = frozenset({REFUNDS, REQUESTS})
        feed.subscribe(self, topics=topics, reread=lambda _topics: self._reread())

    def _build(self) -> None:
        self.title = PlainLabel(style=TextStyle.TITLE)
        self.title.setObjectName("home.title")
        self._waiting = column(gap=GAP_M)
        left = column(gap=GAP_L)
        left.addLayout(self._waiting)
        if self._operations.searches:
            left.addWidget(self._search_hint())
        left.addStretch(1)
        self.keys = KeyCard()
        self.keys.setFixedWidth(_KEYS_PX)
        right = column(gap=0)
        right.addWidget(self.keys)
        right.addStretch(1)
        inner = QWidget()
        self._both = row(inner, gap=GAP_XL)
        self._both.addLayout(left, 1)
        self._both.addLayout(right)
        area = ScrollColumn(name=self.tr("Home"), gap=0, margin=GAP_XL, max_width=_READS_WELL_PX)
        area.body.addWidget(self.title)
        area.body.addSpacing(GAP_L)
        area.body.addWidget(inner, 1)
        column(self, gap=0).addWidget(area)

    def _search_hint(self) -> QWidget:
        card = Card()
        card.setObjectName("home.search_hint")
        line = row(gap=GAP_M)
        line.addWidget(IconLabel(Icon.SEARCH, size_px=LARGE_PX))
        line.addWidget(
            PlainLabel(
                self.tr(
                    "Just type what the customer says: a name, a personnummer, a phone number,"
                    " an e-mail address or an order number."
                ),
                wrap=True,
            ),
            1,
        )
        card.body.addLayout(line)
        return card

    @override
    def open_with(self, argument: object | None) -> None:
        self.keys.show_keys(self._commands.all(), searches=self._operations.searches)
        self._read()
        if self._operations.searches:
            self._shell.focus_search()

    @override
    def refresh(self) -> None:
        self._read()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size())

    def _fold(self, size: QSize) -> None:
        narrow = size.width() < _FOLDS_BELOW_PX or not self._operations.waits
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(down if narrow else across)
        self._both.setStretch(0, 0 if narrow else 1)
        self._both.setStretch(1, 1 if narrow else 0)
        self.keys.setMinimumWidth(_KEYS_PX)
        self.keys.setMaximumWidth(_READS_WELL_PX if narrow else _KEYS_PX)

    # --- what waits

    def _reread(self) -> None:
        if self.isVisible():  # else it is read when the page is shown again
            self._read()

    def _read(self) -> None:
        if not self._operations.waits:
            self.title.setText(self.tr("Home"))
            return
        if self._reading is not None:
            self._reading.cancel()
        self._sign.start()
        self._reading = (
            self._operations.read()
            .success(self.show_waiting)
            .failure(self._show_problem)
            .run(owner=self)
        )

    def show_waiting(self, waiting: tuple[Waiting, ...]) -> None:
        """Show what waits, the most pressing first."""
        self._end_waiting()
        there = sorted(
            (one for one in waiting if one.count), key=lambda one: _ORDER.index(one.queue)
        )
        if not there:
            self._show_nothing()
            return
        clear(self._waiting)
        self.title.setText(self.tr("This waits for you"))
        for place, one in enumerate(there):
            card = WaitingCard(one, formats=self._formats, first=place == 0)
            card.chosen.connect(self._on_card_chosen)
            self._waiting.addWidget(card)

    def _show_nothing(self) -> None:
        clear(self._waiting)
        self.title.setText(self.tr("Nothing waits for you"))

    def _show_problem(self, error: BackofficeError) -> None:
        self._end_waiting()
        clear(self._waiting)
        self.title.setText(self.tr("What waits could not be read"))
        again = self.tr("Try again")
        message = InlineMessage(
            MessageKind.DANGER, sentence_of(error), action=again, on_action=self._read
        )
        self._waiting.addWidget(message)

    def _on_card_chosen(self, waiting: Waiting) -> None:
        self._shell.open_screen(look_of(waiting.queue).screen, argument_of(waiting))

    def _on_wait_lasts(self) -> None:
        if not self.title.text():
            skeleton = SkeletonRows(row_px=_SKELETON_PX)
            skeleton.setMinimumHeight(2 * _SKELETON_PX)
            self._waiting.addWidget(skeleton)

    def _end_waiting(self) -> None:
        self._reading = None
        self._sign.stop()


def build(context: ScreenContext) -> Screen:
    """The page of a signed-in person."""
    return HomeScreen(
        home_operations(context),
        shell=context.shell,
        feed=context.feed,
        formats=context.formats,
        commands=context.commands,
    )


SPEC = ScreenSpec(
    id="home",
    title=QT_TRANSLATE_NOOP("ScreenSpec", "Home"),
    icon=Icon.HOME,
    action=Action.DOCTOR,
    factory=build,
)
