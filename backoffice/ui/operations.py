"""One piece of background work with what shall happen when it ends.

Rule: success or failure is called at most once, on the UI thread, and only while the owner still
exists. After `cancel()` neither is called; `finished` still is, when the work has really ended.

    self._export = (
        operations.export(request)
        .progress(row.set_progress)
        .success(self.show_report)
        .failure(self.show_problem)
        .finished(row.hide)
        .run(owner=self)
    )
    self._export.cancel()
"""

from collections.abc import Callable
from typing import Any, Generic, Protocol, Self, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from backoffice.domain.errors import BackofficeError

T = TypeVar("T")


class Stoppable(Protocol):
    """The handle by which running work is asked to stop."""

    def stop(self) -> None:
        """Ask the work to stop."""


class Operation(Generic[T]):
    """A chain: `.success(cb).failure(cb).progress(cb).finished(cb).run(owner=self)`.

    Runs once.
    """

    def __init__(
        self,
        work: Callable[[Any], T],
        *,
        start: Callable[["Operation[T]"], Stoppable],
        changes: frozenset[str] | Callable[[T], frozenset[str]] = frozenset(),
    ) -> None:
        self.work = work
        self.withdraw: Callable[[], bool] = _nothing_to_withdraw
        self._start = start
        self._changes = changes
        self._success: Callable[[T], object] | None = None
        self._failure: Callable[[BackofficeError], object] | None = None
        self._progress: Callable[[int, int], object] | None = None
        self._finished: Callable[[], object] | None = None
        self._owner: QObject | None = None
        self._handle: Stoppable | None = None
        self._busy = False
        self._cancelled = False
        self._abandoned = False

    def success(self, callback: Callable[[T], object]) -> Self:
        """Call with the result."""
        self._success = callback
        return self

    def failure(self, callback: Callable[[BackofficeError], object]) -> Self:
        """Call with the error; an unknown error arrives with the code "incident" and its number."""
        self._failure = callback
        return self

    def progress(self, callback: Callable[[int, int], object]) -> Self:
        """Call with (done, total) while the work runs."""
        self._progress = callback
        return self

    def finished(self, callback: Callable[[], object]) -> Self:
        """Call when the work has ended, whichever way, after success or failure."""
        self._finished = callback
        return self

    def run(self, *, owner: QObject) -> Self:
        """Start. `owner` is the widget that the callbacks belong to.

        A second start raises RuntimeError.
        """
        if self._owner is not None:
            raise RuntimeError("an operation runs once")
        self._owner = owner
        self._busy = True
        self._handle = self._start(self)
        return self

    def cancel(self) -> None:
        """Ask the work to stop and call neither success nor failure."""
        self._cancelled = True
        if self._handle is not None and self._busy:
            self.withdraw()
            self._handle.stop()

    def abandon(self) -> None:
        """Cancel, and call nothing at all any more."""
        self._abandoned = True
        self.cancel()

    @property
    def busy(self) -> bool:
        """Started and not yet ended."""
        return self._busy

    @property
    def cancelled(self) -> bool:
        """Whether `cancel()` was called."""
        return self._cancelled

    @property
    def heard(self) -> bool:
        """Whether somebody still listens: the owner exists and nobody abandoned the work."""
        return not self._abandoned and self._owner is not None and isValid(self._owner)

    def topics(self, result: T) -> frozenset[str]:
        """The change topics of a successful end; none after `abandon()`."""
        if self._abandoned:
            return frozenset()
        return self._changes(result) if callable(self._changes) else self._changes

    def deliver_progress(self, done: int, total: int) -> None:
        """For the runner: report progress on the UI thread."""
        if self._busy and self._progress is not None and self.heard and not self._cancelled:
            self._progress(done, total)

    def deliver_success(self, result: T) -> None:
        """For the runner: the work returned `result`."""
        self._busy = False
        try:
            if self._success is not None and self.heard and not self._cancelled:
                self._success(result)
        finally:
            self.deliver_end()

    def deliver_failure(self, error: BackofficeError) -> bool:
        """For the runner: the work failed.

        False when somebody should hear of it and nobody did.
        """
        self._busy = False
        try:
            if self._cancelled or not self.heard:
                return True
            if self._failure is None:
                return False
            self._failure(error)
            return True
        finally:
            self.deliver_end()

    def deliver_end(self) -> None:
        """For the runner: the work is over; lets go of every callback."""
        self._busy = False
        finished = self._finished
        if finished is not None and self.heard:
            finished()
        self._success = self._failure = self._progress = self._finished = None


def _nothing_to_withdraw() -> bool:
    return False
