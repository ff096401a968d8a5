"""The life of a customer as one list: newest first, in words, leading to the thing itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from backoffice.domain.refund_states import RefundState
from backoffice.ui.formats import Formats
from backoffice.ui.labels import Tone
from backoffice.ui.translation import Language
from backoffice.views.customer.alerts import alerts_of, under_way
from backoffice.views.customer.timeline_entries import EntryKind, goods_text, timeline_of
from tests.robots.customer_robot import CustomerRobot
from tests.robots.texts_on_screen import plain
from tests.views.order_samples import line, masked_for_agent, order, refund
from tests.views.record_samples import consent, conversation, page

Open = Callable[[], CustomerRobot]
FORMATS = Formats(Language.SWEDISH)


def test_everything_that_happened_is_there_newest_first() -> None:
    entries = timeline_of(page(), FORMATS)
    dates = [entry.at for entry in entries]
    assert dates == sorted(dates, reverse=True)  # type: ignore[type-var] # all have a date
    kinds = [entry.kind for entry in entries]
    assert kinds.count(EntryKind.ORDER) == 3
    assert kinds.count(EntryKind.REFUND) == 2
    assert kinds.count(EntryKind.CONVERSATION) == 3
    assert kinds.count(EntryKind.CONSENT) == 4  # three given, one of them withdrawn


def test_what_has_no_date_stands_at_the_end() -> None:
    undated = conversation(7, started_at=None)
    entries = timeline_of(page(conversations=(undated, conversation(1))), FORMATS)
    assert entries[-1].target == undated.conversation_id


def test_every_entry_has_its_own_key() -> None:
    keys = [entry.key for entry in timeline_of(page(), FORMATS)]
    assert len(keys) == len(set(keys))


def test_a_refund_says_in_words_where_the_money_is() -> None:
    one = order(1, refunds=(refund(1, 1, RefundState.PSP_PENDING, ore=120_400),))
    entry = timeline_of(page(orders=(one,), conversations=(), consents=()), FORMATS)[0]
    assert entry.title == "Refund of order O-5001"
    assert entry.detail == "Sent; the bank has not answered yet."
    assert plain(entry.amount) == "−1 204,00 kr"
    assert entry.tone is Tone.INFO


def test_a_masked_medicine_stays_masked_in_the_timeline() -> None:
    entries = timeline_of(page(orders=masked_for_agent()), FORMATS)
    details = " ".join(entry.detail for entry in entries)
    assert "Prescription medicine" in details
    assert "Metoprolol" not in details


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Alvedon"], "Alvedon"),
        (["Alvedon", "Ipren"], "Alvedon, Ipren"),
        (["Alvedon", "Ipren", "Zyrlex", "Bafucin"], "Alvedon, Ipren and 2 more"),
        (["Egenvårdsvara", "Egenvårdsvara"], "Over-the-counter item"),
    ],
)
def test_goods_are_said_in_a_few_words(names: list[str], words: str) -> None:
    lines = [line(place, name) for place, name in enumerate(names)]
    freight = line(99, "Frakt", kind="shipping")
    assert goods_text(order(1, *lines, freight)) == words


@given(st.lists(st.sampled_from(list(RefundState)), max_size=6))
def test_the_number_of_refunds_under_way_is_the_number_that_is_not_decided(
    states: list[RefundState],
) -> None:
    refunds = tuple(refund(place, 1, state) for place, state in enumerate(states))
    one = order(1, refunds=refunds)
    alert = next((a for a in alerts_of(page(orders=(one,))) if a.id == "open_refund"), None)
    count = len(under_way(one))
    assert (alert is not None) == (count > 0)
    decided = {RefundState.SUCCEEDED, RefundState.MANUAL_PAYOUT, RefundState.DECLINED}
    assert not decided & {one.state for one in under_way(one)}


@pytest.mark.parametrize(
    ("others", "words"),
    [
        (0, None),
        (1, "Same name as 1 other"),
        (4, "Same name as 4 others"),
        (10, "Same name as many others"),
    ],
)
def test_the_same_name_is_an_alert(others: int, words: str | None) -> None:
    shorts = [alert.short for alert in alerts_of(page(orders=(), same_name=others))]
    assert shorts == ([] if words is None else [words])


def test_a_failed_refund_is_an_alert_until_it_was_made_again() -> None:
    failed = refund(2, 1, RefundState.FAILED)
    again = replace(refund(1, 1, RefundState.SUCCEEDED), requested_at=failed.requested_at)
    later = replace(again, requested_at=failed.requested_at.replace(year=2027))
    ids = [
        alert.id for alert in alerts_of(page(same_name=0, orders=(order(1, refunds=(failed,)),)))
    ]
    assert ids == ["failed_refund"]
    made_again = order(1, refunds=(failed, later))
    assert alerts_of(page(same_name=0, orders=(made_again,))) == ()


def test_the_gravest_alert_comes_first() -> None:
    everything = order(1, refunds=(refund(1, 1, RefundState.FAILED),))
    waiting = order(2, refunds=(refund(2, 2, RefundState.QUEUED),))
    found = alerts_of(page(protected=True, same_name=1, orders=(everything, waiting)))
    assert [alert.id for alert in found] == [
        "protected",
        "same_name",
        "failed_refund",
        "open_refund",
    ]


def _activates(robot: CustomerRobot, kind: EntryKind) -> CustomerRobot:
    table = robot.sections.overview.timeline.table
    place = next(i for i, entry in enumerate(table.model.rows) if entry.kind is kind)
    table.select(place)
    robot.sections.take_keyboard()
    return robot.presses(Qt.Key.Key_Return)


def test_an_order_of_the_timeline_leads_to_its_lines(customer: Open) -> None:
    robot = _activates(customer().opens().states(), EntryKind.ORDER)
    assert robot.sections.current == "orders"
    robot.sees("Order O-5001")


def test_a_refund_of_the_timeline_leads_to_its_life(customer: Open) -> None:
    robot = _activates(customer().opens().states(), EntryKind.REFUND).is_at("refunds")
    assert robot.place[1] == "R-7K3M-0001"


def test_a_conversation_of_the_timeline_leads_to_its_reader(customer: Open) -> None:
    robot = _activates(customer().opens().states(), EntryKind.CONVERSATION).is_at("conversations")
    assert robot.place[1] == conversation(1).conversation_id


def test_a_consent_of_the_timeline_leads_to_the_consents(customer: Open) -> None:
    robot = _activates(customer().opens().states(), EntryKind.CONSENT)
    assert robot.sections.current == "consents"


def test_a_consent_that_nobody_has_words_for_shows_as_it_came() -> None:
    entries = timeline_of(
        page(orders=(), conversations=(), consents=(consent("new_kind"),)), FORMATS
    )
    assert [entry.detail for entry in entries] == ["new_kind, text 2024-01"]
