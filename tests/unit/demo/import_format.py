"""A strict reading of the import format, apart from the importer, to test what is generated with.

Rule: every key, every closed list, every type is checked; an unknown key is an error.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from backoffice.domain.personnummer import parse_personnummer

Check = Callable[[Any], bool]
_CONSENT_PURPOSES = {
    "health_profile",
    "health_customer_service",
    "power_of_attorney",
    "affiliate_transfer",
}


def text(value: Any) -> bool:
    return isinstance(value, str) and value == value.strip() and 0 < len(value) <= 500


def whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def positive(value: Any) -> bool:
    return whole(value) and value > 0


def seconds(value: Any) -> bool:
    return isinstance(value, (int, float)) and value >= 0


def moment(value: Any) -> bool:
    return text(value) and datetime.fromisoformat(value).utcoffset() is not None and "T" in value


def maybe(check: Check) -> Check:
    return lambda value: value is None or check(value)


def one_of(*values: str | int) -> Check:
    return lambda value: value in values


def shaped(pattern: str) -> Check:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def list_of(check: Check) -> Check:
    return lambda value: isinstance(value, list) and all(map(check, value))


def table(**keys: Check) -> Check:
    def check(value: Any) -> bool:
        assert isinstance(value, dict)
        assert set(value) == set(keys), set(value) ^ set(keys)
        for key, holds in keys.items():
            assert holds(value[key]), (key, value[key])
        return True

    return check


def personnummer(value: Any) -> bool:
    return isinstance(value, str) and parse_personnummer(value, today=date.max).digits == value


ADDRESS = table(
    kind=one_of("delivery"),
    street=text,
    postal_code=shaped(r"[1-9]\d\d \d\d"),
    city=text,
    country=one_of("SE"),
)
PROFILE = table(
    occupation=text,
    height_cm=positive,
    weight_kg=positive,
    allergies=list_of(text),
    health=list_of(table(text=text, period=one_of("past", "present"), since=shaped(r"\d{4}"))),
)
CONSENT = table(
    purpose=one_of(*_CONSENT_PURPOSES),
    text_version=text,
    given_at=moment,
    withdrawn_at=maybe(moment),
    affiliate=maybe(text),
)
CUSTOMER = table(
    type=one_of("customer"),
    external_id=text,
    registered_at=moment,
    given_name=text,
    family_name=text,
    personnummer=maybe(personnummer),
    email=maybe(shaped(r"[a-z0-9._]+@example\.(com|org|net)")),
    phone=maybe(shaped(r"\+46\d{7,9}")),
    addresses=list_of(ADDRESS),
    protection=one_of("none", "sekretessmarkering", "skyddad_folkbokforing"),
    profile=maybe(PROFILE),
    consents=list_of(CONSENT),
)
LINE = table(
    external_id=text,
    sku=text,
    name=text,
    kind=one_of("prescription", "otc", "other", "shipping"),
    atc=maybe(shaped(r"[A-Z]\d\d[A-Z]([A-Z](\d\d)?)?")),
    quantity=positive,
    gross=whole,
    vat_bp=one_of(0, 600, 1200, 2500),
)
INSTRUMENT = table(
    kind=one_of("card", "swish", "invoice", "gift_card", "paypal", "bank_account"),
    brand=maybe(text),
    last_four=maybe(shaped(r"\d{4}")),
    expires=maybe(shaped(r"20\d\d-(0[1-9]|1[0-2])")),
    token=maybe(text),
)
PAYMENT = table(
    external_id=text,
    provider=one_of("sandbox", "gift_card"),
    reference=text,
    captured=positive,
    captured_at=moment,
    instrument=INSTRUMENT,
)
REFUND = table(
    external_id=text,
    payment=text,
    amount=positive,
    refunded_at=moment,
    reason=text,
)
ORDER = table(
    type=one_of("order"),
    external_id=text,
    customer=text,
    placed_at=moment,
    currency=one_of("SEK"),
    lines=list_of(LINE),
    payments=list_of(PAYMENT),
    refunds=list_of(REFUND),
)
TURN = table(speaker=one_of("customer", "agent", "system"), text=text, at_s=seconds)
CONVERSATION = table(
    type=one_of("conversation"),
    external_id=text,
    channel=one_of("chat", "phone"),
    customer=maybe(text),
    order=maybe(text),
    started_at=moment,
    agent=text,
    language=one_of("sv", "en"),
    turns=list_of(TURN),
    labels=table(tasks=list_of(text), scenario=text),
)
KINDS = {"customer": CUSTOMER, "order": ORDER, "conversation": CONVERSATION}


def check_line(line: dict[str, Any]) -> None:
    """Fails with the key that is wrong."""
    assert next(iter(line)) == "type"
    assert KINDS[line["type"]](line)
