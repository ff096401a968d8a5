"""Lines of the import format for tests, each with a value in every field.

Rule: a test states only what it is about (`customer_line(phone=None)`). Numbers are reserved ones:
Skatteverket's test personnummer, telephone numbers that PTS keeps for films and books, domains of
RFC 2606.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Line = dict[str, Any]


def write_lines(path: Path, lines: Iterable[Line]) -> Path:
    """Write lines of the import format to a file."""
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def customer_line(external_id: str = "C-1001", **changes: Any) -> Line:
    """A customer with a profile and a standing consent to it."""
    line: Line = {
        "type": "customer",
        "external_id": external_id,
        "registered_at": "2024-03-01T09:12:00+01:00",
        "given_name": "Åsa",
        "family_name": "Lindström",
        "personnummer": "191212121212",
        "email": "asa@example.com",
        "phone": "+46701740605",
        "addresses": [
            {
                "kind": "delivery",
                "street": "Storgatan 1",
                "postal_code": "111 22",
                "city": "Stockholm",
                "country": "SE",
            }
        ],
        "protection": "none",
        "profile": {
            "occupation": "Lärare",
            "height_cm": 172,
            "weight_kg": 70.5,
            "allergies": ["Penicillin"],
            "health": [{"text": "Astma", "period": "present", "since": "2015"}],
        },
        "consents": [
            {
                "purpose": "health_profile",
                "text_version": "2024-01",
                "given_at": "2024-03-01T09:12:00+01:00",
                "withdrawn_at": None,
                "affiliate": None,
            }
        ],
    }
    return line | changes


def order_line(external_id: str = "O-5001", customer: str = "C-1001", **changes: Any) -> Line:
    """An order of a medicine and of something else, paid by card, nothing refunded."""
    lines = [
        goods("1", kind="prescription", name="Levaxin 100 mikrogram", gross=12450, vat_bp=0),
        goods("2", kind="other", name="Handkräm", gross=9980, vat_bp=2500, quantity=2, atc=None),
    ]
    line: Line = {
        "type": "order",
        "external_id": external_id,
        "customer": customer,
        "placed_at": "2026-03-02T10:00:00+01:00",
        "currency": "SEK",
        "lines": lines,
        "payments": [payment(f"P-{external_id}", captured=22430)],
        "refunds": [],
    }
    return line | changes


def goods(external_id: str, **changes: Any) -> Line:
    """One line of an order: a medicine sold without prescription, unless it is changed."""
    line: Line = {
        "external_id": external_id,
        "sku": f"0123{external_id}",
        "name": "Alvedon 500 mg",
        "kind": "otc",
        "atc": "N02BE01",
        "quantity": 1,
        "gross": 9980,
        "vat_bp": 2500,
    }
    return line | changes


def payment(external_id: str = "P-1", **changes: Any) -> Line:
    """One payment by card with the sandbox provider."""
    line: Line = {
        "external_id": external_id,
        "provider": "sandbox",
        "reference": f"pay_{external_id}",
        "captured": 9980,
        "captured_at": "2026-03-02T10:00:03+01:00",
        "instrument": {
            "kind": "card",
            "brand": "visa",
            "last_four": "4242",
            "expires": "2027-04",
            "token": f"pm_{external_id}",
        },
    }
    return line | changes


def conversation_line(external_id: str = "V-1", **changes: Any) -> Line:
    """A phone call about an order."""
    line: Line = {
        "type": "conversation",
        "external_id": external_id,
        "channel": "phone",
        "customer": "C-1001",
        "order": None,
        "started_at": "2026-03-08T15:02:00+01:00",
        "agent": "a-17",
        "language": "sv",
        "turns": [
            {"speaker": "customer", "text": "Hej, Åsa Lindström heter jag.", "at_s": 0.0},
            {"speaker": "agent", "text": "Hej! Vad kan jag hjälpa dig med?", "at_s": 4.5},
        ],
        "labels": {"tasks": ["refund_status"]},
    }
    return line | changes
