"""What the nouns share when they describe their commands and read ids."""

import argparse
from typing import TYPE_CHECKING, NoReturn, TypeAlias
from uuid import UUID

from backoffice.domain.errors import WrongUsage

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names its type so
else:
    Commands = object


class Parser(argparse.ArgumentParser):
    """A parser that speaks in one sentence, as every command does."""

    def error(self, message: str) -> NoReturn:
        """Raise `WrongUsage` instead of printing the usage and leaving."""
        raise WrongUsage("cli.usage", problem=message)


def uuid_of(text: str) -> UUID | None:
    """The id that a text is, or None where it is something else (a number of another system)."""
    try:
        return UUID(text)
    except ValueError:
        return None
