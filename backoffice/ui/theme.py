"""Puts a look on the program: style sheet, palette and the bundled font; can be switched at any
time.

Rule: `ThemeChoice.SYSTEM` follows the desktop (dark or light, more contrast). No widget sets a
style sheet of its own.

    theme = Theme(app)
    theme.choose(ThemeChoice.SYSTEM)
    theme.changed.connect(...)              # the new Look; widgets see PaletteChange anyway
"""

import logging
from collections.abc import Callable
from enum import StrEnum
from string import Template

from PySide6.QtCore import QByteArray, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from backoffice.ui.resources import ResourceFinder
from backoffice.ui.tokens import Look, Tokens, bundled_tokens, put_in_force

_LOG = logging.getLogger(__name__)


class ThemeChoice(StrEnum):
    """What a person can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Theme(QObject):
    """The look of one application."""

    changed = Signal(object)
    """The Look that is in force from now on."""

    def __init__(
        self,
        app: QApplication,
        *,
        finder: ResourceFinder | None = None,
        look_of_system: Callable[[], Look] | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._look_of_system = look_of_system or look_of_desktop
        self._finder = finder or ResourceFinder()
        self._template = Template(self._finder.text("theme/style.qss.tmpl"))
        self._choice = ThemeChoice.SYSTEM
        self._look: Look | None = None
        self._load_fonts()
        if app.style().objectName() != "fusion":  # making a second one costs 8 ms of the start
            app.setStyle("Fusion")
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What was chosen."""
        return self._choice

    @property
    def look(self) -> Look:
        """What is in force."""
        return self._look or self._wanted()

    @property
    def tokens(self) -> Tokens:
        """The tokens in force."""
        return bundled_tokens()[self.look]

    def choose(self, choice: ThemeChoice) -> None:
        """Put `choice` in force."""
        self._choice = choice
        self._apply()

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()

    def _wanted(self) -> Look:
        if self._choice is not ThemeChoice.SYSTEM:
            return Look(self._choice.value)
        return self._look_of_system()

    def _apply(self) -> None:
        look = self._wanted()
        if look is self._look:
            return
        self._look = look
        tokens = bundled_tokens()[look]
        put_in_force(look)
        # Taken off first: to put one style sheet in another's place costs Qt five times as much.
        self._app.setStyleSheet("")
        self._app.setFont(font_of(tokens))
        self._app.setPalette(palette_of(tokens))
        self._app.setStyleSheet(self._template.substitute(style_values(tokens)))
        self.changed.emit(look)

    def _load_fonts(self) -> None:
        for name in self._finder.names("fonts", suffix=".ttf"):
            data = QByteArray(self._finder.data(f"fonts/{name}"))
            if QFontDatabase.addApplicationFontFromData(data) < 0:
                _LOG.warning("font %s could not be loaded", name)


def look_of_desktop() -> Look:
    """What the desktop asks for; light where it asks for nothing."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Look.HIGH_CONTRAST
    return Look.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else Look.LIGHT


def font_of(tokens: Tokens) -> QFont:
    """The base font."""
    font = QFont(list(tokens.families))
    font.setPixelSize(tokens.type_sizes["base"])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def style_values(tokens: Tokens) -> dict[str, str | int]:
    """Everything the style sheet template may name."""
    sizes = {f"size_{name}": value for name, value in tokens.sizes.items()}
    types = {f"type_{name}": value for name, value in tokens.type_sizes.items()}
    families = ", ".join(f'"{family}"' for family in tokens.families)
    return {**tokens.colours, **sizes, **types, "families": families}


def palette_of(tokens: Tokens) -> QPalette:
    """The palette for what no style sheet rule reaches."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: "background",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "hover",
        role.Text: "text",
        role.Button: "surface",
        role.ButtonText: "text",
        role.BrightText: "danger",
        role.Light: "hover",
        role.Midlight: "hover",
        role.Mid: "hairline",
        role.Dark: "input_border",
        role.Shadow: "hairline",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.PlaceholderText: "secondary",
        role.ToolTipBase: "tooltip",
        role.ToolTipText: "on_tooltip",
    }
    palette = QPalette()
    for name, token in pairs.items():
        palette.setColor(name, tokens.colour(token))
    disabled: QColor = tokens.colour("disabled")
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, disabled)
    return palette
