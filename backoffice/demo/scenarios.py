"""The written scenarios of conversations, read from `resources/demo/conversations/`.

Rule: all that is said stands in those files; code only chooses a variant and fills in facts.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from backoffice.demo.conversation_facts import ORDER_WORDS, WORDS
from backoffice.demo.dice import Dice
from backoffice.demo.tables import document, texts

_SPEAKERS = {"K": "customer", "A": "agent", "S": "system"}
_WORD = re.compile(r"\{([a-z_]+)\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_OLDEST = 150


@dataclass(frozen=True, slots=True)
class Scenario:
    """One conversation with choices and words still open.

    `after_days`: from the order's day. `pays`: the kinds of instrument that the order must have
    been paid with, in their order; empty for any.
    """

    name: str
    language: str
    channels: tuple[str, ...]
    tasks: tuple[str, ...]
    weight: int
    after_days: tuple[int, int]
    sex: str | None
    pays: tuple[str, ...]
    ages: tuple[int, int]
    turns: tuple[tuple[str, str], ...]
    words: frozenset[str]

    @property
    def needs_order(self) -> bool:
        """Whether it speaks of an order."""
        return bool(self.words & ORDER_WORDS)

    @property
    def for_protected(self) -> bool:
        """Whether the caller is a person with protected identity; nobody else is."""
        return "protected_identity" in self.tasks


@lru_cache(maxsize=1)
def scenarios() -> tuple[Scenario, ...]:
    """All of them. Raises ValueError, naming the scenario, if one asks for an unknown word."""
    entries = (e for name in texts("conversations") for e in document(name)["scenario"])
    return tuple(_scenario(entry) for entry in entries)


def choose(text: str, dice: Dice) -> str:
    """The text with one of each "[a|b|c]" chosen."""
    return _CHOICE.sub(lambda found: dice.pick(found[1].split("|")), text)


def fill(text: str, words: dict[str, str]) -> str:
    """The text with each "{word}" replaced. Raises KeyError for a word that is not given."""
    return _WORD.sub(lambda found: words[found[1]], text)


def _scenario(entry: dict[str, Any]) -> Scenario:
    turns = tuple(_turn(line) for line in entry["text"].strip().splitlines())
    words = frozenset(found for _, text in turns for found in _WORD.findall(text))
    if not words <= WORDS:
        raise ValueError(f"{entry['name']}: {sorted(words - WORDS)}")
    first_day, last_day = entry["after_days"]
    return Scenario(
        name=entry["name"],
        language=entry.get("language", "sv"),
        channels=tuple(entry["channels"]),
        tasks=tuple(entry["tasks"]),
        weight=entry["weight"],
        after_days=(first_day, last_day),
        sex={"woman": "w", "man": "m", None: None}[entry.get("sex")],
        pays=tuple(filter(None, entry.get("pays", "").split("+"))),
        ages=(entry.get("min_age", 0), entry.get("max_age", _OLDEST)),
        turns=turns,
        words=words,
    )


def _turn(line: str) -> tuple[str, str]:
    speaker, _, text = line.partition(": ")
    return _SPEAKERS[speaker], text
