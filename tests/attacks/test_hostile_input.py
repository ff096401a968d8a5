"""The hostile import: every naughty string in every text field is stored unchanged and shown
literally, whoever asks; nothing of it reaches a terminal as a command.
"""

import json
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Purpose
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.line_formats import MAX_LINE_BYTES
from tests.command_line import command_line_on
from tests.factories import StoreUnderTest
from tests.import_lines import Line

LONGEST = 450  # within the format's limit for short texts
SAMPLED = 5  # all are imported and kept; every fifth is opened and looked for


@pytest.fixture(scope="module")
def naughty(shared_data: Callable[[str], Path]) -> list[str]:
    strings: list[str] = json.loads(shared_data("hostile/blns.json").read_text("utf-8"))
    for line in shared_data("hostile/payloads-open.jsonl").read_text("utf-8").splitlines():
        strings += [value for value in json.loads(line).values() if isinstance(value, str)]
    return [text[:LONGEST] for text in dict.fromkeys(strings)]


def test_naughty_strings_are_stored_unchanged_and_can_be_looked_for(
    store: StoreUnderTest, naughty: list[str]
) -> None:
    store.import_lines(*_lines(naughty))
    pia = store.session("pia")
    for number, text in list(enumerate(naughty))[::SAMPLED]:
        found = store.services.lookups.find(
            session=pia, kind=IdentifierKind.EXTERNAL_ID, text=f"C-{number}"
        )
        page = store.services.customers.open(
            session=pia, customer_id=CustomerId(found.customer_id), purpose=Purpose.DISPENSING
        )
        assert page.orders[0].lines[0].name == text
        assert page.field("email").value == text
        store.services.lookups.search(session=pia, text=text[:200])
        store.services.conversations.list(session=pia, text=text[:200])


def test_no_control_character_reaches_the_terminal(
    store: StoreUnderTest,
    naughty: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    odd = [text for text in naughty if any(_is_control(char) for char in text)]
    assert odd
    store.import_lines(*_lines(odd))
    command = command_line_on(store, monkeypatch, capsys)
    for number in range(0, len(odd), max(1, len(odd) // 12)):
        shown = command("customer", "show", f"C-{number}", "--purpose", "dispensing", user="pia")
        assert shown.code == 0
        assert not any(
            _is_control(char) for char in shown.out.translate({ord("\n"): None, ord("\t"): None})
        )


def test_a_line_without_end_is_refused_and_the_next_one_taken(
    store: StoreUnderTest, tmp_path: Path
) -> None:
    file = tmp_path / "endless.jsonl"
    good = json.dumps({"type": "customer", "external_id": "C-1"}).encode()
    file.write_bytes(b'{"type":"customer","external_id":"' + b"x" * MAX_LINE_BYTES + b'"}\n' + good)
    report = store.import_file(file)
    assert (report.types["customer"].new, report.rejected) == (1, 1)


def _lines(texts: list[str]) -> Iterator[Line]:
    for number, text in enumerate(texts):
        address = {"kind": "delivery", "street": text, "postal_code": text, "city": text}
        yield {
            "type": "customer",
            "external_id": f"C-{number}",
            "given_name": text,
            "family_name": text,
            "email": text,
            "phone": text,
            "addresses": [address],
            "profile": {"occupation": text, "allergies": [text], "health": [{"text": text}]},
        }
        yield {
            "type": "order",
            "external_id": f"O-{number}",
            "customer": f"C-{number}",
            "currency": "SEK",
            "lines": [
                {
                    "external_id": "1",
                    "kind": "other",
                    "name": text,
                    "quantity": 1,
                    "gross": 100,
                    "vat_bp": 0,
                }
            ],
        }
        yield {
            "type": "conversation",
            "external_id": f"V-{number}",
            "channel": "chat",
            "customer": f"C-{number}",
            "turns": [{"speaker": "customer", "text": text}],
        }


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf")
