"""How each screen is brought to the states that are worth a picture.

Rule: a screen without a scene of its own is opened plainly, so that no screen is left out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtWidgets import QAbstractButton, QWidget

from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Action, Purpose
from backoffice.services.opening import Services
from backoffice.services.session import Session
from backoffice.ui.search_field import SearchField
from backoffice.views.customer.purpose_form import PurposeForm
from backoffice.views.openings import OpenCustomer
from backoffice.views.workspace import Workspace

NAME = "andersson"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene plays on: the signed-in workspace, and a session of the same person to look
    things up with."""

    workspace: Workspace
    services: Services
    session: Session
    settle: Callable[[], None]

    def child(self, name: str) -> QWidget | None:
        """The visible widget of this object name."""
        found = [w for w in self.workspace.findChildren(QWidget, name) if w.isVisible()]
        return found[0] if found else None

    def press(self, name: str) -> bool:
        """Press the visible button of this name; False if there is none, or it is blocked."""
        button = self.child(name)
        if not isinstance(button, QAbstractButton) or not button.isEnabled():
            return False
        button.click()
        self.settle()
        return True


Scene = Callable[[Stage], Iterator[str]]


def plainly(screen: str) -> Scene:
    """Open a screen without an argument."""

    def play(stage: Stage) -> Iterator[str]:
        stage.workspace.open_screen(screen)
        stage.settle()
        yield screen

    return play


def _lookup(stage: Stage) -> Iterator[str]:
    stage.workspace.open_screen("lookup")
    stage.settle()
    yield "lookup"
    search = stage.child("top_bar.search")
    if isinstance(search, SearchField):
        search.setText(NAME)
        search.edited.emit(NAME)
        stage.settle()
        yield "lookup-hits"
        stage.workspace.empty_search()


def _customer(stage: Stage) -> Iterator[str]:
    customer_id = _somebody(stage)
    if customer_id is None:
        return
    stage.workspace.open_screen("customer", OpenCustomer(customer_id))
    stage.settle()
    yield "customer-purpose"
    for form in stage.workspace.findChildren(PurposeForm):
        if form.isVisible():
            form.submit()
    stage.settle()
    yield "customer"
    if stage.press("customer.refund"):
        stage.press("customer.order_refund")  # with several orders the page asks which
        yield "refund"
        stage.workspace.close_sheet()
        stage.settle()
    if stage.press("customer.verify"):
        yield "customer-verify"


def _conversations(stage: Stage) -> Iterator[str]:
    stage.workspace.open_screen("conversations")
    stage.settle()
    yield "conversations"
    heads = stage.services.conversations.list(session=stage.session, limit=50)
    chosen = max(heads, key=lambda head: (head.customer_id is not None, head.turns), default=None)
    if chosen is not None:
        stage.workspace.open_screen("conversations", chosen.conversation_id)
        stage.settle()
        yield "conversation"


def _privacy(stage: Stage) -> Iterator[str]:
    customer_id = _somebody(stage)
    if customer_id is None:
        return
    known = stage.services.subject_requests.list(session=stage.session)
    request = (
        known[0]
        if known
        else stage.services.subject_requests.open(
            session=stage.session,
            customer_id=customer_id,
            article=15,
            received_at=stage.services.clock() - timedelta(days=4),
        )
    )
    stage.workspace.open_screen("privacy")
    stage.settle()
    yield "privacy"
    stage.workspace.open_screen("privacy", request.no)
    stage.settle()
    yield "privacy-report"


SCENES: dict[str, Scene] = {
    "lookup": _lookup,
    "customer": _customer,
    "conversations": _conversations,
    "privacy": _privacy,
}


def scene_of(screen: str) -> Scene:
    """The scene of a screen, or opening it plainly."""
    return SCENES.get(screen, plainly(screen))


def _somebody(stage: Stage) -> CustomerId | None:
    """A customer with orders and conversations, as this person finds them."""
    if not stage.session.policy.may(stage.session.actor.role, Action.LOOKUP):
        return None
    hits = stage.services.lookups.search(session=stage.session, text=NAME, limit=30).hits
    purpose: Purpose = stage.session.policy.purposes(stage.session.actor.role)[0]
    pages = [
        stage.services.customers.open(
            session=stage.session, customer_id=hit.customer_id, purpose=purpose
        )
        for hit in hits[:12]
    ]
    best = max(
        pages, key=lambda page: (len(page.conversations) > 0, len(page.orders)), default=None
    )
    return None if best is None else best.customer_id
