"""The page's operations hand session and number to the service, and tell what changed."""

from collections import Counter
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.policy import Action
from backoffice.domain.refund_states import RefundState
from backoffice.services.refund_views import RefundView
from backoffice.views.refund.operations import REFUNDS
from backoffice.views.refunds.filters import RefundFilter
from backoffice.views.refunds.operations import RefundQueue, queue_operations
from backoffice.views.refunds.screen import SPEC, RefundsScreen
from backoffice.views.registry import ScreenContext
from tests.views import refund_scene as scene
from tests.views.refund_queue import QueueDesk
from tests.views.refund_stage import Stage

WAITS = scene.refund("R-1", RefundState.PENDING_APPROVAL, may_approve=True)
PAID = scene.refund("R-2", RefundState.SUCCEEDED)


class Policy:
    """What a supervisor may do, as far as the page asks."""

    def __init__(self, *actions: Action) -> None:
        self._actions = actions

    def may(self, role: str, action: Action) -> bool:
        return role == "supervisor" and action in self._actions

    def refund_limit_ore(self, role: str) -> int:
        return 1_000_000


class Service:
    """Keyword-only, as the real one, and insists on the session."""

    def __init__(self, desk: QueueDesk, session: object) -> None:
        self._desk, self._session = desk, session

    def list(
        self, *, session: object, states: Iterable[RefundState] = (), limit: int = 200
    ) -> tuple[RefundView, ...]:
        assert session is self._session
        wanted = set(states)
        return tuple(each for each in self._desk.refunds if each.state in wanted)[:limit]

    def counts(self, *, session: object) -> dict[str, int]:
        assert session is self._session
        return Counter(str(each.state) for each in self._desk.refunds)

    def show(self, *, session: object, no: str) -> RefundView:
        assert session is self._session
        return self._desk.show(no)

    def approve(self, *, session: object, no: str) -> RefundView:
        assert session is self._session
        return self._desk.decide(no, RefundState.QUEUED)

    def decline(self, *, session: object, no: str) -> RefundView:
        assert session is self._session
        return self._desk.decide(no, RefundState.DECLINED)

    def cancel(self, *, session: object, no: str) -> RefundView:
        assert session is self._session
        return self._desk.decide(no, RefundState.CANCELLED)


def context_of(stage: Stage, desk: QueueDesk, *actions: Action) -> ScreenContext:
    session = SimpleNamespace(actor=SimpleNamespace(role="supervisor"), policy=Policy(*actions))
    return ScreenContext(
        services=cast("Any", SimpleNamespace(refunds=Service(desk, session))),
        session=cast("Any", session),
        runner=stage.runner,
        feed=stage.feed,
        shell=stage,
        formats=stage.formats,
        clipboard=stage.clipboard,
        commands=cast("Any", None),
    )


@pytest.mark.parametrize(
    ("queue", "numbers"), [(RefundFilter.TO_APPROVE, ["R-1"]), (RefundFilter.DONE, ["R-2"])]
)
def test_rows_counts_and_what_waits_come_together(
    stage: Stage, qtbot: QtBot, queue: RefundFilter, numbers: list[str]
) -> None:
    operations = queue_operations(context_of(stage, QueueDesk(WAITS, PAID), Action.REFUND_APPROVE))
    read: list[RefundQueue] = []
    operations.queue(queue).success(read.append).run(owner=stage)
    qtbot.waitUntil(lambda: bool(read))
    assert [refund.no for refund in read[0].rows] == numbers
    assert read[0].by_state == {"pending_approval": 1, "succeeded": 1}
    assert read[0].waiting == 1


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        ("approve", RefundState.QUEUED),
        ("decline", RefundState.DECLINED),
        ("cancel", RefundState.CANCELLED),
    ],
)
def test_a_decision_is_carried_out_and_told(
    stage: Stage, qtbot: QtBot, verb: str, state: RefundState
) -> None:
    desk = QueueDesk(WAITS)
    heard: list[frozenset[str]] = []
    stage.feed.subscribe(stage, topics=frozenset({REFUNDS}), reread=heard.append)
    operations = queue_operations(context_of(stage, desk))
    getattr(operations, verb)("R-1").run(owner=stage)
    qtbot.waitUntil(lambda: heard == [frozenset({REFUNDS})])
    assert desk.decided == [("R-1", state)]


def test_the_page_is_built_for_a_role_from_its_policy(stage: Stage, qtbot: QtBot) -> None:
    context = context_of(stage, QueueDesk(WAITS), Action.REFUND_APPROVE, Action.CUSTOMER_OPEN)
    page = SPEC.factory(context)
    qtbot.addWidget(page)
    page.show()
    page.open_with("R-1")
    assert isinstance(page, RefundsScreen)
    qtbot.waitUntil(lambda: page.detail.refund == WAITS)
    assert page.detail.facts.customer.isVisible()
    assert page.detail.approve.isVisible()
    assert (SPEC.id, SPEC.action) == ("refunds", Action.REFUND_READ)
