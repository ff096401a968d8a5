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


@dataclass(frozen=True, slots=True)
class Output:
    """Prints in the form that was asked for."""

    as_json: bool

    def show(self, value: Any, lines: Iterable[str]) -> None:
        """Print a result: `value` as JSON, or `lines` for people."""
        if self.as_json:
            sys.stdout.write(json.dumps(value, ensure_ascii=False, default=_plain) + "\n")
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
        sys.stderr.write(message + "\n")
        if self.as_json:
            error = {"error": {"code": code, "message": message}}
            sys.stdout.write(json.dumps(error, ensure_ascii=False) + "\n")


def visible(text: str) -> str:
    """The text with control and direction characters written out, so that a terminal obeys none."""
    return "".join(
        char
        if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co") or char == "\t"
        else f"\\u{ord(char):04x}"
        for char in text
    )


def _plain(value: Any) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
