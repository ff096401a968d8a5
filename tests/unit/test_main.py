"""The start of the program, in a process of its own: closed to others, and mute about content."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CANARY = "kanarie-19850312-2398"

STAND_IN = """
import sys, types
import backoffice.__main__ as start
cli, app = types.ModuleType("backoffice.cli.main"), types.ModuleType("backoffice.app")
def run(arguments): {run}
def run_window(arguments): print("window", list(arguments)); return 0
cli.run, app.run_window = run, run_window
sys.modules.update({{"backoffice.cli.main": cli, "backoffice.app": app}})
sys.argv = ["backoffice", *{arguments!r}]
sys.exit(start.main())
"""

SHOW_PROTECTION = """
import ctypes, os, resource
import backoffice.__main__ as start
resource.setrlimit(resource.RLIMIT_CORE, (1, resource.getrlimit(resource.RLIMIT_CORE)[1]))
os.umask(0o022)
start.harden()
mask = os.umask(0)
print(oct(mask), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )


def start(run: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return python(STAND_IN.format(run=run, arguments=arguments))


@pytest.mark.skipif(sys.platform != "linux", reason="prctl is Linux's")
def test_files_are_the_owners_and_memory_is_nobodys() -> None:
    assert python(SHOW_PROTECTION).stdout == "0o77 (0, 0) 0\n"


def test_with_arguments_it_is_the_command_line() -> None:
    done = start("print('command', arguments); return 4", "lookup", "Åsa")
    assert (done.stdout, done.stderr, done.returncode) == ("command ['lookup', 'Åsa']\n", "", 4)


def test_without_arguments_it_is_the_window() -> None:
    done = start("return 1")
    assert (done.stdout, done.stderr, done.returncode) == ("window []\n", "", 0)


def test_the_start_itself_loads_neither_qt_nor_the_database() -> None:
    done = start("print('PySide6' in sys.modules, 'sqlalchemy' in sys.modules); return 0", "doctor")
    assert done.stdout == "False False\n"


@pytest.mark.parametrize(
    "run",
    [
        f"raise ValueError('{CANARY}')",
        f"import logging; logging.getLogger('backoffice').error('{CANARY}'); raise ValueError",
    ],
)
def test_what_nobody_caught_becomes_an_incident_and_tells_nothing(run: str) -> None:
    done = start(run, "doctor")
    assert done.returncode == 1
    assert done.stderr.startswith("Something unexpected happened. Incident ")
    assert done.stderr.count("\n") == 1
    assert CANARY not in done.stdout + done.stderr


def test_a_failing_thread_becomes_an_incident() -> None:
    done = start(
        f"import threading; t = threading.Thread(target=lambda: {{}}['{CANARY}']);"
        " t.start(); t.join(); return 0",
        "doctor",
    )
    assert done.stderr.startswith("Something unexpected happened. Incident ")
    assert CANARY not in done.stderr


def test_a_thread_that_ends_itself_is_no_incident() -> None:
    done = start(
        "import threading; t = threading.Thread(target=sys.exit); t.start(); t.join(); return 0",
        "x",
    )
    assert (done.stderr, done.returncode) == ("", 0)


def test_an_error_in_a_finaliser_becomes_an_incident() -> None:
    done = start(f"type('T', (), {{'__del__': lambda self: {{}}['{CANARY}']}})(); return 0", "x")
    assert done.stderr.startswith("Something unexpected happened. Incident ")
    assert CANARY not in done.stderr


def test_an_interrupted_program_reports_nothing() -> None:
    done = start("raise KeyboardInterrupt", "doctor")
    assert done.stderr == ""
    assert done.returncode != 0
