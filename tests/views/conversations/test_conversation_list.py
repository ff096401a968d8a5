"""The list of conversations: what stands in it, how it is searched, what it says when empty."""

import threading

from backoffice.domain.errors import NotReachable, RefusedByPolicy
from tests.robots.nameless import nameless_widgets
from tests.views.conversation_samples import ConversationDesk, head, long_talk, page
from tests.views.conversations.conftest import Conversations

ROWS = (
    head(1, channel="phone"),
    head(2, channel="chat", customer=None, language=None, agent=None),
    head(3, channel="fax", customer="<b>Bo</b> Ek", language="xx", turns=12_345),
)


def _cells(robot_table: object, row: int) -> list[str]:
    model = robot_table.model  # type: ignore[attr-defined] # a RowTable of any rows
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_a_row_says_whose_how_when_and_how_long(conversations: Conversations) -> None:
    desk = ConversationDesk(*(page(each) for each in ROWS))
    table = conversations(desk).goes_to_list().screen.list.table
    assert _cells(table, 0) == [
        "Åsa Lindström",
        "Phone call",
        "9 Mar 2026 13:02",
        "Swedish",
        "9",
        "Anna Berg",
    ]
    assert _cells(table, 1)[:2] == ["Nobody on record", "Chat"]
    assert _cells(table, 1)[3:] == ["–", "9", "–"]
    assert _cells(table, 2)[0] == "<b>Bo</b> Ek"
    assert _cells(table, 2)[3:5] == ["xx", "12,345"]


def test_nothing_that_was_said_is_in_the_list(conversations: Conversations) -> None:
    robot = conversations().goes_to_list()
    model = robot.screen.list.table.model
    every = [str(model.data(model.index(0, c), role)) for c in range(6) for role in range(300)]
    assert not any("paket" in text for text in every)


def test_words_that_were_said_narrow_the_list(conversations: Conversations) -> None:
    other = page(head(2), long_talk(4))
    robot = conversations(ConversationDesk(page(), other)).goes_to_list().searches("mening")
    assert [row.external_id for row in robot.screen.list.table.model.rows] == ["CALL-00002"]
    assert robot.screen.list.count.text() == "1 conversation"


def test_what_nobody_said_has_a_sentence_and_a_way_back(conversations: Conversations) -> None:
    robot = conversations().goes_to_list().searches("zzzz")
    state = robot.screen.list.table.state
    assert state.isVisible()
    assert "Nobody said that" in state.sentence
    state._button.click()
    robot.until(lambda: robot.desk.searched[-1] == "")
    robot.settles()
    assert len(robot.screen.list.table.model.rows) == 1


def test_an_empty_store_says_so(conversations: Conversations) -> None:
    desk = ConversationDesk()
    desk.heads = ()
    robot = conversations(desk).goes_to_list()
    assert robot.screen.list.table.state.sentence == "No conversation is stored yet."


def test_a_failure_offers_to_try_again(conversations: Conversations) -> None:
    desk = ConversationDesk()
    desk.errors["list"] = NotReachable("store.not_reachable")
    robot = conversations(desk).goes_to_list()
    assert robot.screen.list.table.state.isVisible()
    del desk.errors["list"]
    robot.screen.list.table.state._button.click()
    robot.settles()
    assert len(robot.screen.list.table.model.rows) == 1


def test_without_permission_there_is_a_sentence_and_no_button(
    conversations: Conversations,
) -> None:
    desk = ConversationDesk()
    desk.errors["list"] = RefusedByPolicy("policy.action")
    state = conversations(desk).goes_to_list().screen.list.table.state
    assert state.sentence == "Your role does not allow this."
    assert not state._button.isVisible()


def test_old_rows_stay_until_new_ones_are_there_and_the_newest_text_wins(
    conversations: Conversations,
) -> None:
    desk = ConversationDesk(page(), page(head(2), long_talk(3)))
    robot = conversations(desk).goes_to_list()
    desk.gates["list"] = threading.Event()
    robot.screen.list.search.setText("paket")
    robot.screen.list.read()
    assert len(robot.screen.list.table.model.rows) == 2
    robot.screen.list.search.setText("mening")
    robot.screen.list.read()
    desk.gates["list"].set()
    robot.settles()
    assert [row.external_id for row in robot.screen.list.table.model.rows] == ["CALL-00002"]


def test_a_full_list_says_that_there_is_more(conversations: Conversations) -> None:
    robot = conversations().goes_to_list()
    robot.screen.list.show_heads(tuple(head(n) for n in range(1, 201)))
    assert robot.screen.list.count.text() == "The newest 200; search to find older ones"


def test_everything_that_takes_the_keyboard_has_a_name(conversations: Conversations) -> None:
    robot = conversations().goes_to_list()
    assert list(nameless_widgets(robot.screen)) == []
