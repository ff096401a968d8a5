"""The accesses to an invented customer, for the sample report."""

from datetime import UTC, datetime

from backoffice.documents.report_contents import AccessEvent


def accesses_of(count: int) -> tuple[AccessEvent, ...]:
    kinds = (
        ("agent", "customer_service", ("contact", "purchase")),
        ("pharmacist", "dispensing", ("identity", "contact", "purchase", "health")),
        ("dpo", "subject_request", ("identity", "contact", "purchase", "conversation")),
    )
    events = []
    for number in range(count):
        role, purpose, categories = kinds[number % 3]
        at = datetime(2026, 1 + number % 11, 1 + number % 27, 8 + number % 9, 30, tzinfo=UTC)
        events.append(AccessEvent(at=at, purpose=purpose, role=role, categories=categories))
    return tuple(sorted(events, key=lambda event: event.at))
