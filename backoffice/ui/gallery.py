"""Pictures of every widget of the kit in every state, for looking at: a tool for developers.

Rule: whoever changes the look opens these pictures in every look, at 1x and 2x, before saying that
it is done. Its words are samples and are not translated.

    QT_QPA_PLATFORM=offscreen [QT_SCALE_FACTOR=2] python -m backoffice.ui.gallery OUT_DIR
"""

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui.buttons import Button, ButtonKind, IconButton
from backoffice.ui.chips import CountBadge, StatusChip
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.fields import (
    CheckBox,
    FormField,
    PassphraseField,
    Select,
    TextArea,
    TextField,
)
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle, Tone
from backoffice.ui.layout import GAP_L, GAP_M, GAP_S, GAP_XL, Card, column, row
from backoffice.ui.masked_field import MaskedField
from backoffice.ui.messages import InlineMessage, MessageKind
from backoffice.ui.progress import ProgressRow
from backoffice.ui.rail import Rail, SectionList
from backoffice.ui.search_field import SearchField
from backoffice.ui.steppers import QuantityStepper
from backoffice.ui.table_model import Align, Column
from backoffice.ui.tables import RowTable
from backoffice.ui.theme import Theme, ThemeChoice
from backoffice.ui.tokens import Look

Sample = tuple[str, str, str, Tone, Icon]
_LONG = "Dataskyddsombudets återbetalningsbegäransformulär för läkemedelsåterkallelse"
_ROWS: tuple[Sample, ...] = (
    ("Åsa Lindström", "Stockholm", "1 204,00 kr", Tone.SUCCESS, Icon.SUCCESS),
    ("Bo Ek", "Å", "49,90 kr", Tone.WARNING, Icon.HOURGLASS),
    (_LONG, "Örnsköldsvik", "12 480 204,00 kr", Tone.DANGER, Icon.DANGER),
    ("<b>not bold</b> & <img src=x>", "Malmö", "249,00 kr", Tone.INFO, Icon.INFO),
)


def _words(row_: Sample) -> str:
    words = {Tone.SUCCESS: "Settled", Tone.WARNING: "Waits", Tone.DANGER: "Refused"}
    return words.get(row_[3], "Sent")


COLUMNS: tuple[Column[Sample], ...] = (
    Column("name", "Customer", text=lambda r: r[0], second=lambda r: r[1], strong=True),
    Column("state", "State", text=_words, tone=lambda r: r[3], icon=lambda r: r[4], width=140),
    Column("amount", "Amount", text=lambda r: r[2], align=Align.RIGHT, width=150),
    Column("place", "Place", text=lambda r: r[1], width=140, from_width=760),
)


def text_card() -> Card:
    """The type scale and the tones."""
    card = Card("Text")
    for style in TextStyle:
        card.body.addWidget(PlainLabel(f"{style.value}: 1 204,00 kr åäö C-1001", style=style))
    for tone in Tone:
        card.body.addWidget(PlainLabel(f"tone {tone.value}", tone=tone))
    elided = PlainLabel(_LONG, elide=Qt.TextElideMode.ElideRight, tooltip_when_elided=True)
    card.body.addWidget(elided)
    return card


def button_card() -> Card:
    """Every button."""
    card = Card("Buttons")
    for icon in (None, Icon.REFUND):
        line = row(gap=GAP_S)
        for kind in ButtonKind:
            line.addWidget(Button(kind.value.capitalize(), kind=kind, icon=icon))
        blocked = Button("Blocked", icon=icon)
        blocked.block("Choose a line first.")
        line.addWidget(blocked)
        line.addStretch(1)
        card.body.addLayout(line)
    line = row(gap=GAP_S)
    line.addWidget(Button("Refund 249,00 kr", kind=ButtonKind.PRIMARY, main=True))
    for icon in (Icon.REFRESH, Icon.MORE, Icon.COPY):
        line.addWidget(IconButton(icon, name=icon.value))
    line.addWidget(QuantityStepper(name="Quantity", maximum=3))
    line.addStretch(1)
    card.body.addLayout(line)
    return card


def input_card() -> Card:
    """Fields with and without errors."""
    card = Card("Input")
    fine, wrong = TextField(placeholder="A hint"), TextField()
    wrong.setText("19850312")
    card.body.addWidget(FormField("User name", fine, hint="As on your badge"))
    bad = FormField("Personnummer", wrong)
    bad.show_error("A personnummer has ten or twelve digits.")
    card.body.addWidget(bad)
    caps = FormField("Passphrase", PassphraseField())
    caps.show_warning("Caps Lock seems to be on.")
    card.body.addWidget(caps)
    select = Select(name="Purpose")
    select.add_choice("Customer service", 1)
    card.body.addWidget(select)
    off = TextField(name="Not now")
    off.setText("Disabled")
    off.setEnabled(False)
    card.body.addWidget(off)
    card.body.addWidget(SearchField(name="Find", placeholder="Name, order …", key_hint="/"))
    for on in (False, True):
        box = CheckBox("Include conversations")
        box.setChecked(on)
        card.body.addWidget(box)
    area = TextArea(name="Note", placeholder="Why?")
    area.setFixedHeight(56)
    card.body.addWidget(area)
    return card


def masked_card() -> Card:
    """Masked values at rest, shown, busy, refused."""
    card = Card("Masked values")
    for state in ("rest", "shown", "busy", "refused", "masked only"):
        field = MaskedField(
            name="Personnummer",
            face="19850312-••••",
            reserve="00000000-0000",
            can_reveal=state != "masked only",
            clipboard=ClipboardGuard(card),
        )
        if state == "shown":
            field.show_value("19850312-2391", seconds=60)
        elif state == "busy":
            field.set_busy(True)
        elif state == "refused":
            field.refuse("This needs an open subject request of the customer.")
        line = row(gap=GAP_M)
        line.addWidget(PlainLabel(state, style=TextStyle.SECONDARY), 1)
        line.addWidget(field, 3)
        card.body.addLayout(line)
    return card


def message_card() -> Card:
    """Messages, chips, badges, progress."""
    card = Card("Messages")
    for kind in MessageKind:
        text = f"Same name as 2 others; this is a message of kind {kind.value}."
        card.body.addWidget(InlineMessage(kind, text, action="Compare", on_action=card.update))
    card.body.addWidget(InlineMessage(MessageKind.INFO, _LONG + ". " + _LONG, closable=True))
    line = row(gap=GAP_S)
    for tone in Tone:
        line.addWidget(StatusChip(tone, tone.value.capitalize(), icon=Icon.CLOCK))
    for count in (3, 1200):
        line.addWidget(CountBadge(count))
    line.addStretch(1)
    card.body.addLayout(line)
    progress = ProgressRow("Writing the report")
    progress.set_progress(12, 48)
    card.body.addWidget(progress)
    progress.show()
    return card


def place_card() -> Card:
    """Rail, sections and all icons."""
    card = Card("Places and icons")
    rail = Rail(name="Pages")
    for icon, words in ((Icon.HOME, "Home"), (Icon.REFUND, "Återbetalningar")):
        rail.add(words, words, icon=icon)
    rail.set_count("Återbetalningar", 12)
    rail.choose("Home")
    sections = SectionList(name="Parts")
    sections.add("overview", "Overview")
    sections.add("orders", "Orders", count=12)
    sections.add("health", "Health", locked=True)
    sections.choose("orders")
    line = row(gap=GAP_L)
    line.addWidget(rail)
    line.addWidget(sections, 1)
    card.body.addLayout(line)
    icons = list(Icon)
    for start in range(0, len(icons), 16):
        icon_line = row(gap=GAP_S)
        for icon in icons[start : start + 16]:
            icon_line.addWidget(IconLabel(icon, size_px=LARGE_PX))
        icon_line.addStretch(1)
        card.body.addLayout(icon_line)
    return card


def table_card(state: str) -> Card:
    """A table in one of its states."""
    card = Card(padding=0)
    table = RowTable(COLUMNS, name="Refunds")
    table.setMinimumSize(420, 240)
    if state == "rows":
        table.show_rows(_ROWS)
        table.select(1)
    elif state == "empty":
        table.set_empty_text("No refund waits.", action="Show all", on_action=table.update)
        table.show_rows(())
    elif state == "error":
        table.show_error("The store cannot be reached.", action="Try again", on_action=table.update)
    elif state == "no permission":
        table.show_no_permission("Your role does not read refunds.")
    else:
        table.show_skeleton()
    card.body.addWidget(table)
    return card


def gallery() -> QWidget:
    """Everything on one page."""
    page = QWidget()
    page.setObjectName("page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    columns = row(page, gap=GAP_L, margin=GAP_XL)
    tables = [table_card(s) for s in ("rows", "empty", "error", "no permission", "loading")]
    groups: tuple[list[Card], ...] = (
        [text_card(), button_card(), masked_card()],
        [input_card(), message_card()],
        [place_card(), *tables],
    )
    for cards in groups:
        line = column(gap=GAP_L)
        for card in cards:
            line.addWidget(card)
        line.addStretch(1)
        columns.addLayout(line, 1)
    page.resize(1680, 1480)
    return page


def picture(theme: Theme, folder: Path) -> list[Path]:
    """One PNG for each look."""
    files = []
    for look in Look:
        theme.choose(ThemeChoice(look.value))
        page = gallery()
        page.ensurePolished()
        page.adjustSize()
        scale = f"{page.devicePixelRatioF():g}x"
        file = folder / f"gallery-{look.value}-{scale}.png"
        page.grab().save(str(file))
        files.append(file)
        page.deleteLater()
    return files


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for written in picture(Theme(app), out):
        sys.stdout.write(f"{written}\n")
