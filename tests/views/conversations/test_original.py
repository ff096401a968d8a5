"""The original: only for a stated purpose, for its time, and gone without a trace."""

import gc
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.services.conversations import Turn
from backoffice.views.customer.operations import OpeningChoices, Statement
from tests.robots.nameless import nameless_widgets
from tests.views.conversation_samples import (
    NAME,
    PERSONNUMMER,
    PHONE,
    ConversationDesk,
    head,
    page,
)
from tests.views.conversations.conftest import ConversationRobot, Conversations

CANARIES = (NAME, PERSONNUMMER, PHONE)


@pytest.fixture
def reading(conversations: Conversations) -> ConversationRobot:
    return conversations().opens(head().conversation_id)


def test_whoever_may_not_read_it_is_not_offered_it(conversations: Conversations) -> None:
    desk = ConversationDesk(page(can_reveal=False))
    robot = conversations(desk).opens(head().conversation_id)
    assert not robot.reader.head.original.isVisible()


def test_a_purpose_is_asked_for_first(reading: ConversationRobot) -> None:
    reading.asks_for_original()
    assert reading.desk.revealed == []
    assert reading.card.form.purpose is Purpose.QUALITY_REVIEW
    reading.presses(Qt.Key.Key_2).settles()
    assert reading.desk.revealed == [Statement(Purpose.COMPLAINT)]
    reading.sees(*CANARIES)


def test_a_banner_says_until_when(reading: ConversationRobot) -> None:
    reading.reads_original()
    banner = reading.reader.stage.banner
    assert banner.isVisible()
    assert "14:17" in banner.words.text()
    assert banner.left.text() == "15:00"
    reading.world.clock.forward(minutes=14, seconds=1)
    banner.tick()
    assert banner.left.text() == "0:59"


def test_when_the_time_is_over_it_is_covered_again(reading: ConversationRobot) -> None:
    reading.reads_original()
    reading.world.clock.forward(minutes=15)
    reading.reader.stage.banner.tick()
    reading.does_not_see(*CANARIES).sees("[PERSONNUMMER]")
    assert not reading.reader.stage.banner.isVisible()
    assert not reading.reader.stage.banner._timer.isActive()
    assert reading.reader.head.original.isVisible()


def test_escape_leaves_the_question_and_covers_the_original(reading: ConversationRobot) -> None:
    reading.asks_for_original().presses(Qt.Key.Key_Escape)
    assert reading.reader.stage.card is None
    assert reading.reader.isVisible()
    reading.reads_original().sees(*CANARIES)
    reading.presses(Qt.Key.Key_Escape)
    reading.does_not_see(*CANARIES)
    assert reading.reader.isVisible()


def test_one_key_shows_and_covers(reading: ConversationRobot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    reading.presses(Qt.Key.Key_E, control).settles()
    reading.presses(Qt.Key.Key_Return).settles()
    reading.sees(*CANARIES)
    reading.presses(Qt.Key.Key_E, control)
    reading.does_not_see(*CANARIES)


def test_the_policy_may_want_a_case(conversations: Conversations) -> None:
    desk = ConversationDesk(page(needs_case=True))
    desk.choices = OpeningChoices((Purpose.SUBJECT_REQUEST,), ())
    robot = conversations(desk).opens(head().conversation_id).asks_for_original()
    robot.states_purpose()
    assert desk.revealed == []
    assert "number" in robot.card.form.case_form.message
    robot.card.form.case.setText("S-2026-0007")
    robot.states_purpose()
    assert desk.revealed == [Statement(Purpose.SUBJECT_REQUEST, "S-2026-0007")]


def test_the_only_open_case_is_filled_in(conversations: Conversations) -> None:
    desk = ConversationDesk(page(needs_case=True))
    desk.choices = OpeningChoices((Purpose.SUBJECT_REQUEST,), ("S-2026-0007",))
    robot = conversations(desk).opens(head().conversation_id).asks_for_original()
    robot.states_purpose().sees(*CANARIES)


def test_a_refusal_is_said_and_nothing_shows(reading: ConversationRobot) -> None:
    reading.desk.errors["reveal"] = RefusedByPolicy("policy.case")
    reading.reads_original()
    assert "open subject request" in reading.card.form.problem.text
    reading.does_not_see(*CANARIES)
    reading.desk.errors.clear()
    reading.states_purpose().sees(*CANARIES)


def test_without_any_purpose_there_is_a_sentence(conversations: Conversations) -> None:
    desk = ConversationDesk()
    desk.choices = OpeningChoices(())
    robot = conversations(desk).opens(head().conversation_id).asks_for_original()
    assert not robot.card.show_button.isVisible()
    robot.presses(Qt.Key.Key_Escape)
    assert robot.reader.stage.card is None


@pytest.mark.parametrize("place", ["lookup", "conversations"])
def test_leaving_the_page_drops_it(reading: ConversationRobot, place: str) -> None:
    reading.reads_original().sees(*CANARIES)
    reading.world.workspace.open_screen(place)
    reading.settles().does_not_see(*CANARIES)
    assert not reading.reader.stage.banner._timer.isActive()


def test_another_conversation_comes_redacted(conversations: Conversations) -> None:
    desk = ConversationDesk(page(head(1)), page(head(2)))
    robot = conversations(desk).opens(head(1).conversation_id).reads_original()
    robot.opens(head(2).conversation_id).does_not_see(*CANARIES)
    assert not robot.reader.stage.banner.isVisible()


def test_an_answer_that_comes_after_leaving_is_not_shown(reading: ConversationRobot) -> None:
    reading.asks_for_original()
    reading.desk.gates["reveal"] = threading.Event()
    reading.card.show_button.click()
    reading.world.workspace.open_screen("lookup")
    reading.desk.gates["reveal"].set()
    reading.settles().does_not_see(*CANARIES)
    assert not reading.turns.shows_original


def test_no_text_of_it_reaches_names_tooltips_or_the_clipboard(
    reading: ConversationRobot,
) -> None:
    reading.reads_original()
    for place in range(len(reading.turns.items)):
        reading.turns.go_to(place)
        assert not any(canary in reading.turns.accessibleDescription() for canary in CANARIES)
    reading.turns.go_to(4)
    reading.presses(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert not any(canary in QGuiApplication.clipboard().text() for canary in CANARIES)
    for widget in [reading.screen, *reading.screen.findChildren(QWidget)]:
        told = (
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.property("text"),
        )
        assert not any(canary in str(text) for canary in CANARIES for text in told)


def test_after_locking_no_object_holds_it(reading: ConversationRobot) -> None:
    reading.reads_original().sees(*CANARIES)
    world = reading.world
    world.lock()
    world.pages.clear()
    gc.collect()
    held = [
        turn.text
        for turn in gc.get_objects()
        if isinstance(turn, Turn) and any(canary in turn.text for canary in CANARIES)
    ]
    assert held == []


def test_the_look_stays_in_its_place_when_it_is_uncovered(reading: ConversationRobot) -> None:
    reading.turns.go_to(6)
    reading.reads_original()
    assert reading.turns.current == 6


def test_everything_that_takes_the_keyboard_has_a_name(reading: ConversationRobot) -> None:
    reading.asks_for_original()
    assert list(nameless_widgets(reading.screen)) == []
    reading.states_purpose()
    assert list(nameless_widgets(reading.screen)) == []
