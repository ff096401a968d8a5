"""The record of searches: kinds and numbers, never what was typed, and none is lost."""

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.services.search_journal import SearchJournal
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest


@pytest.fixture
def journal(store: StoreUnderTest) -> SearchJournal:
    return SearchJournal(store.services.units)


def facts(store: StoreUnderTest) -> list[dict[str, object]]:
    return [dict(entry.facts) for entry in store.log("lookup.searched")]


def test_searches_are_gathered_into_one_entry(
    store: StoreUnderTest, journal: SearchJournal
) -> None:
    anna = store.session("anna")
    for hits in (3, 0, 1):
        journal.note(anna, kind="name", hits=hits)
    journal.note(anna, kind="phone", hits=1)
    assert facts(store) == []
    journal.flush(session=anna)
    assert facts(store) == [
        {"name_searches": 3, "name_hits": 4, "phone_searches": 1, "phone_hits": 1}
    ]
    assert store.log("lookup.searched")[0].actor_id == anna.actor.staff_id


def test_what_was_written_is_not_written_again_and_nothing_is_no_entry(
    store: StoreUnderTest, journal: SearchJournal
) -> None:
    anna = store.session("anna")
    journal.flush(session=anna)
    journal.note(anna, kind="name", hits=1)
    journal.flush(session=anna)
    journal.flush(session=anna)
    with store.services.units.write() as unit:
        journal.write(unit, anna)
        unit.commit()
    assert len(facts(store)) == 1


def test_everybody_has_their_own_record(store: StoreUnderTest, journal: SearchJournal) -> None:
    anna, pia = store.session("anna"), store.session("pia")
    journal.note(anna, kind="name", hits=1)
    journal.note(pia, kind="email", hits=2)
    journal.flush(session=anna)
    assert facts(store) == [{"name_searches": 1, "name_hits": 1}]
    journal.flush(session=pia)
    assert facts(store)[-1] == {"email_searches": 1, "email_hits": 2}


def test_it_can_be_written_with_something_else_that_is_committed(
    store: StoreUnderTest, journal: SearchJournal
) -> None:
    anna = store.session("anna")
    journal.note(anna, kind="name", hits=1)
    with store.services.units.write() as unit:
        journal.write(unit, anna)
        unit.commit()
    assert facts(store) == [{"name_searches": 1, "name_hits": 1}]
    journal.flush(session=anna)
    assert len(facts(store)) == 1


def test_a_record_that_could_not_be_written_is_written_later(
    store: StoreUnderTest, journal: SearchJournal
) -> None:
    anna, owner = store.session("anna"), DatabaseOwner(store.services.path)
    journal.note(anna, kind="name", hits=2)
    owner.run("ALTER TABLE log_entry RENAME TO away")
    with pytest.raises(NotReachable):
        journal.flush(session=anna)
    owner.run("ALTER TABLE away RENAME TO log_entry")
    journal.note(anna, kind="name", hits=1)
    journal.flush(session=anna)
    assert facts(store) == [{"name_searches": 2, "name_hits": 3}]


def test_a_record_in_a_transaction_that_is_rolled_back_is_written_later(
    store: StoreUnderTest, journal: SearchJournal
) -> None:
    anna = store.session("anna")
    journal.note(anna, kind="name", hits=2)
    with store.services.units.write() as unit:
        journal.write(unit, anna)
    assert facts(store) == []
    journal.flush(session=anna)
    assert facts(store) == [{"name_searches": 1, "name_hits": 2}]
