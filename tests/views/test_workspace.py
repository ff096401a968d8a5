"""The frame: places by role, the search everywhere, Esc one step back, keys for all of it."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.domain.errors import NotFound
from backoffice.ui.labels import PlainLabel
from backoffice.ui.theme import ThemeChoice
from backoffice.ui.tokens import Look, tokens_now
from backoffice.ui.translation import Language
from tests.robots.nameless import nameless_widgets
from tests.robots.window import WindowRobot

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def at_work(robot: WindowRobot) -> WindowRobot:
    return robot.signs_in("asa")


def test_a_role_sees_its_places_only(at_work: WindowRobot) -> None:
    workspace = at_work.workspace
    assert workspace.navigation.rail.ids == ("home", "lookup", "refunds")
    workspace.open_screen("staff")
    assert workspace.place == ("home", None)


def test_a_role_that_looks_nobody_up_has_no_search(robot: WindowRobot) -> None:
    robot.signs_in("bo")
    assert not robot.workspace.top_bar.search.isVisible()
    assert robot.workspace.navigation.rail.ids == ("home",)
    robot.workspace._on_search_edited("Åsa")
    assert robot.workspace.place == ("home", None)


def test_who_works_here_is_always_on_screen(at_work: WindowRobot) -> None:
    texts = {label.text() for label in at_work.workspace.navigation.findChildren(PlainLabel)}
    assert {"Åsa Lindström", "Pharmacist", "KASSA-02"} <= texts


@pytest.mark.parametrize(
    ("key", "place"), [(Qt.Key.Key_1, "home"), (Qt.Key.Key_2, "lookup"), (Qt.Key.Key_3, "refunds")]
)
def test_pages_have_keys(at_work: WindowRobot, key: Qt.Key, place: str) -> None:
    at_work.presses(key, CONTROL)
    assert at_work.workspace.place == (place, None)
    assert at_work.workspace.navigation.rail.current == place


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Slash, SHIFT), (Qt.Key.Key_K, CONTROL)])
def test_two_keys_lead_to_the_search_from_anywhere(
    at_work: WindowRobot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    at_work.workspace.open_screen("refunds")
    if key == Qt.Key.Key_Slash:
        modifier = Qt.KeyboardModifier.NoModifier
    at_work.presses(key, modifier)
    at_work.qtbot.waitUntil(at_work.workspace.top_bar.search.hasFocus)


def test_a_slash_in_a_field_is_a_slash(at_work: WindowRobot) -> None:
    note = at_work.page.note
    note.setFocus()
    at_work.qtbot.waitUntil(note.hasFocus)
    at_work.presses(Qt.Key.Key_Slash)
    assert note.text() == "/"


def test_typing_in_the_search_opens_its_page_and_keeps_the_keyboard(at_work: WindowRobot) -> None:
    search = at_work.workspace.top_bar.search
    search.setFocus()
    at_work.qtbot.keyClicks(search, "Åsa")
    at_work.qtbot.waitUntil(lambda: at_work.workspace.place == ("lookup", None))
    assert at_work.page.heard[-1] == ("search", "Åsa")
    at_work.presses(Qt.Key.Key_Down)
    at_work.presses(Qt.Key.Key_Return)
    assert at_work.page.heard[-3:] == [("step", 1), ("search", "Åsa"), ("submit", "Åsa")]
    assert search.hasFocus()


def test_arrows_in_the_search_do_nothing_on_other_pages(at_work: WindowRobot) -> None:
    at_work.workspace.focus_search()
    at_work.presses(Qt.Key.Key_Down)
    at_work.presses(Qt.Key.Key_Return)
    assert at_work.workspace.place == ("home", None)
    assert at_work.page.heard == [("open", None)]


def test_escape_goes_back_one_step_at_a_time(at_work: WindowRobot) -> None:
    workspace = at_work.workspace
    workspace.open_screen("lookup")
    workspace.open_screen("customer", "C-1001")
    page = at_work.page
    page.steps_inside = 1
    workspace.top_bar.search.setText("Åsa")
    workspace.show_sheet(title="Refund", content=QWidget())
    page.note.setFocus()
    seen = []
    for _ in range(5):
        at_work.presses(Qt.Key.Key_Escape)
        text = workspace.top_bar.search.text()
        place = workspace.place[0] if workspace.place else ""
        seen.append((workspace.sheet is None, max(page.steps_inside, 0), text, place))
    assert seen == [
        (True, 1, "Åsa", "customer"),
        (True, 0, "Åsa", "customer"),
        (True, 0, "", "customer"),
        (True, 0, "", "lookup"),
        (True, 0, "", "home"),
    ]
    at_work.presses(Qt.Key.Key_Escape)
    assert workspace.place == ("home", None)


def test_escape_in_an_empty_search_goes_back(at_work: WindowRobot) -> None:
    at_work.workspace.open_screen("refunds")
    at_work.workspace.focus_search()
    at_work.presses(Qt.Key.Key_Escape)
    assert at_work.workspace.place == ("home", None)


def test_alt_left_goes_back_and_hands_over_the_argument_again(at_work: WindowRobot) -> None:
    workspace = at_work.workspace
    workspace.open_screen("customer", "C-1001")
    workspace.open_screen("customer", "C-1002")
    at_work.presses(Qt.Key.Key_Left, ALT)
    assert at_work.page.heard[-1] == ("open", "C-1001")


def test_opening_the_same_twice_is_one_step(at_work: WindowRobot) -> None:
    workspace = at_work.workspace
    workspace.open_screen("refunds")
    workspace.open_screen("refunds")
    workspace.go_back()
    assert workspace.place == ("home", None)


def test_a_page_is_made_once(at_work: WindowRobot) -> None:
    first = at_work.page
    at_work.workspace.open_screen("refunds")
    at_work.workspace.open_screen("home")
    assert at_work.page is first


def test_a_page_may_count_what_waits(at_work: WindowRobot) -> None:
    at_work.workspace.open_screen("refunds")
    at_work.page.count_changed.emit(3)
    entry = at_work.workspace.navigation.rail.findChild(QObject, "place.refunds")
    assert entry.accessibleName() == "Refunds, 3"
    at_work.workspace.open_screen("customer")
    at_work.page.count_changed.emit(9)


def test_f5_reads_again(at_work: WindowRobot) -> None:
    at_work.presses(Qt.Key.Key_F5)
    assert at_work.page.heard[-1] == "refresh"


def test_one_sheet_at_a_time_and_none_over_another_page(at_work: WindowRobot) -> None:
    workspace = at_work.workspace
    first = workspace.show_sheet(title="Refund", content=QWidget())
    with at_work.qtbot.waitSignal(first.closed):
        second = workspace.show_sheet(title="Verify", content=QWidget())
    assert workspace.sheet is second
    workspace.open_screen("refunds")
    assert workspace.sheet is None


def test_errors_become_notices(at_work: WindowRobot) -> None:
    def fail() -> None:
        raise NotFound("customer.not_found")

    at_work.runner.operation(fail).run(owner=at_work.page)
    toasts = at_work.workspace.toasts
    at_work.qtbot.waitUntil(lambda: toasts.texts == ("There is no such customer.",))


def test_an_error_without_a_workspace_is_shown_on_the_card(robot: WindowRobot) -> None:
    robot.window.show_problem(NotFound("customer.not_found"))
    assert robot.window.sign_in.card.passphrase_form.message == "There is no such customer."


def test_the_palette_offers_pages_and_lock(at_work: WindowRobot) -> None:
    at_work.presses(Qt.Key.Key_P, CONTROL | SHIFT)
    palette = at_work.workspace.palette_view
    at_work.qtbot.waitUntil(palette.field.hasFocus)
    at_work.qtbot.keyClicks(palette.field, "refunds")
    at_work.presses(Qt.Key.Key_Return)
    assert at_work.workspace.place == ("refunds", None)


def test_f1_lists_every_key_that_works(at_work: WindowRobot) -> None:
    at_work.presses(Qt.Key.Key_F1)
    sheet = at_work.workspace.sheet
    assert sheet is not None
    texts = {label.text() for label in sheet.findChildren(PlainLabel)}
    assert {"Find a customer", "/", "Refunds", "Ctrl+3", "Lock", "Ctrl+L", "F1"} <= texts
    assert "Approve" not in texts


def test_a_role_without_search_is_shown_no_key_for_it(robot: WindowRobot) -> None:
    robot.signs_in("bo")
    robot.workspace.show_keys()
    texts = {label.text() for label in robot.workspace.findChildren(PlainLabel)}
    assert "Find a customer" not in texts


def menu_of(robot: WindowRobot) -> QMenu:
    menu = QMenu(robot.window)
    robot.workspace.navigation.menu_wanted.emit(menu)
    return menu


def chosen(menu: QMenu, *words: str) -> None:
    for word in words:
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == word)
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu = inner
        else:
            action.trigger()


def test_the_look_is_chosen_from_the_menu(at_work: WindowRobot) -> None:
    chosen(menu_of(at_work), "Appearance", "Dark")
    assert at_work.theme.choice is ThemeChoice.DARK
    assert tokens_now().look is Look.DARK


def test_the_language_is_chosen_from_the_menu_and_the_place_is_kept(at_work: WindowRobot) -> None:
    at_work.workspace.open_screen("refunds")
    chosen(menu_of(at_work), "Language", "Svenska")
    assert at_work.workspace.place == ("refunds", None)
    assert at_work.workspace.top_bar.lock_button.accessibleName() == "Lås"
    at_work.translation.choose(Language.ENGLISH)


def test_commands_and_keys_are_in_the_menu(at_work: WindowRobot) -> None:
    chosen(menu_of(at_work), "Commands")
    assert at_work.workspace.palette_view.isVisible()
    chosen(menu_of(at_work), "All keys")
    assert at_work.workspace.sheet is not None


@pytest.mark.parametrize(("word", "note"), [("Lock", True), ("Sign out", False)])
def test_leaving_is_in_the_menu(at_work: WindowRobot, word: str, note: bool) -> None:
    chosen(menu_of(at_work), word)
    assert at_work.window.workspace is None
    assert at_work.window.sign_in.card.note.isVisible() is note
    at_work.qtbot.waitUntil(lambda: not at_work.runner.busy)


# The offscreen platform cannot raise a popup or grab the keyboard for it.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_opens_at_the_person(at_work: WindowRobot) -> None:
    at_work.workspace.navigation.person_button.click()
    menu = at_work.workspace.navigation.findChild(QMenu)
    at_work.qtbot.waitUntil(menu.isVisible)
    assert "Sign out" in [action.text() for action in menu.actions()]
    menu.close()


def test_everything_that_takes_the_keyboard_has_a_name(at_work: WindowRobot) -> None:
    at_work.workspace.show_sheet(title="Refund", content=QWidget())
    assert list(nameless_widgets(at_work.window)) == []


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1280, 800), (2560, 1440)])
def test_the_frame_fits_every_size(at_work: WindowRobot, width: int, height: int) -> None:
    at_work.window.resize(width, height)
    workspace = at_work.workspace
    for widget in (workspace.top_bar.lock_button, workspace.navigation.lock_button):
        corner = widget.mapTo(workspace, widget.rect().bottomRight())
        assert workspace.rect().contains(corner)
    assert not at_work.window.grab().isNull()
