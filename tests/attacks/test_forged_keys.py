"""The malicious owner of the database puts up public keys and roots of his own, so that what is
written from now on is sealed to him: nothing is.
"""

import pytest

from backoffice.domain.errors import NotReachable, Tampered
from backoffice.domain.policy import Category
from backoffice.security.public_sealing import key_pair_of, open_sealed
from backoffice.security.statements import (
    category_key_statement,
    grant_place,
    sign,
    verify_key_of,
)
from backoffice.services.sign_in import known_store
from backoffice.services.staff_accounts import AddStaff
from backoffice.storage import accounts
from tests.attacks.forger import Forger, forger_of, refused, survey_is_alarmed
from tests.database_owner import DatabaseOwner
from tests.factories import OFFICER, PASSPHRASE, StoreUnderTest
from tests.import_lines import customer_line, write_lines


@pytest.fixture
def forger(store: StoreUnderTest) -> Forger:
    return forger_of(store)


def test_nothing_is_sealed_to_a_public_key_of_the_forgers(
    store: StoreUnderTest, forger: Forger
) -> None:
    olga = forger.staff(OFFICER)
    with store.services.units.read() as unit:
        store_id = known_store(unit).store_id
    for category in Category:
        statement = category_key_statement(
            store_id=store_id, category=category, epoch=1, public_key=forger.keys.public_key
        )
        forger.owner.run(
            "UPDATE category_key SET public_key = ?, signature = ?, signed_by = ?"
            " WHERE category = ?",
            forger.keys.public_key,
            sign(forger.keys.contents.signing_key, statement),
            olga.staff_id,
            str(category),
        )
    assert nothing_is_imported(store) == "trust.signature"


def nothing_is_imported(store: StoreUnderTest) -> str:
    path = write_lines(store.services.path.parent / "lines.jsonl", [customer_line()])
    code = refused(lambda: store.import_file(path), Tampered, NotReachable)
    assert DatabaseOwner(store.services.path).cell("SELECT count(*) FROM customer") == 0
    return code


def test_nothing_is_sealed_to_the_public_key_of_another_category(
    store: StoreUnderTest, forger: Forger
) -> None:
    """What the pharmacist alone reads would be sealed for every agent."""
    forger.owner.run(
        "UPDATE category_key SET (public_key, signature) = (SELECT public_key, signature"
        " FROM category_key WHERE category = 'contact') WHERE category = 'health'"
    )
    assert nothing_is_imported(store) == "trust.signature"


def test_nothing_is_imported_where_a_categorys_key_is_gone(
    store: StoreUnderTest, forger: Forger
) -> None:
    forger.owner.run("DELETE FROM category_key WHERE category = 'health'")
    assert nothing_is_imported(store) == "trust.signature"


# --- the root ---------------------------------------------------------------------------------


def put_up_own_root(forger: Forger, username: str) -> None:
    """A whole chain: the forger's root, the real officer under it, and one account's own keys."""
    forger.owner.run("UPDATE store_facts SET root_key = ?", verify_key_of(forger.root))
    forger.forge_staff(OFFICER, forger.root)
    olga = forger.staff(OFFICER)
    forger.forge_staff("worker", forger.root, key_officer=True, signed_by=None,
                       verify_key=forger.keys.verify_key)  # fmt: skip
    worker = forger.staff("worker")
    forger.forge_staff(
        username,
        forger.keys.contents.signing_key,
        public_key=forger.keys.public_key,
        signed_by=worker.staff_id,
    )
    assert olga.key_officer


def test_another_root_is_refused_at_every_door(store: StoreUnderTest, forger: Forger) -> None:
    put_up_own_root(forger, "anna")
    for use in (
        lambda: store.sign_in("anna"),
        lambda: store.services.sign_ins.open_service(started_by=None),
    ):
        assert refused(use, NotReachable) == "workstation.other_root"
    assert survey_is_alarmed(store)


@pytest.mark.parametrize("use", ["change_role", "add", "verify", "import"])
def test_another_root_is_refused_also_while_the_officer_is_signed_in(
    store: StoreUnderTest, forger: Forger, use: str
) -> None:
    """Else the officer would seal the real keys of a category to a key of the forger's."""
    olga, services = store.session(OFFICER), store.services
    put_up_own_root(forger, "anna")
    command = AddStaff(username="nils", role="agent", name="Nils", passphrase=PASSPHRASE)
    path = write_lines(store.services.path.parent / "lines.jsonl", [customer_line()])
    calls = {
        "change_role": lambda: services.staff.change_role(
            session=olga, username="anna", role="dpo"
        ),
        "add": lambda: services.staff.add(session=olga, command=command),
        "verify": lambda: services.log.verify(session=olga),
        "import": lambda: services.importer.run(started_by=olga, paths=[path]),
    }
    assert refused(calls[use], NotReachable) == "workstation.other_root"
    with services.units.read() as unit:
        gained = accounts.grants_of(unit, forger.staff("anna").staff_id)
    assert not [row for row in gained if opens(forger, row)]


def opens(forger: Forger, row: accounts.GrantRow) -> bool:
    place = grant_place(holder_id=row.holder_id, name=row.name, epoch=row.epoch, use=row.use)
    private = key_pair_of(forger.keys.contents.private_key).private
    try:
        return bool(open_sealed(private, row.sealed, place))
    except Tampered:
        return False
