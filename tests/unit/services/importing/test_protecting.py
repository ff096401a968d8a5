"""A line that raises protection: from its transaction on, the customer is not there for most."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from backoffice.domain.errors import BackofficeError, NotFound, RefusedByPolicy
from backoffice.domain.policy import Purpose
from backoffice.models.faces import CustomerFace
from backoffice.security.envelopes import key_id_of
from backoffice.services.faces import Faces
from backoffice.services.identifiers import ORDINARY
from backoffice.services.lookups import LookupResult
from backoffice.storage import conversations, customers, data_keys, identifiers, orders, refunds
from backoffice.storage.unit_of_work import Unit
from tests.factories import StoreUnderTest
from tests.import_files import counts, write_file
from tests.import_lines import Line, conversation_line, customer_line, order_line, payment
from tests.refund_desk import RefundDesk

PROTECTED = customer_line(protection="sekretessmarkering")
NAMES = ("åsa", "lindström", "lindström åsa", "as lin", "asa")
IDENTIFIERS = (
    "19121212-1212", "191212121212", "1212121212", "070-174 06 05", "+46701740605",
    "asa@example.com", "C-1001", "O-5001", "#o-5001",
)  # fmt: skip
EARLIER: Line = {"external_id": "R-1", "payment": "P-1", "amount": 100}


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    """A customer with everything that a customer can have, refunds made here included."""
    store.import_lines(
        customer_line(),
        order_line(payments=[payment("P-1", captured=22_430)], refunds=[EARLIER]),
        conversation_line(order="O-5001"),
        {"type": "customer", "external_id": "C-2", "given_name": "Bo", "family_name": "Ek"},
    )
    RefundDesk(store).request(("2", 1))
    return store


@pytest.fixture
def sheltered(shop: StoreUnderTest) -> StoreUnderTest:
    shop.customer_id("C-1001")
    shop.import_lines(PROTECTED)
    return shop


def search(store: StoreUnderTest, text: str, by: str) -> LookupResult:
    return store.services.lookups.search(session=store.session(by), text=text)


def faces_of(unit: Unit, customer_id: UUID) -> Iterator[bytes]:
    """Every sealed face of a customer, read past the services."""
    yield customers.customer(unit, customer_id).face
    for rows in orders.of_customer(unit, customer_id):
        yield rows.order.face
        yield from (line.face for line in rows.lines)
        yield from (one.face for one in rows.payments)
    past = refunds.of_customer(unit, customer_id)
    yield from (one.face for one in past)
    yield from (x.face for x in refunds.lines_of(unit, customer_id, [r.refund_id for r in past]))
    yield from (one.face for one in conversations.of_customer(unit, customer_id))


def refusal(store: StoreUnderTest, by: str, customer_id: UUID) -> list[tuple[type, str]]:
    """What a person is told who asks for a customer in every way there is."""
    services, session = store.services, store.session(by)
    asked = {"session": session, "customer_id": customer_id}
    purpose = Purpose.CUSTOMER_SERVICE
    ways = [
        lambda: services.customers.open(**asked, purpose=purpose),
        lambda: services.customers.purposes(**asked),
        lambda: services.reveals.reveal(**asked, field="personnummer", purpose=purpose),
        lambda: services.reveals.reveal(**asked, field="email", purpose=purpose),
        lambda: services.reveals.reveal_orders(**asked, purpose=purpose),
        lambda: services.reveals.confirm(**asked, field="personnummer", value="19121212-1212"),
        lambda: services.reveals.confirm(**asked, field="personnummer", value="19121212-1213"),
    ]
    told = []
    for way in ways:
        with pytest.raises(BackofficeError) as error:
            way()
        told.append((type(error.value), error.value.code))
    return told


@pytest.mark.parametrize("by", ["pia", "anna", "sven"])
@pytest.mark.parametrize("protection", ["sekretessmarkering", "skyddad_folkbokforing"])
def test_nobody_but_the_dpo_finds_them_by_anything(
    shop: StoreUnderTest, by: str, protection: str
) -> None:
    for text in (*NAMES, *IDENTIFIERS):
        assert search(shop, text, by).hits, text
    shop.import_lines(customer_line(protection=protection))
    for text in (*NAMES, *IDENTIFIERS):
        nobody = search(shop, text.replace("1", "3").replace("s", "z"), by)
        result = search(shop, text, by)
        assert result.hits == nobody.hits == ()
        assert (result.kind, result.exact, result.more) == (nobody.kind, False, False)


@pytest.mark.parametrize("by", ["pia", "anna", "sven"])
def test_whoever_asks_for_them_is_told_what_is_told_of_nobody(
    sheltered: StoreUnderTest, by: str
) -> None:
    protected, nobody = sheltered.customer_id("C-1001"), UUID(int=7)
    told = refusal(sheltered, by, protected)
    assert told == refusal(sheltered, by, nobody)
    assert (NotFound, "customer.not_found") in told
    records = sheltered.log("customer.opened", "customer.revealed", "customer.confirmed")
    assert not [entry for entry in records if entry.customer_id == protected]


@pytest.mark.parametrize("by", ["pia", "anna", "sven"])
def test_their_order_refund_and_conversation_are_not_there(
    sheltered: StoreUnderTest, by: str
) -> None:
    services, session = sheltered.services, sheltered.session(by)
    order = sheltered.order("O-5001")
    for number in (refund.no for refund in order.refunds):
        with pytest.raises(NotFound):
            services.refunds.show(session=session, no=number)
    assert not services.refunds.list(session=session)
    assert not services.conversations.list(session=session)
    assert not services.conversations.list(session=session, text="hjälpa")
    with pytest.raises(NotFound):
        services.conversations.show(
            session=session, conversation_id=sheltered.conversation_id("V-1")
        )


def test_the_dpo_finds_them_by_every_exact_identifier_and_by_no_name(
    sheltered: StoreUnderTest,
) -> None:
    for text in IDENTIFIERS:
        result = search(sheltered, text, "dora")
        assert result.opens_at_once, text
        assert result.hits[0].name == "Åsa Lindström"
    for text in NAMES:
        assert not search(sheltered, text, "dora").hits


def test_the_dpo_sees_that_a_field_is_on_record_and_can_reveal_it(
    sheltered: StoreUnderTest,
) -> None:
    asked = {
        "session": sheltered.session("dora"),
        "customer_id": sheltered.customer_id("C-1001"),
        "purpose": Purpose.SUBJECT_REQUEST,
    }
    page = sheltered.services.customers.open(**asked)
    assert page.protected
    assert {field.name: (field.value, field.can_reveal) for field in page.fields} == {
        "name": ("Åsa Lindström", False),
        "personnummer": ("•••", True),
        "email": ("•••", True),
        "phone": ("•••", True),
        "address": ("•••", True),
        "health_profile": ("•••", True),
    }
    for field, value in {
        "personnummer": "19121212-1212",
        "email": "asa@example.com",
        "phone": "+46701740605",
        "address": "Storgatan 1, 111 22 Stockholm, SE",
    }.items():
        assert sheltered.services.reveals.reveal(**asked, field=field).value == value
    sheltered.import_lines(customer_line(protection="none", email=None, addresses=[]))
    page = sheltered.services.customers.open(**asked)
    assert [field.name for field in page.fields if field.can_reveal] == [
        "personnummer",
        "phone",
        "health_profile",
    ]


def test_every_copy_of_a_key_that_others_could_open_is_gone(sheltered: StoreUnderTest) -> None:
    customer_id = sheltered.customer_id("C-1001")
    with sheltered.services.units.read() as unit:
        keys = data_keys.of_customer(
            unit, customer_id, ("identity", "contact", "health", "purchase", "conversation")
        )
        payment_keys = data_keys.of_customer(unit, customer_id, ("payment", "accounting"))
    assert {key.category for key in keys} == {
        "identity", "contact", "health", "purchase", "conversation",
    }  # fmt: skip
    assert {key.sealed_for for key in keys} == {"protected"}
    assert {key.sealed_for for key in payment_keys} == {"payment"}  # the worker's, as before


def test_every_face_is_sealed_anew_for_the_few(shop: StoreUnderTest) -> None:
    customer_id = shop.customer_id("C-1001")
    with shop.services.units.read() as unit:
        before = {key_id_of(face) for face in faces_of(unit, customer_id)}
    shop.import_lines(PROTECTED)
    with shop.services.units.read() as unit:
        after = [key_id_of(face) for face in faces_of(unit, customer_id)]
    assert len(after) == 1 + 1 + 2 + 1 + 2 + 1 + 1
    assert len(before) == len(set(after)) == 1
    assert not before & set(after)


def test_every_tag_is_of_the_other_realm(shop: StoreUnderTest) -> None:
    customer_id = shop.customer_id("C-1001")
    with shop.services.units.read() as unit:
        before = identifiers.tags_of(unit, customer_id)
    shop.import_lines(PROTECTED)
    with shop.services.units.read() as unit:
        after = identifiers.tags_of(unit, customer_id)
    assert sorted(tag.kind for tag in before) == sorted(tag.kind for tag in after)
    assert not {tag.tag for tag in before} & {tag.tag for tag in after}
    vault = shop.session("anna").vault
    assert vault.tag(ORDINARY, "email", "asa@example.com") not in {tag.tag for tag in after}


def test_a_session_that_looked_before_reads_nothing_afterwards(shop: StoreUnderTest) -> None:
    customer_id, session = shop.customer_id("C-1001"), shop.session("pia")
    with shop.services.units.read() as unit:
        row = customers.customer(unit, customer_id)
    assert isinstance(Faces(session.vault).customer(row), CustomerFace)
    shop.import_lines(PROTECTED)
    with shop.services.units.read() as unit:
        row = customers.customer(unit, customer_id)
    with pytest.raises(RefusedByPolicy) as refused:
        Faces(session.vault).customer(row)
    assert refused.value.code == "policy.key"
    assert not search(shop, "lindström", "pia").hits


def test_whoever_has_the_same_name_is_not_warned_of_them(shop: StoreUnderTest) -> None:
    shop.import_lines(customer_line("C-3", personnummer=None, email=None, phone=None))
    assert [hit.same_name for hit in search(shop, "lindström", "anna").hits] == [1, 1]
    shop.import_lines(PROTECTED)
    assert [hit.same_name for hit in search(shop, "lindström", "anna").hits] == [0]
    assert [hit.same_name for hit in search(shop, "C-3", "anna").hits] == [0]


def test_no_line_ends_a_protection(sheltered: StoreUnderTest) -> None:
    for protection in ("none", None):
        sheltered.import_lines(customer_line(protection=protection, given_name="Eva"))
        assert not search(sheltered, "lindström", "anna").hits
        assert not search(sheltered, "C-1001", "anna").hits
        assert search(sheltered, "C-1001", "dora").hits[0].name == "Eva Lindström"


def test_what_comes_later_of_them_is_protected_from_the_start(sheltered: StoreUnderTest) -> None:
    report = sheltered.import_lines(
        order_line("O-6001", payments=[payment("P-6")]),
        order_line(payments=[payment("P-1", captured=22_430)], refunds=[EARLIER], placed_at=None),
    )
    assert (report.types["order"].new, report.types["order"].updated) == (1, 1)
    for number in ("O-5001", "O-6001"):
        assert not search(sheltered, number, "pia").hits
        assert search(sheltered, number, "dora").opens_at_once
    with sheltered.services.units.read() as unit:
        customer_id = sheltered.customer_id("C-1001")
        keys = data_keys.of_customer(unit, customer_id, ("purchase",))
        assert len({key_id_of(face) for face in faces_of(unit, customer_id)}) == 1
    assert {key.sealed_for for key in keys} == {"protected"}


def test_a_customer_who_comes_protected_was_never_there_for_others(store: StoreUnderTest) -> None:
    store.import_lines(PROTECTED, order_line(), conversation_line(order="O-5001"))
    for text in (*NAMES, *IDENTIFIERS):
        assert not search(store, text, "pia").hits
    assert search(store, "19121212-1212", "dora").opens_at_once


def test_the_same_file_again_finds_everything_unchanged(store: StoreUnderTest) -> None:
    lines = [PROTECTED, order_line(), conversation_line(order="O-5001")]
    store.import_lines(*lines)
    path = write_file(store.services.path.parent / "again.jsonl", lines)
    assert set(counts(store.import_file(path)).values()) == {(0, 0, 1, 0)}


def test_the_worker_still_carries_out_what_was_decided(sheltered: StoreUnderTest) -> None:
    assert RefundDesk(sheltered).work() == {"sent": 1, "settled": 1}
    (paid,) = sheltered.order("O-5001").payments
    assert (paid.refunded_ore, paid.reserved_ore) == (100 + 4_990, 0)
