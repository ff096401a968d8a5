"""The vault of one session: opens with a ticket, seals without one, and is empty once it is locked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from backoffice.domain.errors import RefusedByPolicy, SessionLocked, Tampered
from backoffice.domain.ids import AccessRecordId
from backoffice.domain.policy import Category
from backoffice.security import vault as vault_module
from backoffice.security.data_keys import PublicKeys, new_data_key, seal_data_key
from backoffice.security.envelopes import Sealer, key_id
from backoffice.security.public_sealing import new_key_pair, open_sealed, seal_to
from backoffice.security.slots import SlotContents
from backoffice.security.statements import grant_place, new_signing_key, verify, verify_key_of
from backoffice.security.vault import AccessTicket, Place, SealedGrant, Vault

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
PERSON = new_key_pair()
SIGNING_KEY = new_signing_key()
HOLDER, CUSTOMER, OTHER_CUSTOMER = UUID(int=1), UUID(int=2), UUID(int=3)
IDENTITY = new_key_pair()
FACE, TAGS, PROTECTED_FACE = (bytes((n,)) * 32 for n in (1, 2, 3))
DATA_KEY = new_data_key()
PLACE = Place(
    table="customer",
    column="identity",
    row_id=CUSTOMER,
    customer_id=CUSTOMER,
    category="identity",
    version=1,
)
FACE_PLACE = replace(PLACE, column="face", category="face")
TICKET = AccessTicket(
    record_id=AccessRecordId(UUID(int=9)),
    customer_id=CUSTOMER,
    categories=frozenset({"identity"}),
    until=NOW + timedelta(minutes=15),
)
HELD = {"category:identity": IDENTITY.private, "keyring:face": FACE, "keyring:tags": TAGS}


def grant(
    name: str, key: bytes, *, use: str = "work", public: bytes = PERSON.public
) -> SealedGrant:
    place = grant_place(holder_id=HOLDER, name=name, epoch=1, use=use)
    return SealedGrant(
        holder_id=HOLDER, name=name, epoch=1, use=use, sealed=seal_to(public, key, place)
    )


def unlocked(now: Callable[[], datetime] = lambda: NOW, **more: bytes) -> Vault:
    held = HELD | {name.replace("_", ":", 1): key for name, key in more.items()}
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    return Vault(contents, [grant(name, key) for name, key in held.items()], now)


def sealed_data_key() -> Any:
    public = {category: (1, IDENTITY.public) for category in ("identity", "protected")}
    (mine, _) = seal_data_key(
        DATA_KEY,
        customer_id=CUSTOMER,
        category=Category.IDENTITY,
        protected=False,
        public_keys=PublicKeys(public),
    )
    return mine


ENVELOPE = Sealer().seal(DATA_KEY, PLACE.under(key_id(DATA_KEY)), b"Lindqvist")
FACE_SEALED = Sealer().seal(FACE, FACE_PLACE.under(key_id(FACE)), b"masked")
USES: dict[str, Callable[[Vault], object]] = {
    "sign": lambda vault: vault.sign(b"words"),
    "pass on": lambda vault: vault.pass_on(
        grant("keyring:log", b"k" * 32, use="escrow"), holder_id=HOLDER, public_key=PERSON.public,
        use="work",
    ),
    "keyring": lambda vault: vault.keyring("face"),
    "tag": lambda vault: vault.tag("tags", "phone", "+46701740605"),
    "seal": lambda vault: vault.seal(DATA_KEY, PLACE, b"x"),
    "seal a face": lambda vault: vault.seal_face("face", FACE_PLACE, b"x"),
    "open a face": lambda vault: vault.open_face(FACE_PLACE, FACE_SEALED),
    "open own": lambda vault: vault.open_own(FACE, FACE_PLACE, FACE_SEALED),
    "open a data key": lambda vault: vault.open_data_key(TICKET, sealed_data_key()),
    "open an envelope": lambda vault: vault.open_envelope(TICKET, DATA_KEY, PLACE, ENVELOPE),
}  # fmt: skip


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_locked_vault_refuses_everything_and_holds_nothing(
    use: Callable[[Vault], object],
) -> None:
    vault = unlocked()
    for warm_up in USES.values():
        warm_up(vault)
    vault.lock()
    assert vault.locked
    with pytest.raises(SessionLocked) as refused:
        use(vault)
    assert refused.value.code == "session.locked"
    assert is_empty(vault)


def is_empty(vault: Vault) -> bool:
    caches = (vault._opened, vault._tag_keys, vault._sealer._ciphers)
    return vault._contents is None and not any(caches)


@pytest.mark.parametrize(
    ("use", "step"),
    [
        ("keyring", "open_sealed"),
        ("tag", "derive_key"),
        ("open a data key", "open_data_key"),
        ("open an envelope", "key_id_of"),
        ("seal", "key_id"),
    ],
)
def test_a_lock_that_comes_while_a_key_is_used_leaves_nothing_behind(
    use: str, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person locks on one thread while another one is in the middle of opening something."""
    vault, real = unlocked(), getattr(vault_module, step)

    def locked_meanwhile(*arguments: object) -> object:
        vault.lock()
        return real(*arguments)

    monkeypatch.setattr(vault_module, step, locked_meanwhile)
    with pytest.raises(SessionLocked):
        USES[use](vault)
    assert is_empty(vault)


def test_locking_tells_those_who_hold_something_of_the_session() -> None:
    told: list[str] = []
    vault = unlocked()
    vault.at_lock(lambda: told.append("one"))
    vault.at_lock(lambda: told.append("other"))
    assert not told
    vault.lock()
    vault.lock()
    assert told == ["one", "other"]
    with pytest.raises(SessionLocked):
        vault.at_lock(lambda: told.append("late"))


def test_every_holder_is_told_even_if_one_fails() -> None:
    told: list[str] = []

    def fails() -> None:
        raise ZeroDivisionError

    vault = unlocked()
    vault.at_lock(fails)
    vault.at_lock(lambda: told.append("told"))
    with pytest.raises(ZeroDivisionError):
        vault.lock()
    assert (told, is_empty(vault)) == (["told"], True)


def test_an_envelope_opens_with_a_ticket_for_its_customer_and_category() -> None:
    vault = unlocked()
    key = vault.open_data_key(TICKET, sealed_data_key())
    assert (key, vault.open_envelope(TICKET, key, PLACE, ENVELOPE)) == (DATA_KEY, b"Lindqvist")


@pytest.mark.parametrize(
    "ticket",
    [
        replace(TICKET, customer_id=OTHER_CUSTOMER),
        replace(TICKET, categories=frozenset({"contact"})),
        replace(TICKET, categories=frozenset()),
        replace(TICKET, until=NOW),
        replace(TICKET, until=NOW - timedelta(microseconds=1)),
    ],
    ids=["other customer", "other category", "no category", "just over", "over"],
)
def test_without_a_ticket_that_covers_it_nothing_opens(ticket: AccessTicket) -> None:
    vault = unlocked()
    for use in (
        lambda: vault.open_data_key(ticket, sealed_data_key()),
        lambda: vault.open_envelope(ticket, DATA_KEY, PLACE, ENVELOPE),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == "access.missing"


def test_a_ticket_ends_while_the_page_is_open() -> None:
    now = [NOW]
    vault = unlocked(lambda: now[0])
    assert vault.open_envelope(TICKET, DATA_KEY, PLACE, ENVELOPE)
    now[0] = TICKET.until
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_envelope(TICKET, DATA_KEY, PLACE, ENVELOPE)
    assert refused.value.code == "access.missing"


def test_a_ticket_is_worth_nothing_without_the_categorys_key() -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    vault = Vault(contents, [], lambda: NOW)
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_data_key(TICKET, sealed_data_key())
    assert refused.value.code == "policy.key"


def test_an_escrowed_key_is_for_passing_on_and_opens_nothing() -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    escrow = grant("category:identity", IDENTITY.private, use="escrow")
    vault = Vault(contents, [escrow], lambda: NOW)
    assert not vault.holds("category:identity")
    with pytest.raises(RefusedByPolicy) as refused:
        vault.open_data_key(TICKET, sealed_data_key())
    assert refused.value.code == "policy.key"


def test_a_key_is_passed_on_to_another_person_for_another_use() -> None:
    colleague = new_key_pair()
    passed = unlocked().pass_on(
        grant("keyring:log", b"k" * 32, use="escrow"),
        holder_id=CUSTOMER,
        public_key=colleague.public,
        use="work",
    )
    assert (passed.holder_id, passed.name, passed.epoch, passed.use) == (
        CUSTOMER, "keyring:log", 1, "work",
    )  # fmt: skip
    place = grant_place(holder_id=CUSTOMER, name="keyring:log", epoch=1, use="work")
    assert open_sealed(colleague.private, passed.sealed, place) == b"k" * 32


@pytest.mark.parametrize(
    "moved",
    [{"name": "keyring:tags"}, {"epoch": 2}, {"holder_id": CUSTOMER}],
    ids=lambda moved: next(iter(moved)),
)
def test_a_grant_that_was_moved_does_not_open(moved: dict[str, Any]) -> None:
    contents = SlotContents(private_key=PERSON.private, signing_key=SIGNING_KEY)
    other = replace(grant("keyring:face", FACE), **moved)
    vault = Vault(contents, [other], lambda: NOW)
    with pytest.raises(Tampered):
        vault.keyring(other.name.removeprefix("keyring:"), other.epoch)


def test_keys_that_were_not_granted_are_refused() -> None:
    vault = unlocked()
    assert vault.holds("keyring:face")
    assert not vault.holds("keyring:protected_face")
    for use in (lambda: vault.keyring("protected_face"), lambda: vault.keyring("face", 2)):
        with pytest.raises(RefusedByPolicy) as refused:
            use()
        assert refused.value.code == "policy.key"


def test_tags_differ_by_kind_and_by_realm_and_are_made_again_the_same() -> None:
    vault = unlocked(keyring_protected_tags=b"p" * 32)
    tags = {
        vault.tag(realm, kind, "x")
        for realm in ("tags", "protected_tags")
        for kind in ("phone", "email")
    }
    assert len(tags) == 4
    assert vault.tag("tags", "phone", "x") == unlocked().tag("tags", "phone", "x")


def test_a_face_is_sealed_for_its_realm_and_opens_for_who_holds_that_key() -> None:
    dpo = unlocked(keyring_protected_face=PROTECTED_FACE)
    hidden = dpo.seal_face("protected_face", FACE_PLACE, b"of a protected person")
    assert dpo.open_face(FACE_PLACE, hidden) == b"of a protected person"
    assert dpo.open_face(FACE_PLACE, FACE_SEALED) == b"masked"
    with pytest.raises(RefusedByPolicy) as refused:
        unlocked().open_face(FACE_PLACE, hidden)
    assert refused.value.code == "policy.key"


@pytest.mark.parametrize(
    "moved",
    [
        {"table": "payment"},
        {"column": "identity"},
        {"row_id": OTHER_CUSTOMER},
        {"customer_id": OTHER_CUSTOMER},
        {"category": "identity"},
        {"version": 2},
    ],
    ids=lambda moved: next(iter(moved)),
)
def test_a_face_that_was_moved_does_not_open(moved: dict[str, Any]) -> None:
    with pytest.raises(Tampered):
        unlocked().open_face(replace(FACE_PLACE, **moved), FACE_SEALED)


def test_what_a_person_seals_under_a_keyring_of_their_own_they_open_again() -> None:
    vault = unlocked()
    sealed = vault.seal(FACE, PLACE, b"hints")
    assert vault.open_own(FACE, PLACE, sealed) == b"hints"


def test_a_person_signs_with_their_own_key() -> None:
    verify(verify_key_of(SIGNING_KEY), b"words", unlocked().sign(b"words"))
