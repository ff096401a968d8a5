"""The log holds what the program did and where it failed, and no content of any record."""

import enum
import logging
import os
import stat
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError

from backoffice import log
from backoffice import log_file as file_of_log
from backoffice.domain.errors import NotFound
from backoffice.log import WITHHELD, Plain, allowed, report_incident
from backoffice.log_file import OLD_FILES, OwnerOnlyFile, start_logging, stop_logging
from tests.surprises import LogWatch

CANARY = "kanarie-19850312-2398"
OWN = "backoffice.services.refunds"


class Outcome(enum.Enum):
    SENT = CANARY


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "state" / "backoffice.log"
    before = logging.getLogger().level
    handler = start_logging(file=path)
    yield path
    stop_logging(handler)
    logging.getLogger().setLevel(before)


def database_error() -> IntegrityError:
    """As SQLAlchemy makes it: statement, parameters and the driver's message in its text."""
    cause = ValueError(f"DETAIL: Key (email)=({CANARY}) already exists")
    return IntegrityError(f"UPDATE of {CANARY}", {"email": CANARY}, cause)


def raise_with_cause() -> None:
    try:
        raise database_error()
    except IntegrityError as error:
        raise NotFound("customer.not_found", name=CANARY) from error


def caught() -> NotFound:
    with pytest.raises(NotFound) as caught_error:
        raise_with_cause()
    caught_error.value.add_note(CANARY)
    return caught_error.value


@pytest.mark.parametrize(
    "argument",
    [
        CANARY,
        CANARY.encode(),
        [CANARY],
        {"name": CANARY},
        Path(CANARY),
        198503122398,
        198503122398.0,
        date(1985, 3, 12),
        datetime(1985, 3, 12),  # noqa: DTZ001 - a date of birth read as a naive time is the case
        object(),
    ],
)
def test_what_could_hold_personal_data_is_withheld(argument: object) -> None:
    assert allowed(argument) == WITHHELD


@pytest.mark.parametrize(
    ("argument", "text"),
    [
        (None, "None"),
        (True, "True"),
        (42, "42"),
        (-0.5, "-0.5"),
        (Plain("jsonl"), "jsonl"),
        (Outcome.SENT, "SENT"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (datetime(2026, 11, 22, 15, 30, tzinfo=UTC), "2026-11-22T15:30:00.000+00:00"),
        (ValueError, "ValueError"),
        (ValueError(CANARY), "builtins.ValueError"),
        (
            NotFound("order.not_found", no=CANARY),
            "backoffice.domain.errors.NotFound(order.not_found)",
        ),
        (NotFound(CANARY), "backoffice.domain.errors.NotFound"),
    ],
)
def test_what_cannot_is_written(argument: object, text: str) -> None:
    assert str(allowed(argument)) == text


def test_our_own_constant_message_is_written_with_its_allowed_arguments(log_file: Path) -> None:
    logging.getLogger(OWN).info("sent %d of %d to %s", 3, 4, CANARY)
    logging.getLogger(OWN).info("lines: %(lines)d of %(file)s", {"lines": 3, "file": CANARY})
    text = log_file.read_text("utf-8")
    assert "sent 3 of 4 to [withheld]" in text
    assert "lines: 3 of [withheld]" in text
    assert CANARY not in text


@pytest.mark.parametrize(
    ("message", "arguments"), [("payout %d", (CANARY,)), ("%s and %s", (1,)), ("%(no)s", (1,))]
)
def test_a_message_that_cannot_be_filled_is_written_as_its_constant(
    message: str, arguments: tuple[object, ...]
) -> None:
    record = logging.LogRecord(OWN, logging.INFO, "file.py", 1, message, arguments, None)
    assert log.message(record) == message


def test_what_a_library_says_is_withheld_with_its_place_kept(
    log_file: Path, expected_log: LogWatch
) -> None:
    expected_log.expect("sqlalchemy.engine", logging.ERROR, reason="a driver that talks too much")
    logging.getLogger("sqlalchemy.engine").error(f"parameters: {CANARY}")  # noqa: G004 - they do
    logging.getLogger(OWN).info(database_error())
    text = log_file.read_text("utf-8")
    assert "ERROR sqlalchemy.engine:" in text
    assert f"INFO {OWN}:" in text
    assert CANARY not in text


def test_a_python_warning_is_logged_without_its_text(
    log_file: Path, expected_log: LogWatch
) -> None:
    expected_log.expect("py.warnings", logging.WARNING, reason="a library warns with content")
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)
        logging.captureWarnings(True)
        warnings.warn(CANARY, UserWarning, stacklevel=1)
    text = log_file.read_text("utf-8")
    assert "WARNING py.warnings:" in text
    assert CANARY not in text


def test_an_incident_names_classes_codes_and_places_and_no_content(
    log_file: Path, expected_log: LogWatch
) -> None:
    expected_log.expect("backoffice.incidents", logging.ERROR, reason="an incident is reported")
    number = report_incident(caught())
    text = log_file.read_text("utf-8")
    assert f"incident {number}" in text
    assert "backoffice.domain.errors.NotFound(customer.not_found)" in text
    assert "caused by sqlalchemy.exc.IntegrityError" in text
    assert "raise_with_cause" in text
    assert CANARY not in text


def test_every_incident_has_its_own_number(log_file: Path, expected_log: LogWatch) -> None:
    expected_log.expect("backoffice.incidents", logging.ERROR, reason="incidents are reported")
    numbers = {report_incident(ValueError()) for _ in range(50)}
    assert len(numbers) == 50
    assert log_file.read_text("utf-8").count("incident ") == 50


def test_a_circle_of_causes_ends() -> None:
    first, second = ValueError(CANARY), KeyError(CANARY)
    first.__cause__, second.__cause__ = second, first
    assert log.describe(first) == "builtins.ValueError\n  caused by builtins.KeyError"


@given(text=st.text(min_size=12))
def test_no_text_gets_into_a_formatted_record(text: str) -> None:
    secret = f"\N{BULLET}{text}"
    error = ValueError(secret)
    error.add_note(secret)
    record = logging.LogRecord(
        OWN, logging.ERROR, "file.py", 1, "failed for %s", (secret,), (ValueError, error, None)
    )
    record.stack_info = secret
    record.exc_text = secret
    record.customer = secret
    assert secret not in log.RedactingFormatter().format(record)


def test_the_log_and_its_predecessors_are_the_owners_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "state" / "backoffice.log"
    monkeypatch.setattr(file_of_log, "FILE_BYTES", 200)
    handler = OwnerOnlyFile(path)
    for _ in range(20):
        handler.emit(
            logging.LogRecord(OWN, logging.INFO, "f", 1, "a line of some length", (), None)
        )
    handler.close()
    files = sorted(path.parent.iterdir())
    assert len(files) == 1 + OLD_FILES
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_old_log_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "backoffice.log"
    path.touch(mode=0o644)
    OwnerOnlyFile(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_log_that_is_a_link_or_no_file_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.log"
    link.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match=r"symbolic|levels|link"):
        OwnerOnlyFile(link)
    assert not (tmp_path / "elsewhere").exists()
    os.mkfifo(tmp_path / "pipe.log")
    with pytest.raises(OSError, match="No such device"):
        OwnerOnlyFile(tmp_path / "pipe.log")
    reader = os.open(tmp_path / "pipe.log", os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(OSError, match="regular file"):
        OwnerOnlyFile(tmp_path / "pipe.log")
    os.close(reader)


def test_a_log_that_cannot_be_written_says_so_without_the_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = OwnerOnlyFile(tmp_path / "backoffice.log")
    assert handler.stream is not None
    handler.stream.close()
    handler.emit(logging.LogRecord(OWN, logging.INFO, "f", 1, "to %s", (CANARY,), None))
    assert capsys.readouterr().err == "backoffice: the log cannot be written\n"
