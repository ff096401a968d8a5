"""`override` for methods of Qt that are called by Qt: checked by mypy, free at run time.

Rule: imported from here, because `typing_extensions` costs 3 ms of the start and Python 3.11 has no
`typing.override` yet.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
else:
    _Method = TypeVar("_Method", bound=Callable)

    def override(method: _Method) -> _Method:
        """The method itself."""
        return method


__all__ = ["override"]
