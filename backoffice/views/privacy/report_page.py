"""The access report of one request, step by step: case, identity, contents, review, delivery.

Rules: a step opens when the one it needs is done, and says so until then. What was gathered is
dropped when its time is over, when the page is hidden, and for another request; what was counted
may stay.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from backoffice.domain.errors import BackofficeError
from backoffice.services.subject_requests import SubjectRequestView
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, Hairline, column, row
from backoffice.ui.operations import Operation
from backoffice.ui.shortcuts import Shortcut
from backoffice.views.privacy.case_step import CaseStep
from backoffice.views.privacy.contents_step import ContentsStep
from backoffice.views.privacy.deliver_step import DeliverStep
from backoffice.views.privacy.drafts import Draft, OutlineEntry
from backoffice.views.privacy.identity_step import IdentityStep
from backoffice.views.privacy.operations import ReportOperations
from backoffice.views.privacy.request_words import ACCESS, article_word
from backoffice.views.privacy.review_step import ReviewStep
from backoffice.views.privacy.steps import StepList

CASE, IDENTITY, CONTENTS, REVIEW, DELIVER = "case", "identity", "contents", "review", "deliver"
_STEPS_PX = 196
_READS_WELL_PX = 900


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
        self.case = CaseStep(formats, clock=clock, may_open_customer=operations.may_open_customer)
        self.identity = IdentityStep()
        self.contents = ContentsStep()
        self.review = ReviewStep(formats, clock=clock)
        self.deliver = DeliverStep(operations)
        self._pages: dict[str, QWidget] = {
            CASE: self.case,
            IDENTITY: self.identity,
            CONTENTS: self.contents,
            REVIEW: self.review,
            DELIVER: self.deliver,
        }
        self._build()
        self._connect()

    # --- building

    def _build(self) -> None:
        self.steps = StepList(name=self.tr("Steps to the access report"))
        self.steps.setObjectName("report.steps")
        self.steps.setFixedWidth(_STEPS_PX)
        words = (
            self.tr("Case"),
            self.tr("Identity"),
            self.tr("Contents"),
            self.tr("Review"),
            self.tr("Deliver"),
        )
        self._stack = QStackedWidget()
        self._stack.setMaximumWidth(_READS_WELL_PX)
        for (step_id, page), word in zip(self._pages.items(), words, strict=True):
            self.steps.add(step_id, word)
            self._stack.addWidget(page)
        self.steps.choose(CASE)
        right = column(gap=0)
        middle = row(gap=0)
        middle.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        middle.addWidget(self._stack, 1)
        right.addLayout(middle, 1)
        right.addWidget(Hairline())
        right.addLayout(self._foot())
        left = column(gap=0)
        left.setContentsMargins(GAP_M, GAP_L, GAP_M, GAP_L)
        left.addWidget(self.steps)
        both = row(gap=0)
        both.addLayout(left)
        both.addWidget(Hairline(vertical=True))
        both.addLayout(right, 1)
        layout = column(self, gap=0)
        layout.addWidget(self._head())
        layout.addLayout(both, 1)

    def _head(self) -> QFrame:
        head = QFrame()
        head.setProperty("bar", True)
        back = IconButton(Icon.ARROW_LEFT, name=self.tr("Back to the requests"), large=True)
        back.setObjectName("report.back")
        back.clicked.connect(self.back_wanted)
        self.title = PlainLabel(style=TextStyle.STRONG, elide=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("report.title")
        self._facts = PlainLabel(style=TextStyle.SECONDARY, elide=Qt.TextElideMode.ElideRight)
        words = column(gap=0)
        words.addWidget(self.title)
        words.addWidget(self._facts)
        layout = row(head, gap=GAP_M)
        layout.setContentsMargins(GAP_M, GAP_S, GAP_XL, GAP_S)
        layout.addWidget(back)
        layout.addLayout(words, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        self.back_button = Button(self.tr("Back"))
        self.back_button.setObjectName("report.step_back")
        self.next_button = Button(
            self.tr("Next"), kind=ButtonKind.PRIMARY, shortcut=Shortcut.SUBMIT
        )
        self.next_button.setObjectName("report.step_on")
        foot = row(gap=GAP_S)
        foot.setContentsMargins(GAP_XL, GAP_M, GAP_XL, GAP_M)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        return foot

    def _connect(self) -> None:
        self.steps.chosen.connect(self.go_to)
        self.back_button.clicked.connect(lambda: self.go_to(self.steps.beside(-1)))
        self.next_button.clicked.connect(lambda: self.go_to(self.steps.beside(1)))
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
        self.title.setText(request.customer_name or self.tr("Protected personal data"))
        self._facts.setText(f"{article_word(request.article)}  ·  {request.no}")
        self.case.show_request(request)
        if same:
            return
        self._forget()
        self.identity.start()
        self.deliver.start(request.no)
        for step_id in self._pages:
            self.steps.set_done(step_id, done=False)
        self.steps.choose(CASE)
        self._stack.setCurrentWidget(self.case)
        self._arrange()
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, step_id: str) -> None:
        """Be at a step, if it can be entered."""
        if not self.steps.can_enter(step_id):
            return
        before = self.steps.current
        if before in (CASE, REVIEW):
            self.steps.set_done(before, done=True)
        self.steps.choose(step_id)
        self._stack.setCurrentWidget(self._pages[step_id])
        if step_id == REVIEW and self._draft is not None:
            self.review.show_draft(self._draft)
            self.review.setFocus()
        if step_id == DELIVER:
            self.deliver.take_keyboard()
        self._arrange()

    def step_back(self) -> bool:
        """To the step before; False at the first."""
        before = self.steps.beside(-1) if self._request is not None else ""
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
        self._draft = draft if self.isVisible() else None
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
        if self._draft is None:
            return
        self.go_to(REVIEW)
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
        request = self._request
        other = request is not None and request.article != ACCESS
        answer = self.tr("Only a request under article 15 is answered by an access report.")
        gather = "" if self._gathered else self.tr("Gather the contents first.")
        sure = "" if self.identity.sure.isChecked() else self.tr("Make sure who asks first.")
        hindrances = {
            IDENTITY: "",
            CONTENTS: "" if self._operations.may_export else self.tr("Your role does not export."),
            REVIEW: gather,
            DELIVER: gather or sure,
        }
        for step_id, reason in hindrances.items():
            self.steps.block(step_id, answer if other else reason)
        self.steps.set_done(IDENTITY, done=self.identity.sure.isChecked())
        self.steps.set_done(CONTENTS, done=self._gathered)
        back, on = self.steps.beside(-1), self.steps.beside(1)
        self.back_button.setVisible(bool(back))
        self.next_button.setVisible(bool(on))
        if on and not self.steps.can_enter(on):
            self.next_button.block(answer if other else hindrances[on])
        else:
            self.next_button.allow()

    def _on_exported(self) -> None:
        self.steps.set_done(DELIVER, done=True)

    def _on_customer_wanted(self) -> None:
        if self._request is not None:
            self.customer_wanted.emit(self._request.customer_id)
