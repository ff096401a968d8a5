"""The kinds of value an access report can hold.

Rule: a value stays what it is (a time, an amount, a code) until it is shown, so that the PDF can
say it in the reader's language while the JSON keeps it exact.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Amount:
    """Money as whole minor units (öre, cent) of a currency named by its ISO 4217 code."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate in basis points: 2500 is 25 %."""

    basis_points: int


@dataclass(frozen=True, slots=True)
class Code:
    """A code out of one of the closed lists of the report's wording (`[codes.<list_name>]`).

    An unknown list is a programming error and raises KeyError when shown. An unknown code in a
    known list came from outside (an imported consent purpose, say): it is shown as it stands and
    the report says that it has no explanation.
    """

    list_name: str
    code: str


Value: TypeAlias = (
    str | int | float | bool | date | datetime | Amount | Rate | Code | tuple["Value", ...] | None
)
