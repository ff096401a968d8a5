"""The customer page: what each role reads of it on which purpose, and what is written first."""

from datetime import timedelta
from typing import Any

import pytest

from backoffice.domain.errors import NotFound, RefusedByPolicy, SessionLocked
from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Purpose
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import CustomerPage
from tests.commit_watch import CommitFailed, durable, nothing_commits, openings_watched
from tests.factories import STAFF, StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line
from tests.refund_desk import RefundDesk

USUAL = {
    "pia": Purpose.CUSTOMER_SERVICE,
    "anna": Purpose.CUSTOMER_SERVICE,
    "sven": Purpose.CUSTOMER_SERVICE,
    "dora": Purpose.SUBJECT_REQUEST,
}
ADDRESS = "Storgatan 1, 111 22 Stockholm, SE"


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(customer_line(), order_line(), conversation_line(order="O-5001"))
    return store


def open_page(
    store: StoreUnderTest, by: str, purpose: Purpose | None = None, **asked: Any
) -> CustomerPage:
    return store.services.customers.open(
        session=store.session(by),
        customer_id=asked.pop("customer_id", None) or store.customer_id("C-1001"),
        purpose=purpose or USUAL[by],
        **asked,
    )


MASKED = ("a•••@e••.com", "+46 70 ••• •• 05", "Stockholm")
FULL = ("asa@example.com", "+46701740605", ADDRESS)
PAGES: dict[str, tuple[tuple[str, str, bool, bool, bool], ...]] = {
    # for each field its value, its level, and whether it is masked, revealable, confirmable
    "pia": (
        ("Åsa Lindström", "full", False, False, False),
        ("19121212-••••", "reveal", True, True, False),
        *((value, "full", False, False, False) for value in FULL),
        ("•••", "reveal", True, True, False),
    ),
    "anna": (
        ("Åsa Lindström", "full", False, False, False),
        ("19121212-••••", "masked", True, False, True),
        *((value, "full", False, False, False) for value in FULL),
    ),
    "sven": (
        ("Åsa Lindström", "full", False, False, False),
        ("19121212-••••", "masked", True, False, True),
        *((value, "reveal", True, True, False) for value in MASKED),
    ),
    "dora": (
        ("Åsa Lindström", "full", False, False, False),
        ("19121212-••••", "reveal", True, True, False),
        *((value, "reveal", True, True, False) for value in MASKED),
        ("•••", "reveal", True, True, False),
    ),
}


@pytest.mark.parametrize("by", PAGES)
def test_each_field_is_at_the_level_of_the_role(shop: StoreUnderTest, by: str) -> None:
    page = open_page(shop, by)
    shown = [(f.value, str(f.level), f.masked, f.can_reveal, f.can_confirm) for f in page.fields]
    expected: list[Any] = list(PAGES[by])
    if len(expected) == 5:
        expected.append((None, "hidden", False, False, False))
    assert shown == expected
    assert [f.name for f in page.fields] == [
        "name", "personnummer", "email", "phone", "address", "health_profile",
    ]  # fmt: skip
    assert page.field("email").category == "contact"
    with pytest.raises(KeyError):
        page.field("shoe_size")


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("pia", ["Levaxin 100 mikrogram", "Handkräm"]),
        ("anna", ["Receptbelagt läkemedel", "Handkräm"]),
        ("sven", ["Receptbelagt läkemedel", "Handkräm"]),
        ("dora", ["Receptbelagt läkemedel", "Handkräm"]),
    ],
)
def test_who_reads_the_names_of_medicines(shop: StoreUnderTest, by: str, names: list[str]) -> None:
    (order,) = open_page(shop, by).orders
    assert [line.name for line in order.lines] == names
    assert [line.masked for line in order.lines] == [by != "pia", False]
    assert order.available_ore == order.gross_ore == 22_430


@pytest.mark.parametrize("by", PAGES)
def test_the_page_holds_orders_refunds_conversations_and_consents(
    shop: StoreUnderTest, by: str
) -> None:
    RefundDesk(shop).request(("2", 1))
    page = open_page(shop, by)
    assert (page.external_id, page.protected, page.same_name) == ("C-1001", False, 0)
    (order,) = page.orders
    (refund,) = order.refunds
    assert (refund.state, refund.customer_name) == (RefundState.QUEUED, "Åsa Lindström")
    assert [line.refunded_quantity for line in order.lines] == [0, 1]
    (head,) = page.conversations
    assert (head.external_id, head.turns, head.customer_name) == ("V-1", 2, "Åsa Lindström")
    (consent,) = page.consents
    assert (consent.purpose, consent.text_version, consent.standing) == (
        "health_profile",
        "2024-01",
        True,
    )
    assert (page.purpose, page.case_ref) == (USUAL[by], None)
    assert page.access_until - shop.clock.now < timedelta(minutes=15)
    assert page.access_until - shop.clock.now > timedelta(minutes=14)


def test_the_page_warns_of_others_with_the_same_name(shop: StoreUnderTest) -> None:
    shop.import_lines(
        customer_line("C-2", personnummer=None), customer_line("C-3", given_name="Bo")
    )
    assert open_page(shop, "anna").same_name == 1


# --- who may at all


def test_whoever_may_not_open_customers_opens_nothing(shop: StoreUnderTest) -> None:
    asked = {"session": shop.session("olga"), "customer_id": shop.customer_id("C-1001")}
    for ask in (
        lambda: shop.services.customers.open(**asked, purpose=Purpose.LEGAL_OBLIGATION),
        lambda: shop.services.customers.purposes(**asked),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            ask()
        assert refused.value.code == "policy.action"
    assert not durable(shop.services.path).access_records


def test_a_locked_session_opens_nothing(shop: StoreUnderTest) -> None:
    session, customer_id = shop.session("pia"), shop.customer_id("C-1001")
    session.lock()
    with pytest.raises(SessionLocked):
        shop.services.customers.open(
            session=session, customer_id=customer_id, purpose=Purpose.DISPENSING
        )


@pytest.mark.parametrize("by", sorted(set(STAFF) - {"stina"}))
def test_nobody_opens_whom_there_is_not(shop: StoreUnderTest, by: str) -> None:
    with pytest.raises(NotFound) as missing:
        open_page(shop, by, customer_id=CustomerId(shop.conversation_id("V-1")))
    assert missing.value.code == "customer.not_found"
    assert not durable(shop.services.path).access_records


# --- what is written, and when


@pytest.mark.parametrize("by", PAGES)
def test_opening_is_recorded_and_logged(shop: StoreUnderTest, by: str) -> None:
    categories = "contact purchase" if by == "pia" else "contact" if by == "anna" else ""
    page = open_page(shop, by, case_ref="Ä-17")
    assert durable(shop.services.path).access_records == ((categories, USUAL[by], "Ä-17"),)
    (entry,) = shop.log("customer.opened")
    assert entry.facts == {"purpose": USUAL[by], "categories": categories}
    assert (entry.customer_id, entry.ref) == (page.customer_id, str(page.record_id))
    assert entry.actor_id == shop.session(by).actor.staff_id
    assert entry.workstation == "prov-1"


def test_the_searches_that_led_there_are_written_before(shop: StoreUnderTest) -> None:
    session = shop.session("pia")
    shop.services.lookups.search(session=session, text="lind")
    open_page(shop, "pia")
    kinds = [e.kind for e in shop.log() if e.actor_id == session.actor.staff_id]
    assert kinds == ["session.opened", "lookup.searched", "customer.opened"]


def test_nothing_is_opened_before_its_access_record_is_durable(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("pia"), shop.customer_id("C-1001")
    with openings_watched(monkeypatch, shop.services.path) as openings:
        open_page(shop, "pia")
    assert len(openings.seen) > 4
    for seen in openings.seen:
        assert seen.access_records == (("contact purchase", "customer_service", None),)
        assert "customer.opened" in seen.log_kinds


@pytest.mark.parametrize("by", PAGES)
def test_where_nothing_can_be_written_nothing_is_read(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    shop.session(by), shop.customer_id("C-1001")
    with nothing_commits(monkeypatch, shop.services.path) as openings:
        with pytest.raises(CommitFailed):
            open_page(shop, by)
        assert not openings.seen
    assert not shop.log("customer.opened")
