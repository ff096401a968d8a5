"""Exact identifiers in the one form that is tagged, when they are written and when they are
asked for.

Rule: writer and searcher normalise here, so that what was stored is what is found.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.domain.contact_points import (
    looks_like_email,
    looks_like_phone,
    normalise_email,
    normalise_phone,
)
from backoffice.domain.errors import BadInput
from backoffice.domain.personnummer import looks_like_personnummer, parse_candidates

ORDINARY = "tags"
PROTECTED = "protected_tags"
LONGEST_IDENTIFIER = 200


class IdentifierKind(StrEnum):
    """Kinds of exact identifiers; the command line's `matched` uses the same words."""

    PERSONNUMMER = "personnummer"
    PHONE = "phone"
    EMAIL = "email"
    ORDER = "order"
    EXTERNAL_ID = "external_id"
    CONVERSATION = "conversation"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of what was typed."""

    kind: IdentifierKind
    normalised: str


def normalised_reference(text: str) -> str:
    """A number or id of another system, without space, number sign or case."""
    return "".join(text.split()).lstrip("#").casefold()


def exact_reference(text: str) -> str:
    """A number or id of another system to the letter, in a form that no normalised text has.

    Other systems may tell "a1" from "A1"; whoever types one may not. So a record is tagged by
    both forms: this one decides what an imported line is about, the normalised one is searched.
    """
    return f" {text}"


def normalised_phone(text: str) -> str:
    """E.164 where the text can be a number;

    else its visible characters, so that it is found as typed.
    """
    return normalise_phone(text) or normalised_reference(text)


def readings(text: str, *, today: date) -> tuple[Candidate, ...]:
    """Every exact identifier that a search text can mean, the likeliest first."""
    text = text.strip()
    if not text or len(text) > LONGEST_IDENTIFIER:
        return ()
    found: list[Candidate] = []
    if looks_like_personnummer(text):
        found += _personnummer(text, today)
    whole_number = bool(found) and sum(char.isdecimal() for char in text) == len(
        found[0].normalised
    )
    if looks_like_phone(text) and not whole_number:
        found.append(Candidate(IdentifierKind.PHONE, normalised_phone(text)))
    if looks_like_email(text):
        found.append(Candidate(IdentifierKind.EMAIL, normalise_email(text)))
    reference = normalised_reference(text)
    if reference:
        found.append(Candidate(IdentifierKind.ORDER, reference))
        found.append(Candidate(IdentifierKind.EXTERNAL_ID, reference))
    return tuple(found)


def _personnummer(text: str, today: date) -> list[Candidate]:
    try:
        numbers = parse_candidates(text, today=today, checked=False)
    except BadInput:
        return []
    return [Candidate(IdentifierKind.PERSONNUMMER, number.digits) for number in numbers]
