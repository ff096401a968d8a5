"""The files of a report: both or neither, private, never over another file, never half."""

from pathlib import Path
from stat import S_IMODE

import pytest

from backoffice.documents.build_steps import BuildCancelled
from backoffice.security.safe_files import write_private_file
from tests.factories import StoreUnderTest
from tests.unit.services.marked_person import MARKED
from tests.unit.services.report_reader import accesses, export, refused

PDF, JSON = "access-report.pdf", "access-report.json"


def test_both_files_are_private_in_a_private_folder(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    out = tmp_path / "answers" / "one"
    files = export(marked_store, request_no, out)
    assert sorted(path.name for path in out.iterdir()) == [JSON, PDF]
    assert (files.pdf, files.json) == (out / PDF, out / JSON)
    assert S_IMODE(out.stat().st_mode) == 0o700
    assert {S_IMODE(path.stat().st_mode) for path in (files.pdf, files.json)} == {0o600}


@pytest.mark.parametrize("turns", [0, 1, 2, 5, 40])
def test_stopping_leaves_nothing_behind(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, turns: int
) -> None:
    asked = iter(range(10_000))
    out = tmp_path / "out"
    with pytest.raises(BuildCancelled):
        export(marked_store, request_no, out, cancelled=lambda: next(asked) >= turns)
    assert not out.exists()
    assert not marked_store.log("report.exported")
    assert next(asked) == turns + 1  # and it was asked no further


def test_progress_goes_forward_to_the_end(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    said: list[float] = []
    marked_store.services.access_reports.export(
        session=marked_store.session("dora"),
        request_no=request_no,
        out_dir=tmp_path / "out",
        language="sv",
        passphrase=None,
        progress=lambda done, total: said.append(done / total),
        cancelled=lambda: False,
    )
    assert said == sorted(said)
    assert said[-1] == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("name", [PDF, JSON])
def test_a_file_that_lies_there_is_not_replaced(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"another customer's")
    assert refused(lambda: export(marked_store, request_no, tmp_path)) == ("report.exists", "out")
    assert (tmp_path / name).read_bytes() == b"another customer's"
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".pdf", ".json")] == [name]
    assert accesses(marked_store, MARKED.external_id) == ()


def test_a_file_where_the_folder_should_be_is_refused(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"x")
    assert refused(lambda: export(marked_store, request_no, tmp_path / "file")) == (
        "report.out",
        "out",
    )
    assert refused(lambda: export(marked_store, request_no, tmp_path / "file" / "in")) == (
        "report.out",
        "out",
    )
    assert (tmp_path / "file").read_bytes() == b"x"


@pytest.mark.parametrize("broken", [PDF, JSON])
def test_a_disk_that_fills_up_leaves_neither_file_and_the_log_says_so(
    marked_store: StoreUnderTest,
    request_no: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    def disk(path: Path, content: bytes) -> None:
        if path.name == broken:
            raise OSError(28, "No space left on device")
        write_private_file(path, content)

    monkeypatch.setattr("backoffice.services.report_folder.write_private_file", disk)
    out = tmp_path / "out"
    assert refused(lambda: export(marked_store, request_no, out)) == ("report.out", "out")
    assert not out.exists()
    exported, discarded = marked_store.log("report.exported", "report.discarded")
    assert (exported.kind, discarded.kind) == ("report.exported", "report.discarded")
    assert exported.facts == discarded.facts


def test_no_file_is_filled_unless_the_log_knows_of_it(
    marked_store: StoreUnderTest, request_no: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = type(marked_store.session("dora").log)
    append = log.append

    def refuses_exports(self: object, unit: object, kind: str, **more: object) -> object:
        if kind == "report.exported":
            raise OSError
        return append(self, unit, kind, **more)  # type: ignore[arg-type] # handed on as they came

    monkeypatch.setattr(log, "append", refuses_exports)
    assert refused(lambda: export(marked_store, request_no, tmp_path / "out")) == (
        "report.out",
        "out",
    )
    assert not (tmp_path / "out").exists()
