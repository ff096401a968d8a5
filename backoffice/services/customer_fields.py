"""The fields of the customer page: where each one's face and each one's full value come from.

Rule: one line for each field and form; the page, the command line and the report read them here.
"""

from backoffice.domain.faces import DOTS, PROTECTED_FACE
from backoffice.models.contents import AddressContent, HealthContent
from backoffice.models.faces import CustomerFace
from backoffice.services.disclosures import OpenedEnvelopes
from backoffice.storage.customers import CustomerRow

FIELDS = ("name", "personnummer", "email", "phone", "address", "health_profile")


def full_name(face: CustomerFace) -> str:
    """The name as it is written, or what a protected customer is called in lists."""
    if face.protected and not (face.given_name or face.family_name):
        return PROTECTED_FACE
    return " ".join(part for part in (face.given_name, face.family_name) if part)


def face_value(name: str, face: CustomerFace, *, has_profile: bool) -> str | None:
    """The masked form of a field; None where nothing is on record."""
    values = {
        "name": full_name(face) or None,
        "personnummer": face.personnummer,
        "email": face.email,
        "phone": face.phone,
        "address": face.city,
        "health_profile": DOTS if has_profile else None,
    }
    return values[name]


def opened_value(name: str, row: CustomerRow, opened: OpenedEnvelopes) -> str | None:
    """The full value of a field of `identity` or `contact`; None where nothing is on record."""
    if name == "name":
        identity = opened.identity(row)
        return " ".join(p for p in (identity.given_name, identity.family_name) if p) or None
    if name == "personnummer":
        return personnummer_text(opened.identity(row).personnummer)
    contact = opened.contact(row)
    if name == "email":
        return contact.email
    if name == "phone":
        return contact.phone
    return "\n".join(address_text(address) for address in contact.addresses) or None


def personnummer_text(digits: str | None) -> str | None:
    """Twelve digits as people write them: `19850312-1234`."""
    return None if digits is None else f"{digits[:8]}-{digits[8:]}"


def address_text(address: AddressContent) -> str:
    """One address on one line."""
    place = " ".join(part for part in (address.postal_code, address.city) if part)
    return ", ".join(part for part in (address.street, place, address.country) if part)


def health_text(health: HealthContent) -> str:
    """The health profile as lines of text."""
    lines = [
        f"Occupation: {health.occupation}" if health.occupation else "",
        f"Height: {health.height_cm:g} cm" if health.height_cm else "",
        f"Weight: {health.weight_kg:g} kg" if health.weight_kg else "",
        f"Allergies: {', '.join(health.allergies)}" if health.allergies else "",
        *(
            " ".join(part for part in (item.text, _bracketed(item.period, item.since)) if part)
            for item in health.health
        ),
    ]
    return "\n".join(line for line in lines if line)


def _bracketed(*parts: str | None) -> str:
    known = [part for part in parts if part]
    return f"({', '.join(known)})" if known else ""
