"""People of whom every sealed field is a canary, and a day's work on their records.

Rule: the mark stands in every field of every category and in no column that is plain by design, so
that the mark must be nowhere in the files of a store, in no spelling.
"""

import unicodedata
from pathlib import Path

from backoffice.domain.names import fold
from backoffice.domain.policy import Purpose
from backoffice.domain.refund_reasons import RefundReason
from backoffice.services.refund_planning import RequestRefund
from backoffice.worker.worker import Worker
from tests.factories import StoreUnderTest
from tests.import_lines import Line
from tests.unit.services.marked_person import MarkedPerson

ORDINARY = MarkedPerson(17, "Molybdenit")
PROTECTED = MarkedPerson(18, "Iridosmit", protected=True)
PEOPLE = (ORDINARY, PROTECTED)

# What is plain on purpose (security.md: sizes, counts, times; and what the database itself checks).
PLAIN_CONSENT = {"purpose": "health_profile", "text_version": "2024-01", "affiliate": None}
PLAIN_CONVERSATION = {"agent": "a-17", "language": "sv"}


def sealed_lines(person: MarkedPerson) -> list[Line]:
    """The person's lines with what is plain by design left without canaries."""
    customer, order, conversation = person.lines()
    consents = [one | PLAIN_CONSENT | {"withdrawn_at": None} for one in customer["consents"]]
    return [customer | {"consents": consents}, order, conversation | PLAIN_CONVERSATION]


def canaries(person: MarkedPerson) -> set[bytes]:
    """The mark and the numbers of a person as they could stand in a file."""
    person.lines()
    digits = person.expected["customer.identity.personnummer"].replace("-", "")
    phone = person.expected["customer.contact.phone"]
    words = {person.mark, person.mark[1:-1], digits, digits[2:], f"{digits[2:8]}-{digits[8:]}"}
    words |= {phone, phone.removeprefix("+46"), f"0{phone.removeprefix('+46')}"}
    return {spelling for word in words for spelling in spellings(word)}


def spellings(word: str) -> set[bytes]:
    """A word as texts and indexes write it."""
    forms = {word, word.lower(), word.upper(), fold(word), unicodedata.normalize("NFD", word)}
    return {form.encode(code) for form in forms if form for code in ("utf-8", "utf-16-le")}


def work_a_day(store: StoreUnderTest) -> None:
    """Import, look up, open, reveal, confirm, read, refund and send, change and import again."""
    store.import_lines(*(line for person in PEOPLE for line in sealed_lines(person)))
    pia, dora = store.session("pia"), store.session("dora")
    services, number = store.services, ORDINARY.expected["customer.identity.personnummer"]
    for text in (ORDINARY.mark, number, ORDINARY.expected["customer.contact.phone"]):
        assert services.lookups.search(session=pia, text=text).hits, text
    assert services.lookups.search(session=dora, text=PROTECTED.order_no).hits
    customer_id = store.customer_id(ORDINARY.external_id)
    page = services.customers.open(session=pia, customer_id=customer_id, purpose=Purpose.DISPENSING)
    assert ORDINARY.mark in repr(page)
    for field in ("personnummer", "health_profile"):
        services.reveals.reveal(
            session=pia, customer_id=customer_id, field=field, purpose=Purpose.DISPENSING
        )
    services.reveals.confirm(
        session=store.session("anna"), customer_id=customer_id, field="personnummer", value=number
    )
    _read(store)
    _refund(store)
    changed = sealed_lines(ORDINARY)[0] | {"given_name": f"Annan {ORDINARY.mark}"}
    store.import_lines(changed)


def _read(store: StoreUnderTest) -> None:
    services, anna = store.services, store.session("anna")
    head, *_ = services.conversations.list(session=anna, text="sagt")
    services.conversations.show(session=anna, conversation_id=head.conversation_id)
    services.conversations.reveal(
        session=store.session("sven"),
        conversation_id=head.conversation_id,
        purpose=Purpose.QUALITY_REVIEW,
    )


def _refund(store: StoreUnderTest) -> None:
    order = store.order(ORDINARY.order_no, seen_by="pia")
    request = RequestRefund(
        customer_id=order.customer_id,
        order_id=order.order_id,
        lines=((order.lines[0].line_id, 1),),
        reason=RefundReason.COMPLAINT,
        dispositions={},
        client_request_id="day",
    )
    store.services.refunds.request(session=store.session("pia"), request=request)
    with Worker(store.services, started_by=store.session("anna")) as worker:
        assert worker.work()["settled"] == 1


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
