"""What an imported customer line becomes: envelopes' contents, the face, the entries of the name.

Rule: pure values; nothing is sealed or stored here.
"""

from uuid import UUID

import msgspec

from backoffice.domain.faces import (
    DOTS,
    address_face,
    email_face,
    personnummer_face,
    phone_face,
)
from backoffice.domain.names import name_keys
from backoffice.models.contents import (
    AddressContent,
    ContactContent,
    HealthContent,
    HealthItem,
    IdentityContent,
)
from backoffice.models.faces import CustomerFace
from backoffice.security.index_entries import Entry
from backoffice.services.importing.line_formats import CustomerLine, ProfileIn


def name_entries(
    customer_id: UUID, given: str, family: str, version: int, *, removed: bool
) -> list[Entry]:
    """The entries of one name in the sealed index; `removed` takes them out."""
    return [
        Entry(
            order=order,
            key=key.encode(),
            target=customer_id.bytes * 2,
            seq=version,
            removed=removed,
        )
        for order, key in name_keys(given=given, family=family)
    ]


def identity_of(line: CustomerLine, digits: str | None) -> IdentityContent:
    """What goes into the identity envelope."""
    return IdentityContent(
        external_id=line.external_id,
        given_name=line.given_name,
        family_name=line.family_name,
        personnummer=digits,
    )


def contact_of(line: CustomerLine) -> ContactContent:
    """What goes into the contact envelope."""
    return ContactContent(
        email=line.email,
        phone=line.phone,
        addresses=tuple(
            AddressContent(
                kind=address.kind,
                street=address.street,
                postal_code=address.postal_code,
                city=address.city,
                country=address.country,
            )
            for address in line.addresses or ()
        ),
    )


def face_of(line: CustomerLine, digits: str | None, *, protected: bool) -> CustomerFace:
    """The face.

    A protected customer's has the name, under the protected key, and of the rest nothing but that
    it is on record.
    """
    addresses = line.addresses or ()
    city = next((address.city for address in addresses if address.city), None)
    face = CustomerFace(
        external_id=line.external_id,
        given_name=line.given_name or "",
        family_name=line.family_name or "",
        personnummer=None if digits is None else personnummer_face(digits),
        email=email_face(line.email) if line.email else None,
        phone=phone_face(line.phone) if line.phone else None,
        city=address_face(city) if addresses else None,
        protected=protected,
    )
    return _only_presence(face) if protected else face


def _only_presence(face: CustomerFace) -> CustomerFace:
    masked = {
        name: DOTS
        for name in ("personnummer", "email", "phone", "city")
        if getattr(face, name) is not None
    }
    return msgspec.structs.replace(face, **masked)


def health_of(profile: ProfileIn) -> HealthContent:
    """What goes into the health envelope."""
    return HealthContent(
        occupation=profile.occupation,
        height_cm=profile.height_cm,
        weight_kg=profile.weight_kg,
        allergies=tuple(profile.allergies or ()),
        health=tuple(
            HealthItem(text=item.text, period=item.period, since=item.since)
            for item in profile.health or ()
        ),
    )
