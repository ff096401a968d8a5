"""The sign-in card: who, passphrase, and what to do when it fails.

Rule: the card never says which of the two was wrong; the passphrase leaves the field when it is
read, whatever comes of it.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.ui.buttons import Button, ButtonKind
from backoffice.ui.fields import FormField, PassphraseField, TextField
from backoffice.ui.icons import LARGE_PX, Icon, IconLabel
from backoffice.ui.labels import PlainLabel, TextStyle
from backoffice.ui.layout import GAP_L, GAP_S, GAP_XS, GAP_XXL, Card, column, row
from backoffice.ui.messages import InlineMessage, MessageKind

_WIDTH_PX = 400
_MAX_USERNAME = 64
_MAX_PASSPHRASE = 256
_BUSY_WORD_AFTER_MS = 100


class SignInCard(Card):
    """Organisation, workstation, user name, passphrase, one button."""

    submitted = Signal(str, str)
    """User name and passphrase, both not empty."""

    def __init__(
        self, parent: QWidget | None = None, *, organisation: str, workstation: str
    ) -> None:
        super().__init__(parent=parent, padding=GAP_XXL)
        self.setFixedWidth(_WIDTH_PX)
        self._organisation = organisation
        self._workstation = workstation
        self._caps_lock = False
        self._busy_word = QTimer(self)
        self._busy_word.setSingleShot(True)
        self._busy_word.setInterval(_BUSY_WORD_AFTER_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.body.setSpacing(GAP_XS)
        self.body.addLayout(self._heading())
        self.body.addSpacing(GAP_L)
        self.note = InlineMessage(MessageKind.INFO, "")
        self._note_gap = QWidget()
        self._note_gap.setFixedHeight(GAP_S)
        self.body.addWidget(self.note)
        self.body.addWidget(self._note_gap)
        self.show_note("")
        self.username = TextField(max_length=_MAX_USERNAME)
        self.username.setObjectName("sign_in.username")
        self.username_form = FormField(self.tr("User name"), self.username)
        self.passphrase = PassphraseField()
        self.passphrase.setMaxLength(_MAX_PASSPHRASE)
        self.passphrase.setObjectName("sign_in.passphrase")
        self.passphrase_form = FormField(self.tr("Passphrase"), self.passphrase)
        self.body.addWidget(self.username_form)
        self.body.addWidget(self.passphrase_form)
        self.button = Button(self.tr("Sign in"), kind=ButtonKind.PRIMARY, main=True)
        self.button.setObjectName("sign_in.button")
        self.body.addSpacing(GAP_S)
        self.body.addWidget(self.button)

    def _heading(self) -> QVBoxLayout:
        layout = column(gap=GAP_XS)
        title = row(gap=GAP_S)
        title.addWidget(IconLabel(Icon.ORGANISATION, size_px=LARGE_PX, colour="accent"))
        self.organisation = PlainLabel(
            self._organisation,
            style=TextStyle.TITLE,
            elide=Qt.TextElideMode.ElideRight,
            tooltip_when_elided=True,
        )
        title.addWidget(self.organisation, 1)
        layout.addLayout(title)
        place = self.tr("Workstation {0}").format(self._workstation)
        layout.addWidget(PlainLabel(place, style=TextStyle.SECONDARY))
        return layout

    def _connect(self) -> None:
        self.button.clicked.connect(self.submit)
        self.username.returnPressed.connect(self.submit)
        self.passphrase.returnPressed.connect(self.submit)
        self.username.textEdited.connect(self.username_form.clear_error)
        self.passphrase.textEdited.connect(self._show_caps_lock)
        self.passphrase.caps_lock_changed.connect(self._on_passphrase_caps_lock_changed)
        self._busy_word.timeout.connect(lambda: self.button.set_text(self.tr("Signing in …")))

    def submit(self) -> None:
        """Enter or the button: ask to sign in, or say what is missing beside its field."""
        if not self.button.isEnabled():
            return
        username = self.username.text().strip()
        if not username:
            self.username_form.show_error(self.tr("Type your user name."))
            self.username.setFocus(Qt.FocusReason.TabFocusReason)
            return
        if not self.passphrase.text():
            self.passphrase_form.show_error(self.tr("Type your passphrase."))
            self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.set_busy(True)
        self.submitted.emit(username, self.passphrase.take())

    def set_busy(self, busy: bool) -> None:
        """While the passphrase is tried nothing else can be sent."""
        for widget in (self.button, self.username, self.passphrase):
            widget.setEnabled(not busy)
        if busy:
            self._busy_word.start()
        else:
            self._busy_word.stop()
            self.button.set_text(self.tr("Sign in"))

    def show_organisation(self, organisation: str) -> None:
        """Say whose store this is."""
        self.organisation.setText(organisation)

    def show_problem(self, sentence: str) -> None:
        """Sign-in failed: say so beside the passphrase, ready for another try."""
        self.set_busy(False)
        self.passphrase_form.show_error(sentence)
        self.passphrase.setFocus(Qt.FocusReason.TabFocusReason)

    def show_note(self, text: str) -> None:
        """Say why the card is here, such as the lock; an empty text says nothing."""
        self.note.show_message(MessageKind.INFO, text)
        self.note.setVisible(bool(text))
        self._note_gap.setVisible(bool(text))

    def start(self, username: str = "") -> None:
        """Empty the card; the keyboard goes where the next letter belongs."""
        self.set_busy(False)
        self.passphrase.clear()
        self.username_form.clear_error()
        self.passphrase_form.clear_error()
        self.username.setText(username)
        first = self.passphrase if username else self.username
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_passphrase_caps_lock_changed(self, on: bool) -> None:
        self._caps_lock = on
        self._show_caps_lock()

    def _show_caps_lock(self) -> None:
        if self._caps_lock:
            self.passphrase_form.show_warning(self.tr("Caps Lock seems to be on."))
        else:
            self.passphrase_form.clear_error()
