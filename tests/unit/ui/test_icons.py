"""Icons: one file a name and one name a file, drawn in the colour asked for, sharp when scaled."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from backoffice.ui.icons import Icon, IconLabel, icon_pixmap, make_icon
from backoffice.ui.resources import ResourceFinder
from backoffice.ui.theme import Theme
from backoffice.ui.tokens import tokens_now


def test_every_icon_has_a_file_and_every_file_a_name() -> None:
    files = {name.removesuffix(".svg") for name in ResourceFinder().names("icons", suffix=".svg")}
    assert files == {icon.value for icon in Icon}
    assert ResourceFinder().exists("icons/LICENSE.txt")
    assert ResourceFinder().exists("fonts/OFL.txt")


def opaque_colours(image: QImage) -> list[QColor]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for colour in pixels if colour.alpha() == 255]


def alike(one: QColor, other: QColor) -> bool:
    """The same but for the rounding of an edge that is nearly opaque."""
    pairs = zip(one.getRgb(), other.getRgb(), strict=True)
    return all(abs(int(a) - int(b)) <= 3 for a, b in pairs)


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_draws_in_the_colour_asked_for(theme: Theme, icon: Icon) -> None:
    image = icon_pixmap(icon, colour="danger", size_px=48).toImage()
    drawn = opaque_colours(image)
    assert drawn
    assert all(alike(colour, tokens_now().colour("danger")) for colour in drawn)


def test_icons_are_sharp_on_dense_screens(theme: Theme) -> None:
    for scale in (1.0, 2.0, 3.0):
        pixmap = icon_pixmap(Icon.LOCK, colour="text", scale=scale)
        assert pixmap.size() == QSize(round(16 * scale), round(16 * scale))
        assert pixmap.devicePixelRatio() == scale
    assert make_icon(Icon.LOCK).actualSize(QSize(64, 64)).width() >= 16


def test_an_icon_by_itself_can_change(theme: Theme, shown: Callable[[QWidget], QWidget]) -> None:
    label = IconLabel(Icon.CHECK, colour="success", size_px=20)
    shown(label)
    before = label.grab().toImage()
    label.set_icon(Icon.CLOSE, colour="danger")
    assert label.grab().toImage() != before
    assert label.size() == QSize(20, 20)
    danger = tokens_now().colour("danger")
    assert any(alike(colour, danger) for colour in opaque_colours(label.grab().toImage()))


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        ResourceFinder().text("icons/nothing.svg")
