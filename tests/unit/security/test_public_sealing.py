"""Sealing to a public key: whoever holds only that key writes and does not read."""

import pytest

from backoffice.domain.errors import Tampered
from backoffice.security.public_sealing import (
    KeyPair,
    key_pair_of,
    new_key_pair,
    open_sealed,
    seal_to,
)

PAIR = new_key_pair()


def test_what_is_sealed_for_a_place_opens_there() -> None:
    assert open_sealed(PAIR.private, seal_to(PAIR.public, b"key", b"place"), b"place") == b"key"


def test_two_seals_of_the_same_are_never_the_same() -> None:
    assert seal_to(PAIR.public, b"key", b"place") != seal_to(PAIR.public, b"key", b"place")


@pytest.mark.parametrize(
    ("private", "info", "change"),
    [
        (new_key_pair().private, b"place", lambda sealed: sealed),
        (PAIR.private, b"another place", lambda sealed: sealed),
        (PAIR.private, b"place", lambda sealed: sealed[:-1] + bytes((sealed[-1] ^ 1,))),
        (PAIR.private, b"place", lambda sealed: bytes((sealed[0] ^ 1,)) + sealed[1:]),
        (PAIR.private, b"place", lambda sealed: sealed[:40]),
        (PAIR.private, b"place", lambda sealed: sealed[:10]),
        (PAIR.private, b"place", lambda sealed: sealed[:0]),
        (PAIR.private, b"place", lambda sealed: bytes(32) + sealed[32:]),
    ],
    ids=["other key", "moved", "changed", "other sender", "cut", "cut short", "gone", "zero"],
)
def test_anything_else_is_tampered_with(private: bytes, info: bytes, change: object) -> None:
    assert callable(change)
    with pytest.raises(Tampered) as refused:
        open_sealed(private, change(seal_to(PAIR.public, b"key", b"place")), info)
    assert refused.value.code == "sealed.tampered"


def test_a_key_pair_is_made_again_from_its_private_half_and_never_printed() -> None:
    assert key_pair_of(PAIR.private) == PAIR
    assert repr(PAIR) == f"KeyPair(public={PAIR.public.hex()})"
    assert PAIR.private.hex() not in str(KeyPair(PAIR.private, PAIR.public))
