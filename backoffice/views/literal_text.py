"""Text from outside as runs that Qt draws just as they are.

Rules: every character is in some run, literally; what has no shape or would turn the line round
(control characters, half surrogates, overriding marks) shows as a replacement sign.
"""

import re
from dataclasses import dataclass
from enum import Enum

LINE_BREAK = "\u2028"
_NEW_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2029]")
_SHAPELESS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffc]")


class Look(Enum):
    """How a run is drawn."""

    PLAIN = "plain"
    COVERED = "covered"
    FOUND = "found"
    COVERED_FOUND = "covered_found"


@dataclass(frozen=True, slots=True)
class Run:
    """Some characters of one look."""

    text: str
    look: Look = Look.PLAIN

    @property
    def units(self) -> int:
        """Its length as Qt counts, in units of UTF-16."""
        return len(self.text) + sum(char > "\uffff" for char in self.text)


def literal(text: str) -> str:
    """`text` so that Qt lays it out as it stands."""
    text = _NEW_LINE.sub(LINE_BREAK, text).replace("\t", "    ")
    return _SHAPELESS.sub("\N{REPLACEMENT CHARACTER}", text)
