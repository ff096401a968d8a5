"""The start: closes the process to others, turns what nobody caught into an incident, then runs.

Rule: `main` hardens before anything of the program is imported that could hold a key. With
arguments it is the command line, without any it is the window.
"""

import os
import sys
import threading
from collections.abc import Sequence
from types import TracebackType

from backoffice.log import forbid_unredacted, report_incident

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def harden() -> None:
    """Files are the owner's only; no core dump; no other process of the person may look inside.

    A limit of zero does not stop a core dump that goes to a pipe, as systemd's and Ubuntu's do
    (core(5)), so on Linux the process is also marked as not dumpable, which refuses ptrace too
    (prctl(2)). Raises `OSError` where that fails: keys are not handled in an open process.
    """
    os.umask(0o077)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is no such module on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only here

        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl(PR_SET_DUMPABLE)")


def _tell(error: BaseException) -> None:
    number = report_incident(error)
    if sys.stderr is not None:  # a window program on Windows has none
        sys.stderr.write(f"Something unexpected happened. Incident {number}.\n")


def _on_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    del kind, trace
    if not isinstance(error, KeyboardInterrupt):  # the person ended it; nothing to report
        _tell(error)


def _on_uncaught_in_thread(facts: threading.ExceptHookArgs) -> None:
    if facts.exc_value is not None and not isinstance(facts.exc_value, SystemExit):
        _tell(facts.exc_value)


def _on_unraisable(facts: "sys.UnraisableHookArgs") -> None:
    if facts.exc_value is not None:
        _tell(facts.exc_value)


def install_hooks() -> None:
    """An exception nobody caught becomes an incident number; its text is never printed."""
    forbid_unredacted()
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_uncaught_in_thread
    sys.unraisablehook = _on_unraisable


def main() -> int:
    """Run the program with the process's own arguments; returns its exit code."""
    harden()
    install_hooks()
    arguments: Sequence[str] = sys.argv[1:]
    # Imported here, because each side costs the other's start time: the command line does not pay
    # for Qt, the window does not pay for the commands.
    if arguments:
        from backoffice.cli.main import run  # noqa: PLC0415 - start time, see above

        return run(arguments)
    from backoffice.app import run_window  # noqa: PLC0415 - start time, see above

    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
