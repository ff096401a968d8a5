"""The sixteen sections: always all of them, and truthful where there is nothing."""

from datetime import date

import pytest

from backoffice.documents.report_blocks import Facts, Table, Text, Tone
from backoffice.documents.report_contents import (
    AutomatedDecision,
    Feature,
    GroupKey,
    ThirdCountryTransfer,
)
from backoffice.documents.report_sections import SECTION_KEYS, compose_sections

LANGUAGES = ("sv", "en")


def section(contents, key: str):
    return next(each for each in compose_sections(contents) if each.key == key)


def group(contents, key: GroupKey):
    return next(each for each in section(contents, "copy").groups if each.key == key)


def texts(section, tone: Tone | None = None) -> list[str]:
    return [
        block.text
        for block in section.blocks
        if isinstance(block, Text) and tone in (None, block.tone)
    ]


def table(section) -> Table:
    return next(block for block in section.blocks if isinstance(block, Table))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_sixteen_sections_are_there_in_order(make_report, make_empty_report, language) -> None:
    for report in (make_report(language), make_empty_report(language)):
        sections = compose_sections(report)
        assert [(each.number, each.key) for each in sections] == list(enumerate(SECTION_KEYS))
        assert all(each.title and each.blocks for each in sections)


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_unknown_gets_a_real_answer(make_empty_report, language) -> None:
    report = make_empty_report(language)
    (answer,) = section(report, "confirmation").blocks
    assert answer.tone is Tone.NOTHING
    assert answer.text.startswith(("Nej.", "No."))
    (copy,) = section(report, "copy").blocks
    assert copy.tone is Tone.NOTHING


@pytest.mark.parametrize(
    "key",
    ["purposes", "categories", "recipients", "retention", "sources", "automated", "transfers",
     "access_history", "withheld", "backups"],
)  # fmt: skip
def test_a_section_without_data_says_so(make_empty_report, key: str) -> None:
    empty = section(make_empty_report(), key)
    assert len(texts(empty, Tone.NOTHING)) == 1
    assert not any(isinstance(block, (Table, Facts)) for block in empty.blocks)


@pytest.mark.parametrize("key", list(GroupKey))
def test_a_group_without_data_says_so(make_empty_report, key: GroupKey) -> None:
    (told,) = group(make_empty_report(absent_features=frozenset()), key).blocks
    assert isinstance(told, Text)
    assert told.tone is Tone.NOTHING


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (GroupKey.POWERS_OF_ATTORNEY, "The program stores no powers of attorney."),
        (GroupKey.NOTES, "The program stores no notes or assessments about customers."),
        (GroupKey.FLAGS, "The program stores no flags about customers."),
    ],
)
def test_what_the_program_cannot_store_is_said_to_be_so(make_report, key, sentence: str) -> None:
    report = make_report("en", absent_features=frozenset(Feature))
    assert texts(group(report, key)) == [sentence]


def test_without_a_register_of_disclosures_the_list_says_where_it_comes_from(make_report) -> None:
    with_rows = section(make_report("en"), "recipients")
    assert "keeps no register" in texts(with_rows)[-1]
    without = section(make_report("en", recipients=()), "recipients")
    assert "nobody outside the company" in texts(without, Tone.NOTHING)[0]
    assert "keeps no register" in texts(without, Tone.NOTHING)[0]
    complete = section(make_report("en", absent_features=frozenset()), "recipients")
    assert not any("keeps no register" in text for text in texts(complete))


def test_a_program_without_back_ups_says_so_and_one_with_them_lists_them(
    make_report, one_backup
) -> None:
    assert "no back-ups of its own" in texts(section(make_report("en"), "backups"))[-1]
    with_them = make_report("en", backups=(one_backup,), absent_features=frozenset())
    assert table(section(with_them, "backups")).rows == ((one_backup.made_at, one_backup.until),)
    none = make_report("en", absent_features=frozenset())
    assert "no back-ups that hold data" in texts(section(none, "backups"))[-1]


def test_missing_history_of_contact_details_is_said(make_report) -> None:
    assert "no history" in texts(group(make_report("en"), GroupKey.CONTACT))[-1]
    kept = make_report("en", absent_features=frozenset())
    assert texts(group(kept, GroupKey.CONTACT)) == []


def test_automated_decisions_and_transfers_are_listed_when_there_are_some(make_report) -> None:
    decision = AutomatedDecision(name="n", logic="l", consequence="c")
    transfer = ThirdCountryTransfer(recipient="r", country="US", safeguard="s")
    report = make_report(automated=(decision,), transfers=(transfer,))
    assert table(section(report, "automated")).rows == (("n", "l", "c"),)
    assert table(section(report, "transfers")).rows == (("r", "US", "s"),)


def test_a_last_day_that_cannot_be_worked_out_is_said_to_be_so(make_report) -> None:
    rows = table(section(make_report("en"), "retention")).rows
    assert rows[0][-1] == "Cannot be given in advance"
    assert rows[2][-1].isoformat() == "2033-12-31"


def test_every_code_in_the_copy_is_explained_once(make_report) -> None:
    rows = table(section(make_report("en"), "codes")).rows
    explained = [(row[0], row[3]) for row in rows]
    assert len(explained) == len(set(explained))
    assert ("Reason for a refund", "complaint") in explained
    assert ("Role", "agent") in explained
    # purposes of section 2 are explained there; the one only in the access history is not
    assert ("Purpose", "dispensing") not in explained
    assert ("Purpose", "subject_request") in explained


def test_a_code_from_elsewhere_is_shown_and_said_to_have_no_explanation(
    make_report, with_group, consents_of
) -> None:
    report = with_group(make_report("en"), consents_of("something_else"))
    row = next(row for row in table(section(report, "codes")).rows if row[3] == "something_else")
    assert row[1:3] == (
        "something_else",
        "The code comes from outside and the program has no explanation of it.",
    )


def test_a_purpose_without_words_is_a_programming_error(make_report) -> None:
    with pytest.raises(KeyError):
        compose_sections(make_report(purposes=("no_such_purpose",)))


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (None, "From when we received the data until 20 November 2026"),
        (date(2024, 3, 1), "1 March 2024 – 20 November 2026"),
    ],
)
def test_the_period_is_said_in_words(make_report, first, said: str) -> None:
    (facts,) = (
        block
        for block in section(make_report("en", period_from=first), "case").blocks
        if isinstance(block, Facts)
    )
    assert dict(facts.rows)["period"] == said


def test_staff_are_named_by_role_only(make_report) -> None:
    history = table(section(make_report(), "access_history"))
    assert history.columns == ("at", "role", "purpose", "case_ref", "categories")
