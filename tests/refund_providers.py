"""Payment providers for tests: the sandbox with something happening on the way to it.

Rule: small real classes; what they do not change, the sandbox does.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from backoffice.domain.refund_states import Outcome
from backoffice.gateways.provider import Ambiguous, Capabilities, NotFound
from backoffice.gateways.sandbox import Sandbox


class Killed(BaseException):
    """Stands for the end of a process: nothing that catches errors may catch it."""


def die() -> None:
    """End the worker here."""
    raise Killed


def nothing() -> None:
    """What happens on the way when a test says nothing."""


@dataclass(frozen=True, slots=True)
class OnTheWay:
    """A sandbox before and after whose calls something happens.

    `lookup_says` stands for an answer the sandbox itself never gives; `same_id` gives every refund
    the same id of the provider.
    """

    sandbox: Sandbox
    before_create: Callable[[], None] = nothing
    after_create: Callable[[], None] = nothing
    before_lookup: Callable[[], None] = nothing
    lookup_says: Outcome | NotFound | Ambiguous | None = None
    same_id: str | None = None

    @property
    def capabilities(self) -> Capabilities:
        return self.sandbox.capabilities

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
        self.before_create()
        outcome = self.sandbox.create(
            refund_no=refund_no,
            key=key,
            payment_ref=payment_ref,
            amount_ore=amount_ore,
            currency=currency,
            public_text=public_text,
        )
        self.after_create()
        return outcome if self.same_id is None else replace(outcome, provider_refund_id="same")

    def lookup(
        self, *, key: str, refund_no: str, provider_refund_id: str | None, payment_ref: str
    ) -> Outcome | NotFound | Ambiguous:
        self.before_lookup()
        if self.lookup_says is not None:
            return self.lookup_says
        return self.sandbox.lookup(
            key=key,
            refund_no=refund_no,
            provider_refund_id=provider_refund_id,
            payment_ref=payment_ref,
        )

    def remaining(self, *, payment_ref: str) -> int | None:
        return self.sandbox.remaining(payment_ref=payment_ref)
