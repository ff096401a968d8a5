import os
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid
from backoffice.ui.messages import MessageKind
from tests.robots.window import WindowRobot
V=os.environ.get("V","")
def test_a(robot: WindowRobot) -> None:
    robot.signs_in("asa")
    if "c" in V: robot.workspace.open_screen("customer", "C-1001")
    if "l" in V:
        robot.window.lock()
        if "w" in V: robot.qtbot.waitUntil(robot.window.sign_in.card.passphrase.hasFocus)
        robot.signs_in("asa")
def test_b(robot: WindowRobot) -> None:
    for i in range(30):
        robot.signs_in("asa")
        if "p" in V:
          for place in ("lookup", "refunds", "customer"):
            robot.workspace.open_screen(place, "C-1001")
        if "n" in V: robot.workspace.notify(MessageKind.DANGER, "The store cannot be reached.")
        if "s" in V: robot.workspace.show_sheet(title="Refund", content=QWidget())
        workspace = robot.workspace
        robot.window.lock()
        robot.qtbot.waitUntil(lambda workspace=workspace: not isValid(workspace))
        len(QApplication.allWidgets())
