"""A bad line is told of by its number, a code and a sentence, and costs no good line."""

import stat

import pytest

from backoffice.domain.messages import SENTENCES
from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.decoding import check_keys, decode_line, type_of
from backoffice.services.importing.files import RawLine
from tests.bad_lines import EVERY, OF_CONTENT, OF_FORM
from tests.factories import StoreUnderTest
from tests.import_files import (
    AnyLine,
    as_bytes,
    codes,
    counts,
    rejected,
    rejects_file,
    write_file,
)
from tests.import_lines import conversation_line, customer_line, order_line

GOOD = [customer_line("C-1001"), order_line("O-5001"), conversation_line("V-1", order="O-5001")]
OTHER = customer_line("C-other", personnummer=None)


def read(content: bytes) -> None:
    decode_line(RawLine(1, content, overlong=False, position=0))
    check_keys(content)


@pytest.mark.parametrize(("line", "code"), OF_FORM.values(), ids=OF_FORM.keys())
def test_what_a_line_tells_of_itself(line: AnyLine, code: str) -> None:
    with pytest.raises(LineRefused) as refused:
        read(as_bytes(line))
    assert refused.value.code == code


@pytest.mark.parametrize(("line", "code"), OF_CONTENT.values(), ids=OF_CONTENT.keys())
def test_what_a_line_tells_when_it_is_to_be_written(
    store: StoreUnderTest, line: AnyLine, code: str
) -> None:
    store.import_lines(*GOOD, OTHER)
    path = write_file(store.services.path.parent / "bad.jsonl", [line])
    report = store.import_file(path)
    assert codes(path) == [(1, code)]
    assert report.rejected == 1


def test_a_file_with_every_kind_of_bad_line_loses_no_good_one(store: StoreUnderTest) -> None:
    bad = list(EVERY.values())
    good = [*GOOD, OTHER, *(customer_line(f"C-{n}", personnummer=None) for n in range(len(bad)))]
    lines: list[AnyLine] = []
    for n, one in enumerate(good):
        lines += [one, bad[n][0]] if n < len(bad) else [one]
    path = write_file(store.services.path.parent / "mixed.jsonl", lines)

    first = store.import_file(path)
    assert first.types["customer"].new == len(bad) + 2
    assert (first.types["order"].new, first.types["conversation"].new) == (1, 1)
    assert codes(path) == [(2 * n + 2, code) for n, (_, code) in enumerate(bad)]
    assert first.rejected == len(bad)
    assert first.rejects_files == [rejects_file(path)]
    assert stat.S_IMODE(rejects_file(path).stat().st_mode) == 0o600

    again = store.import_file(path)
    assert again.types["customer"].unchanged == len(bad) + 2
    assert (again.types["order"].unchanged, again.types["conversation"].unchanged) == (1, 1)
    assert not any(one.new or one.updated for one in again.types.values())
    assert again.rejected == len(bad)


def test_a_refused_line_is_kept_as_it_was_with_code_and_sentence(store: StoreUnderTest) -> None:
    line = as_bytes(customer_line("C-bad", shoe_size=43))
    path = write_file(store.services.path.parent / "bad.jsonl", [GOOD[0], line])
    store.import_file(path)
    (one,) = rejected(path)
    assert (one.line, one.code) == (2, "line.shape")
    assert one.sentence == SENTENCES["line.shape"]
    assert one.content.encode() == line


def test_bytes_that_are_no_text_are_kept_readable(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", [b"\xc5sa \x00\x1b[2J"])
    store.import_file(path)
    (one,) = rejected(path)
    assert one.content == "\\xc5sa \x00\x1b[2J"
    assert rejects_file(path).read_bytes().isascii()


def test_of_a_line_that_is_too_long_the_beginning_is_kept(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", [b"x" * 5_000_000, GOOD[0]])
    assert counts(store.import_file(path)) == {"customer": (1, 0, 0, 0), "other": (0, 0, 0, 1)}
    (one,) = rejected(path)
    assert (one.line, one.code, one.content) == (1, "line.too_long", "x" * 1_000)


def test_a_line_behind_more_blanks_than_a_line_may_have_is_not_passed_over(
    store: StoreUnderTest,
) -> None:
    hidden = b" " * 5_000_000 + as_bytes(customer_line("C-bad"))
    path = write_file(store.services.path.parent / "bad.jsonl", [hidden])
    store.import_file(path)
    assert codes(path) == [(1, "line.too_long")]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'{"type":"customer"}', "customer"),
        (b'{"type":"order","lines":7}', "order"),
        (b'{"type":"conversation","x":[]}', "conversation"),
        (b'{"type":"supplier"}', "other"),
        (b'{"type":["order"]}', "other"),
        (b'{"type":', "other"),
        (b"[]", "other"),
        (b'{"type":"order\xff"}', "other"),
        (b'{"a":' + b"[" * 100_000, "other"),
    ],
)
def test_a_bad_line_counts_for_the_type_that_it_names(content: bytes, name: str) -> None:
    assert type_of(content) == name


def test_bad_lines_are_counted_by_type(store: StoreUnderTest) -> None:
    bad = [
        customer_line("C-bad", shoe_size=43),
        order_line("O-bad", customer="C-nobody"),
        order_line("O-bad", currency="kronor"),
        conversation_line("V-bad", order="O-none"),
        "no JSON",
        customer_line("C-bad", type="supplier"),
    ]
    path = write_file(store.services.path.parent / "bad.jsonl", [*GOOD, *bad])
    assert counts(store.import_file(path)) == {
        "customer": (1, 0, 0, 1),
        "order": (1, 0, 0, 2),
        "conversation": (1, 0, 0, 1),
        "other": (0, 0, 0, 2),
    }


def test_nothing_of_a_line_is_in_the_log(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", [*GOOD, EVERY["two names"][0]])
    store.import_file(path)
    entries = store.log("import.batch")
    assert [dict(entry.facts) for entry in entries] == [
        {"type": "customer", "new": 1},
        {"type": "order", "new": 1},
        {"type": "conversation", "new": 1},
    ]
    assert all(entry.ref is None and entry.customer_id is None for entry in entries)
