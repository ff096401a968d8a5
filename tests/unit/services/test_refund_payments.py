"""The payment behind a refund: opened under an access record, known to the provider, unprinted."""

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.domain.ids import CustomerId
from backoffice.gateways.registry import Providers, sandbox_providers
from backoffice.services.disclosures import Disclosures
from backoffice.services.refund_payments import PaymentFacts, RefundPayments
from backoffice.storage import refunds
from tests.factories import StoreUnderTest
from tests.import_lines import order_line
from tests.refund_desk import RefundDesk

PAST = {
    "external_id": "R-1",
    "payment": "P-O-5001",
    "amount": 4_990,
    "refunded_at": "2026-03-09T08:00:00+01:00",
    "reason": "complaint",
}


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    desk.sells(order_line(refunds=[PAST]))
    return desk


def payments(desk: RefundDesk, providers: Providers, told: list[PaymentFacts]) -> RefundPayments:
    units, clock = desk.store.services.units, desk.store.clock
    disclosures = Disclosures(units=units, clock=clock)
    return RefundPayments(
        units=units, disclosures=disclosures, providers=providers, introduce=told.append
    )


def test_the_provider_is_told_of_the_payment_and_of_refunds_of_the_past_only(
    desk: RefundDesk,
) -> None:
    desk.request(("2", 1))
    no = desk.request(("2", 1)).no
    told: list[PaymentFacts] = []
    with desk.store.services.units.read() as unit:
        refund = refunds.by_number(unit, no)
    session = desk.service_session()
    opened = payments(desk, sandbox_providers(desk.sandbox), told).open(
        session=session, refund=refund
    )
    assert told == [
        PaymentFacts(
            provider="sandbox",
            reference="pay_P-O-5001",
            captured_ore=22_430,
            currency="SEK",
            refunded_before_ore=4_990,
        )
    ]
    assert opened.reference == "pay_P-O-5001"
    assert opened.reference not in repr(opened)
    (entry,) = desk.store.log("payment.opened")
    assert entry.actor_id == session.actor.staff_id
    assert entry.customer_id == CustomerId(refund.customer_id)


def test_without_its_provider_a_payment_is_not_even_opened(desk: RefundDesk) -> None:
    no = desk.request(("2", 1)).no
    with desk.store.services.units.read() as unit:
        refund = refunds.by_number(unit, no)
    with pytest.raises(NotReachable) as refused:
        payments(desk, Providers({}), []).open(session=desk.service_session(), refund=refund)
    assert refused.value.code == "provider.not_set_up"
    assert not desk.store.log("payment.opened")
