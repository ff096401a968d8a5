"""The access report of one request, step by step: case, identity, contents, review, delivery.

Rules: a step opens when the one it needs is done, and says so until then. What was gathered is
dropped when its time is over, when the page is hidden, and for another request; what was counted
may stay.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.formats import Formats
from backoffice.ui.layout import column
from backoffice.ui.operations import Operation
from backoffice.views.privacy.case_step import CaseStep
from backoffice.views.privacy.contents_step import ContentsStep
from backoffice.views.privacy.deliver_step import DeliverStep
from backoffice.views.privacy.drafts import Draft, OutlineEntry
from backoffice.views.privacy.identity_step import IdentityStep
from backoffice.views.privacy.operations import ReportOperations
from backoffice.views.privacy.report_frame import ReportFrame
from backoffice.views.privacy.request_words import ACCESS, article_word, customer_word
from backoffice.views.privacy.review_step import ReviewStep

CASE, IDENTITY, CONTENTS, REVIEW, DELIVER = "case", "identity", "contents", "review", "deliver"


class ReportPage(QWidget):
    """Steps at the left, one of them at the right."""

    back_wanted = Signal()
    customer_wanted = Signal(object)
    """The CustomerId."""

    def __init__(
        self,
        operations: ReportOperations,
        *,
        formats: Formats,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._request: SubjectRequestView | None = None
        self._draft: Draft | None = None
        self._gathered = False
        self._gathering: Operation[Draft] | None = None
        may_open = operations.may_open_customer
        self.case = CaseStep(formats, clock=clock, may_open_customer=may_open)
        self.identity = IdentityStep()
        self.contents = ContentsStep()
        self.review = ReviewStep(formats, clock=clock)
        self.deliver = DeliverStep(operations)
        self.frame = ReportFrame(
            {
                CASE: (self.tr("Case"), self.case),
                IDENTITY: (self.tr("Identity"), self.identity),
                CONTENTS: (self.tr("Contents"), self.contents),
                REVIEW: (self.tr("Review"), self.review),
                DELIVER: (self.tr("Deliver"), self.deliver),
            }
        )
        self.steps = self.frame.steps
        column(self, gap=0).addWidget(self.frame)
        self.frame.show_step(CASE)
        self._connect()

    def _connect(self) -> None:
        self.frame.back_wanted.connect(self.back_wanted)
        self.frame.step_wanted.connect(self.go_to)
        self.case.customer_wanted.connect(self._on_customer_wanted)
        self.identity.changed.connect(self._arrange)
        self.contents.gather_wanted.connect(self.gather)
        self.contents.language_changed.connect(self._on_language_changed)
        self.contents.entry_chosen.connect(self._on_entry_chosen)
        self.review.gather_wanted.connect(self._on_review_gather_wanted)
        self.review.over.connect(self._drop_draft)
        self.deliver.exported.connect(self._on_exported)

    # --- for the screen

    @property
    def request(self) -> SubjectRequestView | None:
        """Whose report it is."""
        return self._request

    def show_request(self, request: SubjectRequestView) -> None:
        """Begin with a request; the same one goes on where it was."""
        same = self._request is not None and self._request.no == request.no
        self._request = request
        self.frame.title.setText(customer_word(request))
        self.frame.facts.setText(f"{article_word(request.article)}  ·  {request.no}")
        self.case.show_request(request)
        if same:
            return
        self._forget()
        self.identity.start()
        self.deliver.start(request.no)
        for step_id in (CASE, REVIEW, DELIVER):
            self.steps.set_done(step_id, done=False)
        self.frame.show_step(CASE)
        self._arrange()
        self.frame.take_keyboard()

    def go_to(self, step_id: str) -> None:
        """Be at a step, if it can be entered."""
        if not self.steps.can_enter(step_id):
            return
        before = self.steps.current
        if before in (CASE, REVIEW):
            self.steps.set_done(before, done=True)
        self.frame.show_step(step_id)
        self._arrange()
        if step_id == REVIEW and self._draft is not None:
            self.review.show_draft(self._draft)
            self.review.setFocus()
        elif step_id == DELIVER:
            self.deliver.take_keyboard()

    def step_back(self) -> bool:
        """To the step before; False at the first."""
        before = self.steps.beside(-1)
        self.go_to(before)
        return bool(before)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._drop_draft()
        super().hideEvent(event)

    # --- gathering

    def gather(self) -> None:
        """Read everything on record, for the review."""
        if self._request is None:
            return
        self._drop_draft()
        self.contents.show_loading()
        self._gathering = (
            self._operations.gather(self._request.no, self.contents.chosen_language)
            .success(self._show_draft)
            .failure(self._show_not_gathered)
            .run(owner=self)
        )

    def _show_draft(self, draft: Draft) -> None:
        self._gathering = None
        self._gathered = True
        self._draft = draft
        self.deliver.set_language(draft.language)
        self.contents.show_draft(draft)
        self._arrange()

    def _show_not_gathered(self, error: BackofficeError) -> None:
        self._gathering = None
        self._gathered = False
        self.contents.show_problem(error)
        self._arrange()

    def _on_language_changed(self) -> None:
        self._forget()
        self._arrange()

    def _on_entry_chosen(self, entry: OutlineEntry) -> None:
        self.go_to(REVIEW)
        if self._draft is not None:
            self.review.go_to(entry)

    def _on_review_gather_wanted(self) -> None:
        self.go_to(CONTENTS)
        self.gather()

    def _drop_draft(self) -> None:
        """Let go of the plaintext; the counts stay."""
        if self._gathering is not None:
            self._gathering.cancel()
            self._gathering = None
            self.contents.start()
        self._draft = None
        self.review.show_nothing()

    def _forget(self) -> None:
        self._drop_draft()
        self._gathered = False
        self.contents.start()

    # --- what can be entered

    def _arrange(self) -> None:
        """Which steps are done, which can be entered, and why not."""
        sure = self.identity.sure.isChecked()
        self.steps.set_done(IDENTITY, done=sure)
        self.steps.set_done(CONTENTS, done=self._gathered)
        self.frame.arrange(self._hindrances(sure=sure))

    def _hindrances(self, *, sure: bool) -> dict[str, str]:
        if self._request is not None and self._request.article != ACCESS:
            answer = self.tr("Only a request under article 15 is answered by an access report.")
            return dict.fromkeys((IDENTITY, CONTENTS, REVIEW, DELIVER), answer)
        role = "" if self._operations.may_export else self.tr("Your role does not export reports.")
        gather = "" if self._gathered else self.tr("Gather the contents first.")
        check = "" if sure else self.tr("Make sure who asks first.")
        return {IDENTITY: "", CONTENTS: role, REVIEW: gather, DELIVER: gather or check}

    def _on_exported(self) -> None:
        self.steps.set_done(DELIVER, done=True)

    def _on_customer_wanted(self) -> None:
        if self._request is not None:
            self.customer_wanted.emit(self._request.customer_id)
