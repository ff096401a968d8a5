"""Line icons, coloured by tokens and sharp at any scale.

Rule: an icon is named by the enum, never by a path; it is drawn from its SVG in the colour of the
look in force, and drawn again when the look changes.

    set_icon(button, Icon.LOCK)                       # follows the theme by itself
    paint_icon(painter, Icon.CHECK, rect, tokens_now().colour("success"))
"""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from backoffice.ui.override import override
from backoffice.ui.resources import ResourceFinder
from backoffice.ui.tokens import tokens_now

SMALL_PX = 16
LARGE_PX = 20
_SCALES = (1.0, 2.0, 3.0)


class Icon(StrEnum):
    """Every bundled icon; the value is the file name without ending."""

    ARROW_DOWN = "arrow-down"
    ARROW_LEFT = "arrow-left"
    ARROW_UP = "arrow-up"
    FORBIDDEN = "ban"
    BANKNOTE = "banknote"
    ORGANISATION = "building-2"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    SUCCESS = "circle-check"
    HELP = "circle-question-mark"
    DANGER = "circle-x"
    TASKS = "clipboard-list"
    CLOCK = "clock"
    COMMAND = "command"
    CONTRAST = "contrast"
    COPY = "copy"
    CREDIT_CARD = "credit-card"
    MORE = "ellipsis"
    HIDE = "eye-off"
    REVEAL = "eye"
    EXPORT = "file-down"
    DOCUMENT = "file-text"
    HEALTH = "heart-pulse"
    HISTORY = "history"
    HOURGLASS = "hourglass"
    HOME = "house"
    IDENTITY = "id-card"
    INBOX = "inbox"
    INFO = "info"
    LANGUAGES = "languages"
    UNLOCK = "lock-open"
    LOCK = "lock"
    SIGN_OUT = "log-out"
    MAIL = "mail"
    ADDRESS = "map-pin"
    CONVERSATION = "message-square"
    CONVERSATIONS = "messages-square"
    MINUS = "minus"
    ORDER = "package"
    PHONE = "phone"
    MEDICINE = "pill"
    PLUS = "plus"
    REFRESH = "refresh-cw"
    LOG = "scroll-text"
    SEARCH = "search"
    PRIVACY = "shield-check"
    WARNING = "triangle-alert"
    REFUND = "undo-2"
    CONFIRM = "user-round-check"
    USER = "user"
    USERS = "users"
    CLOSE = "x"


@lru_cache(maxsize=256)
def _renderer(icon: Icon, colour: str) -> QSvgRenderer:
    source = ResourceFinder().text(f"icons/{icon.value}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))


def paint_icon(painter: QPainter, icon: Icon, rect: QRectF, colour: QColor) -> None:
    """Draw `icon` into `rect`."""
    _renderer(icon, colour.name()).render(painter, rect)


@lru_cache(maxsize=512)
def _pixmap(icon: Icon, size_px: int, colour: str, scale: float) -> QPixmap:
    pixmap = QPixmap(QSize(round(size_px * scale), round(size_px * scale)))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(icon, colour).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap


def icon_pixmap(icon: Icon, *, colour: str, size_px: int = SMALL_PX, scale: float = 1.0) -> QPixmap:
    """A pixmap in the token `colour` for a screen of `scale`."""
    return _pixmap(icon, size_px, tokens_now().colours[colour], scale)


def make_icon(icon: Icon, *, colour: str = "secondary", size_px: int = SMALL_PX) -> QIcon:
    """A QIcon in the look in force; it does not follow a later change of look."""
    result = QIcon()
    for scale in _SCALES:
        result.addPixmap(icon_pixmap(icon, colour=colour, size_px=size_px, scale=scale))
        result.addPixmap(
            icon_pixmap(icon, colour="disabled", size_px=size_px, scale=scale), QIcon.Mode.Disabled
        )
    return result


def set_icon(
    button: QAbstractButton, icon: Icon, *, colour: str = "secondary", size_px: int = SMALL_PX
) -> None:
    """Give `button` an icon that is drawn again when the look changes."""
    previous = button.findChild(_IconKeeper, options=Qt.FindChildOption.FindDirectChildrenOnly)
    keeper = previous if isinstance(previous, _IconKeeper) else _IconKeeper(button)
    keeper.keep(icon, colour, size_px)


class IconLabel(QWidget):
    """An icon that stands by itself.

    It says nothing to screen readers: the word beside it does.
    """

    def __init__(
        self,
        icon: Icon,
        parent: QWidget | None = None,
        *,
        colour: str = "secondary",
        size_px: int = SMALL_PX,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._colour = colour
        self._size_px = size_px
        self.setFixedSize(size_px, size_px)

    def set_icon(self, icon: Icon, *, colour: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._colour = colour
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(0, 0, self._size_px, self._size_px)
        paint_icon(painter, self._icon, rect, tokens_now().colour(self._colour))
        painter.end()


class _IconKeeper(QObject):
    """Redraws the icon of the button that owns it."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._icon, self._colour, self._size_px = Icon.CHECK, "secondary", SMALL_PX
        button.installEventFilter(self)

    def keep(self, icon: Icon, colour: str, size_px: int) -> None:
        self._icon, self._colour, self._size_px = icon, colour, size_px
        self._draw()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        return super().eventFilter(watched, event)

    def _draw(self) -> None:
        self._button.setIcon(make_icon(self._icon, colour=self._colour, size_px=self._size_px))
        self._button.setIconSize(QSize(self._size_px, self._size_px))
