"""The life of a refund tells what happened, what is so now, and what is still to come."""

from dataclasses import replace
from datetime import timedelta

import pytest

from backoffice.domain.refund_states import RefundState
from backoffice.services.refund_views import AttemptView
from backoffice.ui.formats import Formats
from backoffice.ui.translation import Language
from backoffice.views.refunds.life import Step, StepKind, life_of
from tests.views import refund_scene as scene

FORMATS = Formats(Language.ENGLISH)
LATER = scene.NOW + timedelta(minutes=3)
_S = RefundState


def told(
    state: RefundState, *, approved_by: str | None = None, imported: bool = False
) -> list[Step]:
    refund = scene.refund(
        "R-1",
        state,
        approved_by=approved_by,
        imported=imported,
        requested_by=None if imported else "Anna Berg",
    )
    return list(life_of(replace(refund, state_at=LATER), FORMATS))


def test_within_the_limit_nobody_had_to_approve() -> None:
    steps = told(_S.QUEUED)
    assert [(step.kind, step.words) for step in steps] == [
        (StepKind.DONE, "Requested by Anna Berg"),
        (StepKind.DONE, "Approved: within the limit of the person who asked"),
        (StepKind.NOW, "Waits to be sent to the bank"),
        (StepKind.AHEAD, "The bank's answer"),
    ]
    assert [step.at for step in steps] == [scene.NOW, None, None, None]


def test_above_the_limit_it_waits_and_everything_else_lies_ahead() -> None:
    assert [step.kind for step in told(_S.PENDING_APPROVAL)] == [
        StepKind.DONE,
        StepKind.NOW,
        StepKind.AHEAD,
        StepKind.AHEAD,
    ]


def test_an_approval_is_dated_only_while_its_time_is_known() -> None:
    (queued,) = (s for s in told(_S.QUEUED, approved_by="Karin") if "Karin" in s.words)
    (paid,) = (s for s in told(_S.SUCCEEDED, approved_by="Karin") if "Karin" in s.words)
    assert (queued.words, queued.at) == ("Approved by Karin", LATER)
    assert (paid.words, paid.at) == ("Approved by Karin", None)


def test_declined_ends_with_who_said_no() -> None:
    last = told(_S.DECLINED, approved_by="Karin")[-1]
    assert last == Step(StepKind.BAD, "Declined by Karin", LATER)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (_S.SENDING, StepKind.NOW),
        (_S.PSP_PENDING, StepKind.NOW),
        (_S.UNKNOWN, StepKind.NOW),
        (_S.REQUIRES_ACTION, StepKind.NOW),
        (_S.SUCCEEDED, StepKind.GOOD),
        (_S.MANUAL_PAYOUT, StepKind.GOOD),
        (_S.REJECTED, StepKind.BAD),
        (_S.FAILED, StepKind.BAD),
        (_S.REVERSED, StepKind.BAD),
        (_S.CANCELLED, StepKind.BAD),
        (_S.CANCELLED_BY_PSP, StepKind.BAD),
    ],
)
def test_the_last_step_says_how_it_stands(state: RefundState, kind: StepKind) -> None:
    last = told(state)[-1]
    assert (last.kind, last.at) == (kind, LATER)


def test_a_carried_over_refund_claims_no_approval() -> None:
    words = [step.words for step in told(_S.SUCCEEDED, imported=True)]
    assert words == ["Made before, outside this program", "Paid back to Visa •••• 4242."]


def test_a_try_without_an_answer_says_so() -> None:
    attempt = AttemptView(1, scene.NOW, None, None, None)
    refund = scene.refund("R-1", _S.SENDING, attempts=(attempt,))
    steps = life_of(refund, FORMATS)
    assert ("Sent to the bank", "No answer yet") in [(s.words, s.detail) for s in steps]


@pytest.mark.parametrize("state", list(RefundState))
def test_every_state_has_a_life(state: RefundState) -> None:
    steps = told(state)
    assert steps[0].kind is StepKind.DONE
    assert all(step.words for step in steps)
