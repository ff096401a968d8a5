"""A vault with a few keys, and one sealed value of each kind that it opens."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from backoffice.domain.ids import AccessRecordId
from backoffice.domain.policy import Category
from backoffice.security.data_keys import PublicKeys, new_data_key, seal_data_key
from backoffice.security.envelopes import Sealer, key_id
from backoffice.security.public_sealing import new_key_pair, seal_to
from backoffice.security.slots import SlotContents
from backoffice.security.statements import grant_place, new_signing_key
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
    public = dict.fromkeys(("identity", "protected"), (1, IDENTITY.public))
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
