"""What the look-up page asks for.

Rule: the page gets these functions and nothing behind them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backoffice.services.lookups import LookupResult
from backoffice.ui.operations import Operation

if TYPE_CHECKING:  # the registry imports every screen's base; only the name is needed here
    from backoffice.views.registry import ScreenContext

SHOWN_HITS = 50


@dataclass(frozen=True, slots=True)
class LookupOperations:
    """`search` finds customers by anything a person may say."""

    search: Callable[[str], Operation[LookupResult]]


def lookup_operations(context: "ScreenContext") -> LookupOperations:
    """The operations of a signed-in person."""
    lookups, session = context.services.lookups, context.session

    def search(text: str) -> Operation[LookupResult]:
        return context.runner.operation(
            lambda: lookups.search(session=session, text=text, limit=SHOWN_HITS)
        )

    return LookupOperations(search=search)
