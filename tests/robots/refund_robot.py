"""Hands and eyes for the refund sheet.

RefundRobot(qtbot, sheet).chooses("1", 2).reason(RefundReason.GOODWILL).confirms().sees("…")
"""

from typing import Self

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.views.refund.line_row import LineRow
from backoffice.views.refund.sheet import RefundSheet
from tests.robots.texts_on_screen import plain, texts_of


class RefundRobot:
    def __init__(self, qtbot: QtBot, sheet: RefundSheet) -> None:
        self._qtbot = qtbot
        self.sheet = sheet

    # --- hands

    def chooses(self, number: str, quantity: int) -> Self:
        """Steps the quantity of a line up or down and waits for what it comes to."""
        self.steps(number, quantity)
        return self.waits_for_amount()

    def steps(self, number: str, quantity: int) -> Self:
        """Steps the quantity of a line and does not wait."""
        row = self.row(number)
        field = row.first_stop
        assert field is not None, row.hindrance
        while row.quantity != quantity:
            key = Qt.Key.Key_Up if row.quantity < quantity else Qt.Key.Key_Down
            self._qtbot.keyClick(field, key)
        return self

    def chooses_all(self) -> Self:
        self._qtbot.mouseClick(self.sheet.form.lines.all_button, Qt.MouseButton.LeftButton)
        return self.waits_for_amount()

    def reason(self, reason: RefundReason) -> Self:
        assert self.sheet.form.reason.choose(reason)
        return self

    def handles(self, number: str, disposition: Disposition) -> Self:
        handling = self.row(number).handling
        assert handling is not None
        assert handling.choose(disposition)
        return self

    def confirms(self) -> Self:
        self._qtbot.mouseClick(self.sheet.form.confirm, Qt.MouseButton.LeftButton)
        return self

    def presses_enter_on_the_button(self) -> Self:
        self.sheet.form.confirm.setFocus(Qt.FocusReason.TabFocusReason)
        self._qtbot.keyClick(self.sheet.form.confirm, Qt.Key.Key_Return)
        return self

    def presses_enter_wherever_the_keyboard_is(self) -> Self:
        focus: QWidget | None = self.sheet.window().focusWidget()
        self._qtbot.keyClick(self.sheet if focus is None else focus, Qt.Key.Key_Return)
        return self

    # --- eyes

    def waits_for_amount(self) -> Self:
        self._qtbot.waitUntil(lambda: self.sheet.form.preview is not None)
        return self

    def sees(self, *texts: str) -> Self:
        def seen() -> bool:
            shown = texts_of(self.sheet)
            return all(text in shown for text in texts)

        self._qtbot.waitUntil(seen)
        return self

    def sees_no(self, text: str) -> Self:
        assert text not in texts_of(self.sheet)
        return self

    def sees_on_button(self, text: str) -> Self:
        self._qtbot.waitUntil(lambda: plain(self.sheet.form.confirm.accessibleName()) == text)
        assert self.sheet.form.confirm.isEnabled()
        return self

    def cannot_confirm(self, why: str) -> Self:
        assert not self.sheet.form.confirm.isEnabled()
        assert why in self.sheet.form.confirm.accessibleDescription()
        return self

    def sees_beside_reason(self, text: str) -> Self:
        self._qtbot.waitUntil(lambda: self.sheet.form.reason_form.message == text)
        return self

    def sees_above_lines(self, text: str) -> Self:
        self._qtbot.waitUntil(lambda: self.sheet.form.lines.problem == text)
        return self

    def is_done(self) -> Self:
        self._qtbot.waitUntil(self.sheet.done.isVisible)
        return self

    # --- where things are

    def row(self, number: str) -> LineRow:
        found: list[LineRow] = []

        def there() -> bool:
            rows = self.sheet.form.lines.rows
            found[:] = [row for row in rows if row.line.number == number]
            return bool(found)

        self._qtbot.waitUntil(there)
        return found[0]

    def handling(self, number: str) -> Disposition | None:
        """What happens to the goods of a line, as shown."""
        handling = self.row(number).handling
        value = handling.value() if handling is not None and handling.isVisible() else None
        assert value is None or isinstance(value, Disposition)
        return value

    def stops(self, first: QWidget, count: int) -> list[QWidget]:
        """The widgets that Tab reaches from `first` on."""
        found: list[QWidget] = []
        widget: QWidget | None = first
        while widget is not None and len(found) < count:
            focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if focusable and widget.isVisible() and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found
