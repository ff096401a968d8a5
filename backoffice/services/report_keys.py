"""Which entries of the personal-data mapping have something behind them for one person.

Rule: found by walking what was gathered, field by field, so that a section of the report that is
made from the mapping cannot forget a column that has a value.
"""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import msgspec

from backoffice.domain.personal_data import PersonalData
from backoffice.services.report_gathering import PersonOnRecord


def keys_on_record(person: PersonOnRecord, mapping: PersonalData) -> frozenset[str]:
    """The keys of the mapping under which something is stored about this person.

    What is withheld counts as stored where its record is: whether it is empty cannot be seen.
    """
    found = {key for prefix, thing in _things(person) for key in _filled(prefix, thing)}
    sealed = {
        datum.key
        for datum in mapping.data.values()
        if datum.withheld and any(key.startswith(f"{datum.key.split('.')[0]}.") for key in found)
    }
    return (frozenset(found) & frozenset(mapping.data)) | sealed


def _things(person: PersonOnRecord) -> Iterator[tuple[str, Any]]:
    """Every row and structure with the prefix of its keys."""
    yield "customer", person.customer
    yield "customer.face", person.face
    yield "customer.identity", person.identity
    yield "customer.contact", person.contact
    yield "health_profile.content", person.health
    for consent in person.consents:
        yield "consent", consent
    for order in person.orders:
        yield "sales_order", order.row
        yield "sales_order.face", order.face
        for line in order.lines:
            yield "order_line.face", line.face
            yield "order_line.content", line.content
        for payment in order.payments:
            yield "payment", payment.row
            yield "payment.face", payment.face
    yield from _later_things(person)


def _later_things(person: PersonOnRecord) -> Iterator[tuple[str, Any]]:
    for refund in person.refunds:
        yield "refund", refund.row
        yield "refund.face", refund.face
        for _, face in refund.lines:
            yield "refund_line.face", face
        for attempt in refund.attempts:
            yield "refund_attempt", attempt
    for conversation in person.conversations:
        yield "conversation", conversation.row
        yield "conversation.face", conversation.face
        yield "conversation.content", conversation.content
    for request in person.requests:
        yield "subject_request", request
    for access in person.accesses:
        yield "access_record", access


def _filled(prefix: str, thing: Any) -> Iterator[str]:
    """The keys of every field with a value, structures inside tuples included."""
    for name in _field_names(thing):
        value = getattr(thing, name)
        members = value if isinstance(value, tuple) else ()
        inner = [member for member in members if isinstance(member, msgspec.Struct)]
        for member in inner:
            yield from _filled(f"{prefix}.{name}", member)
        if not inner and _says_something(value):
            yield f"{prefix}.{name}"


def _field_names(thing: Any) -> list[str]:
    if thing is None:
        return []
    if isinstance(thing, msgspec.Struct):
        return [field.name for field in msgspec.structs.fields(thing)]
    return [field.name for field in fields(thing)]


def _says_something(value: Any) -> bool:
    """Whether a value is there; 0 is, an empty text or list and "no" are not."""
    return value is not None and value is not False and value not in ("", (), {})
