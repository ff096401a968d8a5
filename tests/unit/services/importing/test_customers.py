"""What becomes of a customer line: data, identifiers, the name index, consents, changes."""

from datetime import UTC, datetime
from typing import Any

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.services.customer_page import CustomerPage
from backoffice.services.lookups import LookupResult
from backoffice.storage import customers, data_keys, identifiers
from tests.factories import StoreUnderTest
from tests.import_lines import Line, customer_line

CONSENT: Line = customer_line()["consents"][0]
PRIVATE = ("personnummer", "email", "phone", "address", "health_profile")


def page_of(store: StoreUnderTest, *, seen_by: str = "pia") -> CustomerPage:
    return store.services.customers.open(
        session=store.session(seen_by),
        customer_id=store.customer_id("C-1001"),
        purpose=Purpose.SUBJECT_REQUEST if seen_by == "dora" else Purpose.DISPENSING,
    )


def found(store: StoreUnderTest, text: str) -> LookupResult:
    return store.services.lookups.search(session=store.session("pia"), text=text)


def revealed(store: StoreUnderTest, field: str) -> str:
    return store.services.reveals.reveal(
        session=store.session("pia"),
        customer_id=store.customer_id("C-1001"),
        field=field,
        purpose=Purpose.DISPENSING,
    ).value


def test_every_field_of_a_line_is_on_the_page(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    page = page_of(store)
    assert page.registered_at == datetime(2024, 3, 1, 8, 12, tzinfo=UTC)
    shown = {field.name: field.value for field in page.fields}
    assert shown == {
        "name": "Åsa Lindström",
        "personnummer": "19121212-••••",
        "email": "asa@example.com",
        "phone": "+46701740605",
        "address": "Storgatan 1, 111 22 Stockholm, SE",
        "health_profile": "•••",
    }
    assert revealed(store, "personnummer") == "19121212-1212"
    assert revealed(store, "health_profile").splitlines() == [
        "Occupation: Lärare",
        "Height: 172 cm",
        "Weight: 70.5 kg",
        "Allergies: Penicillin",
        "Astma (present, 2015)",
    ]


@pytest.mark.parametrize("unknown", ["null", "absent"])
def test_a_line_may_know_nothing_but_the_number(store: StoreUnderTest, unknown: str) -> None:
    line = dict.fromkeys(customer_line()) | {"type": "customer", "external_id": "C-1001"}
    if unknown == "absent":
        line = {name: value for name, value in line.items() if value is not None}
    store.import_lines(line)
    page = page_of(store)
    assert (page.external_id, page.registered_at) == ("C-1001", None)
    assert [field.value for field in page.fields] == [None] * 6
    assert not any(field.can_reveal or field.can_confirm for field in page.fields)
    assert (page.consents, page.same_name) == ((), 0)


def test_what_a_changed_line_leaves_out_is_gone(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    store.import_lines({"type": "customer", "external_id": "C-1001", "given_name": "Eva"})
    page = page_of(store)
    assert {field.name: field.value for field in page.fields} == dict.fromkeys(PRIVATE) | {
        "name": "Eva"
    }
    for text in ("asa@example.com", "0701740605", "191212121212", "lindström", "åsa"):
        assert not found(store, text).hits
    assert [hit.external_id for hit in found(store, "eva").hits] == ["C-1001"]
    assert found(store, "C-1001").opens_at_once


CHANGES: dict[str, tuple[dict[str, Any], str, str]] = {
    "given name": ({"given_name": "Eva"}, "åsa", "eva"),
    "family name": ({"family_name": "Ek"}, "lindström", "ek"),
    "personnummer": ({"personnummer": "189912319999"}, "191212121212", "189912319999"),
    "e-mail": ({"email": "eva@example.com"}, "asa@example.com", "eva@example.com"),
    "phone": ({"phone": "+46701740606"}, "0701740605", "070-174 06 06"),
}


@pytest.mark.parametrize(("change", "before", "after"), CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_found_and_what_was_there_before_is_not(
    store: StoreUnderTest, change: dict[str, Any], before: str, after: str
) -> None:
    store.import_lines(customer_line())
    assert found(store, before).hits
    assert not found(store, after).hits
    store.import_lines(customer_line(**change))
    assert not found(store, before).hits
    assert [hit.external_id for hit in found(store, after).hits] == ["C-1001"]


def test_a_name_can_change_there_and_back(store: StoreUnderTest) -> None:
    for given in ("Åsa", "Eva", "Åsa", "Åsa Maria", "Maria"):
        store.import_lines(customer_line(given_name=given))
        assert [hit.name for hit in found(store, f"{given} lind").hits] == [f"{given} Lindström"]
    assert not found(store, "åsa").hits


def test_a_long_name_in_another_script_can_change_beyond_what_the_index_keeps(
    store: StoreUnderTest,
) -> None:
    """The index cuts long keys: what is removed and what stands anew are then the same key."""
    long = "漢" * 60
    store.import_lines(customer_line(family_name=f"{long}甲", given_name="Wei"))
    store.import_lines(customer_line(family_name=f"{long}乙", given_name="Wei"))
    assert [hit.external_id for hit in found(store, "漢漢").hits] == ["C-1001"]


def test_what_an_update_replaces_cannot_be_opened_any_more(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    customer_id = store.customer_id("C-1001")
    categories = ("contact", "health", "identity")
    with store.services.units.read() as unit:
        before = data_keys.of_customer(unit, customer_id, categories)
    store.import_lines(customer_line(given_name="Eva"))
    with store.services.units.read() as unit:
        after = data_keys.of_customer(unit, customer_id, categories)
    assert len(before) == len(after) == 6  # each for its category and for "protected"
    assert not {key.key_id for key in before} & {key.key_id for key in after}
    assert revealed(store, "personnummer") == "19121212-1212"


def test_a_personnummer_is_kept_as_twelve_digits_however_it_is_written(
    store: StoreUnderTest,
) -> None:
    for text in ("19121212-1212", "121212+1212", "1912 1212 1212", "19121212–1212"):
        store.import_lines(customer_line(personnummer=text))
        assert revealed(store, "personnummer") == "19121212-1212"
        assert found(store, "191212121212").opens_at_once


def test_numbers_that_are_none_are_kept_and_found_as_they_were_written(
    store: StoreUnderTest,
) -> None:
    store.import_lines(customer_line(phone="fråga 12", email="ingen"))
    page = page_of(store)
    assert (page.field("phone").value, page.field("email").value) == ("fråga 12", "ingen")
    assert page_of(store, seen_by="dora").field("phone").value == "•••"
    store.import_lines(customer_line(phone=" ", email=""))
    with store.services.units.read() as unit:
        kinds = [tag.kind for tag in identifiers.tags_of(unit, store.customer_id("C-1001"))]
    assert sorted(kinds) == ["external_id", "external_id", "personnummer"]


def test_two_customers_may_share_a_phone(store: StoreUnderTest) -> None:
    store.import_lines(customer_line("C-1"), customer_line("C-2", given_name="Bo"))
    result = found(store, "0701740605")
    assert (result.exact, result.opens_at_once) == (True, False)
    assert {hit.external_id for hit in result.hits} == {"C-1", "C-2"}


def test_an_address_without_a_city_is_there(store: StoreUnderTest) -> None:
    home = {"kind": "home", "street": "Storgatan 1"}
    store.import_lines(customer_line(addresses=[home]))
    assert page_of(store).field("address").value == "Storgatan 1"
    seen = page_of(store, seen_by="dora").field("address")
    assert (seen.value, seen.can_reveal) == ("•••", True)


# --- consents


def consents(store: StoreUnderTest) -> list[tuple[str, bool]]:
    return [(one.text_version, one.standing) for one in page_of(store).consents]


def at(day: int) -> str:
    return f"2026-03-{day:02}T09:00:00+01:00"


def test_consents_are_added_and_withdrawn_and_never_dropped(store: StoreUnderTest) -> None:
    first = CONSENT | {"text_version": "1", "given_at": at(1)}
    second = CONSENT | {"text_version": "2", "given_at": at(2)}
    third = CONSENT | {"text_version": "3", "given_at": at(3)}
    store.import_lines(customer_line(consents=[first]))
    store.import_lines(customer_line(consents=[first, second]))
    assert consents(store) == [("1", True), ("2", True)]
    store.import_lines(customer_line(consents=[second | {"withdrawn_at": at(5)}, third]))
    assert consents(store) == [("1", True), ("2", False), ("3", True)]
    store.import_lines(customer_line(consents=None))
    assert consents(store) == [("1", True), ("2", False), ("3", True)]


def test_a_withdrawal_is_not_taken_back(store: StoreUnderTest) -> None:
    withdrawn = CONSENT | {"withdrawn_at": at(5)}
    store.import_lines(customer_line(consents=[withdrawn]))
    for again in (CONSENT, CONSENT | {"withdrawn_at": at(9)}):
        store.import_lines(customer_line(consents=[again]))
        (one,) = page_of(store).consents
        assert one.withdrawn_at == datetime(2026, 3, 5, 8, tzinfo=UTC)


@pytest.mark.parametrize("known", [False, True], ids=["new customer", "known customer"])
@pytest.mark.parametrize("withdrawn_first", [False, True])
def test_a_consent_that_is_stated_twice_is_one_and_withdrawn_if_it_is_anywhere(
    store: StoreUnderTest, known: bool, withdrawn_first: bool
) -> None:
    stated = [CONSENT, CONSENT | {"withdrawn_at": at(5)}, CONSENT]
    if withdrawn_first:
        stated = stated[1:]
    if known:
        store.import_lines(customer_line(consents=None))
    store.import_lines(customer_line(consents=stated))
    assert consents(store) == [("2024-01", False)]
    with pytest.raises(RefusedByPolicy) as refused:
        revealed(store, "health_profile")
    assert refused.value.code == "policy.consent"


def test_consents_to_different_companies_are_different(store: StoreUnderTest) -> None:
    both = [CONSENT, CONSENT | {"affiliate": "Stenhård Klinik"}]
    store.import_lines(customer_line(consents=both))
    store.import_lines(customer_line(consents=[both[1] | {"withdrawn_at": at(5)}]))
    found_ = {one.affiliate: one.standing for one in page_of(store).consents}
    assert found_ == {None: True, "Stenhård Klinik": False}


def test_the_same_time_in_another_zone_is_the_same_consent(store: StoreUnderTest) -> None:
    store.import_lines(customer_line())
    elsewhere = CONSENT | {"given_at": "2024-03-01T08:12:00Z"}
    store.import_lines(customer_line(consents=[elsewhere]))
    assert consents(store) == [("2024-01", True)]


def test_a_profile_comes_changes_and_goes(store: StoreUnderTest) -> None:
    store.import_lines(customer_line(profile=None))
    assert page_of(store).field("health_profile").value is None
    store.import_lines(customer_line(profile={"allergies": ["Nötter", "Pollen"]}))
    assert revealed(store, "health_profile") == "Allergies: Nötter, Pollen"
    store.import_lines(customer_line(profile=None))
    with store.services.units.read() as unit:
        customer_id = store.customer_id("C-1001")
        assert customers.profile(unit, customer_id) is None
        assert not data_keys.of_customer(unit, customer_id, ("health",))
