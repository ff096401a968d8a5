"""Asking for a refund: who may, what it holds back, what is written, and what a repeat does."""

from dataclasses import replace

import pytest

from backoffice.domain.errors import (
    BackofficeError,
    BadInput,
    ChangedMeanwhile,
    NotFound,
    RefusedByPolicy,
    SessionLocked,
)
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.storage import orders, refund_money
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line, payment
from tests.refund_desk import RefundDesk


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells()
    return desk


def test_a_request_within_the_limit_is_queued_and_holds_its_money(desk: RefundDesk) -> None:
    view = desk.request(("1", 1), ("2", 1), by="anna")
    assert view.state is RefundState.QUEUED
    assert (view.amount_ore, view.vat_ore, view.currency) == (12_450 + 4_990, 998, "SEK")
    assert (view.requested_by, view.approved_by) == ("Anna Prov", None)
    assert (view.order_no, view.customer_name) == ("O-5001", "Åsa Lindström")
    assert (view.instrument, view.imported) == ("Visa •••• 4242 04/27", False)
    assert [(one.quantity, one.gross_ore, one.vat_ore, one.vat_bp) for one in view.lines] == [
        (1, 12_450, 0, 0),
        (1, 4_990, 998, 2_500),
    ]
    assert view.attempts == ()
    assert (view.may_approve, view.may_cancel) == (False, True)
    (payment_view,) = desk.store.order("O-5001").payments
    assert (payment_view.reserved_ore, payment_view.refunded_ore) == (17_440, 0)
    assert payment_view.available_ore == 22_430 - 17_440


def test_a_request_is_logged_with_its_amount_and_no_name(desk: RefundDesk) -> None:
    view = desk.request(("2", 1), by="pia", reason=RefundReason.GOODWILL)
    (entry,) = desk.log_of(view.no)
    assert entry.kind == "refund.requested"
    assert entry.facts == {"amount": 4_990, "state": "queued", "reason": "goodwill"}
    assert entry.actor_id == desk.store.session("pia").actor.staff_id
    assert entry.customer_id == view.customer_id


def test_above_the_limit_it_waits_for_somebody_else_and_holds_nothing(
    store: StoreUnderTest,
) -> None:
    desk = RefundDesk(store)
    desk.sells(order_line(lines=[goods("1", gross=100_001)], payments=[payment(captured=100_001)]))
    view = desk.request(("1", 1), by="anna")
    assert view.state is RefundState.PENDING_APPROVAL
    assert (view.may_approve, view.may_cancel) == (False, True)
    assert desk.show(view.no, by="sven").may_approve
    (payment_view,) = store.order("O-5001").payments
    assert payment_view.reserved_ore == 0
    (entry,) = desk.log_of(view.no)
    assert entry.facts == {"amount": 100_001, "state": "pending_approval", "reason": "complaint"}
    assert not desk.work()


@pytest.mark.parametrize(
    ("who", "amount", "state"),
    [
        ("anna", 100_000, RefundState.QUEUED),
        ("anna", 100_001, RefundState.PENDING_APPROVAL),
        ("pia", 200_000, RefundState.QUEUED),
        ("pia", 200_001, RefundState.PENDING_APPROVAL),
        ("sven", 1_000_000, RefundState.QUEUED),
        ("sven", 1_000_001, RefundState.PENDING_APPROVAL),
    ],
)
def test_the_limit_of_each_role(
    store: StoreUnderTest, who: str, amount: int, state: RefundState
) -> None:
    desk = RefundDesk(store)
    desk.sells(order_line(lines=[goods("1", gross=amount)], payments=[payment(captured=amount)]))
    preview = desk.preview(desk.command(("1", 1)), by=who)
    assert preview.needs_approval is (state is RefundState.PENDING_APPROVAL)
    assert preview.limit_ore == amount - amount % 10
    assert desk.request(("1", 1), by=who).state is state


def test_nobody_gets_round_the_limit_with_many_lines(store: StoreUnderTest) -> None:
    desk = RefundDesk(store)
    lines = [goods(str(n), gross=60_000) for n in (1, 2)]
    desk.sells(order_line(lines=lines, payments=[payment(captured=120_000)]))
    assert desk.request(("1", 1), ("2", 1)).state is RefundState.PENDING_APPROVAL


# --- who may


def test_a_role_without_the_action_may_not_ask_or_look_what_would_happen(desk: RefundDesk) -> None:
    command = desk.command(("2", 1))
    for call in (desk.ask, desk.preview):
        with pytest.raises(RefusedByPolicy) as refusal:
            call(command, by="dora")
        assert refusal.value.code == "policy.action"
    assert not desk.states()


def test_a_locked_session_asks_for_nothing(desk: RefundDesk) -> None:
    command, session = desk.command(("2", 1)), desk.store.session("anna")
    session.lock()
    with pytest.raises(SessionLocked):
        desk.store.services.refunds.request(session=session, request=command)
    assert not desk.states()


def test_the_order_of_a_protected_customer_is_as_if_it_were_not_there(
    store: StoreUnderTest,
) -> None:
    desk = RefundDesk(store)
    desk.sells(customer=customer_line(protection="sekretessmarkering"))
    command = desk.command(("2", 1))
    refusals = []
    for call in (desk.ask, desk.preview):
        with pytest.raises(NotFound) as refusal:
            call(command, by="anna")
        refusals.append(refusal.value.code)
    with pytest.raises(NotFound) as refusal:
        store.order("O-5001", seen_by="anna")
    assert {*refusals, refusal.value.code} == {"order.not_found"}
    assert not desk.states()


def test_an_order_of_another_customer_is_not_found(desk: RefundDesk) -> None:
    desk.store.import_lines(customer_line("C-2", personnummer=None))
    other = desk.store.customer_id("C-2")
    with pytest.raises(NotFound):
        desk.ask(replace(desk.command(("2", 1)), customer_id=other))


# --- a stale screen


def test_a_fresh_screen_is_taken_at_its_word(desk: RefundDesk) -> None:
    preview = desk.preview(desk.command(("2", 1)))
    command = desk.command(
        ("2", 1),
        seen_version=preview.seen_version,
        seen_available_ore=preview.seen_available_ore,
    )
    assert desk.ask(command).state is RefundState.QUEUED


def test_the_second_of_two_who_looked_at_the_same_is_told(desk: RefundDesk) -> None:
    preview = desk.preview(desk.command(("2", 1)))
    version, available = preview.seen_version, preview.seen_available_ore
    desk.ask(desk.command(("2", 1), seen_version=version, seen_available_ore=available))
    for seen_version, seen_available_ore in (
        (version, None),
        (None, available),
        (version, available),
    ):
        command = desk.command(
            ("2", 1), seen_version=seen_version, seen_available_ore=seen_available_ore
        )
        with pytest.raises(ChangedMeanwhile) as refusal:
            desk.ask(command, by="pia")
        assert refusal.value.code == "refund.stale"
    assert len(desk.states()) == 1


def test_money_that_came_free_makes_a_screen_stale_too(desk: RefundDesk) -> None:
    first = desk.request(("2", 1))
    seen = desk.preview(desk.command(("2", 1))).seen_available_ore
    desk.cancel(first.no)
    with pytest.raises(ChangedMeanwhile):
        desk.ask(desk.command(("2", 1), seen_available_ore=seen))


@pytest.mark.parametrize("step", ["bump_version", "reserve"])
def test_on_a_shared_store_the_last_look_is_at_the_row_itself(
    desk: RefundDesk, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """On this store the write lock lets nobody between; there, somebody may be."""
    where = orders if step == "bump_version" else refund_money
    monkeypatch.setattr(where, step, lambda *_, **__: False)
    with pytest.raises(ChangedMeanwhile) as refusal:
        desk.request(("2", 1))
    assert refusal.value.code == "refund.stale"
    assert not desk.states()
    assert not desk.store.log("refund.requested")


# --- the same request again


def test_the_same_request_again_returns_the_first_refund(desk: RefundDesk) -> None:
    command = desk.command(("2", 1), key="dialog-1")
    first = desk.ask(command)
    assert desk.ask(command) == first
    assert len(desk.states()) == 1
    assert len(desk.store.log("refund.requested")) == 1
    (payment_view,) = desk.store.order("O-5001").payments
    assert payment_view.reserved_ore == 4_990


def test_a_repeat_finds_the_first_however_far_it_has_come(desk: RefundDesk) -> None:
    version = desk.store.order("O-5001").version
    command = desk.command(("2", 1), ("1", 1), key="dialog-1", seen_version=version)
    first = desk.ask(command)
    desk.work()
    turned = replace(command, lines=command.lines[::-1])
    again = desk.ask(turned)
    assert (again.no, again.state) == (first.no, RefundState.SUCCEEDED)


def test_a_key_is_a_persons_own(desk: RefundDesk) -> None:
    first, second = desk.request(key="k", by="anna"), desk.request(key="k", by="pia")
    assert first.no != second.no


@pytest.mark.parametrize("what", ["quantity", "line", "reason", "handling", "order"])
def test_a_key_that_was_used_for_something_else_is_refused(desk: RefundDesk, what: str) -> None:
    desk.store.import_lines(order_line("O-5002"))
    desk.ask(desk.command(("2", 1), key="k", handling={"2": Disposition.DESTROY}))
    other = {
        "quantity": desk.command(("2", 2), key="k", handling={"2": Disposition.DESTROY}),
        "line": desk.command(("1", 1), key="k"),
        "reason": desk.command(
            ("2", 1), key="k", handling={"2": Disposition.DESTROY}, reason=RefundReason.RECALL
        ),
        "handling": desk.command(("2", 1), key="k", handling={"2": Disposition.NOT_RETURNED}),
        "order": desk.command(
            ("2", 1), key="k", handling={"2": Disposition.DESTROY}, order="O-5002"
        ),
    }[what]
    with pytest.raises(BadInput) as refusal:
        desk.ask(other)
    assert (refusal.value.code, refusal.value.field) == ("refund.key_reused", "key")
    assert len(desk.states()) == 1


@pytest.mark.parametrize("key", ["", "x" * 101, "a\nb", "a\x00b", "\udcff"])
def test_a_key_has_1_to_100_characters_that_can_be_shown(desk: RefundDesk, key: str) -> None:
    with pytest.raises(BadInput) as refusal:
        desk.request(key=key)
    assert (refusal.value.code, refusal.value.field) == ("refund.key", "key")


def test_a_repeat_does_not_show_what_has_become_protected(desk: RefundDesk) -> None:
    command = desk.command(("2", 1), key="k")
    desk.ask(command)
    desk.store.import_lines(customer_line(protection="sekretessmarkering"))
    with pytest.raises(NotFound):
        desk.ask(command)


# --- preview


def test_a_preview_tells_everything_and_writes_nothing(desk: RefundDesk) -> None:
    command = desk.command(("1", 1), ("2", 2))
    desk.store.session("anna")
    entries = len(desk.store.log())
    preview = desk.preview(command)
    assert (preview.amount_ore, preview.vat_ore, preview.currency) == (22_430, 1_996, "SEK")
    assert preview.by_rate == ((0, 12_450, 0), (2_500, 9_980, 1_996))
    assert (preview.remaining_before_ore, preview.remaining_after_ore) == (22_430, 0)
    assert (preview.needs_approval, preview.limit_ore) == (False, 100_000)
    assert preview.instrument == "Visa •••• 4242 04/27"
    assert (preview.seen_version, preview.seen_available_ore) == (1, 22_430)
    assert not desk.states()
    assert len(desk.store.log()) == entries


def test_what_a_preview_says_is_what_the_request_does(desk: RefundDesk) -> None:
    command = desk.command(("2", 1))
    preview, view = desk.preview(command), desk.ask(command)
    assert (preview.amount_ore, preview.vat_ore) == (view.amount_ore, view.vat_ore)
    assert preview.payment_id == view.payment_id


def test_every_refusal_is_a_sentence(desk: RefundDesk) -> None:
    with pytest.raises(BackofficeError) as refusal:
        desk.request(("2", 3))
    assert refusal.value.sentence == "There are not that many units left to refund."
