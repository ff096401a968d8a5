"""The planned refunds can be carried out as the rules stand, and end in every state there is."""

from collections import Counter
from datetime import datetime
from importlib.resources import files

import pytest

from backoffice.demo import DEMO_STAFF, RefundPlan, generate, refund_plans
from backoffice.demo.refund_plan import NOT_PLANNED, refund_cases
from backoffice.domain.ids import OrderLineId, new_uuid
from backoffice.domain.policy import load_policy
from backoffice.domain.refund_amounts import LineState, refund_line
from backoffice.domain.refund_reasons import check_disposition, default_disposition
from backoffice.domain.refund_states import OutcomeKind, RefundState
from backoffice.domain.roles import Action, Role
from backoffice.gateways.sandbox_behaviour import PLANS, Answer, Result
from tests.unit.demo.store import CUSTOMERS, SEED, TODAY, demo_store

POLICY = load_policy((files("resources") / "policy.toml").read_text("utf-8"))
ROLES = {each.username: each.role for each in DEMO_STAFF}


def plans() -> tuple[RefundPlan, ...]:
    return refund_plans(customers=CUSTOMERS, seed=SEED, today=TODAY)


def amount(plan: RefundPlan) -> int:
    """What the service would work out for the plan's lines, in öre."""
    order = demo_store().orders[plan.order_external_id]
    lines = {line["external_id"]: line for line in order["lines"]}
    return sum(
        refund_line(
            LineState(
                line_id=OrderLineId(new_uuid()),
                kind=lines[number]["kind"],
                quantity=lines[number]["quantity"],
                gross_ore=lines[number]["gross"],
                vat_bp=lines[number]["vat_bp"],
            ),
            quantity,
        ).gross_ore
        for number, quantity in plan.lines
    )


def test_refunds_are_found_in_every_state_that_lasts() -> None:
    assert {plan.state for plan in plans()} == set(RefundState) - NOT_PLANNED


@pytest.mark.parametrize("customers", [1, 5, 40, 3_000])
def test_a_store_of_any_size_has_them_all(customers: int) -> None:
    planned = refund_plans(customers=customers, seed=9, today=TODAY)
    assert len(planned) == len(refund_cases())
    wanted = {plan.order_external_id: plan for plan in planned}
    assert len(wanted) == len(planned)
    for line in generate(customers=customers, seed=9, today=TODAY, conversations_per_customer=0):
        if line["type"] == "order" and line["external_id"] in wanted:
            plan = wanted.pop(line["external_id"])
            (paid,) = line["payments"]
            assert paid["external_id"] == plan.payment_external_id
            assert paid["reference"] == plan.payment_reference
            assert paid["provider"] == "sandbox"
            assert not line["refunds"]
    assert not wanted


def test_a_store_without_customers_plans_nothing() -> None:
    assert refund_plans(customers=0, seed=9, today=TODAY) == ()


def test_the_amount_decides_who_has_to_approve() -> None:
    waits = {RefundState.PENDING_APPROVAL, RefundState.DECLINED}
    for plan in plans():
        role = ROLES[plan.requested_by]
        POLICY.require(role, Action.REFUND_REQUEST)
        above = amount(plan) > POLICY.refund_limit_ore(role)
        asked = plan.state in waits or plan.decision == "approve"
        assert above == asked or plan.decision == "cancel", plan


def test_who_decides_may_do_so_and_is_never_the_one_who_asked() -> None:
    decisions = Counter(plan.decision for plan in plans())
    assert {"approve", "decline", "cancel", None} == set(decisions)
    for plan in plans():
        if plan.decided_by is None:
            assert plan.decision is None
            continue
        if plan.decision == "cancel":
            assert plan.decided_by == plan.requested_by
            POLICY.require(ROLES[plan.decided_by], Action.REFUND_CANCEL)
            continue
        assert plan.decided_by != plan.requested_by
        POLICY.require(ROLES[plan.decided_by], Action.REFUND_APPROVE)
        assert amount(plan) <= POLICY.refund_limit_ore(ROLES[plan.decided_by])


def test_the_reason_is_allowed_for_every_line() -> None:
    for plan in plans():
        order = demo_store().orders[plan.order_external_id]
        kinds = {line["external_id"]: line["kind"] for line in order["lines"]}
        for number, _ in plan.lines:
            kind = kinds[number]
            check_disposition(kind, plan.reason, default_disposition(kind, plan.reason))


def test_the_sandbox_knows_the_words_and_the_script_leads_to_the_state() -> None:
    for plan in plans():
        script = plan.script
        if script.lookup is not None:
            assert Answer(script.lookup) is not Answer.GIVEN
        result, answer = Result(script.result), Answer(script.answer)
        if not plan.sent:
            waiting = {RefundState.QUEUED, RefundState.CANCELLED, RefundState.DECLINED}
            assert plan.state in waiting | {RefundState.PENDING_APPROVAL}
        elif answer is not Answer.GIVEN:
            assert plan.state is RefundState.UNKNOWN
        elif result is Result.REJECT:
            assert plan.state is RefundState.REJECTED
        else:
            outcomes = PLANS[result]
            comes = outcomes.later is not None and script.looks == 1
            kind = outcomes.later if comes else outcomes.first
            assert kind is not None
            assert kind is not OutcomeKind.UNKNOWN
            assert plan.state.value in {kind.value, "psp_pending", "cancelled_by_psp"}
            assert (plan.state is RefundState.PSP_PENDING) == (kind is OutcomeKind.PENDING)


def test_what_the_worker_must_not_touch_comes_last() -> None:
    sent = [plan.sent for plan in plans()]
    assert sent == sorted(sent, reverse=True)
    assert plans()[-1].state in {RefundState.QUEUED, RefundState.CANCELLED}


def test_the_orders_are_recent_and_nobodys_who_is_protected() -> None:
    store = demo_store()
    for plan in plans():
        order = store.orders[plan.order_external_id]
        placed = datetime.fromisoformat(order["placed_at"]).date()
        assert (TODAY - placed).days < 150
        assert store.customers[order["customer"]]["protection"] == "none"


def test_every_role_of_the_staff_has_somebody() -> None:
    assert set(ROLES.values()) == set(POLICY.staff_roles)
    assert len(ROLES) == len(DEMO_STAFF)
    assert Counter(ROLES.values())[Role.SUPERVISOR] == 2
