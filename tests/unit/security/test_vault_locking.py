"""A locked vault refuses everything and holds nothing, whatever was under way."""

from collections.abc import Callable

import pytest

from backoffice.domain.errors import SessionLocked
from backoffice.security import vault as vault_module
from backoffice.security.vault import Vault
from tests.unit.security.opened_vault import (
    DATA_KEY,
    ENVELOPE,
    FACE,
    FACE_PLACE,
    FACE_SEALED,
    HOLDER,
    PERSON,
    PLACE,
    TICKET,
    grant,
    sealed_data_key,
    unlocked,
)

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
