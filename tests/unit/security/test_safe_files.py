"""Files of the owner's own: closed to others from the first byte, old or new, never in between."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.domain.errors import BadInput
from backoffice.security.safe_files import (
    create_private_file,
    make_private_folder,
    require_private,
    write_private_file,
)


@pytest.fixture(autouse=True)
def open_handed() -> Iterator[None]:
    """The files must be closed even where the person's umask would leave them open."""
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_every_folder_that_is_made_on_the_way_is_the_owners(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b" / "c")
    assert [mode(tmp_path / way) for way in ("a", "a/b", "a/b/c")] == [0o700] * 3


def test_a_folder_that_was_there_is_left_as_it_is(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path)
    assert mode(tmp_path) == 0o755


def test_an_empty_file_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    create_private_file(tmp_path / "new" / "store.sqlite")
    assert mode(tmp_path / "new" / "store.sqlite") == 0o600
    assert mode(tmp_path / "new") == 0o700


def test_what_lies_there_is_never_taken_over_not_even_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").touch()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("there", "link"):
        with pytest.raises(FileExistsError):
            create_private_file(tmp_path / name)
    assert not (tmp_path / "nowhere").exists()


def test_writing_replaces_the_whole_file_and_closes_it_to_others(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_bytes(b"the old and longer content")
    file.chmod(0o644)
    write_private_file(file, b"new")
    assert (file.read_bytes(), mode(file)) == (b"new", 0o600)
    assert list(tmp_path.iterdir()) == [file]


def test_a_write_that_fails_leaves_the_old_file_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError("no space left")

    file = tmp_path / "secret"
    write_private_file(file, b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        write_private_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_two_writers_at_once_never_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "secret"
    real = os.fsync

    def in_the_middle(descriptor: int) -> None:
        monkeypatch.setattr(os, "fsync", real)
        write_private_file(file, b"the other writer's, a good deal longer")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", in_the_middle)
    write_private_file(file, b"mine")
    assert file.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [file]


def test_a_draft_that_a_crash_left_open_to_others_is_not_used_again(tmp_path: Path) -> None:
    left = tmp_path / f".secret.{os.getpid()}.part"
    left.write_bytes(b"")
    left.chmod(0o666)
    write_private_file(tmp_path / "secret", b"new")
    assert mode(tmp_path / "secret") == 0o600


def test_the_new_name_is_on_disk_before_the_writer_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    monkeypatch.setattr(
        os, "fsync", lambda number: synced.append(stat.filemode(os.fstat(number).st_mode)[0])
    )
    write_private_file(tmp_path / "kit.pdf", b"kit")
    assert synced == ["-", "d"]


def test_where_folders_cannot_be_opened_the_file_is_still_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    write_private_file(tmp_path / "kit.pdf", b"kit")
    assert (tmp_path / "kit.pdf").read_bytes() == b"kit"


@pytest.mark.parametrize("allowed", [0o600, 0o400, 0o700])
def test_a_file_of_the_owners_alone_is_trusted(tmp_path: Path, allowed: int) -> None:
    file = tmp_path / "secret"
    file.touch(mode=allowed)
    require_private(file)


@pytest.mark.parametrize("loose", [0o640, 0o620, 0o610, 0o604, 0o602, 0o601, 0o666])
def test_a_file_that_others_reach_is_refused(tmp_path: Path, loose: int) -> None:
    file = tmp_path / "secret"
    file.touch()
    file.chmod(loose)
    with pytest.raises(BadInput) as refused:
        require_private(file)
    assert refused.value.code == "file.readable_by_others"
