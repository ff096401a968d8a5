"""Every kind of line that an import file can hold and the importer cannot take, with its code.

Rule: one entry for each way in which a line can be wrong, named in the words of the format. Lines
that are wrong for what is in the store refer to customer C-1001 and order O-5001 of
`tests.import_lines`, and to a customer C-other.
"""

import json
from typing import Any

from backoffice.services.importing.line_formats import (
    MAX_AMOUNT_ORE,
    MAX_LINE_BYTES,
    MOST_LEVELS_OF_LABELS,
)
from tests.import_files import AnyLine, as_bytes
from tests.import_lines import Line, conversation_line, customer_line, goods, order_line, payment


def without(line: Line, key: str) -> Line:
    return {name: value for name, value in line.items() if name != key}


def nested(levels: int) -> str:
    """A conversation whose labels hold lists in lists, so many levels of them."""
    text = json.dumps(conversation_line("V-deep", labels={"a": "HERE"}))
    return text.replace('"HERE"', "[" * levels + "]" * levels)


def paid(**changes: Any) -> Line:
    """An order with one payment of which something is changed."""
    return order_line("O-bad", payments=[payment(**changes)])


def card(**changes: Any) -> Line:
    return paid(instrument=payment()["instrument"] | changes)


def sold(**changes: Any) -> Line:
    """An order with one line of which something is changed."""
    return order_line("O-bad", lines=[goods("1", **changes)])


def refunded(*refunds: dict[str, Any]) -> Line:
    usual = {"external_id": "R-1", "payment": "P-1", "amount": 1}
    return order_line("O-bad", payments=[payment()], refunds=[usual | one for one in refunds])


def said(**changes: Any) -> Line:
    return conversation_line("V-bad", turns=[{"speaker": "customer", "text": "Hej"} | changes])


def consented(**changes: Any) -> Line:
    return customer_line("C-bad", consents=[customer_line()["consents"][0] | changes])


NO_JSON: dict[str, AnyLine] = {
    "a sentence": "Hej, det här är en rad.",
    "half a line": '{"type":"customer","external_id":"C-bad"',
    "two lines in one": as_bytes(customer_line("C-bad")) * 2,
    "something after the object": '{"type":"customer","external_id":"C-bad"},',
    "single quotes": "{'type':'customer','external_id':'C-bad'}",
    "no UTF-8": b'{"type":"customer","external_id":"C-bad","given_name":"\xc5sa"}',
    "half a surrogate pair": '{"type":"customer","external_id":"C-bad","given_name":"\\ud83d"}',
    "a surrogate as bytes": b'{"type":"customer","external_id":"\xed\xa0\x80"}',
    "a byte order mark inside": b'\xef\xbb\xbf{"type":"customer","external_id":"C-bad"}',
    "a control character in a text": '{"type":"customer","external_id":"C-bad\t"}',
    "no number": json.dumps(conversation_line("V-bad", labels={"a": float("nan")})),
    "binary": bytes(byte for byte in range(256) if byte != 10),
}
NO_FORM: dict[str, AnyLine] = {
    "a list": "[]",
    "null": "null",
    "no type": without(customer_line("C-bad"), "type"),
    "an unknown type": customer_line("C-bad", type="supplier"),
    "a type that is no text": customer_line("C-bad", type=7),
    "an unknown key": customer_line("C-bad", shoe_size=43),
    "an unknown key inside": customer_line("C-bad", addresses=[{"kind": "home", "floor": 3}]),
    "no external_id": without(customer_line("C-bad"), "external_id"),
    "an empty external_id": customer_line(""),
    "an external_id that is a number": customer_line(1001),  # type: ignore[arg-type] # the point
    "an overlong external_id": customer_line("C" * 201),
    "an overlong name": customer_line("C-bad", given_name="a" * 501),
    "a name that is a number": customer_line("C-bad", given_name=5),
    "an unknown protection": customer_line("C-bad", protection="kvarskrivning"),
    "a time without offset": customer_line("C-bad", registered_at="2024-03-01T09:12:00"),
    "a date for a time": customer_line("C-bad", registered_at="2024-03-01"),
    "a number for a time": customer_line("C-bad", registered_at=1709280720),
    "a time before the calendar": customer_line("C-bad", registered_at="0001-01-01T00:00:00+14:00"),
    "a time after the calendar": customer_line("C-bad", registered_at="9999-12-31T23:59:59-14:00"),
    "such a time of an order": order_line("O-bad", placed_at="0001-01-01T00:00:00Z"),
    "such a time of a payment": paid(captured_at="0001-01-01T00:00:00Z"),
    "such a time of a refund": refunded({"refunded_at": "0001-01-01T00:00:00Z"}),
    "such a time of a consent": consented(given_at="0001-01-01T00:00:00Z"),
    "such a time of a withdrawal": consented(withdrawn_at="9999-12-31T23:59:59Z"),
    "such a time of a conversation": conversation_line("V-bad", started_at="0001-01-01T00:00:00Z"),
    "a height beyond people": customer_line("C-bad", profile={"height_cm": 4000}),
    "an unknown period": customer_line("C-bad", profile={"health": [{"text": "x", "period": "?"}]}),
    "too many addresses": customer_line("C-bad", addresses=[{"kind": "home"}] * 51),
    "too many allergies": customer_line("C-bad", profile={"allergies": ["x"] * 201}),
    "too many health items": customer_line("C-bad", profile={"health": [{"text": "x"}] * 501}),
    "too many consents": customer_line("C-bad", consents=customer_line()["consents"] * 501),
    "a consent without a time": consented(given_at=None),
    "no customer": without(order_line("O-bad"), "customer"),
    "no lines": without(order_line("O-bad"), "lines"),
    "too many lines": order_line("O-bad", lines=[goods("1")] * 1001),
    "a small-letter currency": order_line("O-bad", currency="sek"),
    "a currency with a line end": order_line("O-bad", currency="SEK\n"),
    "an unknown kind of line": sold(kind="magazine"),
    "no quantity": sold(quantity=0),
    "a huge quantity": sold(quantity=1_000_001),
    "a negative gross": sold(gross=-1),
    "a huge gross": sold(gross=MAX_AMOUNT_ORE + 1),
    "a gross beyond 64 bits": sold(gross=10**20),
    "a gross with decimals": sold(gross=99.8),
    "a gross as text": sold(gross="9980"),
    "a gross that is true": sold(gross=True),
    "more VAT than 100 %": sold(vat_bp=10_001),
    "negative VAT": sold(vat_bp=-1),
    "too many payments": order_line("O-bad", payments=[payment()] * 101),
    "an unknown provider": paid(provider="cash"),
    "no reference": paid(reference=""),
    "a negative capture": paid(captured=-1),
    "a huge capture": paid(captured=MAX_AMOUNT_ORE + 1),
    "an unknown instrument": card(kind="cheque"),
    "last four that are five": card(last_four="42424"),
    "last four that are no digits": card(last_four="42A2"),
    "last four with a line end": card(last_four="4242\n"),
    "last four of another script": card(last_four="٤٢٤٢"),
    "a refund of nothing": refunded({"amount": 0}),
    "a huge refund": refunded({"amount": MAX_AMOUNT_ORE + 1}),
    "an unknown reason": refunded({"reason": "because"}),
    "an unknown channel": conversation_line("V-bad", channel="fax"),
    "an unknown speaker": said(speaker="robot"),
    "a turn without text": said(text=None),
    "an overlong text": said(text="a" * 100_001),
    "too many turns": conversation_line("V-bad", turns=[{"speaker": "agent", "text": ""}] * 10_001),
    "labels that are a list": conversation_line("V-bad", labels=["refund_status"]),
}
TWICE: dict[str, AnyLine] = {
    "two external_id": '{"type":"customer","external_id":"a","external_id":"b"}',
    "two names": '{"type":"customer","external_id":"C-bad","given_name":"A","given_name":"A"}',
    "two types": '{"type":"customer","type":"customer","external_id":"C-bad"}',
    "two of a key inside": '{"type":"customer","external_id":"C-bad",'
    '"addresses":[{"kind":"home","city":"Umeå","city":"Luleå"}]}',
    "two labels": '{"type":"conversation","external_id":"V-bad","channel":"chat","turns":[],'
    '"labels":{"tasks":{"a":1,"a":2}}}',
}
TOO_DEEP: dict[str, AnyLine] = {
    "one level more than allowed": nested(MOST_LEVELS_OF_LABELS),
    "deep": nested(960),  # was read and could then not be written
    "very deep": nested(200_000),
}
PERSONNUMMER: dict[str, tuple[AnyLine, str]] = {
    "a word": (customer_line("C-bad", personnummer="okänt"), "personnummer.shape"),
    "eleven digits": (customer_line("C-bad", personnummer="19121212121"), "personnummer.shape"),
    "nothing": (customer_line("C-bad", personnummer=""), "personnummer.shape"),
    "the 31st of February": (
        customer_line("C-bad", personnummer="191202311212"),
        "personnummer.date",
    ),
    "an unborn": (customer_line("C-bad", personnummer="209912121212"), "personnummer.future"),
    "born too long ago": (
        customer_line("C-bad", personnummer="181212121212"),
        "personnummer.century",
    ),
    "birth number 000": (
        customer_line("C-bad", personnummer="191212120000"),
        "personnummer.birth_number",
    ),
    "two persons": (customer_line("C-bad", personnummer="1212121212"), "personnummer.ambiguous"),
}
CARD = "4242 4242 4242 4242"
ORDERS: dict[str, tuple[AnyLine, str]] = {
    "a card number as reference": (paid(reference=CARD.replace(" ", "")), "order.card_number"),
    "a card number in a reference": (paid(reference=f"kort {CARD} ok"), "order.card_number"),
    "a card number as token": (card(token=CARD.replace(" ", "-")), "order.card_number"),
    "a card number in a token": (card(token="card_378282246310005"), "order.card_number"),
    "a card number as brand": (card(brand=CARD), "order.card_number"),
    "a card number as expiry": (card(expires=f"{CARD} 04/27"), "order.card_number"),
    "a card number as payment": (paid(external_id=CARD), "order.card_number"),
    "two lines of one number": (
        order_line("O-bad", lines=[goods("1"), goods("1")]),
        "line.key_twice",
    ),
    "two payments of one number": (
        order_line("O-bad", payments=[payment(), payment()]),
        "line.key_twice",
    ),
    "two refunds of one number": (refunded({}, {}), "line.key_twice"),
    "a refund of no payment": (refunded({"payment": "P-2"}), "line.reference"),
    "a refund above the capture": (refunded({"amount": 9_981}), "order.refunds_exceed_captured"),
    "refunds above the capture": (
        refunded({"amount": 9_980}, {"external_id": "R-2", "amount": 1}),
        "order.refunds_exceed_captured",
    ),
    "an order of nobody": (order_line("O-bad", customer="C-nobody"), "line.reference"),
    "an order of another's": (order_line("O-5001", customer="C-other"), "order.other_customer"),
    "a call of nobody": (conversation_line("V-bad", customer="C-nobody"), "line.reference"),
    "a call about no order": (conversation_line("V-bad", order="O-none"), "line.reference"),
    "a call about another's order": (
        conversation_line("V-bad", customer="C-other", order="O-5001"),
        "order.other_customer",
    ),
}
TOO_LONG: dict[str, AnyLine] = {
    "one byte too long": b'{"type":"customer","external_id":"C-bad"}'.ljust(MAX_LINE_BYTES + 1),
    "far too long": b"x" * (3 * MAX_LINE_BYTES),
}

# What can be told from the line alone.
OF_FORM: dict[str, tuple[AnyLine, str]] = {
    **{name: (line, "line.not_json") for name, line in NO_JSON.items()},
    **{name: (line, "line.shape") for name, line in NO_FORM.items()},
    **{name: (line, "line.same_key") for name, line in TWICE.items()},
    **{name: (line, "line.too_deep") for name, line in TOO_DEEP.items()},
}
# What is told when it is written.
OF_CONTENT: dict[str, tuple[AnyLine, str]] = {**PERSONNUMMER, **ORDERS}
EVERY = {
    **OF_FORM,
    **OF_CONTENT,
    **{name: (line, "line.too_long") for name, line in TOO_LONG.items()},
}
