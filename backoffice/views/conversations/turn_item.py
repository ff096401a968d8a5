"""One turn in the column of its speaker: who and when above, what was said on a soft ground.

Rule: customer left, customer service right, the system in between and quiet; turns of one speaker
in a row share one caption. Nothing of a turn is laid out before it comes near the screen.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from backoffice.services.conversations import Turn
from backoffice.ui.formats import Formats
from backoffice.ui.tokens import tokens_now
from backoffice.views.conversations.turn_text import runs_of
from backoffice.views.conversations.words import speaker_name
from backoffice.views.laid_out_runs import LINE_PX, LaidOutRuns

_CAPTION_PX = 20
_PADDING_X = 12
_PADDING_Y = 7
_GAP_PX = 4
_GROUP_GAP_PX = 16
_SHARE = 0.78
_CORNER_PX = 10
_TIME_PX = 48
_GUESSED_CHAR_PX = 6.4
_CUSTOMER = "customer"
_SYSTEM = "system"


@dataclass
class Manner:
    """What all turns of one reading share."""

    font: QFont
    formats: Formats
    started_at: datetime | None
    covered: bool
    said_on_screen_only: str
    wanted: tuple[str, ...] = field(default=())


class TurnItem:
    """A turn; `opens` when its speaker did not speak before it, `first` at the very top."""

    __slots__ = ("_manner", "_room", "_text", "first", "opens", "turn")

    def __init__(self, turn: Turn, manner: Manner, *, opens: bool, first: bool) -> None:
        self.turn = turn
        self.opens = opens
        self.first = first
        self._manner = manner
        self._text: LaidOutRuns | None = None
        self._room = 0

    def guess(self, width: int) -> int:
        """About how high it is."""
        per_line = max(8, int(_text_width(width) / _GUESSED_CHAR_PX))
        text = self.turn.text
        lines = 1 + len(text) // per_line + text.count("\n")
        return self._above + lines * LINE_PX + 2 * _PADDING_Y

    def lay_out(self, width: int) -> int:
        """How high it is."""
        manner = self._manner
        quiet = self.turn.speaker == _SYSTEM
        self._room = width
        self._text = LaidOutRuns(
            runs_of(self.turn.text, covered=manner.covered, wanted=manner.wanted),
            font=manner.font,
            ink="secondary" if quiet else "text",
            chip_ground="hover" if self.turn.speaker == _CUSTOMER else "surface",
            width=_text_width(width),
        )
        return self._above + self._text.height + 2 * _PADDING_Y

    def forget(self) -> None:
        """Drop the layout."""
        self._text = None

    def paint(self, painter: QPainter, box: QRectF, *, current: bool, hovered: bool) -> None:
        """Draw caption, ground and text."""
        if self._text is None:
            return
        ground = self._ground(box, self._text)
        self._paint_ground(painter, ground, current=current)
        self._text.paint(painter, ground.topLeft() + QPointF(_PADDING_X, _PADDING_Y))
        if self.opens:
            self._paint_caption(painter, ground)
        elif hovered or current:
            self._paint_time(painter, ground)

    def spoken(self) -> str:
        """Speaker, time and the redacted words; of an original, that it is on screen only."""
        manner = self._manner
        said = self.turn.text if manner.covered else manner.said_on_screen_only
        return f"{self._caption()}: {said}"

    def hint(self) -> str:
        """The place in the conversation and the time of day."""
        at_s, started = self.turn.at_s, self._manner.started_at
        if at_s is None or started is None:
            return self._time()
        return f"{self._time()} · {self._manner.formats.clock(started + timedelta(seconds=at_s))}"

    @property
    def _above(self) -> int:
        gap = 0 if self.first else _GROUP_GAP_PX if self.opens else _GAP_PX
        return gap + (_CAPTION_PX if self.opens else 0)

    def _ground(self, box: QRectF, text: LaidOutRuns) -> QRectF:
        width = text.width + 2 * _PADDING_X
        widest = _text_width(self._room) + 2 * _PADDING_X
        left = box.left()
        if self.turn.speaker == _SYSTEM:
            left += (self._room - widest) / 2
        elif self.turn.speaker != _CUSTOMER:
            left += self._room - widest
        return QRectF(left, box.top() + self._above, width, text.height + 2 * _PADDING_Y)

    def _paint_ground(self, painter: QPainter, ground: QRectF, *, current: bool) -> None:
        tokens = tokens_now()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.turn.speaker == _SYSTEM:
            painter.setBrush(tokens.colour("hover"))
        elif self.turn.speaker == _CUSTOMER:
            painter.setBrush(tokens.colour("surface"))
            painter.setPen(QPen(tokens.colour("hairline"), 1))
            ground = ground.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(tokens.colour("accent_soft"))
        painter.drawRoundedRect(ground, _CORNER_PX, _CORNER_PX)
        if current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.colour("focus"), 2))
            around = ground.adjusted(-2, -2, 2, 2)
            painter.drawRoundedRect(around, _CORNER_PX + 2, _CORNER_PX + 2)

    def _paint_caption(self, painter: QPainter, ground: QRectF) -> None:
        tokens = tokens_now()
        painter.setFont(_small(self._manner.font, tokens.type_sizes["secondary"], strong=True))
        painter.setPen(tokens.colour("text" if self.turn.speaker != _SYSTEM else "secondary"))
        room = QRectF(ground.left() + 2, ground.top() - _CAPTION_PX, self._room, _CAPTION_PX - 3)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        name = speaker_name(self.turn.speaker)
        painter.drawText(room, flags, name)
        room.adjust(painter.fontMetrics().horizontalAdvance(name) + 8, 0, 0, 0)
        painter.setFont(_small(self._manner.font, tokens.type_sizes["secondary"], strong=False))
        painter.setPen(tokens.colour("secondary"))
        painter.drawText(room, flags, self._time())

    def _paint_time(self, painter: QPainter, ground: QRectF) -> None:
        tokens = tokens_now()
        painter.setFont(_small(self._manner.font, tokens.type_sizes["secondary"], strong=False))
        painter.setPen(tokens.colour("secondary"))
        room = QRectF(ground.right() + 8, ground.top(), _TIME_PX, ground.height())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags, self._time())

    def _caption(self) -> str:
        return ", ".join(part for part in (speaker_name(self.turn.speaker), self._time()) if part)

    def _time(self) -> str:
        at_s = self.turn.at_s
        return "" if at_s is None else self._manner.formats.elapsed(at_s)


def _text_width(width: int) -> int:
    return max(60, int(width * _SHARE) - 2 * _PADDING_X)


def _small(font: QFont, pixels: int, *, strong: bool) -> QFont:
    small = QFont(font)
    small.setPixelSize(pixels)
    small.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return small
