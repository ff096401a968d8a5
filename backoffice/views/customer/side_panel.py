"""The right of the page: how to reach the customer, what they agreed to, what to know.

Rule: each field at the role's level; what the role may not know of is not there at all.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.policy import Level
from backoffice.services.customer_page import ConsentView, CustomerPage, FieldView
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_M, GAP_S, GAP_XS, Card, ScrollColumn, clear, column, row
from backoffice.views.customer.alerts import Alert, alerts_of
from backoffice.views.customer.facts import AbsentFact, FullFact, MaskedFact
from backoffice.views.customer.record_words import consent_name

CONTACT_FIELDS = ("phone", "email", "address")
# An e-mail address and an address need more than one line at this width.
_LINES = {"phone": 1, "email": 2, "address": 2}


class SidePanel(ScrollColumn):
    """Contact, consents, alerts."""

    reveal_requested = Signal(object)
    """The MaskedFact."""

    def __init__(self, formats: Formats, clipboard: ClipboardGuard, *, margin: int = 0) -> None:
        super().__init__(name=self.tr("Contact, consents and alerts"), gap=GAP_M, margin=margin)
        self.setObjectName("customer.panel")
        self._formats = formats
        self._clipboard = clipboard
        self._views: dict[str, FieldView] = {}
        self.facts: dict[str, QWidget] = {}
        self._contact = Card(self.tr("Contact"))
        self._consents = Card(self.tr("Consents"))
        self._alerts = Card(self.tr("Alerts"))
        self._consents.body.setSpacing(GAP_S)
        for card in (self._contact, self._consents, self._alerts):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_page(self, page: CustomerPage) -> None:
        """Show what there is; a revealed value stays while its field has not changed."""
        for name in CONTACT_FIELDS:
            view = page.field(name)
            if self._views.get(name) != view:
                self._views[name] = view
                self._show_field(name, view)
        self._contact.setVisible(bool(self.facts))
        self._show_consents(page.consents)
        alerts = alerts_of(page)
        clear(self._alerts.body)
        for alert in alerts:
            self._alerts.body.addWidget(_alert_line(alert))
        self._alerts.setVisible(bool(alerts))

    def _show_field(self, name: str, view: FieldView) -> None:
        old = self.facts.pop(name, None)
        new = self._make(view)
        if new is not None:
            self.facts[name] = new
        if old is not None and new is not None:
            self._contact.body.replaceWidget(old, new)
        elif new is not None:
            self._contact.body.addWidget(new)
        if old is not None:
            old.hide()
            old.deleteLater()

    def _make(self, view: FieldView) -> QWidget | None:
        if view.level is Level.HIDDEN:
            return None
        if view.value is None:
            return AbsentFact(view)
        if not view.masked:
            return FullFact(view, clipboard=self._clipboard)
        fact = MaskedFact(view, lines=_LINES[view.name], clipboard=self._clipboard)
        fact.reveal_requested.connect(self.reveal_requested)
        return fact

    def _show_consents(self, consents: tuple[ConsentView, ...]) -> None:
        clear(self._consents.body)
        for consent in sorted(consents, key=lambda one: not one.standing):
            self._consents.body.addWidget(self._consent_line(consent))
        if not consents:
            self._consents.body.addWidget(
                PlainLabel(self.tr("Agreed to nothing"), style=TextStyle.SECONDARY)
            )

    def _consent_line(self, consent: ConsentView) -> QWidget:
        stands = consent.standing
        if consent.withdrawn_at is None:
            when = self.tr("since {0}").format(self._formats.day(consent.given_at))
        else:
            when = self.tr("withdrawn {0}").format(self._formats.day(consent.withdrawn_at))
        line = QWidget()
        layout = row(line, gap=GAP_S)
        icon = Icon.CHECK if stands else Icon.FORBIDDEN
        mark = IconLabel(icon, colour="success" if stands else "secondary")
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=0)
        words.addWidget(PlainLabel(consent_name(consent.purpose), wrap=True))
        words.addWidget(PlainLabel(when, style=TextStyle.SECONDARY))
        layout.addLayout(words, 1)
        return line


def _alert_line(alert: Alert) -> QWidget:
    line = QWidget()
    layout = row(line, gap=GAP_S)
    layout.addWidget(IconLabel(alert.icon, colour=alert.tone.value), 0, Qt.AlignmentFlag.AlignTop)
    words = column(gap=GAP_XS)
    words.addWidget(PlainLabel(alert.sentence, wrap=True))
    layout.addLayout(words, 1)
    return line
