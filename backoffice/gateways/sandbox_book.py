"""How the sandbox decides about a request and what it remembers of a refund.

Rule: every function here runs inside a transaction of the ledger that holds the write lock, so
what it reads is still true when it writes.
"""

import sqlite3
from dataclasses import dataclass
from uuid import uuid4

from backoffice.domain.refund_states import Outcome, OutcomeKind
from backoffice.gateways.sandbox_behaviour import PLANS, Answer, Behaviour, Result

SERVER_ERROR = Outcome(
    OutcomeKind.UNKNOWN,
    provider_code="internal_error",
    safe_to_retry_same_key=True,
    http_status=500,
)
_DEFAULT_CODE = "declined"

_INSERT_REQUEST = (
    "INSERT INTO request (key, refund_no, payment_ref, amount_ore, currency,"
    " kind, code, http_status, provider_refund_id, safe_to_retry)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_INSERT_PAYOUT = (
    "INSERT INTO payout (provider_refund_id, key, refund_no, payment_ref, amount_ore, currency,"
    " public_text, status, later_status, later_code, looks_left)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_HELD = (
    "SELECT coalesce(sum(amount_ore), 0) FROM payout"
    " WHERE payment_ref = ? AND status IN ('succeeded', 'pending', 'requires_action')"
)
_WAYS_TO_FIND = (
    "SELECT * FROM payout WHERE provider_refund_id = :provider_refund_id",
    "SELECT * FROM payout WHERE key = :key",
    "SELECT * FROM payout WHERE payment_ref = :payment_ref AND refund_no = :refund_no",
)
_COUNT_LOOK = (
    "UPDATE payout SET looks_left = looks_left - 1"
    " WHERE provider_refund_id = ? AND looks_left IS NOT NULL"
)
_COME_TRUE = (
    "UPDATE payout SET status = later_status, code = later_code,"
    " later_status = NULL, later_code = NULL, looks_left = NULL WHERE looks_left <= ?"
)
_FAR_LATER = 2**62


@dataclass(frozen=True, slots=True)
class RefundRequest:
    """What a caller asks the provider to do. `public_text` does not tell requests apart."""

    refund_no: str
    key: str
    payment_ref: str
    amount_ore: int
    currency: str
    public_text: str


@dataclass(frozen=True, slots=True)
class RefundNames:
    """What a caller knows a refund by."""

    key: str
    refund_no: str
    provider_refund_id: str | None
    payment_ref: str


@dataclass(frozen=True, slots=True)
class Payout:
    """One refund that the provider accepted; its money is out while `status` is succeeded."""

    provider_refund_id: str
    key: str
    refund_no: str
    payment_ref: str
    amount_ore: int
    currency: str
    public_text: str
    status: OutcomeKind
    code: str | None
    created_at: str

    @property
    def outcome(self) -> Outcome:
        """The answer to "what became of it?"."""
        return Outcome(
            self.status,
            provider_code=self.code,
            provider_refund_id=self.provider_refund_id,
            http_status=200,
        )


def payout_of(row: sqlite3.Row) -> Payout:
    """The value of a row of `payout`."""
    return Payout(
        provider_refund_id=row["provider_refund_id"],
        key=row["key"],
        refund_no=row["refund_no"],
        payment_ref=row["payment_ref"],
        amount_ore=row["amount_ore"],
        currency=row["currency"],
        public_text=row["public_text"],
        status=OutcomeKind(row["status"]),
        code=row["code"],
        created_at=row["created_at"],
    )


def held_ore(sql: sqlite3.Connection, payment_ref: str) -> int:
    """What is paid out or on its way out of a payment, by this ledger."""
    held: int = sql.execute(_HELD, (payment_ref,)).fetchone()[0]
    return held


def find_payment(sql: sqlite3.Connection, payment_ref: str) -> sqlite3.Row | None:
    """The row of `payment`, if it was registered."""
    row: sqlite3.Row | None = sql.execute(
        "SELECT * FROM payment WHERE payment_ref = ?", (payment_ref,)
    ).fetchone()
    return row


def remaining_ore(sql: sqlite3.Connection, payment: sqlite3.Row) -> int:
    """What can still be refunded of a registered payment."""
    before: int = payment["already_refunded_ore"]
    captured: int = payment["captured_ore"]
    return captured - before - held_ore(sql, payment["payment_ref"])


def work_on(sql: sqlite3.Connection, request: RefundRequest, behaviour: Behaviour) -> Outcome:
    """Carry out a request, or give the first answer again to a key that is known.

    A known key with another refund, payment, amount or currency is `idempotency_conflict`.
    """
    first = sql.execute("SELECT * FROM request WHERE key = ?", (request.key,)).fetchone()
    if first is not None:
        return _answer_again(first, request)
    refusal = _refusal(sql, request, behaviour)
    if refusal is not None:
        _keep_request(sql, request, refusal)
        return refusal
    refund_id = f"sbx_{uuid4().hex}"
    answer = SERVER_ERROR
    if behaviour.answer is not Answer.ERROR_AFTER:
        status = PLANS[behaviour.result].first
        answer = Outcome(status, provider_refund_id=refund_id, http_status=201)
    _keep_request(sql, request, answer)
    _keep_payout(sql, request, behaviour, refund_id)
    return answer


def look_at(sql: sqlite3.Connection, names: RefundNames) -> tuple[Payout, ...]:
    """The refunds that the names fit: by the provider's id, else the key, else our number.

    A look that finds one brings it closer to what is to come later.
    """
    wanted = {
        "key": names.key,
        "refund_no": names.refund_no,
        "provider_refund_id": names.provider_refund_id,
        "payment_ref": names.payment_ref,
    }
    for way in _WAYS_TO_FIND:
        found = sql.execute(way, wanted).fetchall()
        if len(found) == 1:
            sql.execute(_COUNT_LOOK, (found[0]["provider_refund_id"],))
            sql.execute(_COME_TRUE, (0,))
            found = sql.execute(way, wanted).fetchall()
        if found:
            return tuple(map(payout_of, found))
    return ()


def come_true(sql: sqlite3.Connection) -> None:
    """Everything that is to come later comes true now."""
    sql.execute(_COME_TRUE, (_FAR_LATER,))


def _answer_again(first: sqlite3.Row, request: RefundRequest) -> Outcome:
    asked = (request.refund_no, request.payment_ref, request.amount_ore, request.currency)
    before = (first["refund_no"], first["payment_ref"], first["amount_ore"], first["currency"])
    if asked != before:
        return _rejected("idempotency_conflict", 409)
    return Outcome(
        OutcomeKind(first["kind"]),
        provider_code=first["code"],
        provider_refund_id=first["provider_refund_id"],
        safe_to_retry_same_key=bool(first["safe_to_retry"]),
        http_status=first["http_status"],
    )


def _refusal(
    sql: sqlite3.Connection, request: RefundRequest, behaviour: Behaviour
) -> Outcome | None:
    """Why the request is not carried out; None if it is."""
    if behaviour.answer is Answer.ERROR_KEPT:
        return SERVER_ERROR
    payment = find_payment(sql, request.payment_ref)
    if payment is None:
        return _rejected("payment_not_found", 404)
    if payment["currency"] != request.currency:
        return _rejected("currency_mismatch", 400)
    if request.amount_ore <= 0:
        return _rejected("amount_too_small", 400)
    if request.amount_ore > remaining_ore(sql, payment):
        return _rejected("amount_too_large", 400)
    if behaviour.result is Result.REJECT:
        return _rejected(behaviour.code or _DEFAULT_CODE, 402)
    return None


def _rejected(code: str, http_status: int) -> Outcome:
    return Outcome(OutcomeKind.REJECTED, provider_code=code, http_status=http_status)


def _keep_request(sql: sqlite3.Connection, request: RefundRequest, answer: Outcome) -> None:
    sql.execute(
        _INSERT_REQUEST,
        (
            request.key,
            request.refund_no,
            request.payment_ref,
            request.amount_ore,
            request.currency,
            answer.kind,
            answer.provider_code,
            answer.http_status,
            answer.provider_refund_id,
            answer.safe_to_retry_same_key,
        ),
    )


def _keep_payout(
    sql: sqlite3.Connection, request: RefundRequest, behaviour: Behaviour, refund_id: str
) -> None:
    plan = PLANS[behaviour.result]
    unhappy = plan.later is not None and plan.later is not OutcomeKind.SUCCEEDED
    sql.execute(
        _INSERT_PAYOUT,
        (
            refund_id,
            request.key,
            request.refund_no,
            request.payment_ref,
            request.amount_ore,
            request.currency,
            request.public_text,
            plan.first,
            plan.later,
            (behaviour.code or _DEFAULT_CODE) if unhappy else None,
            behaviour.looks if plan.later else None,
        ),
    )
