"""Data keys: how a random key per customer and category is sealed for those who may open it.

Rule: making and sealing a data key needs public keys only, so a writer need not be a reader.
Every key is sealed twice: for the holders of its category, and for `protected`, so that the
first copy can be destroyed at once when a customer's identity becomes protected. What the
worker needs (`payment`, `accounting`) has no second copy.
"""

import os
from collections.abc import Mapping
from uuid import UUID

from backoffice.domain.errors import Tampered
from backoffice.domain.policy import Category
from backoffice.domain.sealed_keys import SealedDataKey
from backoffice.security.envelopes import KEY_BYTES, key_id, length_prefixed
from backoffice.security.public_sealing import open_sealed, seal_to

WITHOUT_PROTECTED_COPY = frozenset({Category.PAYMENT, Category.ACCOUNTING})


def data_key_place(
    *, customer_id: UUID, category: str, key_id: bytes, sealed_for: str, epoch: int
) -> bytes:
    """The HPKE `info` of a sealed data key."""
    return length_prefixed(
        b"data key 1",
        customer_id.bytes,
        category.encode(),
        key_id,
        sealed_for.encode(),
        str(epoch).encode(),
    )


def new_data_key() -> bytes:
    """32 random bytes."""
    return os.urandom(KEY_BYTES)


def audiences(category: Category, *, protected: bool) -> tuple[str, ...]:
    """For whom a data key of this category is sealed."""
    if category in WITHOUT_PROTECTED_COPY:
        return (category,)
    return (Category.PROTECTED,) if protected else (category, Category.PROTECTED)


class PublicKeys:
    """The verified public keys of all categories, newest epoch first."""

    def __init__(self, newest: Mapping[str, tuple[int, bytes]]) -> None:
        self._newest = dict(newest)

    def newest(self, category: str) -> tuple[int, bytes]:
        """(epoch, public key) that new data keys of this category are sealed to.

        Raises `Tampered("trust.signature")` where the store shows no signed key.
        """
        if category not in self._newest:
            raise Tampered("trust.signature")
        return self._newest[category]


def seal_data_key(
    key: bytes, *, customer_id: UUID, category: Category, protected: bool, public_keys: PublicKeys
) -> tuple[SealedDataKey, ...]:
    """Seal a data key for everyone who is to hold it."""
    sealed = []
    for audience in audiences(category, protected=protected):
        epoch, public = public_keys.newest(audience)
        place = data_key_place(
            customer_id=customer_id,
            category=category,
            key_id=key_id(key),
            sealed_for=audience,
            epoch=epoch,
        )
        sealed.append(
            SealedDataKey(
                customer_id=customer_id,
                category=str(category),
                key_id=key_id(key),
                sealed_for=str(audience),
                epoch=epoch,
                sealed=seal_to(public, key, place),
            )
        )
    return tuple(sealed)


def open_data_key(private: bytes, sealed: SealedDataKey) -> bytes:
    """Open a data key with the private key of its audience.

    Raises `Tampered` if it was moved or changed.
    """
    place = data_key_place(
        customer_id=sealed.customer_id,
        category=sealed.category,
        key_id=sealed.key_id,
        sealed_for=sealed.sealed_for,
        epoch=sealed.epoch,
    )
    return open_sealed(private, sealed.sealed, place)
