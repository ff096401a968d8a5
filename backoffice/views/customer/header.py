"""Who is this, and what can I do: name, alerts, facts of identification, actions, reading time.

Rule: a long name may be cut, alerts and actions never are.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from backoffice.services.customer_page import CustomerPage
from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.chips import StatusChip
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XL, GAP_XS, clear, column, row
from backoffice.ui.shortcuts import Shortcut
from backoffice.views.customer.access_time import AccessTime
from backoffice.views.customer.alerts import PROTECTED, alerts_of
from backoffice.views.customer.facts import MaskedFact
from backoffice.views.customer.record_words import field_name
from backoffice.views.face_words import person_name
from backoffice.views.refund.hindrance import refund_hindrance

PERSONNUMMER = "personnummer"
_PERSONNUMMER_SPACE = "00000000-0000"
_NAME_PX = 140
# All of them stand in the side panel; beside the name there is room for the gravest.
_MOST_CHIPS = 2


class CustomerHeader(QFrame):
    """The upper edge of the page."""

    refund_requested = Signal()
    verify_requested = Signal()
    panel_requested = Signal()
    reveal_requested = Signal(object)
    """The MaskedFact."""

    def __init__(
        self, formats: Formats, *, may_refund: bool, clock: Callable[[], datetime]
    ) -> None:
        super().__init__()
        self.setProperty("bar", True)
        self._formats = formats
        self._view: object = None
        self.personnummer: MaskedFact | None = None
        self.access = AccessTime(formats, clock=clock)
        self._build(may_refund)
        self.refund.clicked.connect(self.refund_requested)
        self.verify.clicked.connect(self.verify_requested)
        self.panel_button.clicked.connect(self.panel_requested)

    def _build(self, may_refund: bool) -> None:
        self.title = PlainLabel(style=TextStyle.TITLE, elide=Qt.TextElideMode.ElideRight)
        self.title.setObjectName("customer.name")
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._chips = row(gap=GAP_S)
        self.verify = Button(
            self.tr("Verify caller"), icon=Icon.CONFIRM, shortcut=Shortcut.CONFIRM_FACT
        )
        self.verify.setObjectName("customer.verify")
        self.refund = Button(
            self.tr("Refund"),
            kind=ButtonKind.PRIMARY,
            icon=Icon.REFUND,
            shortcut=Shortcut.REFUND,
        )
        self.refund.setObjectName("customer.refund")
        if not may_refund:
            self.refund.hide()
        self.panel_button = IconButton(Icon.IDENTITY, name=self.tr("Contact, consents and alerts"))
        self.panel_button.setObjectName("customer.panel_button")
        upper = row(gap=GAP_M)
        upper.addWidget(self.title)
        upper.addLayout(self._chips)
        upper.addStretch(1)
        for button in (self.panel_button, self.verify, self.refund):
            upper.addWidget(button)
        self._facts = row(gap=GAP_S)
        self._confirmed = row(gap=GAP_S)
        lower = row(gap=GAP_M)
        lower.addLayout(self._facts)
        lower.addLayout(self._confirmed)
        lower.addStretch(1)
        lower.addWidget(self.access)
        layout = column(self, gap=GAP_XS)
        layout.setContentsMargins(GAP_XL, GAP_M, GAP_XL, GAP_S)
        layout.addLayout(upper)
        layout.addLayout(lower)

    def show_page(self, page: CustomerPage) -> None:
        """Show who it is."""
        self.title.setText(person_name(page.field("name").value or page.external_id))
        self.title.ensurePolished()
        self.title.setMinimumWidth(min(_NAME_PX, self.title.sizeHint().width()))
        clear(self._chips)
        # A protected identity has the whole width of the page below.
        alerts = [alert for alert in alerts_of(page) if alert.id != PROTECTED]
        for alert in alerts[:_MOST_CHIPS]:
            chip = StatusChip(alert.tone, alert.short, icon=alert.icon)
            chip.setObjectName(f"alert.{alert.id}")
            self._chips.addWidget(chip)
        facts = (page.external_id, page.registered_at, page.field(PERSONNUMMER))
        if facts != self._view:  # a value that is shown stays when nothing about it has changed
            self._view = facts
            self._show_facts(page)
        self.verify.setVisible(any(field.can_confirm for field in page.fields))
        self._allow_refund(page)

    def show_confirmed(self, field: str) -> None:
        """What the caller said of this field was right."""
        name = f"confirmed.{field}"
        if self.findChild(StatusChip, name) is None:
            words = self.tr("{0} verified").format(field_name(field))
            chip = StatusChip(Tone.SUCCESS, words, icon=Icon.SUCCESS)
            chip.setObjectName(name)
            self._confirmed.addWidget(chip)

    def _show_facts(self, page: CustomerPage) -> None:
        clear(self._facts)
        self.personnummer = None
        texts = [page.external_id]
        if page.registered_at is not None:
            texts.append(
                self.tr("customer since {0}").format(self._formats.day(page.registered_at))
            )
        for place, text in enumerate(texts):
            if place:
                self._facts.addWidget(_dot())
            self._facts.addWidget(PlainLabel(text, style=TextStyle.SECONDARY))
        self._facts.addWidget(_dot())
        self._facts.addWidget(self._personnummer(page))

    def _personnummer(self, page: CustomerPage) -> QWidget:
        view = page.field(PERSONNUMMER)
        if view.value is None:
            return PlainLabel(self.tr("no personnummer on record"), style=TextStyle.SECONDARY)
        if not view.masked:
            return PlainLabel(view.value)
        self.personnummer = MaskedFact(view, caption=False, reserve=_PERSONNUMMER_SPACE)
        self.personnummer.reveal_requested.connect(self.reveal_requested)
        return self.personnummer

    def _allow_refund(self, page: CustomerPage) -> None:
        hindrances = [refund_hindrance(order) for order in page.orders]
        if not hindrances:
            self.refund.block(self.tr("This customer has no order."))
        elif all(hindrances):
            self.refund.block(hindrances[0])
        else:
            self.refund.allow()


def _dot() -> PlainLabel:
    return PlainLabel("·", style=TextStyle.SECONDARY)
