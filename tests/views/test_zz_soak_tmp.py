import gc,resource,sys
import pytest
from backoffice.ui.idle import IdleWatcher
from backoffice.ui.focus_ring import FocusRing
from backoffice.ui.messages import MessageKind
from backoffice.ui.dialogs import Dialog
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget, QApplication
from tests.robots.window import WindowRobot
def test_soak(qtbot):
    app=QApplication.instance()
    w=IdleWatcher(idle_after_s=300); w.start(app); ring=FocusRing.install(app)
    r=WindowRobot(qtbot)
    for i in range(150):
        r.signs_in("asa")
        ws=r.workspace
        for p in ("lookup","refunds","home","customer"): ws.open_screen(p,i)
        ws.notify(MessageKind.DANGER,"x"); ws.show_sheet(title="s",content=QWidget())
        d=Dialog(ws,title="t",verb="v").ask() if i%3==0 else None
        for _ in range(6): r.presses(Qt.Key.Key_Tab)
        r.presses(Qt.Key.Key_P,Qt.KeyboardModifier.ControlModifier|Qt.KeyboardModifier.ShiftModifier)
        r.window.lock()
        if i in (20,80,149): gc.collect(); print(i,resource.getrusage(resource.RUSAGE_SELF).ru_maxrss//1024,"MB",len(gc.get_objects()),len(app.allWidgets()))
    w.stop(app); ring.deleteLater(); r.leave()
