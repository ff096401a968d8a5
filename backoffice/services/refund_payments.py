"""Which provider returns the money of a refund, and by which reference it knows the payment.

Rule: the reference is opened under an access record, and goes to the provider and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.gateways.provider import Provider
from backoffice.gateways.registry import Providers
from backoffice.services.disclosures import Disclosures
from backoffice.services.session import Session
from backoffice.storage import orders, refunds
from backoffice.storage.orders import PaymentRow
from backoffice.storage.refunds import RefundRow
from backoffice.storage.unit_of_work import UnitsOfWork


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """What a provider that keeps no books of captures has to be told (the sandbox)."""

    provider: str
    reference: str
    captured_ore: int
    currency: str
    refunded_before_ore: int


@dataclass(frozen=True, slots=True)
class OpenedPayment:
    """A payment and whom to ask about it. `reference` is the provider's own name for it."""

    row: PaymentRow
    provider: Provider
    reference: str

    def __repr__(self) -> str:
        return f"OpenedPayment({self.row.payment_id})"


class RefundPayments:
    """Opens the payments that refunds go back to."""

    def __init__(
        self,
        *,
        units: UnitsOfWork,
        disclosures: Disclosures,
        providers: Providers,
        introduce: Callable[[PaymentFacts], None],
    ) -> None:
        self._units = units
        self._disclosures = disclosures
        self._providers = providers
        self._introduce = introduce

    def open(self, *, session: Session, refund: RefundRow) -> OpenedPayment:
        """The payment of one refund, made known to its provider.

        Raises `NotReachable` where the provider is not set up or does not answer, `BadInput` where
        it knows the payment otherwise.
        """
        with self._units.read() as unit:
            payment = orders.payment(unit, refund.customer_id, refund.payment_id)
            earlier = sum(
                other.amount_ore
                for other in refunds.of_order(unit, refund.customer_id, refund.order_id)
                if other.payment_id == payment.payment_id and other.origin == "import"
            )
        provider = self._providers.named(payment.provider)
        opened = self._disclosures.open_payment(session=session, customer_id=refund.customer_id)
        reference = opened.payment(payment).reference
        self._introduce(
            PaymentFacts(
                provider=payment.provider,
                reference=reference,
                captured_ore=payment.captured_ore,
                currency=payment.currency,
                refunded_before_ore=earlier,
            )
        )
        return OpenedPayment(row=payment, provider=provider, reference=reference)
