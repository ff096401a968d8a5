"""What the nouns share when they describe their commands and read ids."""

import argparse
import re
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias
from uuid import UUID

from backoffice.domain.errors import WrongUsage

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names its type so
else:
    Commands = object

_OUR_VERSION = 7


class Parser(argparse.ArgumentParser):
    """A parser that speaks in one sentence, as every command does, and takes whole flags only."""

    def __init__(self, *arguments: Any, **words: Any) -> None:
        super().__init__(*arguments, **{"allow_abbrev": False} | words)

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage` instead of printing the usage and leaving."""
        raise WrongUsage("cli.usage", problem=without_values(message))


def without_values(message: str) -> str:
    """What argparse says, less what was typed: it may be a passphrase or a customer's number."""
    said, unknown, typed = message.partition("unrecognized arguments")
    if unknown:
        flags = [word.partition("=")[0] for word in typed.split() if word.startswith("--")]
        return " ".join((f"{said}{unknown}", *flags))
    return _TYPED_VALUE.sub("", message)


# What follows "invalid choice" up to the choices, and what follows "invalid int value".
_TYPED_VALUE = re.compile(r"(?<=invalid choice): .*(?= \(choose from)|(?<= value): .*", re.DOTALL)


def uuid_of(text: str) -> UUID | None:
    """The id of this program that a text is, or None where it is a number of another system.

    Other systems number their records by UUIDs too: ours are of version 7 and written out in full.
    """
    try:
        known = UUID(text)
    except ValueError:
        return None
    return known if known.version == _OUR_VERSION and str(known) == text.lower() else None
