"""The JSON twin of the report: same values, stable keys, exact forms."""

import json

import pytest

from backoffice.documents.access_report_json import build_json
from backoffice.documents.report_blocks import Facts, values_in
from backoffice.documents.report_contents import DataGroup, GroupKey
from backoffice.documents.report_sections import SECTION_KEYS, compose_sections
from backoffice.documents.report_values import Code
from backoffice.documents.report_wording import load_wording
from backoffice.documents.value_text import say


def read(report) -> dict:
    return json.loads(build_json(report))


def strip_words(tree):
    """Keys, codes and values only: what must not depend on the language."""
    if isinstance(tree, dict):
        if set(tree) == {"code", "text"}:
            return tree["code"]
        return {
            key: strip_words(value)
            for key, value in tree.items()
            if key not in {"title", "language"}
        }
    if isinstance(tree, list):
        return [strip_words(member) for member in tree]
    return tree


def leaves(tree) -> list:
    if isinstance(tree, dict):
        return [leaf for member in tree.values() for leaf in leaves(member)]
    if isinstance(tree, list):
        return [leaf for member in tree for leaf in leaves(member)]
    return [tree]


def group(report: dict, key: str) -> dict:
    copy = next(each for each in report["sections"] if each["key"] == "copy")
    return next(each for each in copy["groups"] if each["key"] == key)


def test_the_head_says_what_it_is(make_report) -> None:
    report = read(make_report())
    head = {key: report[key] for key in ("format", "version", "language", "case", "processed")}
    assert head == {
        "format": "stenhard.access-report",
        "version": 1,
        "language": "sv",
        "case": "DSR-2026-0042",
        "processed": True,
    }
    assert [each["key"] for each in report["sections"]] == list(SECTION_KEYS)
    assert [each["number"] for each in report["sections"]] == list(range(16))


def test_values_are_exact(make_report) -> None:
    order = group(read(make_report()), "orders")["content"][0]
    assert (order["key"], order["name"], order["at"]) == ("order", "O-5001", "2026-03-02T09:00:00Z")
    line = order["content"][0]["rows"][0]
    assert line == {
        "name": "Alvedon 500 mg filmdragerad tablett",
        "kind": {"code": "otc", "text": "Egenvårdsvara"},
        "sku": "01234",
        "atc": "N02BE01",
        "quantity": 2,
        "gross": {"minor": 9980, "currency": "SEK"},
        "vat_rate": {"basis_points": 2500},
    }
    consent = group(read(make_report()), "consents")["content"][0]["rows"][0]
    assert consent["withdrawn_at"] is None
    assert consent["standing"] is True
    contact = group(read(make_report()), "contact")["content"][0]
    assert contact["values"] == {"email": "asa@example.com", "phone": "+46701740605"}


def test_a_conversation_keeps_its_turns(make_report) -> None:
    transcript = group(read(make_report()), "conversations")["content"][0]["content"][1]
    assert transcript["kind"] == "transcript"
    assert transcript["turns"][1]["speaker"]["code"] == "agent"
    assert transcript["turns"][1]["at_s"] == 14.5


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_holds_every_value_of_the_sections_the_pdf_is_made_of(make_report, language) -> None:
    report = make_report(language, who="CANARY")
    wording = load_wording(language)
    there = {str(leaf) for leaf in leaves(read(report))}
    sections = compose_sections(report)
    for each in (*sections, *(one for section in sections for one in section.groups)):
        for value in values_in(each.blocks):
            if isinstance(value, str):
                assert value in there
            elif isinstance(value, Code):
                assert {value.code, say(value, wording)} <= there


def test_keys_codes_and_values_do_not_depend_on_the_language(make_report) -> None:
    swedish, english = (
        strip_words(group(read(make_report(language)), key))
        for language in ("sv", "en")
        for key in ("orders",)
    )
    assert swedish == english


def test_nobody_elses_values_are_in_it(make_report) -> None:
    data = build_json(make_report(who="QZA"))
    assert data.count(b"QZA") > 50
    assert b"QZB" not in data


def test_half_a_surrogate_pair_does_not_stop_it(make_report, with_group) -> None:
    facts = Facts("identity", (("name", "halv \ud83d"),))
    report = with_group(make_report(), DataGroup(key=GroupKey.IDENTITY, blocks=(facts,)))
    assert group(read(report), "identity")["content"][0]["values"] == {"name": "halv \ufffd"}


def test_it_is_readable_utf_8_and_the_same_every_time(make_report) -> None:
    data = build_json(make_report())
    assert "Lindström-Öberg" in data.decode("utf-8")
    assert b"\n " in data
    assert data == build_json(make_report())


def test_somebody_unknown_gets_all_sections_too(make_empty_report) -> None:
    report = read(make_empty_report())
    assert report["processed"] is False
    assert len(report["sections"]) == 16
