"""A person's slot opens with the passphrase and the site secret, for that person only.

The real parameters cost 0.3 s and 64 MiB a try, so most tests here make slots with cheap ones.
"""

import time
import unicodedata
from collections.abc import Callable
from typing import Any
from uuid import UUID

import msgspec
import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.errors import SignInRefused, Tampered
from backoffice.security.envelopes import length_prefixed
from backoffice.security.slots import (
    CURRENT_PARAMETERS,
    Argon2Parameters,
    SlotContents,
    is_weaker_than_current,
    nobodys_slot,
    open_service_slot,
    open_slot,
    seal_service_slot,
    seal_slot,
)

CHEAP = Argon2Parameters(memory_kib=32, passes=1, lanes=1)
CONTENTS = SlotContents(private_key=b"p" * 32, signing_key=b"s" * 32)
SITE_SECRET = bytes(range(32))
PERSON, ANOTHER = UUID(int=1), UUID(int=2)
PASSPHRASE = "correct horse"


def slot(passphrase: str = PASSPHRASE, *, staff_id: UUID = PERSON) -> bytes:
    return seal_slot(
        CONTENTS,
        passphrase=passphrase,
        site_secret=SITE_SECRET,
        staff_id=staff_id,
        parameters=CHEAP,
    )


def service_slot(staff_id: UUID = PERSON) -> bytes:
    return seal_service_slot(CONTENTS, site_secret=SITE_SECRET, staff_id=staff_id)


def opened(
    sealed: bytes,
    *,
    passphrase: str = PASSPHRASE,
    site_secret: bytes = SITE_SECRET,
    staff_id: UUID = PERSON,
) -> SlotContents:
    return open_slot(sealed, passphrase=passphrase, site_secret=site_secret, staff_id=staff_id)


def rewritten(slot_: bytes, /, **parts: Any) -> bytes:
    """A slot as somebody with write access to the database can leave it."""
    return msgspec.msgpack.encode(msgspec.msgpack.decode(slot_) | parts)


@given(passphrase=st.text())
def test_any_passphrase_opens_its_own_slot(passphrase: str) -> None:
    assert opened(slot(passphrase), passphrase=passphrase) == CONTENTS


@pytest.mark.parametrize(
    "other",
    [
        {"passphrase": "correct horsf"},
        {"passphrase": ""},
        {"passphrase": "correct horse "},
        {"site_secret": bytes(32)},
        {"site_secret": b""},
        {"staff_id": ANOTHER},
    ],
)
def test_everything_else_is_refused_with_the_one_answer(other: dict[str, Any]) -> None:
    with pytest.raises(SignInRefused) as refused:
        opened(slot(), **other)
    assert refused.value.code == "sign_in.refused"


@pytest.mark.parametrize("secret", [SITE_SECRET, None, b"", bytes(32)])
def test_a_thief_cannot_even_try_passphrases_without_the_site_secret(secret: bytes | None) -> None:
    """The whole of what a thief would do, with the right passphrase as the guess."""
    stolen = msgspec.msgpack.decode(slot())
    bound = length_prefixed(b"backoffice slot 1", b"passphrase", PERSON.bytes)
    key = Argon2id(
        salt=stolen["salt"], length=32, iterations=1, lanes=1, memory_cost=32, secret=secret,
        ad=b"backoffice slot 1 " + PERSON.bytes,
    ).derive(b"correct horse")  # fmt: skip
    if secret == SITE_SECRET:
        assert AESGCM(key).decrypt(stolen["nonce"], stolen["sealed"], bound).startswith(b"ppp")
    else:
        with pytest.raises(InvalidTag):
            AESGCM(key).decrypt(stolen["nonce"], stolen["sealed"], bound)


@pytest.mark.parametrize("typed", ["NFC", "NFD", "NFKC", "NFKD"])
def test_a_swedish_passphrase_is_the_same_on_every_keyboard(typed: Any) -> None:
    """A Mac may send å as two characters, Windows sends one (NIST SP 800-63B: normalise)."""
    passphrase = "räksmörgås på ön"
    assert opened(slot(passphrase), passphrase=unicodedata.normalize(typed, passphrase)) == CONTENTS


def test_a_passphrase_that_is_no_valid_text_can_still_be_used() -> None:
    assert opened(slot("\udcff half a character"), passphrase="\udcff half a character") == CONTENTS


def test_two_slots_of_one_person_have_nothing_in_common() -> None:
    one, other = (msgspec.msgpack.decode(slot()) for _ in range(2))
    assert all(one[part] != other[part] for part in ("salt", "nonce", "sealed"))


@pytest.mark.parametrize(
    "parts",
    [
        {"sealed": b"x" * 80},
        {"sealed": b""},
        {"salt": b"y" * 16},
        {"nonce": bytes(12)},
        {"parameters": {"memory_kib": 64, "passes": 1, "lanes": 1}},
    ],
    ids=lambda parts: next(iter(parts)),
)
def test_a_slot_with_another_content_refuses_everybody(parts: dict[str, Any]) -> None:
    with pytest.raises(SignInRefused):
        opened(rewritten(slot(), **parts))


@pytest.mark.parametrize(
    "parts",
    [
        {"nonce": b""},
        {"nonce": bytes(200)},
        {"salt": b""},
        {"parameters": {"memory_kib": 0, "passes": 1, "lanes": 1}},
        {"parameters": {"memory_kib": 8, "passes": 1, "lanes": 2}},
        {"parameters": {"memory_kib": 32, "passes": 0, "lanes": 1}},
        {"parameters": {"memory_kib": 32, "passes": 2**31, "lanes": 1}},
        {"parameters": {"memory_kib": 2**32 - 1, "passes": 1, "lanes": 1}},
        {"parameters": {"memory_kib": 32, "passes": 1, "lanes": 2**20}},
        {"kind": 7},
    ],
    ids=str,
)
def test_a_slot_that_cannot_be_one_is_tampered_with_and_costs_nothing(
    parts: dict[str, Any],
) -> None:
    """Among them the slot that would take all memory, or a year, at the next sign-in."""
    with pytest.raises(Tampered) as refused:
        opened(rewritten(slot(), **parts))
    assert refused.value.code == "sealed.tampered"


@pytest.mark.parametrize("junk", [b"", b"junk", b"\xc0", msgspec.msgpack.encode({"kind": "x"})])
def test_junk_is_no_slot(junk: bytes) -> None:
    for use in (opened, is_weaker_than_current):
        with pytest.raises(Tampered):
            use(junk)
    with pytest.raises(Tampered):
        open_service_slot(junk, site_secret=SITE_SECRET, staff_id=PERSON)


@pytest.mark.parametrize(
    ("parameters", "weaker"),
    [
        (CURRENT_PARAMETERS, False),
        (CHEAP, True),
        (Argon2Parameters(memory_kib=32_768), True),
        (Argon2Parameters(memory_kib=64, passes=3, lanes=4), True),
    ],
)
def test_a_slot_of_yesterdays_cost_is_noticed(parameters: Argon2Parameters, weaker: bool) -> None:
    made = rewritten(slot(), parameters=msgspec.to_builtins(parameters))
    assert is_weaker_than_current(made) is weaker
    fewer_passes = msgspec.to_builtins(CURRENT_PARAMETERS) | {"passes": 2}
    assert is_weaker_than_current(rewritten(slot(), parameters=fewer_passes))


def test_todays_cost_is_that_of_rfc_9106() -> None:
    assert (CURRENT_PARAMETERS.memory_kib, CURRENT_PARAMETERS.passes) == (64 * 1024, 3)
    assert CURRENT_PARAMETERS.lanes == 4
    made = seal_slot(CONTENTS, passphrase="correct horse", site_secret=SITE_SECRET, staff_id=PERSON)
    assert not is_weaker_than_current(made)
    assert opened(made) == CONTENTS


def test_the_service_account_opens_with_the_site_secret_alone() -> None:
    made = service_slot()
    assert open_service_slot(made, site_secret=SITE_SECRET, staff_id=PERSON) == CONTENTS


@pytest.mark.parametrize(("site_secret", "staff_id"), [(bytes(32), PERSON), (SITE_SECRET, ANOTHER)])
def test_another_machine_or_account_does_not_open_the_service_slot(
    site_secret: bytes, staff_id: UUID
) -> None:
    with pytest.raises(Tampered):
        open_service_slot(service_slot(), site_secret=site_secret, staff_id=staff_id)


def test_a_slot_of_one_kind_is_never_taken_for_one_of_the_other() -> None:
    with pytest.raises(Tampered):
        open_service_slot(slot(), site_secret=SITE_SECRET, staff_id=PERSON)
    with pytest.raises(Tampered):
        open_service_slot(
            rewritten(slot(), kind="service"), site_secret=SITE_SECRET, staff_id=PERSON
        )
    with pytest.raises(SignInRefused):
        opened(service_slot())


def test_nobodys_slot_takes_a_guess_as_long_as_a_real_one_and_is_made_at_once() -> None:
    """Else a sign-in that takes twice as long would tell that there is no such user."""
    assert seconds(nobodys_slot) < 0.01
    made = nobodys_slot()
    assert not is_weaker_than_current(made)
    assert len(msgspec.msgpack.decode(made)["sealed"]) == len(
        msgspec.msgpack.decode(slot())["sealed"]
    )
    with pytest.raises(SignInRefused):
        opened(made)


def test_keys_are_never_printed() -> None:
    assert repr(CONTENTS) == "SlotContents(…)"


def seconds(work: Callable[[], object]) -> float:
    """Processor time, so that a busy machine does not count."""
    started = time.process_time()
    work()
    return time.process_time() - started
