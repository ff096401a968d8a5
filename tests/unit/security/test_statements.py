"""What officers and the root sign: every word of a statement counts."""

from typing import Any
from uuid import UUID

import pytest

from backoffice.domain.errors import Tampered
from backoffice.security.statements import (
    category_key_statement,
    grant_place,
    grant_statement,
    new_signing_key,
    sign,
    staff_statement,
    verify,
    verify_key_of,
)

SIGNING_KEY = new_signing_key()
VERIFY_KEY = verify_key_of(SIGNING_KEY)
STAFF = {
    "staff_id": UUID(int=1),
    "username": "anna",
    "name": "Anna Prov",
    "role": "agent",
    "active": True,
    "key_officer": False,
    "public_key": b"p" * 32,
    "verify_key": b"v" * 32,
}
CATEGORY_KEY = {
    "store_id": UUID(int=2),
    "category": "identity",
    "epoch": 1,
    "public_key": b"p" * 32,
}
GRANT = {
    "holder_id": UUID(int=3),
    "name": "category:identity",
    "epoch": 1,
    "use": "work",
    "sealed": b"s" * 80,
}
OTHER: dict[type, Any] = {
    UUID: UUID(int=99),
    str: "another",
    bool: None,
    int: 2,
    bytes: b"o" * 32,
}


def changed(words: dict[str, Any]) -> list[dict[str, Any]]:
    """The same words with one of them changed, for each of them."""
    return [
        words | {name: not value if isinstance(value, bool) else OTHER[type(value)]}
        for name, value in words.items()
    ]


@pytest.mark.parametrize(
    ("statement", "words", "other"),
    [
        (make, words, other)
        for make, words in (
            (staff_statement, STAFF),
            (category_key_statement, CATEGORY_KEY),
            (grant_statement, GRANT),
        )
        for other in changed(words)
    ],
)
def test_a_signature_covers_every_word(
    statement: Any, words: dict[str, Any], other: dict[str, Any]
) -> None:
    signature = sign(SIGNING_KEY, statement(**words))
    verify(VERIFY_KEY, statement(**words), signature)
    with pytest.raises(Tampered) as refused:
        verify(VERIFY_KEY, statement(**other), signature)
    assert refused.value.code == "trust.signature"


def test_words_cannot_be_pushed_from_one_field_into_the_next() -> None:
    one = staff_statement(**STAFF | {"username": "anna", "name": "lund"})
    other = staff_statement(**STAFF | {"username": "annal", "name": "und"})
    assert one != other


def test_no_statement_can_be_taken_for_one_of_another_kind() -> None:
    first = {staff_statement(**STAFF)[:12], category_key_statement(**CATEGORY_KEY)[:12]}
    assert len(first | {grant_statement(**GRANT)[:12]}) == 3


def test_a_grant_is_sealed_to_the_place_that_is_signed() -> None:
    place = {name: value for name, value in GRANT.items() if name != "sealed"}
    assert grant_place(**place) in grant_statement(**GRANT)


@pytest.mark.parametrize(
    ("verify_key", "signature"),
    [
        (verify_key_of(new_signing_key()), sign(SIGNING_KEY, b"words")),
        (VERIFY_KEY, b""),
        (VERIFY_KEY, bytes(64)),
        (b"too short", sign(SIGNING_KEY, b"words")),
        (b"", b""),
    ],
    ids=["another key", "no signature", "zeros", "no key", "nothing"],
)
def test_another_key_or_a_broken_signature_does_not_hold(
    verify_key: bytes, signature: bytes
) -> None:
    with pytest.raises(Tampered) as refused:
        verify(verify_key, b"words", signature)
    assert refused.value.code == "trust.signature"
