"""Closing the window while something is under way: it ends in order, and what became of it is
known. That no thread is left is held by every test (tests/surprises.py).
"""

from pathlib import Path

from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Purpose
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.gateways.sandbox_behaviour import Behaviour
from backoffice.storage import log_rows
from tests.journeys.shop import ASA_PERSONNUMMER, PRICE_OF_TWO_OTC_ORE
from tests.refund_books import read_books
from tests.robots.desk_robot import DeskRobot
from tests.robots.program_robot import ProgramRobot

SENDING_S = 0.6


def asks_for_a_refund(program: ProgramRobot) -> DeskRobot:
    program.sign_in("pia")
    desk = DeskRobot(program).opens_by(ASA_PERSONNUMMER).states(Purpose.REFUND)
    desk.asks_for_a_refund_of("O-5001")
    desk.sheet.chooses("2", 2).reason(RefundReason.GOODWILL)
    return desk


def test_closing_while_the_worker_sends_waits_for_the_answer(shop: Path, qtbot: QtBot) -> None:
    store = shop / "store.sqlite"
    program = ProgramRobot(qtbot, store, shop / "site-secret")
    program.back_end.services.ledger.behave(Behaviour(delay_answer_s=SENDING_S))
    desk = asks_for_a_refund(program)
    desk.sheet.confirms().is_done()
    program.until(lambda: [one.state for one in read_books(store).refunds] == [RefundState.SENDING])
    program.leave()
    books = read_books(store)
    assert [(one.state, one.attempts) for one in books.refunds] == [(RefundState.SUCCEEDED, 1)]
    assert books.paid_out_ore == PRICE_OF_TWO_OTC_ORE
    assert list(books.discrepancies()) == []


def test_closing_right_after_the_click_leaves_one_refund_or_none(shop: Path, qtbot: QtBot) -> None:
    store = shop / "store.sqlite"
    program = ProgramRobot(qtbot, store, shop / "site-secret")
    asks_for_a_refund(program).sheet.confirms()
    program.leave()
    again = ProgramRobot(qtbot, store, shop / "site-secret")
    again.sign_in("pia")
    made = len(read_books(store).refunds)
    assert made in (0, 1)
    again.until(
        lambda: all(one.state is RefundState.SUCCEEDED for one in read_books(store).refunds)
    )
    again.leave()
    assert read_books(store).paid_out_ore == made * PRICE_OF_TWO_OTC_ORE
    assert list(read_books(store).discrepancies()) == []


def test_closing_before_the_store_is_open_closes_it_all_the_same(shop: Path, qtbot: QtBot) -> None:
    program = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret", loads=False)
    program.program._load()
    program.leave()
    again = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret")
    again.leave()


def test_the_lock_of_closing_is_in_the_log(shop: Path, qtbot: QtBot) -> None:
    program = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret")
    program.sign_in("pia")
    program.leave()
    again = ProgramRobot(qtbot, shop / "store.sqlite", shop / "site-secret")
    with again.back_end.services.units.read() as unit:
        kinds = [stored.entry.kind for stored in log_rows.entries(unit)]
    again.leave()
    assert kinds.count("session.opened") == kinds.count("session.locked") + kinds.count(
        "session.closed"
    )
