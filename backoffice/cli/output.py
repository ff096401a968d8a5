"""What a command prints: one JSON value, or lines for people; errors as one sentence.

Rule: standard output carries results only, standard error sentences only. Control characters of
stored text never reach a terminal.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from backoffice.domain.errors import BackofficeError

# Controls, marks of direction and joining, halves of pairs, private use, ends of line or text.
_OBEYED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_LAST_OF_ONE_BYTE = 0xFF


@dataclass(frozen=True, slots=True)
class Output:
    """Prints in the form that was asked for."""

    as_json: bool

    def show(self, value: Any, lines: Iterable[str]) -> None:
        """Print a result: `value` as JSON, or `lines` for people."""
        if self.as_json:
            sys.stdout.write(_json(value) + "\n")
        else:
            for line in lines:
                sys.stdout.write(visible(line) + "\n")

    def problem(self, error: BackofficeError) -> None:
        """Print a known error."""
        self._sentence(error.code, error.sentence)

    def incident(self, number: str) -> None:
        """Print an unexpected error by its number alone."""
        self._sentence("incident", f"Something unexpected happened. Incident {number}.")

    def _sentence(self, code: str, message: str) -> None:
        sys.stderr.write(visible(message) + "\n")
        if self.as_json:
            error = {"error": {"code": code, "message": message}}
            sys.stdout.write(_json(error) + "\n")


def visible(text: str) -> str:
    """The text with control and direction characters written out, so that a terminal obeys none."""
    return text.translate(_escapes(set(text) - {"\t"}))


def _json(value: Any) -> str:
    """One line of JSON; the same characters are written out here, which changes no value."""
    encoded = json.dumps(value, ensure_ascii=False, default=_plain)
    return encoded.translate(_escapes(set(encoded)))


def _escapes(chars: Iterable[str]) -> dict[int, str]:
    """What to write for those characters that a terminal would do something else with."""
    return {ord(one): _escaped(one) for one in chars if unicodedata.category(one) in _OBEYED}


def _escaped(char: str) -> str:
    """A character as JSON writes it: `\\u001b`, beyond the first plane as two halves."""
    return f"\\u{ord(char):04x}" if ord(char) <= _LAST_OF_ONE_BYTE else json.dumps(char)[1:-1]


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
