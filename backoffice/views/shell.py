"""What a page may ask of the window around it, and the base of every page.

Rule: no screen knows another; it names a screen by id and hands over an id or a frozen value.

    class RefundsScreen(Screen):
        def __init__(self, operations: RefundOperations, shell: Shell) -> None: ...
        def open_with(self, argument: object | None) -> None: self._reload()
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import BackofficeError
from backoffice.ui.messages import MessageKind
from backoffice.ui.side_sheet import SideSheet


class Shell(Protocol):
    """The window, as a page sees it."""

    def open_screen(self, screen_id: str, argument: object | None = None) -> None:
        """Show another page; `argument` reaches its `open_with`. Esc and Alt+Left come back."""
        ...

    def go_back(self) -> None:
        """Show the page before this one."""
        ...

    def notify(
        self,
        kind: MessageKind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], object] | None = None,
    ) -> None:
        """Show a toast. No personal data in it."""
        ...

    def show_problem(self, error: BackofficeError) -> None:
        """Show a known error as a toast that stays; use it as the default `.failure(...)`."""
        ...

    def show_sheet(self, *, title: str, content: QWidget, width: int = 480) -> SideSheet:
        """Slide `content` over the page; one sheet at a time, the one before closes."""
        ...

    def close_sheet(self) -> None:
        """Close the sheet, if there is one."""
        ...

    def empty_search(self) -> None:
        """Empty the search field."""
        ...

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        ...


class Screen(QWidget):
    """A page. Made once after sign-in, when first opened; destroyed when the session locks."""

    count_changed = Signal(int)
    """How many wait here; the rail shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")

    def open_with(self, argument: object | None) -> None:
        """Called each time the page is shown; `argument` is what `open_screen` was given."""

    def search(self, text: str) -> None:
        """For the screen that takes the search: the text changed (empty: start anew)."""

    def search_step(self, by: int) -> None:
        """Arrow up (-1) or down (+1) in the search field."""

    def search_submit(self, text: str) -> None:
        """Enter in the search field."""

    def step_back(self) -> bool:
        """Esc: go back one step inside the page; False when there is none."""
        return False

    def refresh(self) -> None:
        """F5: read again."""
