"""The look in numbers and colours, read from `resources/theme/tokens.toml`.

Rule: widgets never write a colour or a size by hand; they ask the tokens of the theme in force.

    tokens_now().colour("accent")
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from backoffice.ui.resources import ResourceFinder

_PROPERTY = "themeLook"


class Look(StrEnum):
    """A set of colours."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens of one look. Sizes are in device-independent pixels, times in milliseconds."""

    look: Look
    colours: Mapping[str, str]
    sizes: Mapping[str, int]
    type_sizes: Mapping[str, int]
    motion: Mapping[str, int]
    families: tuple[str, ...]

    def colour(self, name: str) -> QColor:
        """The colour `name`; KeyError when there is none."""
        return QColor(self.colours[name])

    def size(self, name: str) -> int:
        """The size `name` in pixels."""
        return self.sizes[name]

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.look is not Look.LIGHT


def parse_tokens(text: str) -> dict[Look, Tokens]:
    """All looks of a tokens file. ValueError when a look lacks a colour that another has."""
    data = tomllib.loads(text)
    type_sizes = {k: v for k, v in data["type"].items() if isinstance(v, int)}
    families = (data["type"]["family"], *data["type"]["fallbacks"])
    looks = {
        look: Tokens(
            look=look,
            colours=data["colours"][look.value],
            sizes=data["size"],
            type_sizes=type_sizes,
            motion=data["motion"],
            families=families,
        )
        for look in Look
    }
    names = set().union(*(tokens.colours for tokens in looks.values()))
    for look, tokens in looks.items():
        if missing := names - set(tokens.colours):
            raise ValueError(f"look {look} lacks {sorted(missing)}")
    return looks


@cache
def bundled_tokens() -> dict[Look, Tokens]:
    """The tokens that the program ships."""
    return parse_tokens(ResourceFinder().text("theme/tokens.toml"))


def tokens_now() -> Tokens:
    """The tokens of the look in force; like palette and font it belongs to the application."""
    app = QApplication.instance()
    look = app.property(_PROPERTY) if app is not None else None
    return bundled_tokens()[Look(look) if isinstance(look, str) else Look.LIGHT]


def put_in_force(look: Look) -> None:
    """Make `look` the one that `tokens_now()` answers with. Only the theme calls this."""
    app = QApplication.instance()
    if app is not None:
        app.setProperty(_PROPERTY, look.value)
