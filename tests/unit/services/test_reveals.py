"""Revealing one value for a short while, and confirming a value without seeing it."""

from datetime import timedelta
from typing import Any

import pytest

from backoffice.domain.errors import NotFound, RefusedByPolicy, SessionLocked
from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Purpose
from backoffice.security.vault import AccessTicket
from backoffice.services.customer_page import Revealed
from backoffice.services.disclosures import Disclosures
from backoffice.storage import customers
from tests.commit_watch import CommitFailed, durable, nothing_commits, openings_watched
from tests.factories import StoreUnderTest
from tests.import_lines import Line, customer_line, order_line

STANDING: Line = customer_line()["consents"][0]
PERSONNUMMER = "19121212-1212"


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(customer_line(), customer_line("C-2", personnummer=None), order_line())
    return store


def reveal(
    store: StoreUnderTest, field: str, *, by: str = "pia", of: str = "C-1001", **asked: Any
) -> Revealed:
    usual = {"pia": Purpose.DISPENSING, "dora": Purpose.SUBJECT_REQUEST}
    purpose = asked.pop("purpose", usual.get(by, Purpose.CUSTOMER_SERVICE))
    return store.services.reveals.reveal(
        session=store.session(by),
        customer_id=store.customer_id(of),
        field=field,
        purpose=purpose,
        **asked,
    )


def refusal(store: StoreUnderTest, field: str, **asked: Any) -> str:
    """The code of a refusal that leaves neither an access record nor a log entry."""
    before = durable(store.services.path).access_records
    with pytest.raises(RefusedByPolicy) as refused:
        reveal(store, field, **asked)
    assert durable(store.services.path).access_records == before
    assert not store.log("customer.revealed")
    return refused.value.code


def case_of(store: StoreUnderTest, external_id: str) -> str:
    return store.services.subject_requests.open(
        session=store.session("dora"),
        customer_id=store.customer_id(external_id),
        article=15,
        received_at=store.clock.now,
    ).no


@pytest.mark.parametrize(
    ("by", "field", "value"),
    [
        ("pia", "personnummer", PERSONNUMMER),
        ("sven", "email", "asa@example.com"),
        ("sven", "phone", "+46701740605"),
        ("sven", "address", "Storgatan 1, 111 22 Stockholm, SE"),
        ("dora", "personnummer", PERSONNUMMER),
        ("dora", "email", "asa@example.com"),
        ("dora", "phone", "+46701740605"),
        ("dora", "address", "Storgatan 1, 111 22 Stockholm, SE"),
    ],
)
def test_what_a_role_may_reveal(shop: StoreUnderTest, by: str, field: str, value: str) -> None:
    revealed = reveal(shop, field, by=by)
    assert (revealed.field, revealed.value, revealed.seconds) == (field, value, 60)
    assert value not in repr(revealed)


@pytest.mark.parametrize(
    ("by", "field", "code"),
    [
        ("pia", "name", "policy.field"),
        ("pia", "email", "policy.field"),
        ("pia", "medicine", "policy.field"),
        ("pia", "provider_token", "policy.field"),
        ("pia", "shoe_size", "policy.field"),
        ("pia", "", "policy.field"),
        ("anna", "personnummer", "policy.action"),
        ("anna", "health_profile", "policy.action"),
        ("sven", "personnummer", "policy.field"),
        ("sven", "health_profile", "policy.field"),
        ("olga", "personnummer", "policy.action"),
        ("dora", "name", "policy.field"),
        ("dora", "health_profile", "policy.case"),
    ],
)
def test_what_a_role_may_not_reveal(shop: StoreUnderTest, by: str, field: str, code: str) -> None:
    asked = {} if by != "olga" else {"purpose": Purpose.LEGAL_OBLIGATION}
    assert refusal(shop, field, by=by, **asked) == code


@pytest.mark.parametrize(
    ("by", "field", "purpose", "code"),
    [
        ("pia", "personnummer", Purpose.SUBJECT_REQUEST, "policy.purpose"),
        ("pia", "personnummer", Purpose.HEALTH_CUSTOMER_SERVICE, "policy.consent"),
        ("pia", "health_profile", Purpose.CUSTOMER_SERVICE, "policy.purpose_category"),
        ("pia", "health_profile", Purpose.REFUND, "policy.purpose_category"),
        ("sven", "email", Purpose.QUALITY_REVIEW, "policy.purpose_category"),
        ("sven", "email", Purpose.DISPENSING, "policy.purpose"),
        ("dora", "health_profile", Purpose.SECURITY_INCIDENT, "policy.purpose_category"),
    ],
)
def test_a_purpose_that_does_not_open_it(
    shop: StoreUnderTest, by: str, field: str, purpose: Purpose, code: str
) -> None:
    assert refusal(shop, field, by=by, purpose=purpose) == code


def test_the_health_profile_opens_while_the_consent_stands(shop: StoreUnderTest) -> None:
    assert "Penicillin" in reveal(shop, "health_profile").value
    withdrawn = STANDING | {"withdrawn_at": "2026-01-01T00:00:00+01:00"}
    shop.import_lines(customer_line(consents=[withdrawn]))
    with pytest.raises(RefusedByPolicy) as refused:
        reveal(shop, "health_profile")
    assert refused.value.code == "policy.consent"


def test_the_dpo_opens_a_health_profile_for_a_case_of_that_customer(
    shop: StoreUnderTest,
) -> None:
    other, own = case_of(shop, "C-2"), case_of(shop, "C-1001")
    for wrong in (None, "", other, own.lower(), "S-0000-0000"):
        assert refusal(shop, "health_profile", by="dora", case_ref=wrong) == "policy.case"
    assert "Penicillin" in reveal(shop, "health_profile", by="dora", case_ref=own).value
    withdrawn = STANDING | {"withdrawn_at": "2026-01-01T00:00:00+01:00"}
    shop.import_lines(customer_line(consents=[withdrawn]))
    assert "Penicillin" in reveal(shop, "health_profile", by="dora", case_ref=own).value


@pytest.mark.parametrize(
    ("line", "field"),
    [
        (customer_line(personnummer=None), "personnummer"),
        (customer_line(profile=None), "health_profile"),
    ],
)
def test_where_nothing_is_on_record_that_is_told(
    shop: StoreUnderTest, line: Line, field: str
) -> None:
    shop.import_lines(line)
    with pytest.raises(NotFound) as missing:
        reveal(shop, field)
    assert missing.value.code == "field.empty"


def test_several_addresses_are_several_lines(shop: StoreUnderTest) -> None:
    home = {"kind": "home", "city": "Umeå"}
    both = [*customer_line()["addresses"], home, {"kind": "x", "postal_code": "1", "country": "NO"}]
    shop.import_lines(customer_line(addresses=both))
    assert reveal(shop, "address", by="sven").value.splitlines() == [
        "Storgatan 1, 111 22 Stockholm, SE",
        "Umeå",
        "1, NO",
    ]


def test_a_profile_shows_what_it_has(shop: StoreUnderTest) -> None:
    items = [
        {"text": "Astma", "since": "2015"},
        {"text": "Gikt", "period": "past"},
        {"text": "Ont"},
    ]
    shop.import_lines(customer_line(profile={"weight_kg": 70.5, "health": items}))
    assert reveal(shop, "health_profile").value.splitlines() == [
        "Weight: 70.5 kg",
        "Astma (2015)",
        "Gikt (past)",
        "Ont",
    ]


def test_a_reveal_ends_by_itself(shop: StoreUnderTest) -> None:
    revealed = reveal(shop, "personnummer")
    left = revealed.until - shop.clock.now
    assert timedelta(seconds=59) < left <= timedelta(seconds=60)


def test_a_reveal_never_outlasts_its_access_record(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = Disclosures.open

    def slow(disclosures: Disclosures, **asked: Any) -> Any:
        opened = opening(disclosures, **asked)
        shop.clock.move(minutes=14, seconds=30)
        return opened

    monkeypatch.setattr(Disclosures, "open", slow)
    revealed = reveal(shop, "personnummer")
    assert revealed.until - shop.clock.now < timedelta(seconds=30)


def test_an_access_record_that_has_ended_opens_nothing(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening = Disclosures.open

    def late(disclosures: Disclosures, **asked: Any) -> Any:
        opened = opening(disclosures, **asked)
        shop.clock.move(minutes=15)
        return opened

    monkeypatch.setattr(Disclosures, "open", late)
    with pytest.raises(RefusedByPolicy) as refused:
        reveal(shop, "personnummer")
    assert refused.value.code == "access.missing"


def test_an_access_record_opens_nothing_of_another_customer_or_category(
    shop: StoreUnderTest,
) -> None:
    services, session = shop.services, shop.session("dora")
    asked = {"session": session, "purpose": Purpose.SUBJECT_REQUEST, "case_ref": None}
    opened = Disclosures(units=services.units, clock=shop.clock).open(
        **asked,
        customer_id=shop.customer_id("C-1001"),
        categories=frozenset({session.policy.category("email")}),
        kind="customer.revealed",
    )
    assert isinstance(opened._ticket, AccessTicket)
    with services.units.read() as unit:
        mine = customers.customer(unit, shop.customer_id("C-1001"))
        other = customers.customer(unit, shop.customer_id("C-2"))
    assert opened.contact(mine).email == "asa@example.com"
    for open_other in (lambda: opened.contact(other), lambda: opened.identity(mine)):
        with pytest.raises(RefusedByPolicy):
            open_other()


def test_a_reveal_is_recorded_and_logged_each_time(shop: StoreUnderTest) -> None:
    for _ in range(2):
        reveal(shop, "personnummer", case_ref="Ä-1")
    assert durable(shop.services.path).access_records == (("identity", "dispensing", "Ä-1"),) * 2
    first, second = shop.log("customer.revealed")
    assert first.facts == second.facts == {"purpose": "dispensing", "categories": "identity"}
    assert first.ref != second.ref
    assert first.customer_id == shop.customer_id("C-1001")


@pytest.mark.parametrize(
    ("by", "field"), [("pia", "personnummer"), ("pia", "health_profile"), ("sven", "email")]
)
def test_nothing_is_revealed_before_its_record_is_durable(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, by: str, field: str
) -> None:
    shop.session(by), shop.customer_id("C-1001")
    with openings_watched(monkeypatch, shop.services.path) as openings:
        reveal(shop, field, by=by)
    assert len(openings.seen) == 2
    assert all(len(seen.access_records) == 1 for seen in openings.seen)
    assert all("customer.revealed" in seen.log_kinds for seen in openings.seen)
    with nothing_commits(monkeypatch, shop.services.path) as openings:
        with pytest.raises(CommitFailed):
            reveal(shop, field, by=by)
        assert not openings.seen


def test_nobody_reveals_of_whom_there_is_not(shop: StoreUnderTest) -> None:
    asked = {
        "session": shop.session("pia"),
        "customer_id": CustomerId(shop.order("O-5001").order_id),
    }
    purpose = Purpose.DISPENSING
    for ask in (
        lambda: shop.services.reveals.reveal(**asked, field="personnummer", purpose=purpose),
        lambda: shop.services.reveals.reveal_orders(**asked, purpose=purpose),
    ):
        with pytest.raises(NotFound) as missing:
            ask()
        assert missing.value.code == "customer.not_found"


def test_a_locked_session_reveals_and_confirms_nothing(shop: StoreUnderTest) -> None:
    asked = {"session": shop.session("pia"), "customer_id": shop.customer_id("C-1001")}
    asked["session"].lock()
    reveals, purpose = shop.services.reveals, Purpose.DISPENSING
    for ask in (
        lambda: reveals.reveal(**asked, field="personnummer", purpose=purpose),
        lambda: reveals.reveal_orders(**asked, purpose=purpose),
        lambda: reveals.confirm(**asked, field="personnummer", value=PERSONNUMMER),
    ):
        with pytest.raises(SessionLocked):
            ask()
