"""Founding a store: root, officer, service account, every key, and the kit that brings all back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from backoffice.domain.errors import BackofficeError, BadInput
from backoffice.domain.policy import Role
from backoffice.security.public_sealing import open_sealed
from backoffice.security.recovery import join_shares
from backoffice.security.statements import grant_place, verify
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.founding import Foundation, FoundStore, found_store
from backoffice.services.granting import all_key_names, key_names_of
from backoffice.services.opening import Services, create_store
from backoffice.services.trust import statement_of
from backoffice.storage import accounts, log_rows
from tests.factories import FOUNDED, PASSPHRASE, TickingClock

COMMAND = {"organisation": "Stenhård.net AB", "officer": "olga", "passphrase": PASSPHRASE}


@dataclass
class Ground:
    """An empty store and a computer that is not enrolled yet."""

    services: Services
    workstation: Workstation
    secret_file: Path
    kits: list[Foundation] = field(default_factory=list)

    def found(self, *, keep_kit: Callable[[Foundation], None] | None = None, **words: Any) -> None:
        found_store(
            FoundStore(**COMMAND | words),
            units=self.services.units,
            workstation=self.workstation,
            policy=self.services.policy,
            clock=self.services.clock,
            keep_kit=keep_kit or self.kits.append,
        )

    def facts(self) -> accounts.StoreRow:
        with self.services.units.read() as unit:
            facts = accounts.store_facts(unit)
        assert facts is not None
        return facts

    def staff(self) -> dict[str, accounts.StaffRow]:
        with self.services.units.read() as unit:
            return {row.username: row for row in accounts.all_staff(unit)}

    def grants(self, holder: Any) -> dict[tuple[str, str], accounts.GrantRow]:
        with self.services.units.read() as unit:
            return {(row.name, row.use): row for row in accounts.grants_of(unit, holder)}

    def is_empty(self) -> bool:
        with self.services.units.read() as unit:
            nobody = not accounts.all_staff(unit) and not accounts.category_keys(unit)
            return nobody and accounts.store_facts(unit) is None and not [*log_rows.entries(unit)]


@pytest.fixture
def ground(tmp_path: Path) -> Iterator[Ground]:
    secret = tmp_path / "site-secret"
    workstation = Workstation(FileSecrets(secret), "kassa-1")
    path = tmp_path / "store" / "store.sqlite"
    services = create_store(path, workstation, clock=TickingClock(FOUNDED))
    yield Ground(services, workstation, secret)
    services.close()


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """One founded store for all that only look."""
    folder = tmp_path_factory.mktemp("founded")
    workstation = Workstation(FileSecrets(folder / "site-secret"), "kassa-1")
    services = create_store(folder / "store.sqlite", workstation, clock=TickingClock(FOUNDED))
    ground = Ground(services, workstation, folder / "site-secret")
    ground.found()
    yield ground
    services.close()


def test_the_store_says_whose_it_is_and_the_computer_pins_its_root(founded: Ground) -> None:
    facts = founded.facts()
    assert facts.organisation == "Stenhård.net AB" == founded.services.organisation()
    assert not facts.demonstration
    assert founded.workstation.site_secret(facts.store_id, facts.root_key)


def test_the_officer_is_an_administrator_whom_the_root_vouches_for(founded: Ground) -> None:
    officer = founded.staff()["olga"]
    assert (officer.role, officer.key_officer, officer.active) == ("admin", True, True)
    assert officer.signed_by is None
    verify(founded.facts().root_key, statement_of(officer), officer.signature)


def test_the_service_account_is_vouched_for_by_the_officer(founded: Ground) -> None:
    officer, worker = founded.staff()["olga"], founded.staff()["worker"]
    assert (worker.role, worker.key_officer, worker.signed_by) == (
        "worker", False, officer.staff_id,
    )  # fmt: skip
    verify(officer.verify_key, statement_of(worker), worker.signature)


def test_work_keys_go_to_nobody_but_whose_role_has_them(founded: Ground) -> None:
    policy, staff = founded.services.policy, founded.staff()
    for username, role in (("olga", Role.ADMIN), ("worker", Role.WORKER)):
        held = {name for name, use in founded.grants(staff[username].staff_id) if use == "work"}
        assert held == key_names_of(policy, role)
    assert key_names_of(policy, Role.ADMIN) == {"keyring:log"}


def test_every_key_is_escrowed_to_the_officer_and_to_the_kit(founded: Ground) -> None:
    names = set(all_key_names(founded.services.policy))
    for holder in (founded.staff()["olga"].staff_id, founded.facts().store_id):
        assert {name for name, use in founded.grants(holder) if use == "escrow"} == names
    worker = founded.grants(founded.staff()["worker"].staff_id)
    assert {use for _, use in worker} == {"work"}


def test_the_two_envelopes_of_the_kit_bring_back_every_key(founded: Ground) -> None:
    (kit,) = founded.kits
    facts, recovered = founded.facts(), join_shares(*kit.shares)
    assert (kit.store_id, kit.officer, kit.organisation) == (
        facts.store_id, "olga", facts.organisation,
    )  # fmt: skip
    assert recovered.root_verify_key == facts.root_key
    assert recovered.recovery_pair.public == facts.recovery_key
    assert recovered.site_secret == founded.workstation.site_secret(facts.store_id, facts.root_key)
    for (name, use), grant in founded.grants(facts.store_id).items():
        place = grant_place(holder_id=facts.store_id, name=name, epoch=1, use=use)
        assert len(open_sealed(recovered.recovery_pair.private, grant.sealed, place)) == 32


def test_the_founding_is_logged(founded: Ground) -> None:
    with founded.services.units.read() as unit:
        (stored,) = log_rows.entries(unit)
    entry = stored.entry
    assert (entry.kind, entry.ref, entry.workstation, entry.customer_id) == (
        "store.founded", str(founded.facts().store_id), "kassa-1", None,
    )  # fmt: skip
    assert entry.actor_id == founded.staff()["olga"].staff_id


def test_no_two_stores_share_a_key(founded: Ground, ground: Ground) -> None:
    ground.found(demonstration=True)
    one, other = founded.facts(), ground.facts()
    assert one.root_key != other.root_key
    assert one.recovery_key != other.recovery_key
    assert other.demonstration
    assert founded.staff()["olga"].public_key != ground.staff()["olga"].public_key


def test_a_store_is_founded_once(ground: Ground) -> None:
    ground.found()
    before = ground.facts()
    with pytest.raises(BadInput) as refused:
        ground.found(organisation="Another AB")
    assert refused.value.code == "store.exists"
    assert (ground.facts(), len(ground.kits)) == (before, 1)


def test_without_a_kit_there_is_no_store_and_founding_can_be_tried_again(ground: Ground) -> None:
    def no_paper(_: Foundation) -> None:
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space left"):
        ground.found(keep_kit=no_paper)
    assert ground.is_empty()
    ground.found()
    facts = ground.facts()
    assert ground.workstation.site_secret(facts.store_id, facts.root_key)


def test_nothing_is_committed_before_the_kit_is_written(ground: Ground) -> None:
    seen: list[bool] = []
    ground.found(keep_kit=lambda _: seen.append(ground.is_empty()))
    assert seen == [True]


@pytest.mark.parametrize(
    ("words", "code", "field_"),
    [
        ({"organisation": ""}, "store.organisation", "organisation"),
        ({"organisation": " \t"}, "store.organisation", "organisation"),
        ({"organisation": "x" * 201}, "store.organisation", "organisation"),
        ({"organisation": "a\nb"}, "store.organisation", "organisation"),
        ({"organisation": "\udcff"}, "store.organisation", "organisation"),
        ({"officer": "o"}, "staff.username", "username"),
        ({"officer": "worker"}, "staff.exists", "username"),
        ({"passphrase": "seven77"}, "passphrase.length", "passphrase"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_half_made(
    ground: Ground, words: dict[str, str], code: str, field_: str
) -> None:
    with pytest.raises(BadInput) as refused:
        ground.found(**words)
    assert (refused.value.code, refused.value.field) == (code, field_)
    assert ground.is_empty()
    assert not ground.kits
    assert not ground.secret_file.exists()


def test_a_computer_that_cannot_keep_the_secret_founds_nothing(ground: Ground) -> None:
    ground.secret_file.write_bytes(b"something else")
    ground.secret_file.chmod(0o600)
    with pytest.raises(BackofficeError):
        ground.found()
    assert ground.is_empty()


def test_secrets_are_never_printed(founded: Ground) -> None:
    assert repr(FoundStore(**COMMAND)) == "FoundStore(…)"
    assert repr(founded.kits[0]) == f"Foundation({founded.facts().store_id})"
