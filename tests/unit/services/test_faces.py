"""What a session without any category key may read: faces, and nothing under another's key."""

import sqlite3
from contextlib import closing

import pytest

from backoffice.domain.errors import SessionLocked, Tampered
from backoffice.models.faces import CustomerFace
from backoffice.services.faces import Faces, face_realm
from backoffice.storage import customers
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    protected = {"protection": "sekretessmarkering", "personnummer": None}
    store.import_lines(customer_line(), customer_line("C-9", given_name="Zoe", **protected))
    return store


def row_of(store: StoreUnderTest, external_id: str) -> customers.CustomerRow:
    with store.services.units.read() as unit:
        return customers.customer(unit, store.customer_id(external_id))


def test_a_face_is_there_for_those_who_hold_its_key(shop: StoreUnderTest) -> None:
    ordinary, protected = row_of(shop, "C-1001"), row_of(shop, "C-9")
    for by in ("pia", "anna", "sven"):
        faces = Faces(shop.session(by).vault)
        assert faces.customer(ordinary).given_name == "Åsa"
        assert faces.customer_if_readable(protected) is None
    face = Faces(shop.session("dora").vault).customer_if_readable(protected)
    assert face is not None
    assert (face.given_name, face.protected, face_realm(face)) == ("Zoe", True, "protected_face")
    assert face_realm(CustomerFace(external_id="x")) == "face"


def test_a_locked_session_is_told_so_and_not_that_nobody_is_there(shop: StoreUnderTest) -> None:
    session, row = shop.session("anna"), row_of(shop, "C-1001")
    session.lock()
    with pytest.raises(SessionLocked):
        Faces(session.vault).customer_if_readable(row)


def test_a_face_that_was_changed_is_told_of_and_not_passed_over(shop: StoreUnderTest) -> None:
    row = row_of(shop, "C-1001")
    changed = row.face[:-1] + bytes([row.face[-1] ^ 1])
    with closing(sqlite3.connect(shop.services.path)) as connection, connection:
        where = (changed, row.customer_id.bytes)
        connection.execute("UPDATE customer SET face = ? WHERE id = ?", where)
    with pytest.raises(Tampered):
        Faces(shop.session("anna").vault).customer_if_readable(row_of(shop, "C-1001"))


def test_an_index_that_is_behind_shows_nobody_who_is_not_there_any_more(
    shop: StoreUnderTest,
) -> None:
    """The name still stands in the index; the record is gone, or no longer for this person."""
    shop.import_lines({"type": "customer", "external_id": "gone", "family_name": "Lindberg"})
    found = shop.services.lookups.search(session=shop.session("anna"), text="lind")
    assert len(found.hits) == 2
    asa, gone, zoe = (shop.customer_id(one) for one in ("C-1001", "gone", "C-9"))
    with closing(sqlite3.connect(shop.services.path)) as connection, connection:
        connection.execute("DELETE FROM customer WHERE id = ?", (gone.bytes,))
        connection.execute(
            "UPDATE customer SET face = (SELECT face FROM customer WHERE id = ?) WHERE id = ?",
            (zoe.bytes, asa.bytes),
        )
    found = shop.services.lookups.search(session=shop.session("anna"), text="lind")
    assert (found.hits, found.more) == ((), False)
