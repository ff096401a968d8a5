"""What a run of numbers looks like: personnummer, telephone, card, account, or nothing.

Rule: shape decides, never validity: 88 % of the personnummer that people type fail the check digit.
A doubtful long number is covered; a calendar date, an amount or a short number is not.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from backoffice.domain.redaction.chains import Atom
from backoffice.domain.redaction.gaps import Edge
from backoffice.domain.redaction.spans import RedactionKind

LONGEST_RUN_DIGITS = 19

_TOGETHER = frozenset({Edge.TIGHT, Edge.DASH, Edge.TURN})
_WITH_DOTS = _TOGETHER | {Edge.DOT}


class Run(NamedTuple):
    """Neighbouring atoms read as one number."""

    digits: str
    groups: tuple[int, ...]
    edges: tuple[Edge, ...]
    plus: bool
    spoken: int
    reference: bool


def run_of(atoms: Sequence[Atom]) -> Run:
    """The atoms as one number."""
    return Run(
        digits="".join(atom.digits for atom in atoms),
        groups=tuple(len(atom.digits) for atom in atoms),
        edges=tuple(atom.edge for atom in atoms[1:]),
        plus=atoms[0].plus,
        spoken=sum(atom.spoken for atom in atoms),
        reference=atoms[0].context.reference,
    )


def kind_of_run(run: Run) -> RedactionKind | None:
    """What the run looks like as a whole, or None."""
    return next((kind for kind, fits in _SHAPES if fits(run)), None)


def _birth_shape(digits: str) -> bool:
    month, day = int(digits[-4:-2]), int(digits[-2:])
    return (1 <= month <= 12 and 1 <= day <= 31) or (month <= 12 and 60 <= day <= 91)


def _personnummer(run: Run) -> bool:
    length, edges = len(run.digits), set(run.edges)
    if length == 12 and run.digits[:2] in ("18", "19", "20"):
        return _birth_shape(run.digits[:8])
    if length == 10 and edges <= _WITH_DOTS and not _telephone_in_groups(run):
        return _birth_shape(run.digits[:6])
    return False


def _telephone_in_groups(run: Run) -> bool:
    """040-628 04 00 and 0701740605 have the shape of a birth time; people mean the telephone."""
    network = run.groups[0] in (3, 4) or run.groups[:2] == (2, 3)
    mobile = run.digits[1] == "7" and int(run.digits[4:6]) >= 60 and run.groups != (6, 4)
    return run.digits[0] == "0" and (network or mobile)


def _typed_personnummer(run: Run) -> bool:
    """Six or eight digits and four, whatever the date; or three, as when one was forgotten."""
    if len(run.groups) != 2 or run.groups[0] not in (6, 8) or run.edges[0] not in _TOGETHER:
        return False
    forgotten = run.edges[0] is Edge.DASH and run.groups[1] == 3
    return run.groups[1] == 4 or (forgotten and _birth_shape(run.digits[:-3]))


def _phone_with_country(run: Run) -> bool:
    length = len(run.digits)
    called = run.digits.startswith("00") and run.groups[0] >= 2 and 10 <= length <= 17
    return (called or (run.plus and 7 <= length <= 15)) and set(run.edges) <= _WITH_DOTS


def _national_phone(run: Run) -> bool:
    first, edges = run.digits[:2], set(run.edges)
    if first[0] != "0" or first[1:] in ("", "0") or not 8 <= len(run.digits) <= 11:
        return False
    return edges <= (_WITH_DOTS if run.groups[0] > 1 else _TOGETHER)


def _american_phone(run: Run) -> bool:
    groups = run.groups[1:] if run.digits[0] == "1" and run.groups[0] == 1 else run.groups
    return groups == (3, 3, 4) and set(run.edges) <= _WITH_DOTS


def _local_phone(run: Run) -> bool:
    return run.groups == (3, 4) and run.edges[0] is Edge.DASH


def _long_number(run: Run) -> bool:
    """Nine to eleven digits in one, or ten and eleven in a few groups: whose, is not known."""
    if run.reference:
        return False
    if len(run.groups) == 1:
        return 9 <= run.groups[0] <= 11
    few = len(run.groups) <= 5 and min(run.groups) >= 2 and run.groups != (5, 5)
    return few and 10 <= len(run.digits) <= 11 and set(run.edges) <= {Edge.TIGHT, Edge.DASH}


def _card(run: Run) -> bool:
    if not 13 <= len(run.digits) <= LONGEST_RUN_DIGITS:
        return False
    fours = all(group == 4 for group in run.groups[:-1])
    in_groups = len(run.groups) == 1 or max(run.groups) <= 6
    return in_groups and set(run.edges) <= (_WITH_DOTS if fours else _TOGETHER)


def _giro(run: Run) -> bool:
    """Bankgiro 5050-1055, but not the years 2019-2024; plusgiro 4 15 62-5."""
    if not run.edges or run.edges[-1] is not Edge.DASH:
        return False
    if run.groups == (4, 4):
        return not {run.digits[:2], run.digits[4:6]} <= {"18", "19", "20"}
    pairs = all(group == 2 for group in run.groups[1:-1])
    longest = 3 if len(run.groups) > 2 else 7
    in_form = run.groups[-1] == 1 and pairs and run.groups[0] <= longest
    return in_form and 6 <= len(run.digits) <= 8 and set(run.edges[:-1]) <= {Edge.TIGHT}


def _clearing_and_account(run: Run) -> bool:
    """A clearing number of four digits, perhaps with a check digit, and six to eleven more."""
    if run.groups[0] != 4 or not 10 <= len(run.digits) <= 15 or not run.edges:
        return False
    checked = run.groups[1] == 1 and run.edges[0] is Edge.DASH
    rest = run.edges[2:] if checked else run.edges[1:]
    two = len(run.groups) == 2 and run.groups[1] >= 6
    return (checked or two or run.edges[0] is Edge.DASH) and set(rest) <= _TOGETHER


def _endless_number(run: Run) -> bool:
    return len(run.groups) == 1 and run.groups[0] >= 12 and not run.reference


def _read_out(run: Run) -> bool:
    """Six digits and more in words, or typed one by one: nobody does that with an amount."""
    if len(run.digits) < 6 or not set(run.edges) <= _TOGETHER:
        return False
    return run.spoken >= 3 or (run.spoken == 0 and set(run.groups) == {1})


_SHAPES: Sequence[tuple[RedactionKind, Callable[[Run], bool]]] = (
    (RedactionKind.PERSONNUMMER, _personnummer),
    (RedactionKind.PERSONNUMMER, _typed_personnummer),
    (RedactionKind.PHONE, _phone_with_country),
    (RedactionKind.PHONE, _national_phone),
    (RedactionKind.PHONE, _american_phone),
    (RedactionKind.PHONE, _local_phone),
    (RedactionKind.ACCOUNT, _giro),
    (RedactionKind.ACCOUNT, _clearing_and_account),
    (RedactionKind.CARD, _card),
    (RedactionKind.ACCOUNT, _endless_number),
    (RedactionKind.PHONE, _long_number),
    (RedactionKind.PHONE, _read_out),
)
