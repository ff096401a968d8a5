"""The mapping file is read strictly, and a period is counted in Swedish days."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.personal_data import (
    DataSource,
    Period,
    ReportPlace,
    RetentionRule,
    load_personal_data,
)

SHIPPED = (Path(__file__).parents[3] / "resources" / "personal_data.toml").read_text("utf-8")
GIVEN = '"identity.given_name" = { category = "identity", kept = "account", source = ["web_shop"], '
GIVEN_LINE = GIVEN + 'section = "identity", portable = true }'
MASKED = '"face.email" = { copy_of = "customer.contact.email" }'


def test_an_entry_says_everything_about_one_piece_of_data() -> None:
    datum = load_personal_data(SHIPPED).data["customer.identity.given_name"]
    assert datum.category == "identity"
    assert datum.rule is RetentionRule.ACCOUNT
    assert datum.sources == (DataSource.WEB_SHOP,)
    assert datum.place is ReportPlace.IDENTITY
    assert datum.portable
    assert (datum.withheld, datum.copy_of) == (None, None)


def test_a_copy_is_of_its_original_s_kind() -> None:
    data = load_personal_data(SHIPPED).data
    copy, original = data["customer.face.email"], data["customer.contact.email"]
    assert copy.copy_of == original.key
    assert (copy.category, copy.rule, copy.place) == ("contact", original.rule, original.place)


def test_entries_are_picked_in_the_order_of_the_file() -> None:
    mapping = load_personal_data(SHIPPED)
    keys = list(mapping.data)
    picked = mapping.of([keys[9], keys[2], keys[5]])
    assert [datum.key for datum in picked] == [keys[2], keys[5], keys[9]]
    with pytest.raises(KeyError):
        mapping.of(["customer.shoe_size"])


@pytest.mark.parametrize(
    ("there", "instead", "complaint"),
    [
        ("version = 1", "version = 2", "version"),
        ("[retention]\naccount = {}", "[retention]", "every rule"),
        ("account = {}", "account = {}\nfor_ever = {}", "every rule"),
        ("months = 24", "years = 2", r"retention\.conversation"),
        ("months = 24", "months = true", r"retention\.conversation"),
        (GIVEN_LINE, GIVEN + "portable = true }", r"identity\.given_name has a key too few"),
        (GIVEN_LINE, GIVEN_LINE[:-1] + ", why = 1 }", r"given_name has a key too few or too many"),
        (GIVEN, GIVEN.replace('"identity",', '"name",'), "'name' is not a category"),
        (GIVEN, GIVEN.replace('"account"', '"ever"'), "'ever' is not in RetentionRule"),
        (GIVEN, GIVEN.replace('["web_shop"]', '["rumour"]'), "'rumour' is not in DataSource"),
        (GIVEN, GIVEN.replace('["web_shop"]', "[]"), "portable or source"),
        (GIVEN_LINE, GIVEN_LINE.replace("true", '"yes"'), "portable or source"),
        (GIVEN_LINE, GIVEN_LINE.replace('section = "identity"', 'section = "x"'), "ReportPlace"),
        (GIVEN_LINE, GIVEN_LINE[:-1] + ', withheld = "mood" }', "WithholdReason"),
        (MASKED, MASKED.replace("contact.email", "contact.fax"), "copy of nothing"),
        (MASKED, MASKED.replace(" }", ", portable = true }"), "says more than that"),
    ],
)
def test_a_wrong_entry_is_named(there: str, instead: str, complaint: str) -> None:
    assert there in SHIPPED
    with pytest.raises(ValueError, match=complaint):
        load_personal_data(SHIPPED.replace(there, instead, 1))


@pytest.mark.parametrize(
    ("at", "last_day"),
    [
        (datetime(2026, 3, 2, 9, 0, tzinfo=UTC), date(2033, 12, 31)),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), date(2033, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2034, 12, 31)),  # new year in Sweden
    ],
)
def test_vouchers_are_kept_to_the_end_of_the_seventh_year(at: datetime, last_day: date) -> None:
    assert load_personal_data(SHIPPED).periods[RetentionRule.BOOKKEEPING].last_day(at) == last_day


@pytest.mark.parametrize(("month", "year"), [(4, 2033), (5, 2034)])
def test_a_broken_financial_year_counts_from_the_year_it_ends_in(month: int, year: int) -> None:
    period = Period(years_after_calendar_year=7, financial_year_ends_in_month=4)
    assert period.last_day(datetime(2026, month, 15, 12, tzinfo=UTC)) == date(year, 12, 31)


def test_months_end_with_the_month() -> None:
    assert Period(months=24).last_day(datetime(2024, 2, 29, 12, tzinfo=UTC)) == date(2026, 2, 28)


def test_a_rule_without_a_period_gives_no_date() -> None:
    assert Period().last_day(datetime(2026, 3, 2, tzinfo=UTC)) is None


@given(st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - Hypothesis wants naive bounds
def test_no_shipped_period_ends_before_the_law_lets_it(at: datetime) -> None:
    periods = load_personal_data(SHIPPED).periods
    voucher = periods[RetentionRule.BOOKKEEPING].last_day(at)
    assert voucher is not None
    assert voucher.year - at.year >= 7
    log = periods[RetentionRule.ACCESS_LOG].last_day(at)
    assert log is not None
    assert (log - at.date()).days >= 5 * 365
