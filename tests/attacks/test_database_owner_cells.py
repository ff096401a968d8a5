"""The malicious owner of the database swaps sealed cells: each is refused, none is shown.

A sealed value opens in its own table, column, row, customer and version only. (Plain columns are
plain: amounts, times, consents.)
"""

from collections.abc import Callable, Iterator

import pytest

from backoffice.domain.errors import BackofficeError, Tampered
from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.policy import Purpose
from backoffice.security.index_merge import IndexMerge
from backoffice.services.disclosures import Disclosures
from backoffice.services.indexes import CUSTOMER_NAMES
from backoffice.storage import orders
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line, goods, order_line, payment
from tests.unit.services.conftest import CopyOfStore

ANNAS, PIAS, SVENS = Purpose.CUSTOMER_SERVICE, Purpose.DISPENSING, Purpose.QUALITY_REVIEW


class Attacked:
    """A store with two customers who have one of everything, and its owner at work."""

    def __init__(self, store: StoreUnderTest) -> None:
        self.store = store
        self.owner = DatabaseOwner(store.services.path)
        self.one, self.other = store.customer_id("C-1001"), store.customer_id("C-1002")
        for username in ("pia", "anna", "sven"):
            store.session(username)

    def swap(self, table: str, column: str, *, key: str = "customer_id") -> None:
        """Exchange one column between the two customers' rows."""
        cells = [
            self.owner.rows(f"SELECT rowid, {column} FROM {table} WHERE {key} = ?", who)[0]  # noqa: S608 - our own tables
            for who in (self.one, self.other)
        ]
        for (row, _), (_, value) in zip(cells, reversed(cells), strict=True):
            self.owner.run(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", value, row)  # noqa: S608 - as above

    def opens(self, by: str, purpose: Purpose, who: CustomerId | None = None) -> object:
        return self.store.services.customers.open(
            session=self.store.session(by), customer_id=who or self.one, purpose=purpose
        )

    def reveals(self, field: str) -> object:
        return self.store.services.reveals.reveal(
            session=self.store.session("pia"), customer_id=self.one, field=field, purpose=PIAS
        )

    def talk(self) -> ConversationId:
        return self.store.conversation_id("V-1")

    def reads(self) -> object:
        return self.store.services.conversations.show(
            session=self.store.session("anna"), conversation_id=self.talk()
        )

    def hears(self) -> object:
        return self.store.services.conversations.reveal(
            session=self.store.session("sven"), conversation_id=self.talk(), purpose=SVENS
        )

    def searches(self) -> object:
        return self.store.services.lookups.search(
            session=self.store.session("anna"), text="lindström"
        )

    def refunds(self) -> object:
        return self.store.services.refunds.list(session=self.store.session("anna"))

    def worker_opens_payment(self) -> object:
        services = self.store.services
        opened = Disclosures(units=services.units, clock=self.store.clock).open_payment(
            session=services.sign_ins.open_service(started_by=None), customer_id=self.one
        )
        with services.units.read() as unit:
            (rows,) = orders.of_customer(unit, self.one)
        return opened.payment(rows.payments[0])

    def reports(self) -> object:
        """The access report, which reads every field there is."""
        dora, services = self.store.session("dora"), self.store.services
        case = services.subject_requests.open(
            session=dora, customer_id=self.one, article=15, received_at=self.store.clock.now
        )
        return services.access_reports.preview(session=dora, request_no=case.no, language="sv")

    def merge(self) -> None:
        """Bring the names into blocks, as the worker does when there are enough of them."""
        key = self.store.session("anna").vault.keyring("face")
        where = self.store.services.indexes.store(CUSTOMER_NAMES)
        assert [*IndexMerge(store=where, name=CUSTOMER_NAMES, key=key).everything()]


@pytest.fixture
def attacked(copy_of_store: CopyOfStore) -> Iterator[Attacked]:
    old = {
        "external_id": "R-1", "payment": "P-O-5001", "amount": 100,
        "refunded_at": "2026-03-05T10:00:00+01:00", "reason": "price_error",
    }  # fmt: skip
    with copy_of_store() as store:
        store.import_lines(
            customer_line("C-1001"),
            customer_line("C-1002", personnummer=None, email="eva@example.com", phone=None),
            order_line("O-5001", refunds=[old]),
            order_line(
                "O-5002",
                "C-1002",
                lines=[goods("1", name="Ipren"), goods("2", name="Panodil")],
                payments=[payment("P-O-5002", captured=20000)],
                refunds=[old | {"external_id": "R-2", "payment": "P-O-5002"}],
            ),
            conversation_line("V-1", customer="C-1001"),
            conversation_line("V-2", customer="C-1002"),
        )
        yield Attacked(store)


# Sealed under a key that is not there for it: the person is told the same as of somebody unknown.
REFUSALS = {"sealed.tampered", "policy.key", "customer.not_found"}
Attack = Callable[[Attacked], object]
ATTACKS: dict[str, tuple[Attack, tuple[Attack, ...]]] = {
    "faces of two customers": (
        lambda it: it.swap("customer", "face", key="id"),
        (lambda it: it.opens("anna", ANNAS), Attacked.searches, Attacked.refunds),
    ),
    "identities of two customers": (
        lambda it: it.swap("customer", "identity", key="id"),
        (lambda it: it.reveals("personnummer"),),
    ),
    "contacts of two customers": (
        lambda it: it.swap("customer", "contact", key="id"),
        (lambda it: it.opens("anna", ANNAS), lambda it: it.opens("pia", PIAS)),
    ),
    "a contact into the column of the identity": (
        lambda it: it.owner.run("UPDATE customer SET identity = contact"),
        (lambda it: it.reveals("personnummer"),),
    ),
    "an identity into the column of the face": (
        lambda it: it.owner.run("UPDATE customer SET face = identity"),
        (lambda it: it.opens("anna", ANNAS),),
    ),
    "another version of the row": (
        lambda it: it.owner.run("UPDATE customer SET version = version + 1"),
        (lambda it: it.opens("anna", ANNAS), Attacked.searches),
    ),
    "health profiles of two customers": (
        lambda it: it.swap("health_profile", "content"),
        (lambda it: it.reveals("health_profile"),),
    ),
    "data keys of two customers": (
        lambda it: it.owner.run(
            "UPDATE data_key SET customer_id = CASE customer_id WHEN ?1 THEN ?2 ELSE ?1 END",
            it.one, it.other,
        ),
        (lambda it: it.opens("anna", ANNAS), lambda it: it.reveals("personnummer")),
    ),
    "the sealed bytes of two data keys": (
        lambda it: it.owner.run(
            "UPDATE data_key SET sealed = (SELECT sealed FROM data_key AS other WHERE"
            " other.category = data_key.category AND other.sealed_for = data_key.sealed_for"
            " AND other.customer_id <> data_key.customer_id LIMIT 1) WHERE category = 'contact'"
        ),
        (lambda it: it.opens("anna", ANNAS),),
    ),
    "a data key of another category": (
        lambda it: it.owner.run(
            "UPDATE data_key SET category = 'contact', sealed_for = 'contact'"
            " WHERE category = 'identity' AND sealed_for = 'identity'"
        ),
        (lambda it: it.reveals("personnummer"),),
    ),
    "the order faces of two customers": (
        lambda it: it.swap("sales_order", "face"),
        (lambda it: it.opens("anna", ANNAS), Attacked.refunds),
    ),
    "faces of two lines of one order": (
        lambda it: it.owner.run(
            "UPDATE order_line SET face = (SELECT face FROM order_line AS other WHERE"
            " other.order_id = order_line.order_id AND other.id <> order_line.id)"
        ),
        (lambda it: it.opens("anna", ANNAS),),
    ),
    "contents of two lines of one order": (
        lambda it: it.owner.run(
            "UPDATE order_line SET content = (SELECT content FROM order_line AS other WHERE"
            " other.order_id = order_line.order_id AND other.id <> order_line.id)"
        ),
        (lambda it: it.opens("pia", PIAS),),
    ),
    "the payment faces of two customers": (
        lambda it: it.swap("payment", "face"),
        (lambda it: it.opens("anna", ANNAS),),
    ),
    "payment references: money of the one to the card of the other": (
        lambda it: it.swap("payment", "content"),
        (Attacked.worker_opens_payment,),
    ),
    "the refund faces of two customers": (
        lambda it: it.swap("refund", "face"),
        (Attacked.reports,),
    ),
    "transcripts of two conversations": (
        lambda it: it.swap("conversation", "face"),
        (Attacked.reads,),
    ),
    "originals of two conversations": (
        lambda it: it.swap("conversation", "content"),
        (Attacked.hears,),
    ),
    "the name of another customer on a conversation": (
        lambda it: it.owner.run("UPDATE conversation SET customer_id = ?", it.other),
        (Attacked.reads,),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("attack", "uses"), ATTACKS.values(), ids=ATTACKS)
def test_a_swapped_cell_is_refused(
    attacked: Attacked, attack: Attack, uses: tuple[Attack, ...]
) -> None:
    for use in uses:
        assert use(attacked)
    attack(attacked)
    for use in uses:
        with pytest.raises(BackofficeError) as refused:
            use(attacked)
        assert refused.value.code in REFUSALS


@pytest.mark.parametrize("merged", [False, True], ids=["in deltas", "in blocks"])
def test_a_part_of_the_search_index_that_is_gone_is_no_silent_miss(
    attacked: Attacked, merged: bool
) -> None:
    if merged:
        attacked.merge()
    table = "index_block" if merged else "index_delta"
    assert attacked.owner.run(f"DELETE FROM {table} WHERE index_name = '{CUSTOMER_NAMES}'")  # noqa: S608 - one of two
    attacked.store.session("anna").lock()
    with pytest.raises(Tampered) as refused:
        attacked.searches()
    assert refused.value.code == "index.incomplete"


@pytest.mark.parametrize("merged", [False, True], ids=["in deltas", "in blocks"])
def test_a_part_of_the_search_index_that_was_exchanged_does_not_open(
    attacked: Attacked, merged: bool
) -> None:
    if merged:
        attacked.merge()
    table = "index_block" if merged else "index_delta"
    sealed = f"(SELECT sealed FROM {table} AS other WHERE other.rowid <> {table}.rowid LIMIT 1)"  # noqa: S608 - one of two
    assert attacked.owner.run(f"UPDATE {table} SET sealed = {sealed}")  # noqa: S608 - as above
    attacked.store.session("anna").lock()
    with pytest.raises(Tampered) as refused:
        attacked.searches()
    assert refused.value.code == "sealed.tampered"
