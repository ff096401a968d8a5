"""The sandbox's durable ledger: what was captured, what it was asked, what it paid out.

Rule: every decision is made inside one IMMEDIATE transaction and is on disk before it is told, so
that processes racing one another, or dying at any moment, cannot make it pay out more than was
captured, or twice for one key.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from backoffice.domain.errors import BadInput, NotReachable
from backoffice.domain.refund_states import Outcome
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call, Result
from backoffice.gateways.sandbox_book import (
    Payout,
    RefundNames,
    RefundRequest,
    come_true,
    find_payment,
    held_ore,
    look_at,
    payout_of,
    remaining_ore,
    work_on,
)
from backoffice.gateways.sandbox_file import open_ledger_file

_SAVE_PAYMENT = (
    "INSERT INTO payment (payment_ref, captured_ore, currency, already_refunded_ore)"
    " VALUES (?, ?, ?, ?)"
    " ON CONFLICT (payment_ref) DO UPDATE SET captured_ore = excluded.captured_ore"
)
_PAID_OUT = (
    "SELECT coalesce((SELECT already_refunded_ore FROM payment WHERE payment_ref = :ref), 0)"
    " + coalesce((SELECT sum(amount_ore) FROM payout"
    " WHERE payment_ref = :ref AND status = 'succeeded'), 0)"
)
_ADD_BEHAVIOUR = (
    "INSERT INTO behaviour (payment_ref, call, result, answer, code, looks,"
    " delay_s, delay_answer_s, times_left) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_NEXT_BEHAVIOUR = (
    "SELECT * FROM behaviour WHERE call = ? AND (times_left IS NULL OR times_left > 0)"
    " AND (payment_ref = ? OR payment_ref IS NULL) ORDER BY payment_ref IS NULL, id LIMIT 1"
)


class SandboxLedger:
    """The ledger. Safe for threads and for processes; `close` it in the end.

    Any method raises NotReachable `provider.not_reachable` when the file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        self._lock = Lock()
        self._connection = open_ledger_file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. A second time does nothing."""
        with self._lock:
            self._connection.close()

    def register_payment(
        self, *, payment_ref: str, captured_ore: int, currency: str, already_refunded_ore: int
    ) -> None:
        """Tell the sandbox of a payment; telling it again changes nothing but the captured sum.

        `already_refunded_ore` is what went back before this ledger knew the payment; only the
        first call counts, so that a caller may always pass all that it has recorded. Raises
        BadInput `provider.payment_differs` for another currency, or less captured than refunded.
        """
        with self._transaction() as sql:
            known = find_payment(sql, payment_ref)
            before = already_refunded_ore if known is None else known["already_refunded_ore"]
            other_currency = known is not None and known["currency"] != currency
            if other_currency or before < 0 or captured_ore < before + held_ore(sql, payment_ref):
                raise BadInput("provider.payment_differs")
            sql.execute(_SAVE_PAYMENT, (payment_ref, captured_ore, currency, before))

    def remaining(self, payment_ref: str) -> int | None:
        """What can still be refunded, in öre; None for a payment that was never registered."""
        with self._transaction() as sql:
            payment = find_payment(sql, payment_ref)
            return None if payment is None else remaining_ore(sql, payment)

    def paid_out(self, payment_ref: str) -> int:
        """What went back of a payment, in öre, refunds from before the ledger included."""
        with self._transaction() as sql:
            total: int = sql.execute(_PAID_OUT, {"ref": payment_ref}).fetchone()[0]
            return total

    def ledger(self) -> tuple[Payout, ...]:
        """Every refund that the sandbox ever accepted, in the order it did."""
        with self._transaction() as sql:
            return tuple(map(payout_of, sql.execute("SELECT * FROM payout ORDER BY rowid")))

    def execute(self, request: RefundRequest, behaviour: Behaviour) -> Outcome:
        """Work on a request once and commit; a key that is known gets its first answer again."""
        with self._transaction() as sql:
            return work_on(sql, request, behaviour)

    def look(self, names: RefundNames) -> tuple[Payout, ...]:
        """The refunds that the names fit; a look at one brings its later status closer."""
        with self._transaction() as sql:
            return look_at(sql, names)

    def settle(self) -> None:
        """Let time pass at the provider: everything that is to come later comes true now."""
        with self._transaction() as sql:
            come_true(sql)

    def behave(
        self,
        behaviour: Behaviour,
        *,
        call: Call = Call.CREATE,
        payment_ref: str | None = None,
        times: int | None = 1,
    ) -> None:
        """Add to the script: so go the next `times` calls (None: all) of a payment (None: of any).

        Entries are used up in the order they were added, those of the payment itself first. The
        table `behaviour` may be written to from another process just as well.
        """
        entry = (
            payment_ref,
            call,
            behaviour.result,
            behaviour.answer,
            behaviour.code,
            behaviour.looks,
            behaviour.delay_s,
            behaviour.delay_answer_s,
            times,
        )
        with self._transaction() as sql:
            sql.execute(_ADD_BEHAVIOUR, entry)

    def behave_well(self) -> None:
        """Forget the whole script."""
        with self._transaction() as sql:
            sql.execute("DELETE FROM behaviour")

    def take_behaviour(self, call: Call, payment_ref: str) -> Behaviour:
        """Use up the next entry of the script for a call; without one, the sandbox behaves well."""
        with self._transaction() as sql:
            entry = sql.execute(_NEXT_BEHAVIOUR, (call, payment_ref)).fetchone()
            if entry is None:
                return Behaviour()
            sql.execute(
                "UPDATE behaviour SET times_left = times_left - 1 WHERE id = ?", (entry["id"],)
            )
        return Behaviour(
            result=Result(entry["result"]),
            answer=Answer(entry["answer"]),
            code=entry["code"],
            looks=entry["looks"],
            delay_s=entry["delay_s"],
            delay_answer_s=entry["delay_answer_s"],
        )

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """Hold the write lock; commit at the end, or leave everything as it was."""
        with self._lock:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    self._connection.rollback()
                    raise
            except sqlite3.Error as error:
                raise NotReachable("provider.not_reachable") from error
