"""The stores that the service tests work on are what a person would get."""

from tests.factories import STAFF, StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line


def test_a_session_of_the_fixture_is_what_signing_in_gives(store: StoreUnderTest) -> None:
    short, whole = store.session("dora"), store.sign_in("dora")
    assert short.actor == whole.actor
    assert short.actor.role == STAFF["dora"]
    assert short.vault.keyring("face") == whole.vault.keyring("face")
    assert [entry.kind for entry in store.log("session.opened")][-2:] == ["session.opened"] * 2


def test_a_store_can_be_filled_and_read_back(store: StoreUnderTest) -> None:
    store.import_lines(customer_line(), order_line(), conversation_line(order="O-5001"))
    assert [line.name for line in store.order("O-5001", seen_by="pia").lines][1] == "Handkräm"
    assert store.customer_id("C-1001") == store.order("O-5001").customer_id
    shown = store.services.conversations.show(
        session=store.session("anna"), conversation_id=store.conversation_id("V-1")
    )
    assert shown.head.customer_id == store.customer_id("C-1001")


def test_a_copy_knows_nothing_of_another_copy(store: StoreUnderTest) -> None:
    assert not store.log("import.batch")
