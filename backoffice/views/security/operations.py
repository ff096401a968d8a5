"""What the security page asks for.

Rule: the page gets this function and nothing behind it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.services.surveying import Check
from backoffice.ui.operations import Operation
from backoffice.views.registry import ScreenContext


@dataclass(frozen=True, slots=True)
class SecurityOperations:
    """`survey` looks at everything now."""

    survey: Callable[[], Operation[tuple[Check, ...]]]


def security_operations(context: ScreenContext) -> SecurityOperations:
    """The operations of a signed-in person."""
    doctor = context.services.doctor
    return SecurityOperations(survey=lambda: context.runner.operation(doctor.survey))
