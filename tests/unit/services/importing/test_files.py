"""Files as other systems write them: ends of lines, marks, blank lines, packed, cut short."""

import gzip
import stat
from pathlib import Path

import pytest

from backoffice.domain.errors import BadInput
from backoffice.services.importing.files import RejectsFile, check_file, read_lines
from tests.factories import StoreUnderTest
from tests.import_files import as_bytes, codes, counts, rejected, rejects_file, write_file
from tests.import_lines import customer_line, order_line

LINES = [customer_line("C-1"), customer_line("C-2", personnummer=None), order_line("O-1", "C-1")]
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def content(end: bytes = b"\n") -> bytes:
    return b"".join(as_bytes(line) + end for line in LINES)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("unix.jsonl", content()),
        ("windows.jsonl", content(b"\r\n")),
        ("without_a_last_line_end.jsonl", content().rstrip(b"\n")),
        ("with_a_mark.jsonl", BYTE_ORDER_MARK + content()),
        ("windows_with_a_mark.jsonl", BYTE_ORDER_MARK + content(b"\r\n")),
        ("blank_lines.jsonl", b"\n  \n\t\r\n" + content(b"\n\n") + b"\n\r\n   "),
        ("packed.jsonl.gz", gzip.compress(content())),
        ("PACKED.JSONL.GZ", gzip.compress(content())),
        ("in_pieces.jsonl.gz", gzip.compress(content()[:900]) + gzip.compress(content()[900:])),
        ("packed_with_a_mark.jsonl.gz", gzip.compress(BYTE_ORDER_MARK + content())),
        ("indented.jsonl", b"".join(b"  " + as_bytes(line) + b" \n" for line in LINES)),
    ],
)  # fmt: skip
def test_every_line_is_taken_in(store: StoreUnderTest, name: str, written: bytes) -> None:
    path = store.services.path.parent / name
    path.write_bytes(written)
    report = store.import_file(path)
    assert counts(report) == {"customer": (2, 0, 0, 0), "order": (1, 0, 0, 0)}
    assert not report.rejects_files
    assert not rejects_file(path).exists()


@pytest.mark.parametrize("written", [b"", b"\n", b"\n\n \r\n", BYTE_ORDER_MARK])
def test_an_empty_file_is_nothing_and_no_error(store: StoreUnderTest, written: bytes) -> None:
    path = store.services.path.parent / "empty.jsonl"
    path.write_bytes(written)
    assert counts(store.import_file(path)) == {}


def test_an_empty_packed_file_is_nothing_and_no_error(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "empty.jsonl.gz", [])
    assert counts(store.import_file(path)) == {}


def test_lines_are_numbered_as_an_editor_numbers_them(store: StoreUnderTest) -> None:
    lines = [b"", as_bytes(LINES[0]), b"", b"bad", as_bytes(LINES[1]), b"", b"worse"]
    path = write_file(store.services.path.parent / "gaps.jsonl", lines)
    store.import_file(path)
    assert codes(path) == [(4, "line.not_json"), (7, "line.not_json")]


@pytest.mark.parametrize("missing", [1, 8, 20, 200])
def test_a_packed_file_that_was_cut_short_is_refused_before_anything_is_written(
    store: StoreUnderTest, missing: int
) -> None:
    path = store.services.path.parent / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(content())[:-missing])
    with pytest.raises(BadInput) as refused:
        store.import_file(path)
    assert refused.value.code == "import.file_unreadable"
    assert not store.log("import.batch")
    path.write_bytes(gzip.compress(content()))
    assert counts(store.import_file(path))["customer"] == (2, 0, 0, 0)


@pytest.mark.parametrize("written", [content(), b"", b"\x1f\x8b\x08\x00 something else"])
def test_a_file_that_is_not_packed_as_it_says_is_refused(
    store: StoreUnderTest, written: bytes
) -> None:
    path = store.services.path.parent / "not.jsonl.gz"
    path.write_bytes(written)
    if not written:  # nothing at all is an empty file, packed or not
        assert counts(store.import_file(path)) == {}
        return
    with pytest.raises(BadInput) as refused:
        store.import_file(path)
    assert refused.value.code == "import.file_unreadable"


def test_one_file_that_cannot_be_read_keeps_the_others_out_too(store: StoreUnderTest) -> None:
    folder = store.services.path.parent
    good = write_file(folder / "good.jsonl", LINES)
    with pytest.raises(BadInput):
        store.services.importer.run(
            started_by=store.session("olga"), paths=[good, folder / "missing.jsonl"]
        )
    assert not store.log("import.batch")


def test_a_file_that_is_cut_while_it_is_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(gzip.compress(content())[:-4])
    with pytest.raises(BadInput) as refused:
        list(read_lines(path))
    assert refused.value.code == "import.file_unreadable"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as refused:
        check_file(tmp_path)
    assert refused.value.code == "import.file_unreadable"


def test_the_file_of_rejected_lines_is_not_taken_for_an_import(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", ["bad"])
    store.import_file(path)
    kept = rejects_file(path).read_bytes()
    with pytest.raises(BadInput) as refused:
        store.services.importer.run(
            started_by=store.session("olga"), paths=[path, rejects_file(path)]
        )
    assert refused.value.code == "import.rejects_given"
    assert rejects_file(path).read_bytes() == kept


def test_the_file_of_rejected_lines_is_written_anew_by_each_run(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", [LINES[0], "bad"])
    store.import_file(path)
    assert codes(path) == [(2, "line.not_json")]
    write_file(path, ["worse", LINES[0]])
    store.import_file(path)
    assert codes(path) == [(1, "line.not_json")]
    write_file(path, LINES)
    store.import_file(path)
    assert not rejects_file(path).exists()


def test_the_file_of_rejected_lines_replaces_what_lies_there_and_follows_no_link(
    store: StoreUnderTest,
) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", ["bad"])
    elsewhere = path.with_name("elsewhere")
    elsewhere.write_text("something of another's")
    rejects_file(path).symlink_to(elsewhere)
    store.import_file(path)
    assert elsewhere.read_text() == "something of another's"
    assert not rejects_file(path).is_symlink()
    assert stat.S_IMODE(rejects_file(path).stat().st_mode) == 0o600


def test_where_rejected_lines_cannot_be_kept_the_import_does_not_begin(
    store: StoreUnderTest,
) -> None:
    path = write_file(store.services.path.parent / "bad.jsonl", [*LINES, "bad"])
    rejects_file(path).mkdir()
    with pytest.raises(BadInput) as refused:
        store.import_file(path)
    assert refused.value.code == "import.rejects_unwritable"
    assert not store.log("import.batch")


def test_a_line_is_not_refused_unseen(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    with RejectsFile(path) as rejects:
        rejects_file(path).write_text("somebody was here in between")
        with pytest.raises(BadInput) as refused:
            rejects.add(1, "line.not_json", b"bad")
        assert refused.value.code == "import.rejects_unwritable"
        assert rejects.count == 0


def test_refused_lines_are_on_disk_at_once(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    with RejectsFile(path) as rejects:
        rejects.add(7, "line.not_json", b"bad")
        assert [(one.line, one.content) for one in rejected(path)] == [(7, "bad")]
