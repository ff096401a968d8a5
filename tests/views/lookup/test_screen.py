"""Look-up: anything a person says finds them; only an identifier opens a record by itself."""

import threading

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import NotReachable, RefusedByPolicy
from backoffice.domain.ids import OrderId
from backoffice.views.openings import OpenCustomer
from tests.robots.lookup_robot import LookupRobot
from tests.robots.nameless import nameless_widgets
from tests.views.order_samples import customer_id, number
from tests.views.record_samples import PERSONNUMMER, hit, result

DOWN, UP, ENTER, ESCAPE = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
)


def _two(lookup: LookupRobot, text: str = "lind") -> None:
    lookup.records.results[text] = result(text, hit(1), hit(2, "Per Lind"))


def test_results_come_as_one_types(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").sees("Åsa Lindström", "Per Lind")
    assert lookup.screen.count.text() == "2 customers"


def test_old_results_stay_until_the_new_ones_are_there(lookup: LookupRobot) -> None:
    _two(lookup)
    gate = lookup.records.gates["linds"] = threading.Event()
    lookup.records.results["linds"] = result("linds", hit(1))
    lookup.types("lind").starts_typing("s").sees("Åsa Lindström", "Per Lind")
    gate.set()
    lookup.sees("Åsa Lindström")


def test_the_newest_text_wins_over_an_answer_that_comes_late(lookup: LookupRobot) -> None:
    gate = lookup.records.gates["l"] = threading.Event()
    lookup.records.results["l"] = result("l", hit(9, "Late Answer"))
    _two(lookup)
    shown: list[int] = []
    lookup.screen.table.model.modelReset.connect(
        lambda: shown.append(lookup.screen.table.model.rowCount())
    )
    lookup.starts_typing("l")
    lookup._qtbot.keyClicks(lookup.field, "ind")
    lookup._qtbot.waitUntil(lambda: lookup.screen._asked == "lind")
    gate.set()
    lookup.sees("Åsa Lindström", "Per Lind")
    assert shown == [2]


def test_arrows_and_enter_open_a_record_while_the_field_keeps_the_keyboard(
    lookup: LookupRobot,
) -> None:
    _two(lookup)
    lookup.types("lind").presses(DOWN, DOWN)
    assert lookup.focus is lookup.field
    lookup.presses(ENTER).is_at("customer")
    assert lookup.place[1] == OpenCustomer(customer_id(2))


def test_arrows_stop_at_the_ends_of_the_list(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").presses(DOWN, DOWN, DOWN, UP, ENTER).is_at("customer")
    assert lookup.place[1] == OpenCustomer(customer_id(1))


def test_enter_in_the_list_opens_and_escape_leads_back_to_the_field(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").presses(DOWN).moves_into_the_list().presses(ESCAPE)
    assert lookup.focus is lookup.field
    lookup.moves_into_the_list().presses(ENTER).is_at("customer")


@pytest.mark.parametrize("kind", ["personnummer", "phone", "email"])
def test_the_only_hit_on_an_identifier_opens_at_once(lookup: LookupRobot, kind: str) -> None:
    lookup.records.results["0701740605"] = result(
        "0701740605", hit(1, matched=kind), kind=kind, exact=True
    )
    lookup.starts_typing("0701740605").is_at("customer")
    assert lookup.place[1] == OpenCustomer(customer_id(1))


def test_what_a_record_was_found_by_does_not_stay_in_the_search_field(lookup: LookupRobot) -> None:
    lookup.records.results[PERSONNUMMER] = result(
        PERSONNUMMER, hit(1, matched="personnummer"), kind="personnummer", exact=True
    )
    lookup.starts_typing(PERSONNUMMER).is_at("customer")
    assert lookup.field.text() == ""
    assert not lookup.field.isUndoAvailable()


def test_a_number_that_may_go_on_waits_for_enter(lookup: LookupRobot) -> None:
    order = OrderId(number(2, 1))
    found = hit(1, matched="order", order_no="O-5001", order_id=order)
    lookup.records.results["O-5001"] = result("O-5001", found, kind="order", exact=True)
    lookup.types("O-5001").sees("Åsa Lindström").is_at("lookup")
    assert lookup.screen.count.text() == "Exactly one customer. Enter opens the record."
    assert lookup.column("matched") == ["Order O-5001"]
    lookup.presses(ENTER).is_at("customer")
    assert lookup.place[1] == OpenCustomer(customer_id(1), order)


def test_the_only_hit_on_a_name_never_opens_by_itself(lookup: LookupRobot) -> None:
    lookup.records.results["bo"] = result("bo", hit(1, "Bo Ek"))
    lookup.types("bo").sees("Bo Ek").presses(ENTER).is_at("lookup")
    assert lookup.screen.table.selected_row() == hit(1, "Bo Ek")
    lookup.presses(ENTER).is_at("customer")


def test_several_hits_on_an_identifier_are_shown(lookup: LookupRobot) -> None:
    shared = (hit(1, matched="phone"), hit(2, "Per Lind", matched="phone"))
    lookup.records.results["0701740605"] = result("0701740605", *shared, kind="phone", exact=True)
    lookup.types("0701740605").sees("Åsa Lindström", "Per Lind").is_at("lookup")


def test_enter_before_the_answer_opens_when_it_comes(lookup: LookupRobot) -> None:
    gate = lookup.records.gates["C-1001"] = threading.Event()
    found = hit(1, matched="external_id")
    lookup.records.results["C-1001"] = result("C-1001", found, kind="external_id", exact=True)
    lookup.starts_typing("C-1001")
    lookup._qtbot.keyClick(lookup.field, ENTER)
    gate.set()
    lookup.is_at("customer")


def test_enter_does_not_open_a_row_that_answers_an_older_text(lookup: LookupRobot) -> None:
    _two(lookup)
    gate = lookup.records.gates["linds"] = threading.Event()
    lookup.types("lind").presses(DOWN).starts_typing("s")
    lookup._qtbot.keyClick(lookup.field, ENTER)
    gate.set()
    lookup.sees().is_at("lookup")


def test_an_answer_that_comes_when_the_page_was_left_opens_nothing(
    qtbot: QtBot, lookup: LookupRobot
) -> None:
    gate = lookup.records.gates["0701740605"] = threading.Event()
    lookup.records.results["0701740605"] = result(
        "0701740605", hit(1, matched="phone"), kind="phone", exact=True
    )
    lookup.starts_typing("0701740605")
    lookup.world.workspace.open_screen("refunds")
    gate.set()
    qtbot.waitUntil(lambda: not lookup.world.runner.busy)
    lookup.is_at("refunds")


def test_going_back_to_the_results_of_a_name_finds_them_as_they_were(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").presses(DOWN, DOWN, ENTER).is_at("customer").presses(ESCAPE)
    lookup.is_at("lookup").sees("Åsa Lindström", "Per Lind")
    assert lookup.field.text() == "lind"
    assert lookup.focus is lookup.field
    assert lookup.screen.table.selected_row() == hit(2, "Per Lind")


def test_typing_from_another_page_loses_no_letter(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.world.workspace.open_screen("refunds")
    lookup.starts_typing("li").is_at("lookup").types("nd")
    assert lookup.field.text() == "lind"


@pytest.mark.parametrize(
    ("count", "more", "words"),
    [
        (0, False, ""),
        (1, False, "1 customer"),
        (50, False, "50 customers"),
        (50, True, "The first 50; type more to narrow it down"),
    ],
)
def test_the_number_of_hits_is_said(
    lookup: LookupRobot, count: int, more: bool, words: str
) -> None:
    hits = tuple(hit(i, f"Anna {i}") for i in range(count))
    lookup.records.results["anna"] = result("anna", *hits, more=more)
    lookup.types("anna").sees(*(f"Anna {i}" for i in range(count)))
    assert lookup.screen.count.text() == words


def test_the_list_ends_below_its_last_row(lookup: LookupRobot) -> None:
    _two(lookup)
    table = lookup.types("lind").sees("Åsa Lindström", "Per Lind").screen.table
    assert table.height() < 200
    assert not table.view.verticalScrollBar().isVisible()


def test_nobody_found_is_said_in_one_sentence_with_one_way_on(lookup: LookupRobot) -> None:
    lookup.types("zzz").sees_sentence("Nobody is found by that.")
    lookup.screen.table.state._button.click()
    lookup.sees_sentence("Type a name, a personnummer")
    assert lookup.field.text() == ""
    assert lookup.focus is lookup.field


def test_an_empty_field_starts_anew(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").empties_the_field().sees_sentence("Type a name, a personnummer")
    assert lookup.names == []


def test_a_text_without_meaning_asks_for_more(lookup: LookupRobot) -> None:
    lookup.records.results["--"] = result("--", kind="empty")
    lookup.types("--").sees_sentence("Type a name, a personnummer")


def test_an_error_is_said_and_can_be_tried_again(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.records.errors["search"] = NotReachable("provider.not_reachable")
    lookup.types("lind").sees_sentence("cannot be reached")
    lookup.records.errors.clear()
    lookup.screen.table.state._button.click()
    lookup.sees("Åsa Lindström", "Per Lind")


def test_no_permission_is_said_without_a_way_on(lookup: LookupRobot) -> None:
    lookup.records.errors["search"] = RefusedByPolicy("policy.action")
    lookup.types("lind").sees_sentence("Your role does not allow this.")
    assert not lookup.screen.table.state._button.isVisible()


def test_waiting_shows_after_a_moment(lookup: LookupRobot) -> None:
    gate = lookup.records.gates["lind"] = threading.Event()
    lookup.starts_typing("lind")
    lookup.until(lookup.screen.table._skeleton.isVisible)
    gate.set()
    lookup.sees_sentence("Nobody is found by that.")


def test_reading_again_asks_the_same_once_more(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind").presses(Qt.Key.Key_F5)
    assert lookup.records.searched == ["lind", "lind"]


def test_everything_that_takes_the_keyboard_has_a_name(lookup: LookupRobot) -> None:
    _two(lookup)
    lookup.types("lind")
    assert list(nameless_widgets(lookup.screen)) == []
