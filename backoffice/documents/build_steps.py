"""How a long piece of document work tells how far it is, and is stopped.

Rule: whoever waits for a document sees progress and can stop it; a stopped document leaves nothing
behind.
"""

from collections.abc import Callable
from typing import ClassVar

from backoffice.domain.errors import BackofficeError

Progress = Callable[[int, int], None]
"""Called with (done, total); the unit is of no meaning outside."""

Cancelled = Callable[[], bool]
"""Asked between steps; True stops the work."""


class BuildCancelled(BackofficeError):
    """The person waiting stopped the document. Code `document.cancelled`."""

    exit_code: ClassVar[int] = 1
