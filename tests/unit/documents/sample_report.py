"""One access report with something in every section."""

from datetime import UTC, date, datetime

from backoffice.documents.report_blocks import Entry, Facts, Spoken, Table, Transcript
from backoffice.documents.report_contents import (
    Controller,
    DataGroup,
    DpoContact,
    Feature,
    GroupKey,
    Recipient,
    ReportContents,
    Retention,
    Source,
    Withheld,
)
from backoffice.documents.report_values import Amount, Code, Rate
from backoffice.domain.money import Language
from tests.unit.documents.sample_accesses import accesses_of

RECEIVED = datetime(2026, 10, 26, 8, 15, tzinfo=UTC)
MADE = datetime(2026, 11, 20, 13, 5, tzinfo=UTC)


def _kr(ore: int) -> Amount:
    return Amount(ore, "SEK")


def _identity(who: str) -> DataGroup:
    rows = (
        ("external_id", f"C-1001{who}"),
        ("given_name", f"Åsa{who}"),
        ("family_name", f"Lindström-Öberg{who}"),
        ("personnummer", f"19121212-1212{who}"),
        ("registered_at", datetime(2024, 3, 1, 8, 12, tzinfo=UTC)),
    )
    return DataGroup(key=GroupKey.IDENTITY, blocks=(Facts("identity", rows),))


def _contact(who: str) -> DataGroup:
    facts = Facts("contact", (("email", f"asa{who}@example.com"), ("phone", f"+46701740605{who}")))
    delivery = Code("address_kind", "delivery")
    invoice = Code("address_kind", "invoice")
    addresses = Table(
        "addresses",
        ("kind", "street", "postal_code", "city", "country"),
        (
            (delivery, f"Storgatan 1{who}", f"111 22{who}", f"Stockholm{who}", "SE"),
            (invoice, f"Kyrkvägen 4 B{who}", f"753 20{who}", f"Uppsala{who}", "SE"),
        ),
    )
    return DataGroup(key=GroupKey.CONTACT, blocks=(facts, addresses))


def _health(who: str) -> DataGroup:
    facts = Facts(
        "health_profile", (("occupation", f"Lärare{who}"), ("height_cm", 172.5), ("weight_kg", 70))
    )
    items = Table(
        "health_items",
        ("text", "period", "since"),
        ((f"Astma{who}", Code("period", "present"), f"2015{who}"),),
    )
    allergies = Table("allergies", ("allergy",), ((f"Penicillin{who}",), (f"Björkpollen{who}",)))
    return DataGroup(key=GroupKey.HEALTH_PROFILE, blocks=(facts, items, allergies))


def _order(number: int, who: str) -> Entry:
    lines = Table(
        "order_lines",
        ("name", "kind", "sku", "atc", "quantity", "gross", "vat_rate"),
        (
            (
                f"Alvedon 500 mg filmdragerad tablett{who}",
                Code("line_kind", "otc"),
                f"01234{who}",
                f"N02BE01{who}",
                2,
                _kr(9980),
                Rate(2500),
            ),
            (
                f"Levaxin 100 mikrogram{who}",
                Code("line_kind", "prescription"),
                f"98765{who}",
                f"H03AA01{who}",
                1,
                _kr(12450),
                Rate(0),
            ),
            (f"Frakt{who}", Code("line_kind", "shipping"), None, None, 1, _kr(4900), Rate(2500)),
        ),
    )
    payments = Table(
        "order_payments",
        ("instrument", "brand", "last_four", "reference", "captured", "captured_at"),
        (
            (
                Code("instrument", "card"),
                f"visa{who}",
                f"4242{who}",
                f"pay_{number}{who}",
                _kr(27330),
                datetime(2026, 3, 2, 9, 0, 3, tzinfo=UTC),
            ),
        ),
    )
    placed = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
    return Entry("order", f"O-50{number:02d}{who}", placed, (lines, payments))


def _refunds(who: str) -> DataGroup:
    facts = Facts(
        "refund",
        (
            ("order", f"O-5001{who}"),
            ("amount", _kr(4990)),
            ("vat", _kr(998)),
            ("reason", Code("refund_reason", "complaint")),
            ("state", Code("refund_state", "succeeded")),
            ("requested_at", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
            ("approved", False),
        ),
    )
    lines = Table(
        "refund_lines",
        ("name", "quantity", "gross", "disposition"),
        ((f"Alvedon 500 mg{who}", 1, _kr(4990), Code("disposition", "quarantine_for_mah")),),
    )
    at = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)
    return DataGroup(
        key=GroupKey.REFUNDS, blocks=(Entry("refund", f"R-17{who}", at, (facts, lines)),)
    )


def _payments(who: str) -> DataGroup:
    table = Table(
        "payments",
        ("order", "provider", "instrument", "captured", "refunded"),
        (
            (
                f"O-5001{who}",
                Code("provider", "stripe"),
                Code("instrument", "card"),
                _kr(27330),
                _kr(4990),
            ),
        ),
    )
    return DataGroup(key=GroupKey.PAYMENTS, blocks=(table,))


def _consents(who: str) -> DataGroup:
    given = datetime(2024, 3, 1, 8, 12, tzinfo=UTC)
    withdrawn = datetime(2025, 6, 30, 21, 40, tzinfo=UTC)
    table = Table(
        "consents",
        ("consent_purpose", "text_version", "given_at", "withdrawn_at", "affiliate", "standing"),
        (
            (Code("consent_purpose", "health_profile"), f"2024-01{who}", given, None, None, True),
            (
                Code("consent_purpose", "affiliate_transfer"),
                f"2024-02{who}",
                given,
                withdrawn,
                f"Stenhård Optik{who}",
                False,
            ),
        ),
    )
    return DataGroup(key=GroupKey.CONSENTS, blocks=(table,))


def _conversations(who: str) -> DataGroup:
    customer, agent = Code("speaker", "customer"), Code("speaker", "agent")
    turns = (
        Spoken(
            customer, f"Hej, jag har fått en trasig förpackning Alvedon. Vad gör jag nu?{who}", 0.0
        ),
        Spoken(agent, f"Hej Åsa! Vad tråkigt. Vi ordnar en återbetalning direkt.{who}", 14.5),
        Spoken(customer, f"Tack snälla. Ska jag skicka tillbaka den?{who}", 31.0),
        Spoken(agent, f"Ja, vi sparar den åt företaget som gör läkemedlet.{who}", 72.0),
    )
    facts = Facts(
        "conversation",
        (
            ("channel", Code("channel", "phone")),
            ("language", Code("language", "sv")),
            ("agent", f"a-17{who}"),
        ),
    )
    at = datetime(2026, 3, 8, 14, 2, tzinfo=UTC)
    entry = Entry("conversation", f"V-1{who}", at, (facts, Transcript("turns", turns)))
    return DataGroup(key=GroupKey.CONVERSATIONS, blocks=(entry,))


def _requests(who: str) -> DataGroup:
    table = Table(
        "requests",
        ("number", "article", "received_at", "due", "state"),
        (
            (
                f"DSR-2025-0003{who}",
                Code("article", "16"),
                datetime(2025, 5, 5, 7, 0, tzinfo=UTC),
                date(2025, 6, 5),
                Code("request_state", "closed"),
            ),
        ),
    )
    return DataGroup(key=GroupKey.EARLIER_REQUESTS, blocks=(table,))


def _copy(who: str, orders: int) -> tuple[DataGroup, ...]:
    return (
        _identity(who),
        _contact(who),
        _health(who),
        DataGroup(key=GroupKey.ORDERS, blocks=tuple(_order(n + 1, who) for n in range(orders))),
        _refunds(who),
        _payments(who),
        _consents(who),
        DataGroup(key=GroupKey.POWERS_OF_ATTORNEY),
        _conversations(who),
        DataGroup(key=GroupKey.NOTES),
        DataGroup(key=GroupKey.FLAGS),
        _requests(who),
    )


def sample_report(language: Language, who: str, orders: int, accesses: int) -> ReportContents:
    kept = (
        Retention(category="identity", rule="account"),
        Retention(category="health", rule="consent"),
        Retention(category="accounting", rule="bookkeeping", until=date(2033, 12, 31)),
        Retention(category="conversation", rule="conversation", until=date(2028, 3, 8)),
        Retention(category="access_log", rule="access_log", until=date(2031, 11, 20)),
    )
    return ReportContents(
        case_number="DSR-2026-0042",
        received_at=RECEIVED,
        made_at=MADE,
        period_from=None,
        period_to=date(2026, 11, 20),
        language=language,
        controller=Controller(
            name="Stenhård.net AB",
            organisation_number="556000-0000",
            address="Apoteksgatan 1, 111 11 Stockholm",
        ),
        dpo=DpoContact(name="Dataskyddsombudet", email="dpo@example.com", phone="08-12 34 56"),
        log_anchor="5f1d7a84e0c3b2916d4e8f7a0b9c1d2e3f405162738495a6b7c8d9e0f1a2b3c4",
        processed=True,
        purposes=(
            "account",
            "dispensing",
            "customer_service",
            "refund",
            "accounting",
            "suggestions",
        ),
        categories=("identity", "contact", "purchase", "health", "payment", "conversation"),
        recipients=(
            Recipient(
                name=f"Stripe Payments Europe, Limited{who}",
                kind="payment_provider",
                categories=("payment",),
                at=(
                    datetime(2026, 3, 2, 9, 0, 3, tzinfo=UTC),
                    datetime(2026, 3, 9, 7, 0, tzinfo=UTC),
                ),
            ),
        ),
        retention=kept,
        sources=(
            Source(category="identity", source="web_shop"),
            Source(category="conversation", source="conversation_platform"),
            Source(category="access_log", source="program"),
        ),
        automated=(),
        transfers=(),
        copy=_copy(who, orders),
        access_history=accesses_of(accesses),
        withheld=(Withheld(item=f"Betalsättets nyckel hos Stripe{who}", reason="payment_secret"),),
        backups=(),
        absent_features=frozenset(Feature) - {Feature.FLAGS},
    )
