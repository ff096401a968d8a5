"""The command palette: type a few letters of what shall be done, Enter does it.

Rule: it offers the commands of the registry, which are those the person may run; it goes away
when it loses the focus.

    palette = CommandPalette(window, commands);  palette.open()
"""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from backoffice.ui.commands import Command, CommandRegistry
from backoffice.ui.fields import TextField
from backoffice.ui.icons import SMALL_PX, paint_icon
from backoffice.ui.layout import GAP_S, column, lift
from backoffice.ui.override import override
from backoffice.ui.table_model import AnyIndex
from backoffice.ui.tokens import tokens_now

_WIDTH_PX = 520
_ROW_PX = 36
_ROWS = 9
_TOP_PX = 72
_COMMAND_ROLE = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CommandPalette(QFrame):
    """A field and a list over the upper part of the window."""

    def __init__(self, window: QWidget, commands: CommandRegistry) -> None:
        super().__init__(window)
        self._commands = commands
        self.setProperty("commandPalette", True)
        self.setAccessibleName(self.tr("Commands"))
        self.field = TextField(
            name=self.tr("Find a command"), placeholder=self.tr("Type what you want to do")
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_CommandDelegate(self.list))
        layout = column(self, gap=GAP_S, margin=GAP_S)
        layout.addWidget(self.field)
        layout.addWidget(self.list)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._run)
        lift(self)
        self.hide()

    def open(self) -> None:
        """Show every command and take the focus."""
        self.field.clear()
        self._fill("")
        host = self.parentWidget()
        width = min(_WIDTH_PX, host.width() - 48) if host is not None else _WIDTH_PX
        left = (host.width() - width) // 2 if host is not None else 0
        self.setGeometry(left, _TOP_PX, width, self.sizeHint().height())
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        if key in _STEPS and self.list.count():
            row = (self.list.currentRow() + _STEPS[key]) % self.list.count()
            self.list.setCurrentRow(row)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentItem())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True

    def _fill(self, text: str) -> None:
        self.list.clear()
        for command in self._commands.find(text):
            item = QListWidgetItem(command.title, self.list)
            item.setData(_COMMAND_ROLE, command)
        self.list.setCurrentRow(0)
        self.list.setFixedHeight(max(1, min(_ROWS, self.list.count())) * _ROW_PX)
        self.resize(self.width(), self.sizeHint().height())

    def _run(self, item: QListWidgetItem | None) -> None:
        command = item.data(_COMMAND_ROLE) if item is not None else None
        if isinstance(command, Command) and not command.hindrance():
            self.hide()
            command.run()


class _CommandDelegate(QStyledItemDelegate):
    """Icon, title, key; a command that cannot run now is pale and says why."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(0, _ROW_PX)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        command = index.data(_COMMAND_ROLE)
        tokens = tokens_now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.colour("accent_soft"))
            painter.drawRoundedRect(option.rect, 6, 6)
        room: QRect = option.rect.adjusted(12, 0, -12, 0)
        hindrance = command.hindrance()
        if command.icon is not None:
            box = QRect(room.left(), room.center().y() - 7, SMALL_PX, SMALL_PX).toRectF()
            paint_icon(painter, command.icon, box, tokens.colour("secondary"))
        keys = command.shortcut.key_words if command.shortcut is not None else ""
        right = hindrance or keys
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(tokens.colour("secondary"))
        painter.drawText(room, vertical | Qt.AlignmentFlag.AlignRight, right)
        painter.setPen(tokens.colour("disabled" if hindrance else "text"))
        words = room.adjusted(SMALL_PX + 10, 0, 0, 0)
        painter.drawText(words, vertical | Qt.AlignmentFlag.AlignLeft, command.title)
        painter.restore()
