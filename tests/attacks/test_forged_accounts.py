"""The malicious owner of the database forges accounts and grants: each is refused, or named by the
survey or by `log verify`.
"""

import pytest

from backoffice.domain.errors import SignInRefused, Tampered
from tests.attacks.forger import Forger, forger_of, refused, survey_is_alarmed
from tests.factories import OFFICER, StoreUnderTest


@pytest.fixture
def forger(store: StoreUnderTest) -> Forger:
    return forger_of(store)


@pytest.mark.parametrize(
    "change",
    [
        "role = 'dpo'",
        "role = 'superuser'",
        "name = 'Dora Prov'",
        "key_officer = 1",
        "verify_key = zeroblob(32)",
        "public_key = (SELECT public_key FROM staff WHERE username = 'pia')",
        "signed_by = id",
        "signed_by = NULL",
        "signature = (SELECT signature FROM staff WHERE username = 'pia')",
    ],
)
def test_a_changed_account_does_not_sign_in_and_the_survey_says_so(
    store: StoreUnderTest, forger: Forger, change: str
) -> None:
    assert not survey_is_alarmed(store)
    forger.owner.run(f"UPDATE staff SET {change} WHERE username = 'anna'")  # noqa: S608 - this test's own
    refused(lambda: store.sign_in("anna"), Tampered, SignInRefused)
    assert survey_is_alarmed(store)


def test_a_role_that_is_none_does_not_hide_the_list_of_accounts_behind_an_incident(
    store: StoreUnderTest, forger: Forger
) -> None:
    olga = store.session(OFFICER)
    forger.owner.run("UPDATE staff SET role = 'superuser' WHERE username = 'anna'")
    staff = store.services.staff
    for use in (
        lambda: staff.list(session=olga),
        lambda: staff.change_role(session=olga, username="anna", role="agent"),
    ):
        assert refused(use, Tampered) == "trust.signature"


def test_the_slot_of_another_person_does_not_open(store: StoreUnderTest, forger: Forger) -> None:
    forger.owner.run(
        "UPDATE staff SET slot = (SELECT slot FROM staff WHERE username = 'dora')"
        " WHERE username = 'anna'"
    )
    assert refused(lambda: store.sign_in("anna"), SignInRefused) == "sign_in.refused"


def test_an_account_of_the_forgers_own_signs_nobody_in(
    store: StoreUnderTest, forger: Forger
) -> None:
    """Role and keys as the forger likes, signed by a key of his own in the officer's name."""
    forger.forge_staff("anna", forger.keys.contents.signing_key, role="dpo")
    assert refused(lambda: store.sign_in("anna"), Tampered) == "trust.signature"


def test_nobody_is_made_an_officer(store: StoreUnderTest, forger: Forger) -> None:
    forger.forge_staff("anna", forger.root, key_officer=True, role="admin", signed_by=None)
    assert refused(lambda: store.sign_in("anna"), Tampered) == "trust.signature"


# --- disabled and moved people ----------------------------------------------------------------


def test_a_closed_account_that_is_switched_on_again_does_not_sign_in(
    store: StoreUnderTest, forger: Forger
) -> None:
    old = forger.staff("anna")
    store.services.staff.disable(session=store.session(OFFICER), username="anna")
    forger.owner.run("UPDATE staff SET active = 1 WHERE username = 'anna'")
    refused(lambda: store.sign_in("anna"), SignInRefused)
    forger.owner.run("UPDATE staff SET slot = ? WHERE username = 'anna'", old.slot)
    assert refused(lambda: store.sign_in("anna"), Tampered) == "trust.signature"


def test_a_closed_account_put_back_whole_from_an_old_copy_is_named(
    store: StoreUnderTest, forger: Forger
) -> None:
    """The old rows are signed too, so the person comes in; the log is what gives it away."""
    old = forger.owner.keep("staff", "key_grant")
    store.services.staff.disable(session=store.session(OFFICER), username="anna")
    store.session("dora")
    old.put_back()
    assert store.sign_in("anna")
    (finding,) = store.services.log.verify(session=store.session("dora")).findings
    assert (finding.kind, finding.entry_id) == ("restored", store.log("staff.disabled")[-1].id)


def test_grants_of_an_earlier_role_put_back_are_no_keys_of_the_new_one(
    store: StoreUnderTest, forger: Forger
) -> None:
    old = forger.owner.rows("SELECT * FROM key_grant")
    view = store.services.staff.change_role(
        session=store.session(OFFICER), username="pia", role="agent"
    )
    kept = forger.owner.keep("key_grant")
    for row in old:
        name = row[1]
        if row[0] == view.staff_id.bytes and name in {"category:identity", "category:purchase"}:
            kept.insert("key_grant", row)
    session = store.sign_in("pia")
    assert session.vault.holds("category:contact")
    assert not session.vault.holds("category:identity")
    assert not session.vault.holds("category:purchase")


# --- grants -----------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [OFFICER, "anna", "worker"])
def test_a_forged_grant_closes_the_account_it_was_made_for(
    store: StoreUnderTest, forger: Forger, by: str
) -> None:
    """A key of the forger's own, which he could then read everything under."""
    anna = forger.staff("anna")
    forger.grant(anna, "category:identity", b"k" * 32, by=forger.staff(by).staff_id)
    assert refused(lambda: store.sign_in("anna"), Tampered) == "trust.signature"


def test_a_grant_of_another_person_opens_nothing(store: StoreUnderTest, forger: Forger) -> None:
    forger.owner.run("DELETE FROM key_grant WHERE holder_id = ?", forger.staff("anna").staff_id)
    forger.owner.run(
        "UPDATE key_grant SET holder_id = ? WHERE holder_id = ?",
        forger.staff("anna").staff_id,
        forger.staff("dora").staff_id,
    )
    assert refused(lambda: store.sign_in("anna"), Tampered) == "trust.signature"


def test_an_escrowed_key_is_not_made_a_key_to_work_with(
    store: StoreUnderTest, forger: Forger
) -> None:
    forger.owner.run(
        "UPDATE key_grant SET use = 'work' WHERE use = 'escrow' AND name LIKE 'category:%'"
        " AND holder_id = ?",
        forger.staff(OFFICER).staff_id,
    )
    assert refused(lambda: store.sign_in(OFFICER), Tampered) == "trust.signature"
