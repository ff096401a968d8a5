"""Length counts, nothing else."""

import pytest

from backoffice.domain.errors import BadInput
from backoffice.services.passphrases import check_passphrase


@pytest.mark.parametrize("passphrase", ["åäöåäöåä", "x" * 1024, "        ", "correct horse"])
def test_anything_long_enough_is_a_passphrase(passphrase: str) -> None:
    check_passphrase(passphrase)


@pytest.mark.parametrize("passphrase", ["", "x" * 7, "x" * 1025])
def test_too_short_or_too_long_is_none(passphrase: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_passphrase(passphrase)
    assert (refused.value.code, refused.value.field) == ("passphrase.length", "passphrase")
