"""What every payment provider can be asked, whoever it is.

Rule: an answer that does not say for certain what happened is an `unknown` outcome, never a
failure and never a success; after a request may have left, an adapter does not raise.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from backoffice.domain.refund_states import Outcome


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a provider allows.

    `window_days`: how old a payment may be (None: no limit known). `min_ore`: smallest refund.
    `max_refunds`: of one payment (None: no limit known). `key_ttl`: how long it promises to
    remember an idempotency key; see `domain.reconcile.key_is_remembered`.
    """

    window_days: int | None
    min_ore: int
    partial: bool
    max_refunds: int | None
    key_ttl: timedelta


@dataclass(frozen=True, slots=True)
class NotFound:
    """The provider answered, and knows of no such refund."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The provider knows several refunds that could be the one: a person must look."""

    provider_refund_ids: tuple[str, ...]


class Provider(Protocol):
    """A payment provider. Amounts are in the currency's minor unit."""

    @property
    def capabilities(self) -> Capabilities:
        """What it allows."""

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
        """Ask it to pay back. `key` is the idempotency key: the same for every try of one attempt.

        `public_text` may be shown to the customer by the provider: nothing personal, no goods.
        """

    def lookup(
        self, *, key: str, refund_no: str, provider_refund_id: str | None, payment_ref: str
    ) -> Outcome | NotFound | Ambiguous:
        """Ask what became of a refund. An `unknown` outcome means that it did not answer."""

    def remaining(self, *, payment_ref: str) -> int | None:
        """What can still be refunded of a payment; None: it does not know or did not answer."""
