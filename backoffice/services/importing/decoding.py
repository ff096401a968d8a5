"""From the bytes of a line to a checked value, or to the code of why not.

Rule: everything that a file can contain ends in one of the two; nothing is guessed.
"""

import json
from typing import Any

import msgspec

from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.files import RawLine
from backoffice.services.importing.line_formats import (
    MOST_LEVELS_OF_LABELS,
    AnyLine,
    ConversationLine,
    CustomerLine,
    OrderLine,
)

TYPES: tuple[tuple[str, type[AnyLine]], ...] = (
    ("customer", CustomerLine),
    ("order", OrderLine),
    ("conversation", ConversationLine),
)
UNKNOWN_TYPE = "other"
_DECODER = msgspec.json.Decoder(CustomerLine | OrderLine | ConversationLine)


class _TypeOnly(msgspec.Struct):
    type: str = UNKNOWN_TYPE


def decode_line(raw: RawLine) -> AnyLine:
    """The line as a value. Raises `LineRefused`: too long, no JSON, too deep, or another form."""
    if raw.overlong:
        raise LineRefused("line.too_long")
    try:
        decoded: AnyLine = _DECODER.decode(raw.content)
    except msgspec.ValidationError as error:
        raise LineRefused("line.shape") from error
    except RecursionError as error:
        raise LineRefused("line.too_deep") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LineRefused("line.not_json") from error
    if isinstance(decoded, ConversationLine):
        _check_depth(decoded.labels, MOST_LEVELS_OF_LABELS)
    return decoded


def check_keys(content: bytes) -> None:
    """Raise `LineRefused` for a decoded line in which some object names a key twice.

    Which of the two is meant nobody can know; a decoder would take the last one in silence.
    """
    json.loads(content.decode(), object_pairs_hook=_each_once)


def _each_once(pairs: list[tuple[str, Any]]) -> None:
    if len({key for key, _ in pairs}) != len(pairs):
        raise LineRefused("line.same_key")


def _check_depth(value: object, levels: int) -> None:
    """Labels are the one place of the format where anything may stand, so depth is for them."""
    if isinstance(value, dict | list):
        if not levels:
            raise LineRefused("line.too_deep")
        for inner in value.values() if isinstance(value, dict) else value:
            _check_depth(inner, levels - 1)


def type_of(content: bytes) -> str:
    """The type that a refused line says it is of."""
    try:
        said = msgspec.json.decode(content, type=_TypeOnly).type
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return UNKNOWN_TYPE
    return said if said in {name for name, _ in TYPES} else UNKNOWN_TYPE
