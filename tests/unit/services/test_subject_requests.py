"""Subject requests: opening one, its deadline, the list, who may."""

from datetime import UTC, date, datetime, timedelta

import pytest

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy, SessionLocked
from backoffice.domain.ids import CustomerId
from backoffice.services.subject_requests import ARTICLES, SubjectRequestView
from tests.commit_watch import CommitFailed, nothing_commits
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line

RECEIVED = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(),
        customer_line("C-2", given_name=None, family_name=None, personnummer=None),
        customer_line("C-3", personnummer=None, protection="sekretessmarkering"),
    )
    return store


def opened(
    store: StoreUnderTest,
    of: str = "C-1001",
    *,
    article: int = 15,
    received_at: datetime = RECEIVED,
    by: str = "dora",
) -> SubjectRequestView:
    return store.services.subject_requests.open(
        session=store.session(by),
        customer_id=store.customer_id(of),
        article=article,
        received_at=received_at,
    )


def test_a_request_has_a_number_a_deadline_and_a_state(shop: StoreUnderTest) -> None:
    view = opened(shop)
    assert view.no.startswith("S-")
    assert (view.article, view.received_at, view.due) == (15, RECEIVED, date(2026, 12, 2))
    assert (view.state, view.customer_name) == ("open", "Åsa Lindström")
    assert view.customer_id == shop.customer_id("C-1001")
    assert shop.services.subject_requests.list(session=shop.session("dora")) == (view,)


def test_opening_is_logged_with_its_article_and_no_name(shop: StoreUnderTest) -> None:
    view = opened(shop, article=17)
    (entry,) = shop.log("request.opened")
    assert (entry.ref, entry.facts, entry.customer_id) == (
        view.no,
        {"article": 17},
        view.customer_id,
    )
    assert entry.actor_id == shop.session("dora").actor.staff_id


def test_requests_are_listed_by_their_deadline(shop: StoreUnderTest) -> None:
    days = [5, 1, 3]
    views = [opened(shop, received_at=RECEIVED - timedelta(days=day)) for day in days]
    listed = shop.services.subject_requests.list(session=shop.session("dora"))
    assert [view.no for view in listed] == [views[0].no, views[2].no, views[1].no]


def test_requests_of_people_without_a_name_and_of_protected_ones(shop: StoreUnderTest) -> None:
    assert opened(shop, "C-2").customer_name == ""
    assert opened(shop, "C-3").customer_name == "Åsa Lindström"
    shop.import_lines(
        {"type": "customer", "external_id": "C-3", "protection": "sekretessmarkering"}
    )
    assert opened(shop, "C-3").customer_name == "Skyddade personuppgifter"


@pytest.mark.parametrize("article", ARTICLES)
def test_every_article_that_gives_a_right(shop: StoreUnderTest, article: int) -> None:
    assert opened(shop, article=article).article == article


@pytest.mark.parametrize("article", [0, 14, 19, 22, -15, 151])
def test_another_article_is_told(shop: StoreUnderTest, article: int) -> None:
    with pytest.raises(BadInput) as refused:
        opened(shop, article=article)
    assert (refused.value.code, refused.value.field) == ("request.article", "article")


def test_a_time_of_receipt_that_cannot_be_is_told(shop: StoreUnderTest) -> None:
    long_ago = [
        datetime.fromisoformat(f"{day}T00:00:00+14:00") for day in ("0001-01-01", "2018-05-25")
    ]
    for at in (shop.clock.now + timedelta(seconds=2), RECEIVED.replace(tzinfo=None), *long_ago):
        with pytest.raises(BadInput) as refused:
            opened(shop, received_at=at)
        assert (refused.value.code, refused.value.field) == ("request.received", "received")
    assert not shop.log("request.opened")
    assert opened(shop, received_at=shop.clock.now)


def test_a_request_needs_a_customer(shop: StoreUnderTest) -> None:
    with pytest.raises(NotFound) as refused:
        shop.services.subject_requests.open(
            session=shop.session("dora"),
            customer_id=CustomerId(shop.session("dora").actor.staff_id),
            article=15,
            received_at=RECEIVED,
        )
    assert refused.value.code == "customer.not_found"


@pytest.mark.parametrize("by", ["pia", "anna", "sven", "olga"])
def test_whoever_does_not_manage_requests_opens_and_lists_none(
    shop: StoreUnderTest, by: str
) -> None:
    for ask in (
        lambda: opened(shop, by=by),
        lambda: shop.services.subject_requests.list(session=shop.session(by)),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            ask()
        assert refused.value.code == "policy.action"


def test_a_locked_session_opens_and_lists_none(shop: StoreUnderTest) -> None:
    session, customer_id = shop.session("dora"), shop.customer_id("C-1001")
    session.lock()
    requests = shop.services.subject_requests
    for ask in (
        lambda: requests.list(session=session),
        lambda: requests.open(
            session=session, customer_id=customer_id, article=15, received_at=RECEIVED
        ),
    ):
        with pytest.raises(SessionLocked):
            ask()


def test_a_request_is_there_with_its_log_entry_or_not_at_all(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("dora"), shop.customer_id("C-1001")
    with nothing_commits(monkeypatch, shop.services.path), pytest.raises(CommitFailed):
        opened(shop)
    assert not shop.log("request.opened")
    assert not shop.services.subject_requests.list(session=shop.session("dora"))
