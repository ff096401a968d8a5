"""`./run bench start`: from process start to the painted sign-in window, against a bare window.

Both run in fresh processes, in turn; the time is taken in the parent, from spawning until the child
says that its first paint is done.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measures import Measure, compared, report

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from tests.benchmarks.painted import say_when_painted
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("hello"))
say_when_painted(window, app)
window.show()
app.exec()
"""
OURS = """
import sys
from backoffice.__main__ import harden, install_hooks
harden()
install_hooks()
from PySide6.QtCore import QObject
from backoffice.app import window
from tests.benchmarks.painted import say_when_painted
class Watched(window.Program):
    def __init__(self, app, settings):
        super().__init__(app, settings)
        say_when_painted(self.window, app)
window.Program = Watched
sys.exit(window.run_window([]))
"""


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=15)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "BACKOFFICE_STORE": str(Path(folder) / "none.sqlite"),
        }
        _painted_after_ms(BARE, environment)
        _painted_after_ms(OURS, environment)
        bare, ours = [], []
        for _ in range(arguments.runs):
            bare.append(_painted_after_ms(BARE, environment))
            ours.append(_painted_after_ms(OURS, environment))
    measures: list[Measure] = [
        compared("painted sign-in window", ours, bare, baseline="bare window", at_most=2.0)
    ]
    return report("start", measures)


def _painted_after_ms(script: str, environment: dict[str, str]) -> float:
    begun = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, text=True
    )
    if child.stdout is None or child.stdout.readline().strip() != "painted":
        raise RuntimeError("the window was not painted")
    passed = (time.perf_counter() - begun) * 1000
    child.wait(timeout=30)
    return passed


if __name__ == "__main__":
    sys.exit(main())
