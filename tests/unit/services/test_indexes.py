"""The sealed indexes of a session live as long as its keys."""

import pytest

from backoffice.domain.errors import RefusedByPolicy, SessionLocked
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES
from tests.factories import OFFICER, StoreUnderTest
from tests.import_lines import customer_line


def test_a_session_opens_an_index_once_and_nobody_elses(store: StoreUnderTest) -> None:
    indexes, anna = store.services.indexes, store.session("anna")
    names = indexes.index(anna, CUSTOMER_NAMES)
    assert indexes.index(anna, CUSTOMER_NAMES) is names
    assert indexes.index(anna, CONVERSATION_WORDS) is not names
    assert indexes.index(store.session("pia"), CUSTOMER_NAMES) is not names


def test_who_holds_no_face_key_opens_no_index(store: StoreUnderTest) -> None:
    with pytest.raises(RefusedByPolicy) as refused:
        store.services.indexes.index(store.session(OFFICER), CUSTOMER_NAMES)
    assert refused.value.code == "policy.key"
    assert not store.services.indexes._open


@pytest.mark.parametrize("way", ["the session locks", "it is forgotten"])
def test_when_a_session_ends_its_indexes_forget(store: StoreUnderTest, way: str) -> None:
    store.import_lines(customer_line())
    indexes, anna = store.services.indexes, store.session("anna")
    names = indexes.index(anna, CUSTOMER_NAMES)
    names.open()
    assert names.search_prefix("family", b"lind", 5)
    if way == "the session locks":
        anna.lock()
    else:
        indexes.forget(anna)
    with pytest.raises(RefusedByPolicy):
        names.search_prefix("family", b"lind", 5)
    assert not indexes._open


def test_a_locked_session_opens_none(store: StoreUnderTest) -> None:
    indexes, anna = store.services.indexes, store.session("anna")
    indexes.index(anna, CUSTOMER_NAMES)
    anna.lock()
    with pytest.raises(SessionLocked):
        indexes.index(anna, CUSTOMER_NAMES)
    assert not indexes._open


def test_one_persons_lock_leaves_the_others_at_work(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    indexes, anna, pia = store.services.indexes, store.session("anna"), store.session("pia")
    indexes.index(anna, CUSTOMER_NAMES)
    names = indexes.index(pia, CUSTOMER_NAMES)
    anna.lock()
    assert indexes.index(pia, CUSTOMER_NAMES) is names
    assert names.search_prefix("family", b"lind", 5)
