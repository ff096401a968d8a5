"""The search box: who may ask, and what is written of it."""

import pytest

from backoffice.domain.errors import RefusedByPolicy, SessionLocked
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.lookups import LookupResult
from tests.commit_watch import CommitFailed, nothing_commits
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    spare = {"type": "customer", "external_id": "C-2", "given_name": "Bo"}
    store.import_lines(customer_line(), spare)
    return store


def search(store: StoreUnderTest, text: str, *, by: str = "anna") -> LookupResult:
    return store.services.lookups.search(session=store.session(by), text=text)


@pytest.mark.parametrize("by", ["olga"])
def test_whoever_may_not_look_up_finds_nothing(shop: StoreUnderTest, by: str) -> None:
    for ask in (
        lambda: search(shop, "C-1001", by=by),
        lambda: shop.services.lookups.find(
            session=shop.session(by), kind=IdentifierKind.EXTERNAL_ID, text="C-1001"
        ),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            ask()
        assert refused.value.code == "policy.action"


def test_a_locked_session_finds_nothing(shop: StoreUnderTest) -> None:
    session = shop.session("anna")
    shop.services.lookups.search(session=session, text="lind")
    session.lock()
    with pytest.raises(SessionLocked):
        shop.services.lookups.search(session=session, text="lind")


def test_searches_are_logged_by_kind_and_number_and_never_by_text(shop: StoreUnderTest) -> None:
    for text in ("lindström", "bo", "C-1001", "0701740605", "zzz"):
        search(shop, text)
    assert not shop.log("lookup.searched")
    shop.services.lookups.flush(session=shop.session("anna"))
    (entry,) = shop.log("lookup.searched")
    assert entry.facts == {
        "name_searches": 3,
        "name_hits": 2,
        "external_id_searches": 1,
        "external_id_hits": 1,
        "phone_searches": 1,
        "phone_hits": 1,
    }
    assert entry.actor_id == shop.session("anna").actor.staff_id
    assert (entry.customer_id, entry.ref) == (None, None)
    shop.services.lookups.flush(session=shop.session("anna"))
    assert len(shop.log("lookup.searched")) == 1


def test_each_session_has_its_own_record_of_searches(shop: StoreUnderTest) -> None:
    search(shop, "lind", by="anna")
    search(shop, "bo", by="pia")
    shop.services.lock(shop.session("pia"))
    (entry,) = shop.log("lookup.searched")
    assert entry.facts == {"name_searches": 1, "name_hits": 1}
    assert entry.actor_id != shop.session("anna").actor.staff_id


def test_searches_are_not_forgotten_where_they_cannot_be_written(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = shop.session("anna")
    search(shop, "lind")
    with nothing_commits(monkeypatch, shop.services.path), pytest.raises(CommitFailed):
        shop.services.lookups.flush(session=session)
    search(shop, "bo")
    shop.services.lookups.flush(session=session)
    (entry,) = shop.log("lookup.searched")
    assert entry.facts == {"name_searches": 2, "name_hits": 2}


def test_finding_a_record_by_number_waits_for_its_log_entry(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = shop.session("anna")
    with nothing_commits(monkeypatch, shop.services.path), pytest.raises(CommitFailed):
        shop.services.lookups.find(session=session, kind=IdentifierKind.EXTERNAL_ID, text="C-1001")


def test_opening_the_index_beforehand_changes_no_answer(shop: StoreUnderTest) -> None:
    shop.services.lookups.open_index(session=shop.session("pia"))
    assert search(shop, "lind", by="pia").hits == search(shop, "lind", by="anna").hits
