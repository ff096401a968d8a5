"""Stands a real window on small real screens and works it as a person would.

Rule: no service is needed; the screens here are made for the tests, the frame is the program's own.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.errors import SignInRefused
from backoffice.ui.changes import ChangeFeed
from backoffice.ui.clipboard import ClipboardGuard
from backoffice.ui.commands import CommandRegistry
from backoffice.ui.fields import TextField
from backoffice.ui.icons import Icon
from backoffice.ui.layout import column
from backoffice.ui.masked_field import MaskedField
from backoffice.ui.tasks import TaskRunner
from backoffice.ui.theme import Theme, ThemeChoice
from backoffice.ui.translation import Translation
from backoffice.views.desk import Desk, Person, WindowOperations
from backoffice.views.main_window import MainWindow
from backoffice.views.registry import ScreenSpec
from backoffice.views.shell import Screen, Shell
from backoffice.views.workspace import Workspace
from tests.robots.keyboard import press

PASSPHRASE = "korrekt hemlighet"
PEOPLE = {
    "asa": Person("asa", "Åsa Lindström", "pharmacist", "KASSA-02"),
    "bo": Person("bo", "Bo Ek", "admin", "KASSA-02"),
}
MAY = {"asa": {"home", "lookup", "refund.read"}, "bo": {"home"}}


class Probe(Screen):
    """A page that writes down what the frame asks of it."""

    def __init__(self, spec: ScreenSpec, shell: Shell, commands: CommandRegistry) -> None:
        super().__init__()
        self.spec, self.shell, self.commands = spec, shell, commands
        self.heard: list[object] = []
        self.steps_inside = 0
        self.masked = MaskedField(name="Personnummer", face="19850312-••••", can_reveal=True)
        self.note = TextField(name="Note")
        layout = column(self)
        layout.addWidget(self.masked)
        layout.addWidget(self.note)

    def open_with(self, argument: object | None) -> None:
        self.heard.append(("open", argument))

    def search(self, text: str) -> None:
        self.heard.append(("search", text))

    def search_step(self, by: int) -> None:
        self.heard.append(("step", by))

    def search_submit(self, text: str) -> None:
        self.heard.append(("submit", text))

    def step_back(self) -> bool:
        self.steps_inside -= 1
        return self.steps_inside >= 0

    def refresh(self) -> None:
        self.heard.append("refresh")


def spec(screen_id: str, action: str, *, in_rail: bool = True, search: bool = False) -> ScreenSpec:
    return ScreenSpec(
        id=screen_id,
        title=screen_id.capitalize(),
        icon=Icon.HOME,
        action=action,
        factory=lambda _context: Screen(),
        in_rail=in_rail,
        takes_search=search,
    )


SPECS = (
    spec("home", "home"),
    spec("lookup", "lookup", search=True),
    spec("customer", "lookup", in_rail=False),
    spec("refunds", "refund.read"),
    spec("staff", "staff.manage"),
)


@dataclass
class WindowRobot:
    """A window, a runner and the person in front of it."""

    qtbot: QtBot
    window: MainWindow = field(init=False)
    locked_desks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.runner = TaskRunner(feed=ChangeFeed())
        self.theme = Theme(app)
        self.theme.choose(ThemeChoice.LIGHT)
        self.translation = Translation(app)
        self.clipboard = ClipboardGuard()
        self.window = MainWindow(
            organisation="Stenhård.net",
            workstation="KASSA-02",
            operations=WindowOperations(
                sign_in=lambda user, word: self.runner.operation(lambda: self._desk(user, word)),
            ),
            make_workspace=lambda desk: Workspace(desk, SPECS),
            theme=self.theme,
            translation=self.translation,
            clipboard=self.clipboard,
            abandon=self.runner.abandon,
        )
        self.runner.problem_unhandled.connect(self.window.show_problem)
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def leave(self) -> None:
        """End threads and let go of the application."""
        self.runner.shutdown()
        self.theme.choose(ThemeChoice.LIGHT)
        self.theme.deleteLater()
        self.translation.deleteLater()

    def _desk(self, username: str, passphrase: str) -> Desk:
        person = PEOPLE.get(username)
        if person is None or passphrase != PASSPHRASE:
            raise SignInRefused("sign_in.refused")
        return Desk(
            person=person,
            may=lambda action: action in MAY[username],
            build=Probe,
            lock=lambda: self.locked_desks.append(username),
        )

    def types_sign_in(self, username: str, passphrase: str) -> None:
        card = self.window.sign_in.card
        card.username.clear()
        self.qtbot.keyClicks(card.username, username)
        self.qtbot.keyClicks(card.passphrase, passphrase)
        self.presses(Qt.Key.Key_Return)

    def signs_in(self, username: str = "asa") -> "WindowRobot":
        self.types_sign_in(username, PASSPHRASE)
        self.qtbot.waitUntil(lambda: self.window.workspace is not None)
        return self

    def presses(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        press(self.window, key, modifier)

    @property
    def workspace(self) -> Workspace:
        workspace = self.window.workspace
        assert workspace is not None, "nobody is signed in"
        return workspace

    @property
    def page(self) -> Probe:
        page = self.workspace.page
        assert isinstance(page, Probe)
        return page

    def every_widget(self) -> list[QWidget]:
        return [w for top in QApplication.topLevelWidgets() for w in top.findChildren(QWidget)]
