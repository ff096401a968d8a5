"""A medicine is never restocked and never withdrawn from; shipping does not come back."""

from itertools import product

import pytest

from backoffice.domain.errors import BadInput
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.refund_reasons import (
    MEDICINE_KINDS,
    Disposition,
    RefundReason,
    allowed_dispositions,
    check_disposition,
    default_disposition,
)

D, R = Disposition, RefundReason
EVERY_CASE = list(product(LineKind, RefundReason, Disposition))


def refusal(kind: str, reason: RefundReason, disposition: Disposition) -> str | None:
    try:
        check_disposition(kind, reason, disposition)
    except BadInput as refused:
        return refused.code
    return None


def expected_refusal(kind: str, reason: RefundReason, disposition: Disposition) -> str | None:
    if kind == "shipping":
        return None if disposition == "not_returned" else "refund.shipping_disposition"
    if kind in {"prescription", "otc"} and disposition == "restock":
        return "refund.medicine_restock"
    if kind in {"prescription", "otc"} and reason == "withdrawal":
        return "refund.medicine_withdrawal"
    return None


@pytest.mark.parametrize(("kind", "reason", "disposition"), EVERY_CASE)
def test_every_kind_reason_and_handling(
    kind: LineKind, reason: RefundReason, disposition: Disposition
) -> None:
    assert refusal(kind, reason, disposition) == expected_refusal(kind, reason, disposition)


@pytest.mark.parametrize(
    ("kind", "reason", "disposition", "field"),
    [
        ("otc", R.COMPLAINT, D.RESTOCK, "disposition"),
        ("otc", R.WITHDRAWAL, D.DESTROY, "reason"),
        ("shipping", R.GOODWILL, D.DESTROY, "disposition"),
    ],
)
def test_a_refusal_is_a_sentence_beside_the_field(
    kind: str, reason: RefundReason, disposition: Disposition, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        check_disposition(kind, reason, disposition)
    assert refused.value.field == field
    assert refused.value.sentence


def test_medicines_are_what_is_prescribed_and_what_is_sold_over_the_counter() -> None:
    assert {"prescription", "otc"} == MEDICINE_KINDS


def test_an_unknown_kind_is_not_taken_for_goods_that_may_be_sold_again() -> None:
    with pytest.raises(ValueError, match="narcotic"):
        check_disposition("narcotic", R.COMPLAINT, D.RESTOCK)


@pytest.mark.parametrize(
    ("kind", "choices"),
    [
        ("prescription", (D.DESTROY, D.QUARANTINE_FOR_MAH, D.NOT_RETURNED)),
        ("otc", (D.DESTROY, D.QUARANTINE_FOR_MAH, D.NOT_RETURNED)),
        ("other", (D.DESTROY, D.QUARANTINE_FOR_MAH, D.NOT_RETURNED, D.RESTOCK)),
        ("shipping", (D.NOT_RETURNED,)),
    ],
)
def test_what_may_be_chosen(kind: str, choices: tuple[Disposition, ...]) -> None:
    assert allowed_dispositions(kind) == choices


@pytest.mark.parametrize(
    ("kind", "reason", "proposed"),
    [
        ("prescription", R.WRONG_DISPENSING, D.DESTROY),
        ("prescription", R.RECALL, D.DESTROY),
        ("prescription", R.COMPLAINT, D.QUARANTINE_FOR_MAH),
        ("otc", R.TRANSPORT_DAMAGE, D.DESTROY),
        ("otc", R.COMPLAINT, D.QUARANTINE_FOR_MAH),
        ("otc", R.NOT_DELIVERED, D.NOT_RETURNED),
        ("prescription", R.SUBSIDY_CORRECTION, D.NOT_RETURNED),
        ("other", R.WITHDRAWAL, D.RESTOCK),
        ("other", R.COMPLAINT, D.DESTROY),
        ("other", R.PRICE_ERROR, D.NOT_RETURNED),
        ("shipping", R.WITHDRAWAL, D.NOT_RETURNED),
    ],
)
def test_what_is_proposed(kind: str, reason: RefundReason, proposed: Disposition) -> None:
    assert default_disposition(kind, reason) is proposed


@pytest.mark.parametrize(("kind", "reason"), list(product(LineKind, RefundReason)))
def test_what_is_proposed_is_never_refused_for_the_handling(
    kind: LineKind, reason: RefundReason
) -> None:
    proposed = default_disposition(kind, reason)
    assert refusal(kind, reason, proposed) in (None, "refund.medicine_withdrawal")
