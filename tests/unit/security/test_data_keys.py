"""Data keys: who gets a copy, and that a copy opens in its own place only."""

from dataclasses import replace
from uuid import UUID

import pytest

from backoffice.domain.errors import Tampered
from backoffice.domain.policy import Category
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.security.data_keys import (
    PublicKeys,
    audiences,
    new_data_key,
    open_data_key,
    seal_data_key,
)
from backoffice.security.envelopes import key_id
from backoffice.security.public_sealing import new_key_pair

PAIRS = {category: new_key_pair() for category in Category}
PUBLIC = PublicKeys({str(category): (7, pair.public) for category, pair in PAIRS.items()})
CUSTOMER = UUID(int=5)
KEY = new_data_key()


def sealed(category: Category, *, protected: bool = False) -> tuple[SealedDataKey, ...]:
    return seal_data_key(
        KEY, customer_id=CUSTOMER, category=category, protected=protected, public_keys=PUBLIC
    )


@pytest.mark.parametrize(
    ("category", "ordinary", "protected"),
    [
        (Category.IDENTITY, {"identity", "protected"}, {"protected"}),
        (Category.CONTACT, {"contact", "protected"}, {"protected"}),
        (Category.PURCHASE, {"purchase", "protected"}, {"protected"}),
        (Category.HEALTH, {"health", "protected"}, {"protected"}),
        (Category.CONVERSATION, {"conversation", "protected"}, {"protected"}),
        (Category.PAYMENT, {"payment"}, {"payment"}),
        (Category.ACCOUNTING, {"accounting"}, {"accounting"}),
    ],
)
def test_who_gets_a_copy(category: Category, ordinary: set[str], protected: set[str]) -> None:
    assert {str(one) for one in audiences(category, protected=False)} == ordinary
    assert {str(one) for one in audiences(category, protected=True)} == protected
    assert {copy.sealed_for for copy in sealed(category)} == ordinary


def test_every_copy_opens_for_its_audience_and_nobody_else() -> None:
    for copy in sealed(Category.IDENTITY):
        assert (copy.epoch, copy.key_id, copy.customer_id) == (7, key_id(KEY), CUSTOMER)
        assert open_data_key(PAIRS[Category(copy.sealed_for)].private, copy) == KEY
        with pytest.raises(Tampered):
            open_data_key(PAIRS[Category.CONTACT].private, copy)


@pytest.mark.parametrize(
    "moved",
    [
        {"customer_id": UUID(int=6)},
        {"category": "contact"},
        {"key_id": bytes(8)},
        {"sealed_for": "protected"},
        {"epoch": 8},
    ],
    ids=lambda moved: next(iter(moved)),
)
def test_a_copy_that_was_moved_does_not_open(moved: dict[str, object]) -> None:
    (copy, _) = sealed(Category.IDENTITY)
    with pytest.raises(Tampered):
        open_data_key(PAIRS[Category.IDENTITY].private, replace(copy, **moved))  # type: ignore[arg-type]  # one field of its own type


def test_a_category_whose_public_key_somebody_took_away_is_no_place_to_write() -> None:
    with pytest.raises(Tampered) as refused:
        PublicKeys({}).newest("identity")
    assert refused.value.code == "trust.signature"


def test_no_two_data_keys_are_the_same() -> None:
    assert len({new_data_key() for _ in range(50)}) == 50
    assert {len(new_data_key())} == {32}
