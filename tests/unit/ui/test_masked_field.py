"""A masked value: face, a value for its time, face again; the plaintext is nowhere else."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.masked_field import MaskedField
from backoffice.ui.ring import RingButton, RingState
from tests.unit.ui.conftest import Clock

FACE, VALUE = "19850312-••••", "19850312-2391"


@pytest.fixture
def field(shown: Callable[[QWidget], QWidget], clock: Clock) -> MaskedField:
    field = MaskedField(
        name="Personnummer",
        face=FACE,
        reserve="00000000-0000",
        can_reveal=True,
        level="Reveal with a purpose",
        clock=clock,
    )
    shown(field)
    return field


def ring(field: MaskedField) -> RingButton:
    return field.findChild(RingButton)


def every_text(root: QObject) -> str:
    """Names, descriptions, tooltips, object names and properties of a widget and all inside."""
    found: list[str] = []
    for widget in [root, *root.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        found += [widget.objectName(), widget.statusTip(), widget.whatsThis()]
        text = getattr(widget, "text", None)
        found.append(str(text()) if callable(text) else "")
        interface = QAccessible.queryAccessibleInterface(widget)
        found += [interface.text(kind) for kind in QAccessible.Text if interface is not None]
        found += [str(widget.property(bytes(n).decode())) for n in widget.dynamicPropertyNames()]
    return "\n".join(found)


def test_the_button_asks_and_shows_nothing_by_itself(qtbot: QtBot, field: MaskedField) -> None:
    with qtbot.waitSignal(field.reveal_requested):
        qtbot.mouseClick(ring(field), Qt.MouseButton.LeftButton)
    assert not field.revealed


def test_the_keyboard_reveals_too(qtbot: QtBot, field: MaskedField) -> None:
    field.setFocus()
    with qtbot.waitSignal(field.reveal_requested):
        qtbot.keyClick(ring(field), Qt.Key.Key_Space)


def test_the_value_stays_for_its_time_and_is_wiped(
    qtbot: QtBot, field: MaskedField, clock: Clock
) -> None:
    field.show_value(VALUE, seconds=60)
    clock.forward(59.5)
    field.tick()
    assert field.revealed
    assert field.seconds_left == 1
    clock.forward(0.5)
    with qtbot.waitSignal(field.wiped):
        field.tick()
    assert not field.revealed
    assert field.seconds_left == 0
    assert ring(field).state is RingState.EYE


def test_the_timer_wipes_by_itself(qtbot: QtBot, field: MaskedField, clock: Clock) -> None:
    field.show_value(VALUE, seconds=60)
    clock.forward(61)
    qtbot.waitUntil(lambda: not field.revealed)


def test_a_second_press_hides_at_once(qtbot: QtBot, field: MaskedField) -> None:
    field.show_value(VALUE, seconds=60)
    qtbot.mouseClick(ring(field), Qt.MouseButton.LeftButton)
    assert not field.revealed


def test_a_hidden_field_forgets_its_value(field: MaskedField) -> None:
    field.show_value(VALUE, seconds=60)
    field.hide()
    assert not field.revealed


def test_a_page_that_is_left_forgets_the_values_on_it(
    shown: Callable[[QWidget], QWidget], clock: Clock
) -> None:
    page = QWidget()
    field = MaskedField(page, name="Phone", face="+46 70 ••• 06", clock=clock)
    shown(page)
    field.show_value("+46 70 123 06", seconds=60)
    page.hide()
    assert not field.revealed


def test_the_plaintext_is_in_no_name_tooltip_or_property(field: MaskedField) -> None:
    QAccessible.setActive(True)
    field.show_value(VALUE, seconds=60)
    assert VALUE not in every_text(field)
    assert "2391" not in every_text(field)
    assert "Personnummer" in field.accessibleName()


def test_at_rest_the_face_and_level_are_told(field: MaskedField) -> None:
    assert FACE in field.accessibleDescription()
    assert "Reveal with a purpose" in every_text(field)


def test_face_and_value_take_the_same_space(field: MaskedField) -> None:
    before = (field.sizeHint(), ring(field).geometry())
    field.show_value(VALUE, seconds=60)
    field.updateGeometry()
    assert (field.sizeHint(), ring(field).geometry()) == before
    field.set_busy(True)
    assert field.sizeHint() == before[0]


def test_face_and_value_are_drawn_equally_wide(field: MaskedField) -> None:
    metrics = field.fontMetrics()
    assert metrics.horizontalAdvance(FACE) == metrics.horizontalAdvance(VALUE)


def test_showing_changes_the_picture_and_wiping_restores_it(field: MaskedField) -> None:
    text = field._text
    before = text.grab().toImage()
    field.show_value(VALUE, seconds=60)
    assert text.grab().toImage() != before
    field.wipe()
    assert text.grab().toImage() == before


def test_a_refused_field_cannot_be_asked_and_says_why(qtbot: QtBot, field: MaskedField) -> None:
    field.refuse("This needs an open subject request of the customer.")
    asked: list[bool] = []
    field.reveal_requested.connect(lambda: asked.append(True))
    qtbot.mouseClick(ring(field), Qt.MouseButton.LeftButton)
    assert asked == []
    assert "open subject request" in ring(field).toolTip()
    assert "open subject request" in ring(field).accessibleDescription()


def test_a_role_that_never_reveals_has_no_button(shown: Callable[[QWidget], QWidget]) -> None:
    field = MaskedField(name="Personnummer", face=FACE)
    shown(field)
    assert not ring(field).isVisible()


def test_busy_shows_that_the_value_is_on_its_way(field: MaskedField) -> None:
    field.set_busy(True)
    assert ring(field).state is RingState.BUSY
    field.set_busy(False)
    assert ring(field).state is RingState.EYE


def test_a_new_face_wipes_the_old_value(field: MaskedField) -> None:
    field.show_value(VALUE, seconds=60)
    field.set_face("a•••@g••.com")
    assert not field.revealed
    assert "a•••@g••.com" in field.accessibleDescription()


def test_copying_is_offered_only_where_allowed_and_only_while_shown(
    qtbot: QtBot, shown: Callable[[QWidget], QWidget], clock: Clock
) -> None:
    guard = ClipboardGuard()
    field = MaskedField(name="Phone", face="•••", clipboard=guard, clock=clock)
    shown(field)
    assert not field._copy.isVisible()
    field.show_value(VALUE, seconds=60)
    qtbot.mouseClick(field._copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == VALUE
    guard.clear_if_ours()
    assert QGuiApplication.clipboard().text() == ""


def test_a_field_without_clipboard_never_shows_copy(field: MaskedField) -> None:
    field.show_value(VALUE, seconds=60)
    assert not field._copy.isVisible()


def test_an_address_keeps_its_lines(shown: Callable[[QWidget], QWidget], clock: Clock) -> None:
    field = MaskedField(name="Address", face="••••\n••• •• Stockholm", lines=3, clock=clock)
    shown(field)
    assert field.sizeHint().height() >= 60
    field.show_value("Storgatan 1\n111 22 Stockholm\nSverige", seconds=60)
    assert not field.grab().isNull()
