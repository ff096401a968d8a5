"""What the nouns share when they describe their commands and read ids."""

import argparse
from typing import TYPE_CHECKING, TypeAlias
from uuid import UUID

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse names its type so
else:
    Commands = object


def uuid_of(text: str) -> UUID | None:
    """The id that a text is, or None where it is something else (a number of another system)."""
    try:
        return UUID(text)
    except ValueError:
        return None
