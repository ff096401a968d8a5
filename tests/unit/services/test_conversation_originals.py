"""The original of a conversation: who reads it, on which purpose, and what is written first."""

from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.services.conversations import ConversationPage
from tests.commit_watch import CommitFailed, durable, nothing_commits, openings_watched
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line

SECRET = "Lindström här, 19121212-1212"
OTHER = "Jag tar vitamin d mot värk"


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(),
        conversation_line(turns=[{"speaker": "customer", "text": SECRET}]),
        conversation_line("V-2", customer=None, turns=[{"speaker": "customer", "text": OTHER}]),
    )
    return store


def reveal(
    store: StoreUnderTest, number: str = "V-1", *, by: str = "sven", **asked: Any
) -> ConversationPage:
    usual = Purpose.SUBJECT_REQUEST if by == "dora" else Purpose.QUALITY_REVIEW
    return store.services.conversations.reveal(
        session=store.session(by),
        conversation_id=store.conversation_id(number),
        **({"purpose": usual} | asked),
    )


@pytest.mark.parametrize("number", ["V-1", "V-2"])
def test_a_supervisor_reads_the_original_on_a_purpose(shop: StoreUnderTest, number: str) -> None:
    page = reveal(shop, number, purpose=Purpose.COMPLAINT, case_ref="Ä-1")
    assert not page.redacted
    assert not page.can_reveal
    text = SECRET if number == "V-1" else OTHER
    assert [turn.text for turn in page.turns] == [text]
    assert durable(shop.services.path).access_records == (("conversation", "complaint", "Ä-1"),)
    (entry,) = shop.log("conversation.revealed")
    assert entry.facts == {"purpose": "complaint", "categories": "conversation"}
    assert entry.actor_id == shop.session("sven").actor.staff_id


def test_the_dpo_reads_the_original_for_a_case_of_that_customer(shop: StoreUnderTest) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        reveal(shop, by="dora", case_ref="S-0000-0000")
    assert refused.value.code == "policy.case"
    assert not durable(shop.services.path).access_records
    case = shop.services.subject_requests.open(
        session=shop.session("dora"),
        customer_id=shop.customer_id("C-1001"),
        article=15,
        received_at=shop.clock.now,
    )
    assert [turn.text for turn in reveal(shop, by="dora", case_ref=case.no).turns] == [SECRET]
    with pytest.raises(RefusedByPolicy):  # nobody is on record there, so there is no case
        reveal(shop, "V-2", by="dora", case_ref=case.no)


@pytest.mark.parametrize(
    ("by", "purpose", "code"),
    [
        ("pia", Purpose.CUSTOMER_SERVICE, "policy.action"),
        ("anna", Purpose.CUSTOMER_SERVICE, "policy.action"),
        ("olga", Purpose.QUALITY_REVIEW, "policy.action"),
        ("sven", Purpose.SUBJECT_REQUEST, "policy.purpose"),
        ("sven", Purpose.REFUND, "policy.purpose_category"),
        ("dora", Purpose.SECURITY_INCIDENT, "policy.purpose_category"),
        ("dora", Purpose.SUBJECT_REQUEST, "policy.case"),
    ],
)
def test_who_does_not_read_the_original(
    shop: StoreUnderTest, by: str, purpose: Purpose, code: str
) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        reveal(shop, by=by, purpose=purpose)
    assert refused.value.code == code
    assert not durable(shop.services.path).access_records
    assert not shop.log("conversation.revealed")


def test_the_original_waits_for_its_record(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("sven"), shop.conversation_id("V-1")
    with nothing_commits(monkeypatch, shop.services.path) as openings:
        with pytest.raises(CommitFailed):
            reveal(shop)
        assert not openings.seen
    with openings_watched(monkeypatch, shop.services.path) as openings:
        reveal(shop)
    assert len(openings.seen) == 2
    assert all(len(seen.access_records) == 1 for seen in openings.seen)
    assert all("conversation.revealed" in seen.log_kinds for seen in openings.seen)
