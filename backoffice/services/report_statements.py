"""What an access report says about one person's data as a whole: purposes, categories, recipients,
retention, sources, what is withheld (sections 2 to 5, 8 and 14).

Rule: made from the mapping and from what is stored about this very person; a purpose, recipient or
source that nothing on record speaks of is not claimed.
"""

from collections.abc import Iterable
from datetime import datetime

from backoffice.documents.report_contents import Recipient, Retention, Source, Withheld
from backoffice.documents.report_values import Code
from backoffice.documents.report_wording import Wording
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.personal_data import (
    DataSource,
    PersonalData,
    PersonalDatum,
    RetentionRule,
)
from backoffice.domain.refund_reasons import RefundReason
from backoffice.services.disclosures import standing_consents
from backoffice.services.report_gathering import PersonOnRecord

# The pharmacy's own means of payment: nobody else learns of it.
OWN_PROVIDERS = frozenset({"gift_card"})
STAFF_NAMES = "staff_names"
STAFF_IDENTITY = "staff_identity"
PAYMENT_PROVIDER = "payment_provider"
_COMPLAINTS = frozenset({RefundReason.COMPLAINT, RefundReason.RECALL})


def categories_of(data: Iterable[PersonalDatum]) -> tuple[str, ...]:
    """Every category that something is stored of, in the order of the mapping."""
    return tuple(dict.fromkeys(datum.category for datum in data))


def sources_of(data: Iterable[PersonalDatum], person: PersonOnRecord) -> tuple[Source, ...]:
    """Where each category came from."""
    made_here = any(refund.made_here for refund in person.refunds)
    data = tuple(data)
    found = {(datum.category, source) for datum in data for source in _sources(datum, made_here)}
    return tuple(
        Source(category=category, source=source)
        for category in categories_of(data)
        for source in DataSource
        if (category, source) in found
    )


def _sources(datum: PersonalDatum, made_here: bool) -> tuple[DataSource, ...]:
    """What differs from refund to refund came from the web shop alone if none was made here."""
    if len(datum.sources) > 1 and not made_here:
        return tuple(one for one in datum.sources if one is DataSource.WEB_SHOP)
    return datum.sources


def retention_of(
    data: Iterable[PersonalDatum], person: PersonOnRecord, mapping: PersonalData
) -> tuple[Retention, ...]:
    """How long each category is kept, with the last day of its newest record where there is one."""
    newest = _newest(person)
    data = tuple(data)
    found = {(datum.category, datum.rule) for datum in data}
    return tuple(
        Retention(
            category=category,
            rule=rule,
            until=None if (at := newest.get(rule)) is None else mapping.periods[rule].last_day(at),
        )
        for category in categories_of(data)
        for rule in RetentionRule
        if (category, rule) in found
    )


def _newest(person: PersonOnRecord) -> dict[RetentionRule, datetime]:
    """When the newest thing under each rule happened that counts from a day."""
    moments: dict[RetentionRule, list[datetime | None]] = {
        RetentionRule.BOOKKEEPING: [
            *(order.row.placed_at for order in person.orders),
            *(payment.row.captured_at for payment in person.payments),
            *(refund.row.state_at for refund in person.refunds),
        ],
        RetentionRule.CONVERSATION: [one.row.started_at for one in person.conversations],
        RetentionRule.ACCESS_LOG: [access.at for access in person.accesses],
    }
    known = {rule: [at for at in times if at is not None] for rule, times in moments.items()}
    return {rule: max(times) for rule, times in known.items() if times}


def purposes_of(person: PersonOnRecord) -> tuple[str, ...]:
    """What data about this person are used for: what their records serve, and every purpose that
    staff stated when they opened them.
    """
    served = {
        "account": True,
        "dispensing": any(
            line.face.kind == LineKind.PRESCRIPTION for o in person.orders for line in o.lines
        ),
        "customer_service": bool(person.conversations),
        "complaint": any(refund.row.reason in _COMPLAINTS for refund in person.refunds),
        "refund": bool(person.refunds),
        "stored_payment": any(payment.face.kind is not None for payment in person.payments),
        "quality_review": bool(person.conversations),
        "accounting": bool(person.orders),
        "subject_request": bool(person.requests),
        "security_incident": bool(person.accesses),  # the access log itself
    }
    consented = standing_consents(person.consents)
    served |= {
        "suggestions": "health_profile" in consented and person.health is not None,
        "health_customer_service": "health_customer_service" in consented,
        "power_of_attorney": "power_of_attorney" in consented,
        "affiliate_transfer": "affiliate_transfer" in consented,
    }
    stated = (access.purpose for access in person.accesses)
    return tuple(dict.fromkeys([*(code for code, does in served.items() if does), *stated]))


def recipients_of(person: PersonOnRecord, wording: Wording) -> tuple[Recipient, ...]:
    """Every payment provider by name, with the times that are on record."""
    times: dict[str, set[datetime]] = {}
    for payment in person.payments:
        captured = payment.row.captured_at
        times.setdefault(payment.row.provider, set()).update({captured} if captured else ())
    for refund in person.refunds:
        for attempt in refund.attempts:
            times.setdefault(attempt.provider, set()).add(attempt.started_at)
    return tuple(
        Recipient(
            name=_provider_name(provider, wording),
            kind=PAYMENT_PROVIDER,
            categories=("payment",),
            at=tuple(sorted(moments)),
        )
        for provider, moments in sorted(times.items())
        if provider not in OWN_PROVIDERS
    )


def _provider_name(provider: str, wording: Wording) -> str:
    words = wording.code(Code("provider", provider))
    return provider if words is None else words.name


def withheld_of(data: Iterable[PersonalDatum], person: PersonOnRecord) -> tuple[Withheld, ...]:
    """What is there and not shown: what no key at hand opens, and the names of staff."""
    items = [
        Withheld(item=Code("withheld_item", datum.key), reason=str(datum.withheld))
        for datum in data
        if datum.withheld is not None
    ]
    if person.accesses:
        items.append(Withheld(item=Code("withheld_item", STAFF_NAMES), reason=STAFF_IDENTITY))
    return tuple(items)
