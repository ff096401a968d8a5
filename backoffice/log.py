"""The program's log: a file that only its owner reads, and in which no content of a record appears.

Rule: what reaches the file is a list of allowed things, never a cleaned-up text. Allowed are the
constant messages of our own loggers, arguments of types that cannot hold personal data, names of
exception classes, our own error codes and places in code. All other text (an exception's message,
SQL parameters, a library's words) is withheld, because nobody can list what a database driver or a
PDF library writes into its messages.
"""

import logging
import os
import re
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, Final
from uuid import UUID

from backoffice.domain.errors import BackofficeError

WITHHELD: Final = "[withheld]"

_OWN_LOGGERS: Final = "backoffice"
_SAFE_NUMBER: Final = 10**9  # personnummer, phone and card numbers have ten digits or more
_CODE: Final = re.compile(r"[a-z][a-z_]*(\.[a-z][a-z_]*)+")
_INCIDENT_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: can be read aloud
_INCIDENT_LENGTH: Final = 8  # 40 random bits


class Plain(str):
    """Text that the program itself made (a file kind, a screen's name) and that may be logged."""

    __slots__ = ()


def allowed(argument: object) -> str | float | None:
    """An argument of a log call as it may be written (numbers stay numbers), or `WITHHELD`."""
    match argument:
        case None | bool():
            return argument
        case UUID() | Plain():
            return str(argument)
        case Enum():
            return argument.name
        case int() | float() if abs(argument) < _SAFE_NUMBER:
            return argument
        case datetime() if argument.tzinfo is not None:  # a time stamp; a date of birth has no zone
            return argument.astimezone(UTC).isoformat(timespec="milliseconds")
        case type():
            return argument.__qualname__
        case BaseException():
            return _named(argument)
        case _:
            return WITHHELD


def message(record: logging.LogRecord) -> str:
    """The record's message with disallowed arguments withheld; another library's whole message is.

    Our own messages are constants: ruff's G004 refuses an f-string in a log call.
    """
    own = record.name == _OWN_LOGGERS or record.name.startswith(f"{_OWN_LOGGERS}.")
    if not own or not isinstance(record.msg, str):
        return WITHHELD
    arguments = record.args
    if not arguments:
        return record.msg
    try:
        if isinstance(arguments, Mapping):
            return record.msg % {key: allowed(value) for key, value in arguments.items()}
        return record.msg % tuple(allowed(value) for value in arguments)
    except (TypeError, ValueError):  # "%d" with a withheld value: the constant alone still tells
        return record.msg


def describe(error: BaseException) -> str:
    """An exception by class, our own code, and places in code; with its causes, never its text."""
    lines = []
    seen: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in seen:
        seen.add(id(following))
        frames = traceback.walk_tb(following.__traceback__)
        places = [f"{_module(frame)}:{line} {frame.f_code.co_name}" for frame, line in frames]
        lines.append(" < ".join([_named(following), *reversed(places)]))
        following = following.__cause__ or following.__context__
    return "\n  caused by ".join(lines)


def _module(frame: Any) -> str:
    return str(frame.f_globals.get("__name__", "?"))


def _named(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    if isinstance(error, BackofficeError) and _CODE.fullmatch(error.code):
        return f"{name}({error.code})"
    return name


class RedactingFormatter(logging.Formatter):
    """The only way from a record to text; `record.exc_text` and `stack_info` are never used."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = f"{at} {record.levelname} {record.name}:{record.lineno} {message(record)}"
        if record.exc_info and record.exc_info[1] is not None:
            line += f"\n  {describe(record.exc_info[1])}"
        return line


def forbid_unredacted() -> None:
    """Without a handler of ours Python would print records to standard error as they are."""
    logging.lastResort = None
    logging.raiseExceptions = False


def report_incident(error: BaseException) -> str:
    """Log an unexpected error without its content; returns the number that a person may be told."""
    octets = os.urandom(_INCIDENT_LENGTH)
    number = "".join(_INCIDENT_ALPHABET[octet % len(_INCIDENT_ALPHABET)] for octet in octets)
    logging.getLogger(f"{_OWN_LOGGERS}.incidents").error(
        "incident %s", Plain(number), exc_info=(type(error), error, error.__traceback__)
    )
    return number
