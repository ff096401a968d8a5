"""The look: contrast of every pair in use, following the system, switching while windows stand."""

import logging
import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.ui.buttons import IconButton
from backoffice.ui.icons import Icon
from backoffice.ui.labels import PlainLabel
from backoffice.ui.resources import ResourceFinder
from backoffice.ui.theme import Theme, ThemeChoice, look_of_desktop, style_values
from backoffice.ui.tokens import Look, bundled_tokens, parse_tokens, tokens_now

GROUNDS = ("background", "surface", "raised", "hover")
STATUSES = ("success", "warning", "danger", "info")
# Text on grounds, WCAG 2.2 success criterion 1.4.3: 4.5:1.
TEXT_PAIRS = [
    *[(text, ground) for text in ("text", "secondary", "accent") for ground in GROUNDS],
    *[(text, "accent_soft") for text in ("text", "secondary", "accent")],
    *[(status, ground) for status in STATUSES for ground in ("background", "surface")],
    *[(status, f"{status}_soft") for status in STATUSES],
    *[(text, f"{status}_soft") for status in STATUSES for text in ("text", "accent")],
    *[(status, "accent_soft") for status in ("danger", "info")],
    *[("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")],
    *[("on_danger", ground) for ground in ("danger", "danger_hover", "danger_pressed")],
    ("text", "pressed"),
    ("on_mark", "mark"),
    ("on_tooltip", "tooltip"),
]
# Icons, borders of inputs, the focus ring, large text; 1.4.11: 3:1.
SHAPE_PAIRS = [
    *[("input_border", ground) for ground in ("background", "surface")],
    *[("focus", ground) for ground in ("background", "surface")],
    *[("secondary", ground) for ground in (*GROUNDS, "accent_soft", "pressed")],
    *[(status, ground) for status in STATUSES for ground in (*GROUNDS, "accent_soft")],
    *[("disabled", ground) for ground in ("background", "surface", "hover")],
]


def luminance(colour: QColor) -> float:
    """Relative luminance of WCAG 2.2."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(look: Look, front: str, ground: str) -> float:
    tokens = bundled_tokens()[look]
    pair = sorted((luminance(tokens.colour(front)), luminance(tokens.colour(ground))))
    return (pair[1] + 0.05) / (pair[0] + 0.05)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(("front", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(look: Look, front: str, ground: str) -> None:
    assert contrast(look, front, ground) >= 4.5


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(("front", "ground"), SHAPE_PAIRS)
def test_shapes_stand_out_from_their_ground(look: Look, front: str, ground: str) -> None:
    assert contrast(look, front, ground) >= 3.0


@pytest.mark.parametrize(("front", "ground"), [("text", "background"), ("secondary", "surface")])
def test_high_contrast_is_high(front: str, ground: str) -> None:
    assert contrast(Look.HIGH_CONTRAST, front, ground) >= 7.0


def test_the_style_sheet_names_tokens_only() -> None:
    template = ResourceFinder().text("theme/style.qss.tmpl")
    rules = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    rules = re.sub(r"QLabel\[[^{]*|QWidget#\w+", "", rules)
    assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b", rules)


def test_every_token_of_the_style_sheet_exists() -> None:
    template = ResourceFinder().text("theme/style.qss.tmpl")
    named = set(re.findall(r"\$\{?([a-z_]+)\}?", template))
    assert named <= set(style_values(bundled_tokens()[Look.LIGHT]))


def test_a_look_that_lacks_a_colour_is_refused() -> None:
    text = ResourceFinder().text("theme/tokens.toml").replace('scrim = "#99060709"\n', "")
    with pytest.raises(ValueError, match=r"dark lacks \['scrim'\]"):
        parse_tokens(text)


def test_the_bundled_font_is_there_in_four_weights_with_swedish_letters(theme: Theme) -> None:
    assert set(QFontDatabase.styles("Inter Tabular")) == {"Regular", "Medium", "SemiBold", "Bold"}
    font = QApplication.font()
    assert font.families()[0] == "Inter Tabular"
    assert font.pixelSize() == 13


def test_figures_and_bullets_are_equally_wide(shown: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel("0")
    shown(label)
    metrics = label.fontMetrics()
    assert {metrics.horizontalAdvance(letter * 10) for letter in "0123456789•"} == {
        metrics.horizontalAdvance("0" * 10)
    }


def test_a_font_that_does_not_load_is_told(qapp: QApplication, expected_log: object) -> None:
    expected_log.expect("backoffice.ui.theme", logging.WARNING, reason="a broken font")

    class Broken(ResourceFinder):
        def data(self, name: str) -> bytes:
            return b"no font"

    Theme(qapp, finder=Broken()).deleteLater()


@pytest.mark.parametrize(
    ("choice", "look"),
    [
        (ThemeChoice.LIGHT, Look.LIGHT),
        (ThemeChoice.DARK, Look.DARK),
        (ThemeChoice.HIGH_CONTRAST, Look.HIGH_CONTRAST),
    ],
)
def test_a_choice_is_in_force_at_once(theme: Theme, choice: ThemeChoice, look: Look) -> None:
    theme.choose(ThemeChoice.DARK if look is Look.LIGHT else ThemeChoice.LIGHT)
    looks: list[Look] = []
    theme.changed.connect(looks.append)
    theme.choose(choice)
    assert looks == [look]
    assert (theme.choice, theme.look, tokens_now().look) == (choice, look, look)
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    assert ground == theme.tokens.colour("background")
    assert theme.tokens.dark is (look is not Look.LIGHT)


def test_the_look_follows_the_system_until_one_is_chosen(qapp: QApplication) -> None:
    system = [Look.DARK]
    theme = Theme(qapp, look_of_system=lambda: system[0])
    told = QGuiApplication.styleHints().colorSchemeChanged
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.look is Look.DARK
    system[0] = Look.HIGH_CONTRAST
    told.emit(Qt.ColorScheme.Dark)
    assert theme.look is Look.HIGH_CONTRAST
    theme.choose(ThemeChoice.LIGHT)
    told.emit(Qt.ColorScheme.Dark)
    assert theme.look is Look.LIGHT
    theme.deleteLater()


def test_a_desktop_that_asks_for_nothing_gets_the_light_look(qapp: QApplication) -> None:
    assert look_of_desktop() is Look.LIGHT


def test_icons_of_standing_windows_change_with_the_look(
    qtbot: QtBot, theme: Theme, shown: Callable[[QWidget], QWidget]
) -> None:
    button = IconButton(Icon.LOCK, name="Lock")
    shown(button)
    before = button.icon().pixmap(16, 16).toImage()
    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: button.icon().pixmap(16, 16).toImage() != before)


def test_choosing_the_same_again_changes_nothing(theme: Theme) -> None:
    looks: list[Look] = []
    theme.changed.connect(looks.append)
    theme.choose(ThemeChoice.LIGHT)
    assert looks == []
