"""The sheet's operations hand session and request to the service, and tell what changed."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from backoffice.domain.refund_reasons import RefundReason
from backoffice.services.customer_page import OrderView
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_views import RefundPreview, RefundView
from backoffice.ui.operations import Operation
from backoffice.views.refund.operations import REFUNDS, sheet_operations
from backoffice.views.refund.sheet import open_refund_sheet
from backoffice.views.registry import ScreenContext
from tests.robots.refund_robot import RefundRobot
from tests.views import refund_scene as scene
from tests.views.refund_desk import RefundDesk
from tests.views.refund_stage import Stage

SESSION = object()
PILLS = scene.line("1", "Alvedon 500 mg", 9_980, quantity=2)


class Service:
    """Keyword-only, as the real one; answers from a desk and insists on the session."""

    def __init__(self, desk: RefundDesk) -> None:
        self._desk = desk

    def preview(self, *, session: object, request: RequestRefund) -> RefundPreview:
        assert session is SESSION
        return self._desk.preview(request)

    def request(self, *, session: object, request: RequestRefund) -> RefundView:
        assert session is SESSION
        return self._desk.request(request)

    def show(self, *, session: object, no: str) -> RefundView:
        assert session is SESSION
        return self._desk.show(no)


@pytest.fixture
def desk() -> RefundDesk:
    return RefundDesk(scene.order(PILLS))


@pytest.fixture
def context(stage: Stage, desk: RefundDesk) -> ScreenContext:
    return ScreenContext(
        services=cast("Any", SimpleNamespace(refunds=Service(desk))),
        session=cast("Any", SESSION),
        runner=stage.runner,
        feed=stage.feed,
        shell=stage,
        formats=stage.formats,
        clipboard=stage.clipboard,
        commands=cast("Any", None),
    )


@pytest.fixture
def reread(stage: Stage, desk: RefundDesk) -> Callable[[], Operation[OrderView]]:
    return lambda: stage.reread(desk)


def test_a_page_opens_the_sheet_and_a_refund_is_made(
    context: ScreenContext,
    stage: Stage,
    desk: RefundDesk,
    reread: Callable[[], Operation[OrderView]],
    qtbot: QtBot,
) -> None:
    heard: list[frozenset[str]] = []
    stage.feed.subscribe(stage, topics=frozenset({REFUNDS}), reread=heard.append)
    sheet = open_refund_sheet(context, desk.order, reread=reread)
    robot = RefundRobot(qtbot, cast("Any", sheet.content))
    robot.chooses("1", 2).reason(RefundReason.GOODWILL).confirms().is_done()
    qtbot.waitUntil(lambda: heard == [frozenset({REFUNDS})])
    assert len(desk.made) == 1


def test_a_refund_is_shown_again_by_its_number(
    context: ScreenContext, stage: Stage, desk: RefundDesk, qtbot: QtBot
) -> None:
    desk.order = scene.with_refunds(desk.order, [scene.refund_of(PILLS, 1, no="R-1")])
    shown: list[RefundView] = []
    sheet_operations(context).show("R-1").success(shown.append).run(owner=stage)
    qtbot.waitUntil(lambda: [refund.no for refund in shown] == ["R-1"])
