"""The live receipt: what the chosen lines come to, before anything happens.

Rule: every figure comes from the service's preview, none is worked out here; while a new preview
is on its way the old figures turn quiet and stay in their places.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from backoffice.services.refund_views import RefundPreview
from backoffice.ui.formats import Formats
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, Card, Hairline, labelled
from backoffice.ui.states import DelayedSign
from backoffice.views.face_words import instrument_name

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COLUMNS = 2


class Receipt(Card):
    """Amount, VAT by rate, where the money goes, what remains."""

    def __init__(self, parent: QWidget | None = None, *, formats: Formats, currency: str) -> None:
        super().__init__(parent=parent)
        self._formats, self._currency = formats, currency
        self._sign = DelayedSign(self, lambda: self._set_quiet(quiet=True))
        self._cells: list[PlainLabel] = []
        self._build()
        self.show_nothing()

    def _build(self) -> None:
        self.body.setSpacing(GAP_M)
        self.setAccessibleName(self.tr("Receipt"))
        self.amount = PlainLabel(style=TextStyle.FIGURES)
        self.body.addWidget(labelled(self.tr("Goes back to the customer"), self.amount))
        self._rates = QGridLayout()
        self._rates.setHorizontalSpacing(GAP_L)
        self._rates.setVerticalSpacing(GAP_S - 2)
        self._rates.setColumnStretch(0, 1)
        self.body.addLayout(self._rates)
        self.body.addWidget(Hairline())
        self.instrument = PlainLabel(wrap=True)
        self.body.addWidget(labelled(self.tr("Back to"), self.instrument))
        self.remaining = PlainLabel()
        self.body.addWidget(labelled(self.tr("Left to refund afterwards"), self.remaining))

    def show_preview(self, preview: RefundPreview) -> None:
        """Show what the service worked out."""
        self._sign.stop()
        money = self._formats.money
        self.amount.setText(money(preview.amount_ore, preview.currency))
        rates = [
            (
                self.tr("VAT {0} of {1}").format(
                    self._formats.per_cent(rate), money(gross, preview.currency)
                ),
                money(vat, preview.currency),
            )
            for rate, gross, vat in preview.by_rate
        ]
        if len(rates) > 1:
            rates.append((self.tr("VAT in all"), money(preview.vat_ore, preview.currency)))
        self._show_rates(rates)
        self.instrument.setText(instrument_name(preview.instrument))
        self.remaining.setText(money(preview.remaining_after_ore, preview.currency))
        self._set_quiet(quiet=False)

    def show_waiting(self) -> None:
        """New figures are on their way; if that lasts, the old ones turn quiet."""
        self._sign.start()

    def show_nothing(self) -> None:
        """No line is chosen, or the lines cannot be refunded like that."""
        self._sign.stop()
        self.amount.setText(self._formats.money(0, self._currency))
        self._show_rates([])
        self.instrument.setText("–")
        self.remaining.setText("–")
        self._set_quiet(quiet=True)

    def rest(self) -> None:
        """Stop waiting; for leaving."""
        self._sign.stop()

    def _show_rates(self, rows: list[tuple[str, str]]) -> None:
        while len(self._cells) < len(rows) * _COLUMNS:
            self._add_row(len(self._cells) // _COLUMNS)
        texts = [text for row in rows for text in row]
        for place, cell in enumerate(self._cells):
            cell.setVisible(place < len(texts))
            cell.setText(texts[place] if place < len(texts) else "")

    def _add_row(self, place: int) -> None:
        label = PlainLabel(style=TextStyle.SECONDARY, wrap=True)
        amount = PlainLabel(style=TextStyle.SECONDARY, tone=Tone.PLAIN)
        amount.setAlignment(_RIGHT)
        self._rates.addWidget(label, place, 0)
        self._rates.addWidget(amount, place, 1)
        self._cells += [label, amount]

    def _set_quiet(self, *, quiet: bool) -> None:
        for label in (self.amount, self.instrument, self.remaining):
            label.set_tone(Tone.SECONDARY if quiet else Tone.PLAIN)
