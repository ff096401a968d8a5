"""The reader: turns, marks, context, moving about; always redacted first, always literal."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from backoffice.domain.errors import NotReachable
from backoffice.ui.labels import PlainLabel
from backoffice.views.openings import OpenCustomer
from tests.robots.nameless import nameless_widgets
from tests.views.conversation_samples import (
    NAME,
    PERSONNUMMER,
    PHONE,
    ConversationDesk,
    head,
    long_talk,
    page,
)
from tests.views.conversations.conftest import Conversations

HOSTILE = (
    ("customer", 0.0, "<img src='file:///etc/passwd'> <a href='http://x.example'>hit</a>"),
    ("agent", 1.0, "<script>alert(1)</script>\x00\u202e"),
)


def test_it_opens_redacted_and_takes_the_keyboard(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    robot.sees("[NAMN]", "[PERSONNUMMER]", "[TELEFON]")
    robot.does_not_see(NAME, PERSONNUMMER, PHONE)
    assert robot.turns.hasFocus()
    assert robot.reader.head.title.text() == "Åsa Lindström"


def test_speakers_have_their_columns_and_turns_in_a_row_one_caption(
    conversations: Conversations,
) -> None:
    items = conversations().opens(head().conversation_id).turns.turn_items
    assert [item.opens for item in items[:5]] == [True, True, True, False, True]
    assert items[0].spoken() == "Customer service, 0:00: Stenhård kundservice, du pratar med Anna."
    assert items[1].hint() == "0:04 · 13:02"
    assert items[5].hint() == ""


def test_opened_from_a_search_it_marks_the_words_and_goes_there(
    conversations: Conversations,
) -> None:
    robot = conversations().goes_to_list().searches("paket")
    robot.presses(Qt.Key.Key_Return).settles()
    robot.presses(Qt.Key.Key_Return).settles()
    assert robot.reader.head.find_bar.text == "paket"
    assert list(robot.turns.found) == [1, 6]
    assert robot.turns.current == 1
    assert robot.reader.head.find_bar.count.text() == "1 of 2"


def test_enter_and_arrows_in_the_find_field_go_round(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    robot.presses(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = robot.reader.head.find_bar.field
    assert field.hasFocus()
    field.setText("paket")
    robot.until(lambda: robot.reader.head.find_bar.count.text() == "1 of 2")
    robot.presses(Qt.Key.Key_Return)
    assert (robot.turns.current, robot.reader.head.find_bar.count.text()) == (6, "2 of 2")
    robot.presses(Qt.Key.Key_Down)
    assert robot.turns.current == 1
    robot.presses(Qt.Key.Key_Up)
    assert robot.turns.current == 6
    robot.presses(Qt.Key.Key_Escape)
    assert field.text() == ""
    robot.presses(Qt.Key.Key_Escape)
    assert robot.turns.hasFocus()


def test_what_is_not_there_is_said(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    robot.reader.head.find_bar.start("zzz")
    assert robot.reader.head.find_bar.count.text() == "Not here"
    assert not robot.reader.head.find_bar.on.isEnabled()


def test_found_words_look_different(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    before = robot.picture()
    robot.turns.look_for("paket")
    assert robot.picture() != before


def test_hostile_markup_is_shown_literally(conversations: Conversations) -> None:
    desk = ConversationDesk(page(head(), HOSTILE))
    robot = conversations(desk).opens(head().conversation_id)
    robot.sees("<img src='file:///etc/passwd'>", "<script>alert(1)</script>")
    robot.turns.go_to(0)
    assert "<img src='file:///etc/passwd'>" in robot.turns.accessibleDescription()
    assert robot.picture().width() > 0


def test_ten_thousand_turns_open_and_scroll(conversations: Conversations) -> None:
    desk = ConversationDesk(page(head(turns=10_000), long_talk(10_000)))
    robot = conversations(desk).opens(head().conversation_id)
    bar = robot.turns.verticalScrollBar()
    bar.setValue(bar.maximum())
    robot.presses(Qt.Key.Key_End)
    assert robot.turns.current == 9_999
    robot.reader.head.find_bar.start("9998")
    assert robot.turns.current == 9_998


def test_beside_it_stand_the_facts_and_what_is_covered(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    labels = robot.reader.findChildren(PlainLabel)
    robot.until(lambda: any(label.isVisible() for label in labels if label.text() == "Turns"))
    texts = [label.text() for label in labels if label.isVisible()]
    for text in ("Phone call", "Swedish", "Anna Berg", "CALL-00001", "1:23", "Personnummer"):
        assert text in texts


def test_the_customer_is_one_click_away(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    button = robot.reader.findChild(QPushButton, "conversation.open_customer")
    assert isinstance(button, QPushButton)
    button.click()
    customer_id = head().customer_id
    assert customer_id is not None
    assert robot.world.others["customer"].opened_with == [OpenCustomer(customer_id)]


def test_nobody_on_record_cannot_be_opened(conversations: Conversations) -> None:
    one = head(customer=None)
    robot = conversations(ConversationDesk(page(one))).opens(one.conversation_id)
    assert robot.reader.head.title.text() == "Nobody on record"
    assert robot.reader.findChild(QPushButton, "conversation.open_customer") is None


def test_where_it_is_narrow_the_context_folds_into_a_sheet(conversations: Conversations) -> None:
    robot = conversations(size=(1024, 700)).opens(head().conversation_id)
    assert not robot.reader._context.isVisible()
    robot.reader.head.details.click()
    sheet = robot.world.workspace.sheet
    assert sheet is not None
    assert sheet.findChild(QPushButton, "conversation.open_customer") is not None


def test_the_next_one_of_the_list_is_one_key_away(conversations: Conversations) -> None:
    desk = ConversationDesk(page(head(1)), page(head(2), long_talk(5)), page(head(3)))
    robot = conversations(desk).goes_to_list()
    robot.screen.list.table.select(0)
    robot.presses(Qt.Key.Key_Return).settles()
    assert not robot.reader.head.previous.isEnabled()
    robot.presses(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier).settles()
    robot.sees("Mening nummer 4.")
    robot.presses(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier).settles()
    robot.sees("Ha en fin dag.")


def test_escape_leads_back_to_the_list_and_its_row(conversations: Conversations) -> None:
    desk = ConversationDesk(page(head(1)), page(head(2)))
    robot = conversations(desk).goes_to_list()
    robot.screen.list.table.select(1)
    robot.presses(Qt.Key.Key_Return).settles()
    robot.presses(Qt.Key.Key_Escape).settles()
    assert robot.screen.list.isVisible()
    assert robot.screen.list.table.selected_row() == head(2)


def test_one_that_is_not_there_offers_the_way_back(conversations: Conversations) -> None:
    robot = conversations().opens(head(77).conversation_id)
    state = robot.reader.stage.state
    assert state.sentence == "There is no such conversation."
    state._button.click()
    robot.settles()
    assert robot.screen.list.isVisible()


def test_after_a_failure_it_can_be_read_again(conversations: Conversations) -> None:
    desk = ConversationDesk()
    desk.errors["show"] = NotReachable("store.not_reachable")
    robot = conversations(desk).opens(head().conversation_id)
    assert robot.reader.stage.state.isVisible()
    desk.errors.clear()
    robot.presses(Qt.Key.Key_F5).settles()
    robot.sees("[NAMN]")


def test_a_conversation_in_which_nothing_was_said(conversations: Conversations) -> None:
    robot = conversations(ConversationDesk(page(head(), ()))).opens(head().conversation_id)
    assert robot.reader.stage.state.sentence == "Nothing was said in this conversation."


def test_a_turn_is_copied_redacted_and_goes_again(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    robot.turns.go_to(4)
    robot.presses(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Det är [PERSONNUMMER]")
    robot.world.clipboard.clear_if_ours()
    assert QGuiApplication.clipboard().text() == ""


def test_everything_that_takes_the_keyboard_has_a_name(conversations: Conversations) -> None:
    robot = conversations().opens(head().conversation_id)
    assert list(nameless_widgets(robot.reader)) == []
