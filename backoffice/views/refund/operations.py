"""What the refund sheet asks of the services, always off the UI thread.

Rule: the sheet knows these three functions and neither services nor session.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.ui.operations import Operation
from backoffice.views.registry import ScreenContext

REFUNDS = "refunds"
"""The change topic: some refund was made or moved."""


@dataclass(frozen=True, slots=True)
class RefundSheetOperations:
    """`request` publishes the topic `refunds`; repeated with one id it gives the first refund."""

    preview: Callable[[RequestRefund], Operation[RefundPreview]]
    request: Callable[[RequestRefund], Operation[RefundView]]
    show: Callable[[str], Operation[RefundView]]


def sheet_operations(context: ScreenContext) -> RefundSheetOperations:
    """The operations of a signed-in person."""
    refunds, session, runner = context.services.refunds, context.session, context.runner
    return RefundSheetOperations(
        preview=lambda request: runner.operation(
            lambda: refunds.preview(session=session, request=request)
        ),
        request=lambda request: runner.operation(
            lambda: refunds.request(session=session, request=request),
            changes=frozenset({REFUNDS}),
        ),
        show=lambda no: runner.operation(lambda: refunds.show(session=session, no=no)),
    )
