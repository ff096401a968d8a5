"""The copy of one person's data (section 11 of the access report), group by group.

Rule: every value as it is stored; a group without data is empty and the report says so. Orders,
refunds and payments are in `report_purchases`.
"""

from collections.abc import Iterator
from typing import Any

from backoffice.documents.report_blocks import Block, Entry, Facts, Spoken, Table, Transcript
from backoffice.documents.report_contents import DataGroup, GroupKey
from backoffice.documents.report_values import Code, Value
from backoffice.models.contents import ContactContent, HealthContent
from backoffice.services.customer_fields import personnummer_text
from backoffice.services.report_gathering import ConversationOnRecord, PersonOnRecord
from backoffice.services.report_purchases import orders_blocks, payments_blocks, refunds_blocks
from backoffice.storage.customers import ConsentRow
from backoffice.storage.subject_requests import SubjectRequestRow


def copy_of_data(person: PersonOnRecord, *, answering: str) -> tuple[DataGroup, ...]:
    """Every group. `answering` is the number of the request that this report answers, which is no
    earlier one.
    """
    earlier = [request for request in person.requests if request.number != answering]
    blocks: dict[GroupKey, tuple[Block, ...]] = {
        GroupKey.IDENTITY: _identity(person),
        GroupKey.CONTACT: _contact(person.contact),
        GroupKey.HEALTH_PROFILE: () if person.health is None else _health(person.health),
        GroupKey.ORDERS: orders_blocks(person),
        GroupKey.REFUNDS: refunds_blocks(person),
        GroupKey.PAYMENTS: payments_blocks(person),
        GroupKey.CONSENTS: table("consents", _CONSENT, [_consent(c) for c in person.consents]),
        GroupKey.CONVERSATIONS: tuple(_conversation(one, person) for one in person.conversations),
        GroupKey.FLAGS: _flags(person),
        GroupKey.EARLIER_REQUESTS: table("requests", _REQUEST, [_request(r) for r in earlier]),
    }
    return tuple(DataGroup(key=key, blocks=blocks.get(key, ())) for key in GroupKey)


def table(key: str, columns: tuple[str, ...], rows: list[tuple[Value, ...]]) -> tuple[Block, ...]:
    """A table, or nothing where it would have no rows."""
    return (Table(key, columns, tuple(rows)),) if rows else ()


def _identity(person: PersonOnRecord) -> tuple[Block, ...]:
    identity = person.identity
    rows: tuple[tuple[str, Value], ...] = (
        ("external_id", identity.external_id),
        ("given_name", identity.given_name),
        ("family_name", identity.family_name),
        ("personnummer", personnummer_text(identity.personnummer)),
        ("registered_at", person.customer.registered_at),
    )
    return (Facts("identity", rows),)


def _contact(contact: ContactContent) -> tuple[Block, ...]:
    addresses: list[tuple[Value, ...]] = [
        (
            Code("address_kind", address.kind),
            address.street,
            address.postal_code,
            address.city,
            address.country,
        )
        for address in contact.addresses
    ]
    if not (contact.email or contact.phone or addresses):
        return ()
    facts = Facts("contact", (("email", contact.email), ("phone", contact.phone)))
    columns = ("kind", "street", "postal_code", "city", "country")
    return (facts, *table("addresses", columns, addresses))


def _health(health: HealthContent) -> tuple[Block, ...]:
    facts = Facts(
        "health_profile",
        (
            ("occupation", health.occupation),
            ("height_cm", health.height_cm),
            ("weight_kg", health.weight_kg),
        ),
    )
    items: list[tuple[Value, ...]] = [
        (item.text, None if item.period is None else Code("period", item.period), item.since)
        for item in health.health
    ]
    return (
        facts,
        *table("allergies", ("allergy",), [(allergy,) for allergy in health.allergies]),
        *table("health_items", ("text", "period", "since"), items),
    )


_CONSENT = ("consent_purpose", "text_version", "given_at", "withdrawn_at", "affiliate", "standing")


def _consent(row: ConsentRow) -> tuple[Value, ...]:
    return (
        Code("consent_purpose", row.purpose),
        row.text_version,
        row.given_at,
        row.withdrawn_at,
        row.affiliate,
        row.withdrawn_at is None,
    )


def _conversation(one: ConversationOnRecord, person: PersonOnRecord) -> Entry:
    row = one.row
    numbers = {order.row.order_id: order.face.number for order in person.orders}
    facts = Facts(
        "conversation",
        (
            ("channel", Code("channel", row.channel)),
            ("language", None if row.language is None else Code("language", row.language)),
            ("order", None if row.order_id is None else numbers.get(row.order_id)),
            ("agent", row.agent),
            ("turns", row.turn_count),
        ),
    )
    turns = tuple(
        Spoken(Code("speaker", turn.speaker), turn.text, turn.at_s) for turn in one.content.turns
    )
    labels = list(_labels("", one.content.labels or {}))
    blocks = (facts, Transcript("turns", turns), *table("labels", ("key", "value"), labels))
    return Entry("conversation", one.face.external_id, row.started_at, blocks)


def _labels(path: str, value: Any) -> Iterator[tuple[Value, ...]]:
    """Whatever the platform said of a conversation, as rows of path and value."""
    if isinstance(value, dict) and value:
        for name, member in value.items():
            yield from _labels(f"{path}.{name}" if path else str(name), member)
    elif isinstance(value, list) and any(isinstance(member, (dict, list)) for member in value):
        for number, member in enumerate(value, start=1):
            yield from _labels(f"{path}.{number}", member)
    elif path:
        yield path, tuple(value) if isinstance(value, (list, dict)) else value


def _flags(person: PersonOnRecord) -> tuple[Block, ...]:
    return (Facts("flags", (("protection", True),)),) if person.face.protected else ()


_REQUEST = ("number", "article", "received_at", "due", "state")


def _request(row: SubjectRequestRow) -> tuple[Value, ...]:
    return (
        row.number,
        Code("article", str(row.article)),
        row.received_at,
        row.due,
        Code("request_state", row.state),
    )
