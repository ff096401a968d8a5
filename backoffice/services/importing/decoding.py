"""From the bytes of a line to a checked value, or to the code of why not.

Rule: everything that a file can contain ends in one of the two; nothing is guessed.
"""

import msgspec

from backoffice.services.importing.batches import LineRefused
from backoffice.services.importing.files import RawLine
from backoffice.services.importing.line_formats import (
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
    return decoded


def type_of(content: bytes) -> str:
    """The type that a refused line says it is of."""
    try:
        said = msgspec.json.decode(content, type=_TypeOnly).type
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return UNKNOWN_TYPE
    return said if said in {name for name, _ in TYPES} else UNKNOWN_TYPE
