"""The fields of the customer page: where each one's face and each one's full value come from.

Rule: one line for each field and form; the page, the command line and the report read them here.
"""

from collections.abc import Sequence

from backoffice.domain.faces import DOTS, PROTECTED_FACE
from backoffice.models.contents import AddressContent, HealthContent
from backoffice.models.faces import CustomerFace
from backoffice.services.customer_page import RevealedPart
from backoffice.services.disclosures import OpenedEnvelopes
from backoffice.storage.customers import CustomerRow

_HEALTH_LINES = {
    "occupation": "Occupation: {0}",
    "height_cm": "Height: {0} cm",
    "weight_kg": "Weight: {0} kg",
    "allergies": "Allergies: {0}",
}
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


def health_parts(health: HealthContent) -> tuple[RevealedPart, ...]:
    """The health profile, fact by fact. An illness has its period as code: `present`, `past`, or
    `condition` where that is not known."""
    measures = (
        ("occupation", health.occupation),
        ("height_cm", f"{health.height_cm:g}" if health.height_cm else None),
        ("weight_kg", f"{health.weight_kg:g}" if health.weight_kg else None),
        ("allergies", ", ".join(health.allergies)),
    )
    return (
        *(RevealedPart(code, value) for code, value in measures if value),
        *(
            RevealedPart(item.period or "condition", item.text, since=item.since)
            for item in health.health
        ),
    )


def health_text(parts: Sequence[RevealedPart]) -> str:
    """The health profile as lines of English text."""
    return "\n".join(map(_health_line, parts))


def _health_line(part: RevealedPart) -> str:
    if part.code in _HEALTH_LINES:
        return _HEALTH_LINES[part.code].format(part.value)
    period = part.code if part.code != "condition" else None
    known = ", ".join(fact for fact in (period, part.since) if fact)
    return f"{part.value} ({known})" if known else part.value
