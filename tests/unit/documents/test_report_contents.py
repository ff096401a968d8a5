"""What a report may hold: nothing left out in silence, nothing that contradicts itself."""

import pytest

from backoffice.documents.report_blocks import (
    Entry,
    Facts,
    Spoken,
    Table,
    Text,
    Transcript,
    values_in,
)
from backoffice.documents.report_contents import DataGroup, Feature, GroupKey
from backoffice.documents.report_values import Code


def test_a_group_that_is_left_out_is_refused(make_report) -> None:
    report = make_report()
    with pytest.raises(ValueError, match="every group exactly once"):
        make_report(copy=report.copy[1:])


def test_a_group_that_is_there_twice_is_refused(make_report) -> None:
    report = make_report()
    with pytest.raises(ValueError, match="every group exactly once"):
        make_report(copy=(*report.copy, report.copy[0]))


@pytest.mark.parametrize("key", [GroupKey.POWERS_OF_ATTORNEY, GroupKey.NOTES, GroupKey.FLAGS])
def test_data_of_a_feature_the_program_lacks_are_refused(make_report, key: GroupKey) -> None:
    report = make_report()
    faked = DataGroup(key=key, blocks=(Facts("x", (("name", "invented"),)),))
    copy = tuple(faked if group.key is key else group for group in report.copy)
    with pytest.raises(ValueError, match="the program stores none"):
        make_report(copy=copy, absent_features=frozenset(Feature))


def test_back_ups_of_a_program_that_makes_none_are_refused(make_report, one_backup) -> None:
    with pytest.raises(ValueError, match="makes none"):
        make_report(backups=(one_backup,))


def test_saying_that_nothing_is_processed_beside_data_is_refused(make_report) -> None:
    with pytest.raises(ValueError, match="nothing is processed"):
        make_report(processed=False)


def test_a_row_must_fit_its_columns() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Table("t", ("name", "kind"), (("only one",),))


@pytest.mark.parametrize(
    ("blocks", "count"),
    [
        ((), 0),
        ((Facts("f", (("name", "x"),)),), 1),
        ((Table("t", ("name",), (("a",), ("b",))),), 2),
        ((Facts("f", ()), Table("t", ("name",), (("a",), ("b",), ("c",)))), 3),
        ((Entry("order", "O-1"), Entry("order", "O-2")), 2),
    ],
)
def test_a_group_counts_its_things(blocks, count: int) -> None:
    assert DataGroup(key=GroupKey.ORDERS, blocks=blocks).count == count


def test_values_in_finds_every_value_at_every_depth() -> None:
    code = Code("speaker", "customer")
    turns = Transcript("turns", (Spoken(code, "said"),))
    inner = Entry("conversation", "V-1", "at", (turns, Table("t", ("name",), (("cell",),))))
    blocks = (Text("wording"), Facts("f", (("name", ("one", "two")),)), inner)
    assert list(values_in(blocks)) == ["one", "two", "V-1", "at", code, "said", "cell"]
