"""The emergency kit's secret on two sheets of paper."""

import os

import pytest

from backoffice.security.public_sealing import open_sealed, seal_to
from backoffice.security.recovery import RecoverySecret, join_shares, new_root_key
from backoffice.security.statements import sign, verify

SECRET = RecoverySecret(root_key=new_root_key(), site_secret=os.urandom(32))


def test_both_shares_together_are_the_secret_in_either_order() -> None:
    first, second = SECRET.shares()
    assert join_shares(first, second) == SECRET == join_shares(second, first)


def test_one_share_is_as_good_as_no_share() -> None:
    """Each printing draws anew; a share fits every secret, because the other one is free."""
    (first, second), (again, other) = SECRET.shares(), SECRET.shares()
    assert len({first, second, again, other}) == 4
    whole = SECRET.root_key + SECRET.site_secret
    for share in (first, second, again, other):
        assert not any(share[at : at + 4] in whole for at in range(0, 64, 4))
    anything = os.urandom(64)
    fitting = bytes(a ^ b for a, b in zip(first, anything, strict=True))
    assert join_shares(first, fitting).root_key == anything[:32]


@pytest.mark.parametrize(("one", "other"), [(63, 64), (64, 63), (0, 0), (63, 63), (65, 65)])
def test_shares_of_another_length_are_none(one: int, other: int) -> None:
    with pytest.raises(ValueError, match="64"):
        join_shares(bytes(one), bytes(other))


def test_the_recovered_root_signs_and_opens_what_was_escrowed() -> None:
    again = join_shares(*SECRET.shares())
    verify(SECRET.root_verify_key, b"words", sign(again.root_key, b"words"))
    sealed = seal_to(SECRET.recovery_pair.public, b"key", b"place")
    assert open_sealed(again.recovery_pair.private, sealed, b"place") == b"key"


def test_it_is_never_printed() -> None:
    assert repr(SECRET) == "RecoverySecret(…)"
