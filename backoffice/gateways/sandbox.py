"""A payment provider for trials and demonstrations, which can be told to go wrong.

Rule: it behaves like a provider at the far end of a network. What it has committed stays
committed whether or not the caller hears of it, and it never pays out more than was captured.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from backoffice.domain.errors import NotReachable
from backoffice.domain.refund_states import Outcome, OutcomeKind
from backoffice.gateways.provider import Ambiguous, Capabilities, NotFound
from backoffice.gateways.sandbox_behaviour import Answer, Behaviour, Call
from backoffice.gateways.sandbox_book import SERVER_ERROR, RefundNames, RefundRequest
from backoffice.gateways.sandbox_ledger import SandboxLedger

_NO_ANSWER = Outcome(OutcomeKind.UNKNOWN, provider_code="no_answer", safe_to_retry_same_key=True)
_Heard = TypeVar("_Heard")


class Sandbox:
    """The sandbox, as a `Provider`. `sleep` takes seconds and is only called where it was told to.

    The caller keeps and closes the ledger.
    """

    capabilities = Capabilities(
        window_days=None,
        min_ore=1,
        partial=True,
        max_refunds=None,
        key_ttl=timedelta(hours=24),
    )

    def __init__(self, *, ledger: SandboxLedger, sleep: Callable[[float], None]) -> None:
        self.ledger = ledger
        self._sleep = sleep

    def create(
        self,
        *,
        refund_no: str,
        key: str,
        payment_ref: str,
        amount_ore: int,
        currency: str,
        public_text: str,
    ) -> Outcome:
        """Pay back, once per key. See `Provider.create`; raises only when told `Answer.BROKEN`."""
        request = RefundRequest(
            refund_no=refund_no,
            key=key,
            payment_ref=payment_ref,
            amount_ore=amount_ore,
            currency=currency,
            public_text=public_text,
        )
        return self._call(Call.CREATE, payment_ref, lambda told: self.ledger.execute(request, told))

    def lookup(
        self, *, key: str, refund_no: str, provider_refund_id: str | None, payment_ref: str
    ) -> Outcome | NotFound | Ambiguous:
        """What became of a refund. See `Provider.lookup`; raises only when told `Answer.BROKEN`."""
        names = RefundNames(
            key=key,
            refund_no=refund_no,
            provider_refund_id=provider_refund_id,
            payment_ref=payment_ref,
        )
        return self._call(Call.LOOKUP, payment_ref, lambda _told: self._look(names))

    def remaining(self, *, payment_ref: str) -> int | None:
        """What can still be refunded of a payment, in öre; None if it is not known here."""
        try:
            return self.ledger.remaining(payment_ref)
        except NotReachable:
            return None

    def _look(self, names: RefundNames) -> Outcome | NotFound | Ambiguous:
        found = self.ledger.look(names)
        if not found:
            return NotFound()
        if len(found) > 1:
            return Ambiguous(tuple(each.provider_refund_id for each in found))
        return found[0].outcome

    def _call(
        self, call: Call, payment_ref: str, work: Callable[[Behaviour], _Heard]
    ) -> _Heard | Outcome:
        """Do the work as the script tells, and let the caller hear what the script tells."""
        try:
            told = self.ledger.take_behaviour(call, payment_ref)
            self._wait(told.delay_s)
            if told.answer is Answer.ERROR_BEFORE:
                return SERVER_ERROR
            answer = work(told)
        except NotReachable:
            return _NO_ANSWER
        self._wait(told.delay_answer_s)
        if told.answer is Answer.BROKEN:
            raise ConnectionResetError("the sandbox was told to break the connection")
        if told.answer is Answer.DROPPED:
            return _NO_ANSWER
        if told.answer in (Answer.ERROR_AFTER, Answer.ERROR_KEPT):
            return SERVER_ERROR
        return answer

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            self._sleep(seconds)
