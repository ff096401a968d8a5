"""Places to go: the rail at the left of the window, and the list of sections beside a page.

Rule: icon and word together; a count badge says how many wait; one entry is always the current
one.

    rail.add("refunds", self.tr("Refunds"), icon=Icon.REFUND);  rail.set_count("refunds", 3)
    rail.chosen.connect(self._on_rail_chosen)                      # the id
    sections = SectionList(name=self.tr("Parts of this page"))
    sections.add("orders", self.tr("Orders"), count=12);  sections.add("health", ..., locked=True)
"""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from backoffice.ui.icons import LARGE_PX, SMALL_PX, Icon, paint_icon
from backoffice.ui.labels import set_tooltip
from backoffice.ui.layout import GAP_S, GAP_XS, column
from backoffice.ui.override import override
from backoffice.ui.tokens import tokens_now

_RAIL_ENTRY_PX = 58
_SECTION_PX = 34
_BADGE_PX = 16
_MAX_COUNT = 99


class _Entry(QAbstractButton):
    """One place; drawn from the tokens."""

    def __init__(self, text: str, *, icon: Icon | None, tooltip: str = "") -> None:
        super().__init__()
        self.words = text
        self.icon_name = icon
        self.count = 0
        self.locked = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tooltip(self, tooltip)
        self.describe()

    def describe(self) -> None:
        """Say word and count to screen readers."""
        self.setAccessibleName(f"{self.words}, {self.count}" if self.count else self.words)
        self.update()

    def ground(self, painter: QPainter, *, inset: int) -> str:
        """Draw the ground and give the colour of icon and word."""
        tokens = tokens_now()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect()).adjusted(inset, 1, -inset, -1)
        if self.isChecked():
            painter.setBrush(tokens.colour("accent_soft"))
            painter.drawRoundedRect(box, 8, 8)
            return "accent"
        if self.underMouse():
            painter.setBrush(tokens.colour("hover"))
            painter.drawRoundedRect(box, 8, 8)
            return "text"
        return "secondary"


class _RailEntry(_Entry):
    """Icon above word."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(tokens_now().size("rail"), _RAIL_ENTRY_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        colour = self.ground(painter, inset=6)
        x = (self.width() - LARGE_PX) / 2
        if self.icon_name is not None:
            box = QRectF(x, 10, LARGE_PX, LARGE_PX)
            paint_icon(painter, self.icon_name, box, tokens.colour(colour))
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium)
        painter.setFont(font)
        painter.setPen(tokens.colour(colour))
        room = QRectF(8, 34, self.width() - 16, 16)
        words = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
        if self.count:
            _paint_count(painter, self.count, centre_x=x + LARGE_PX + 5, centre_y=11)
        painter.end()


class _SectionEntry(_Entry):
    """Word, and a count or a lock at the right."""

    @override
    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.words) + 64
        return QSize(max(120, width), _SECTION_PX)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        colour = self.ground(painter, inset=0)
        left = 12
        middle = self.height() / 2
        if self.icon_name is not None:
            box = QRectF(left, middle - SMALL_PX / 2, SMALL_PX, SMALL_PX)
            paint_icon(painter, self.icon_name, box, tokens.colour(colour))
            left += SMALL_PX + 10
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(tokens.colour("accent" if self.isChecked() else "text"))
        room = QRectF(left, 0, self.width() - left - 40, self.height())
        words = painter.fontMetrics().elidedText(
            self.words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, words)
        right = self.width() - 12
        if self.locked:
            box = QRectF(right - 14, middle - 7, 14, 14)
            paint_icon(painter, Icon.LOCK, box, tokens.colour("secondary"))
        elif self.count:
            painter.setFont(self.font())
            painter.setPen(tokens.colour("secondary"))
            end = QRectF(right - 40, 0, 40, self.height())
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(end, align, str(self.count))
        painter.end()


def _paint_count(painter: QPainter, count: int, *, centre_x: float, centre_y: float) -> None:
    tokens = tokens_now()
    text = f"{_MAX_COUNT}+" if count > _MAX_COUNT else str(count)
    font = QFont(painter.font())
    font.setPixelSize(10)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    width = max(_BADGE_PX, painter.fontMetrics().horizontalAdvance(text) + 8)
    box = QRectF(centre_x - width / 2, centre_y - _BADGE_PX / 2, width, _BADGE_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.colour("accent"))
    painter.drawRoundedRect(box, _BADGE_PX / 2, _BADGE_PX / 2)
    painter.setPen(tokens.colour("on_accent"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class _Places(QWidget):
    """What rail and section list share: entries by id, one chosen, arrows move."""

    chosen = Signal(str)
    """The id of the place a person chose."""

    def __init__(self, parent: QWidget | None, *, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._entries: dict[str, _Entry] = {}
        self._group = QButtonGroup(self)
        self._layout: QVBoxLayout = column(self, gap=GAP_XS)
        self._layout.addStretch(1)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every place, from top to bottom."""
        return tuple(self._entries)

    @property
    def current(self) -> str | None:
        """The place that is marked."""
        return next((i for i, entry in self._entries.items() if entry.isChecked()), None)

    def choose(self, place_id: str) -> None:
        """Mark a place without emitting `chosen`; an unknown id marks none."""
        self._group.setExclusive(False)
        for other, entry in self._entries.items():
            entry.setChecked(other == place_id)
        self._group.setExclusive(True)

    def set_count(self, place_id: str, count: int) -> None:
        """How many wait there."""
        entry = self._entries[place_id]
        entry.count = count
        entry.describe()

    def _insert(self, place_id: str, entry: _Entry) -> None:
        entry.setObjectName(f"place.{place_id}")
        self._entries[place_id] = entry
        self._group.addButton(entry)
        self._layout.insertWidget(self._layout.count() - 1, entry)
        entry.installEventFilter(self)
        entry.clicked.connect(lambda: self.chosen.emit(place_id))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by is not None:
                self._focus_beside(watched, by)
                return True
        return super().eventFilter(watched, event)

    def _focus_beside(self, watched: QObject, by: int) -> None:
        entries = list(self._entries.values())
        place = next((i for i, entry in enumerate(entries) if entry is watched), 0)
        entries[(place + by) % len(entries)].setFocus(Qt.FocusReason.TabFocusReason)


class Rail(_Places):
    """The rail at the left of the window."""

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent, name=name)
        self.setFixedWidth(tokens_now().size("rail"))
        self._layout.setContentsMargins(0, GAP_S, 0, GAP_S)

    def add(self, place_id: str, text: str, *, icon: Icon, tooltip: str = "") -> None:
        """Add a place at the end."""
        self._insert(place_id, _RailEntry(text, icon=icon, tooltip=tooltip))


class SectionList(_Places):
    """The parts of a page, one below the other."""

    def add(
        self,
        place_id: str,
        text: str,
        *,
        icon: Icon | None = None,
        count: int = 0,
        locked: bool = False,
    ) -> None:
        """Add a part at the end; `locked` marks one that opens on a stated purpose only."""
        entry = _SectionEntry(text, icon=icon)
        entry.count = count
        entry.locked = locked
        entry.describe()
        self._insert(place_id, entry)

    def __init__(self, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent, name=name)
