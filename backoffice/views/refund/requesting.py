"""One refund on its way to being requested.

Rule: the answer is heard even when the sheet is closed meanwhile: by the sheet while it stands,
else by a toast. The toast holds a number and an amount, nothing personal.
"""

from PySide6.QtCore import QObject, Signal

from backoffice.domain.errors import BackofficeError
from backoffice.services.refund_views import RefundView
from backoffice.ui.formats import Formats
from backoffice.ui.messages import MessageKind
from backoffice.ui.operations import Operation
from backoffice.ui.translation import sentence_of
from backoffice.views.shell import Shell


class Requesting(QObject):
    """Stands apart from the sheet, which may go; the running operation keeps it alive."""

    requested = Signal(object)
    refused = Signal(object)

    def __init__(self, *, shell: Shell, formats: Formats) -> None:
        super().__init__()
        self._shell = shell
        self._formats = formats
        self._left = False

    def start(self, operation: Operation[RefundView]) -> None:
        """Run the request."""
        operation.success(self._on_success).failure(self._on_failure).run(owner=self)

    def leave(self) -> None:
        """The sheet is gone."""
        self._left = True

    def _on_success(self, refund: RefundView) -> None:
        if not self._left:
            self.requested.emit(refund)
            return
        amount = self._formats.money(refund.amount_ore, refund.currency)
        text = self.tr("Refund {0} of {1} was requested.").format(refund.no, amount)
        self._shell.notify(MessageKind.SUCCESS, text)

    def _on_failure(self, error: BackofficeError) -> None:
        if not self._left:
            self.refused.emit(error)
            return
        text = self.tr("The refund was not requested. {0}").format(sentence_of(error))
        self._shell.notify(MessageKind.DANGER, text)
