"""Before a masked value shows: state why, with the page's purpose marked already.

Rule: the dialog never holds the value; it hands over what was stated and closes when the value is
there.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Purpose
from backoffice.ui.dialogs import Dialog
from backoffice.views.customer.operations import Statement
from backoffice.views.customer.purpose_form import PurposeForm


class PurposePrompt(Dialog):
    """A dialog around a PurposeForm."""

    stated = Signal(object)
    """The Statement."""

    def __init__(
        self,
        parent: QWidget,
        *,
        title: str,
        verb: str,
        purposes: Sequence[Purpose],
        asks_case: Callable[[Purpose], bool],
        before: Statement,
        case_required: bool = False,
    ) -> None:
        form = PurposeForm(
            purposes,
            asks_case=asks_case,
            suggested=before.purpose,
            cases=(before.case_ref,) if before.case_ref else (),
            case_required=case_required,
        )
        super().__init__(
            parent,
            title=title,
            text=QCoreApplication.translate(
                "PurposePrompt", "Your answer is written to the access log."
            ),
            verb=verb,
            content=form,
            stay_open=True,
        )
        self.form = form
        self.setObjectName("customer.purpose_prompt")
        self.submitted.connect(self.form.submit)
        self.form.stated.connect(self.stated)

    def refuse(self, sentence: str) -> None:
        """It was refused: say why, ready for another try."""
        self.form.show_problem(sentence)
