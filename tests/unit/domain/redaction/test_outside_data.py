"""Conversations and numbers from outside show nothing of anybody."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from backoffice.domain.names import fold
from backoffice.domain.redaction import RedactionKind, redact
from backoffice.domain.redaction.known import LearnedWords

SharedData = Callable[[str], Path]
NOTHING = LearnedWords({})


def _shown(text: str) -> str:
    return redact([text], known=NOTHING)[0].text


def _conversations(path: Path) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    lines = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    customers = {one["external_id"]: one for one in lines if one["type"] == "customer"}
    for one in lines:
        if one["type"] == "conversation":
            yield one, customers.get(one["customer"])


def _hints_of(customer: dict[str, Any] | None) -> LearnedWords:
    if customer is None:
        return NOTHING
    names = {customer[key]: RedactionKind.NAME for key in ("given_name", "family_name")}
    parts = ("street", "postal_code", "city")
    places = [address[part] for address in customer["addresses"] for part in parts]
    words = {**names, **dict.fromkeys(places, RedactionKind.ADDRESS)}
    return LearnedWords({fold(word): kind for word, kind in words.items()})


def test_shop_conversations_show_nothing_of_their_customer(shared_data: SharedData) -> None:
    for conversation, customer in _conversations(shared_data("shop-tau.jsonl.gz")):
        turns = [turn["text"] for turn in conversation["turns"]]
        speakers = [turn["speaker"] for turn in conversation["turns"]]
        rendered = redact(turns, known=_hints_of(customer), speakers=speakers)
        shown = f" {fold(' '.join(one.text for one in rendered))} "
        secrets = [] if customer is None else [customer["email"], customer["family_name"]]
        for secret in secrets:
            assert f" {fold(secret)} " not in shown
        assert " example com " not in shown
        orders = [text for text in turns if "#W" in text]
        assert all(
            "#W" in one.text for text, one in zip(turns, rendered, strict=True) if text in orders
        )


def test_swedish_calls_show_no_name_and_no_address(shared_data: SharedData) -> None:
    shown = [
        one.text
        for conversation, _ in _conversations(shared_data("calls-sv.jsonl.gz"))
        for one in redact([turn["text"] for turn in conversation["turns"]], known=NOTHING)
    ]
    assert "Min nya adress är [ADRESS]." in shown
    assert "Ja, det är 123456." in shown
    everything = "\n".join(shown)
    for name in ("Anna", "Maria", "Sara", "Storgatan"):
        assert name not in everything


def test_ordinary_swedish_prose_is_left_alone(shared_data: SharedData) -> None:
    lines = shared_data("pii/talbanken_test.jsonl").read_text("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    touched = [text for text in texts if redact([text], known=NOTHING)[0].spans]
    assert len(texts) > 1000
    assert len(touched) <= 10


def test_accounts_from_the_banks_own_examples_are_covered(shared_data: SharedData) -> None:
    path = shared_data("identity/swedish_bank_numbers_cases.jsonl")
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    labels = {"account": "kontonummer", "bankgiro": "bankgiro", "plusgiro": "plusgiro"}
    for case in cases:
        digits = sum(char.isdecimal() for char in case["input"] or "")
        if case["kind"] in labels and digits >= 5:
            shown = _shown(f"{labels[case['kind']]} {case['input']}")
            assert not any(map(str.isdecimal, shown)), case


def test_numbers_kept_for_fiction_are_covered_in_every_form(shared_data: SharedData) -> None:
    path = shared_data("identity/pts_fiction_phone_numbers.jsonl")
    for case in map(json.loads, path.read_text("utf-8").splitlines()):
        for form in ("e164", "national", "international"):
            assert _shown(f"Ring {case[form]} tack") == "Ring [TELEFON] tack", case[form]
        # ten digits alone can as well be a birth time
        digits = _shown(f"Ring {case['digits']} tack")
        assert digits in ("Ring [TELEFON] tack", "Ring [PERSONNUMMER] tack"), case["digits"]
