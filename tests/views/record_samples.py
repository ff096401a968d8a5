"""Invented records for the tests of look-up and customer page, as the services would give them.

Rule: every value is made up; personnummer come from Skatteverket's published test numbers.
"""

from dataclasses import replace
from datetime import timedelta

from backoffice.domain.ids import ConversationId
from backoffice.domain.policy import Category, Level, Purpose
from backoffice.services.customer_page import (
    ConsentView,
    ConversationHead,
    CustomerPage,
    FieldView,
)
from backoffice.services.lookups import LookupHit, LookupResult
from tests.views.order_samples import NOW, ORDERS, customer_id, number

PERSONNUMMER = "19800101-9800"
EMAIL = "asa.lindstrom@example.com"
PHONE = "+46701740605"
ADDRESS = "Storgatan 1, 111 22 Stockholm, SE\nBox 12, 113 45 Stockholm, SE"
HEALTH = (
    "Occupation: Lärare\nHeight: 172 cm\nWeight: 70 kg\nAllergies: Penicillin\n"
    "Astma (present, 2015)\nHögt blodtryck (present, 2021)"
)
LONG_NAME = "Maximiliana-Alexandrina Wachtmeister-Oxenstierna af Wasaborg"
_FACES = {
    "personnummer": "19800101-••••",
    "email": "a•••@e••.com",
    "phone": "+46 •• ••• •• 05",
    "address": "Stockholm",
    "health_profile": "•••",
}
_VALUES = {
    "personnummer": PERSONNUMMER,
    "email": EMAIL,
    "phone": PHONE,
    "address": ADDRESS,
    "health_profile": HEALTH,
}
_CATEGORIES = {
    "name": Category.IDENTITY,
    "personnummer": Category.IDENTITY,
    "health_profile": Category.HEALTH,
}


def hit(value: int = 1, name: str = "Åsa Lindström", **changes: object) -> LookupHit:
    plain = LookupHit(
        customer_id=customer_id(value),
        external_id=f"C-{1000 + value}",
        name=name,
        city="Stockholm",
        since=NOW - timedelta(days=700),
        matched="name",
        same_name=0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


def result(
    text: str, *hits: LookupHit, kind: str = "name", exact: bool = False, more: bool = False
) -> LookupResult:
    return LookupResult(text=text, kind=kind, exact=exact, hits=hits, more=more)


def field(name: str, level: Level, **changes: object) -> FieldView:
    """A field as the service makes it for a level."""
    full = level is Level.FULL
    value = {Level.HIDDEN: None, Level.FULL: _VALUES.get(name)}.get(level, _FACES.get(name))
    plain = FieldView(
        name=name,
        category=_CATEGORIES.get(name, Category.CONTACT),
        level=level,
        value="Åsa Lindström" if name == "name" else value,
        masked=not full and level is not Level.HIDDEN,
        can_reveal=level is Level.REVEAL,
        can_confirm=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


def conversation(value: int, **changes: object) -> ConversationHead:
    plain = ConversationHead(
        conversation_id=ConversationId(number(6, value)),
        external_id=f"V-{value}",
        channel="phone" if value % 2 else "chat",
        started_at=NOW - timedelta(days=value * 11, hours=2),
        language="sv",
        turns=12 + value,
        agent=f"a-{value + 16}",
        customer_id=customer_id(),
        customer_name="Åsa Lindström",
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test


def consent(purpose: str = "health_profile", *, withdrawn: bool = False) -> ConsentView:
    return ConsentView(
        purpose=purpose,
        text_version="2024-01",
        given_at=NOW - timedelta(days=600),
        withdrawn_at=NOW - timedelta(days=40) if withdrawn else None,
        affiliate="Stenhård Optik AB" if purpose == "affiliate_transfer" else None,
    )


PHARMACIST_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.REVEAL),
    field("email", Level.FULL),
    field("phone", Level.FULL),
    field("address", Level.FULL),
    field("health_profile", Level.REVEAL),
)
AGENT_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.MASKED, can_confirm=True),
    field("email", Level.FULL),
    field("phone", Level.FULL),
    field("address", Level.FULL),
    field("health_profile", Level.HIDDEN),
)
DPO_FIELDS = (
    field("name", Level.FULL),
    field("personnummer", Level.REVEAL),
    field("email", Level.REVEAL),
    field("phone", Level.REVEAL),
    field("address", Level.REVEAL),
    field("health_profile", Level.REVEAL),
)


def page(**changes: object) -> CustomerPage:
    """A pharmacist's page; change what the test is about."""
    plain = CustomerPage(
        customer_id=customer_id(),
        external_id="C-1001",
        registered_at=NOW - timedelta(days=738),
        protected=False,
        same_name=2,
        fields=PHARMACIST_FIELDS,
        orders=ORDERS,
        conversations=(conversation(1), conversation(2), conversation(3)),
        consents=(
            consent(),
            consent("health_customer_service"),
            consent("affiliate_transfer", withdrawn=True),
        ),
        purpose=Purpose.DISPENSING,
        purposes=(Purpose.DISPENSING, Purpose.CUSTOMER_SERVICE, Purpose.REFUND),
        case_ref=None,
        record_id=number(9, 1),
        access_until=NOW + timedelta(minutes=15),
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # keywords of the test
