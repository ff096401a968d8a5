"""The health profile: closed until somebody opens it on a stated purpose.

Rule: closed by default and closed again by itself; without the customer's consent, or without a
case where the policy asks for one, it says so and stays closed.
"""

from PySide6.QtCore import Signal

from backoffice.domain.errors import RefusedByPolicy
from backoffice.services.customer_page import FieldView
from backoffice.ui.buttons import Button
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_S, GAP_XL, Card, Hairline, ScrollColumn, clear, row
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.states import StatePanel
from backoffice.ui.translation import sentence_of
from backoffice.views.customer.facts import MaskedFact

HEALTH_PROFILE = "health_profile"
_LINES = 1
_FACT_PX = 560


class HealthSection(Card):
    """A card with one masked field, or the sentence why there is none."""

    reveal_requested = Signal(object)
    """The MaskedFact."""

    def __init__(self) -> None:
        super().__init__(padding=0)
        self.setObjectName("customer.health")
        self.fact: MaskedFact | None = None
        self.view: FieldView | None = None
        self._scroll = ScrollColumn(name=self.tr("Health profile"), gap=GAP_L, margin=GAP_XL)
        self.body.addWidget(self._scroll)

    def show_field(self, view: FieldView) -> None:
        """Show the profile closed; one that is open stays so when nothing about it has changed."""
        if view == self.view:
            return
        self.view = view
        self.fact = None
        clear(self._scroll.body)
        if view.value is None:
            panel = StatePanel()
            panel.show_empty(self.tr("There is no health profile."), icon=Icon.HEALTH)
            self._scroll.body.addWidget(panel, 1)
            return
        self._show_closed(view)

    def _show_closed(self, view: FieldView) -> None:
        head = row(gap=GAP_S)
        head.addWidget(IconLabel(Icon.HEALTH, size_px=LARGE_PX))
        head.addWidget(PlainLabel(self.tr("Health profile"), style=TextStyle.STRONG), 1)
        body = self._scroll.body
        body.addLayout(head)
        body.addWidget(
            PlainLabel(
                self.tr(
                    "The customer gave it for advice on health. It is closed until you state that"
                    " you need it for that, and closes again by itself."
                ),
                style=TextStyle.SECONDARY,
                wrap=True,
            )
        )
        if view.refusal is not None:
            sentence = sentence_of(RefusedByPolicy(view.refusal))
            reason = InlineMessage(MessageKind.WARNING, sentence)
            reason.setObjectName("customer.health_refusal")
            body.addWidget(reason)
        body.addWidget(Hairline())
        self.fact = MaskedFact(view, caption=False, lines=_LINES)
        self.fact.reveal_requested.connect(self.reveal_requested)
        self.fact.setMaximumWidth(_FACT_PX)
        self.open = Button(self.tr("Open the health profile"), icon=Icon.UNLOCK)
        self.open.setObjectName("customer.health_open")
        self.open.clicked.connect(self.fact.ask)
        if view.refusal is not None:
            self.open.block(sentence_of(RefusedByPolicy(view.refusal)))
        if not view.can_reveal and view.refusal is None:
            self.open.hide()
        self.fact.open_changed.connect(self.open.setHidden)
        action = row(gap=0)
        action.addWidget(self.open)
        action.addStretch(1)
        body.addWidget(self.fact)
        body.addLayout(action)
        body.addStretch(1)
