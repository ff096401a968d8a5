"""The two wording files hold the same ids, and a text for every code the domain has."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import msgspec
import pytest

from backoffice.documents.report_contents import Feature, GroupKey
from backoffice.documents.report_sections import SECTION_KEYS
from backoffice.documents.report_values import Code
from backoffice.documents.report_wording import load_wording
from backoffice.domain.line_kinds import LineKind
from backoffice.domain.policy import Category, Purpose, Role
from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import OutcomeKind, RefundState

LANGUAGES = ("sv", "en")


def ids(tree: Any, path: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every id of a wording file, with the braces its text has."""
    if isinstance(tree, dict):
        for key, member in tree.items():
            yield from ids(member, f"{path}.{key}")
    elif isinstance(tree, list):
        for number, member in enumerate(tree):
            yield from ids(member, f"{path}.{number}")
    else:
        yield path, tuple(sorted(re.findall(r"{\w+}", str(tree))))


def test_both_languages_say_the_same_things() -> None:
    swedish, english = (dict(ids(msgspec.to_builtins(load_wording(each)))) for each in LANGUAGES)
    assert swedish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty_except_what_is_never_said(language) -> None:
    wording = load_wording(language)
    silent = {key for key, section in wording.sections.items() if not section.nothing}
    assert silent == {"case", "rights", "complaint", "codes"}
    assert all(wording.labels.values())
    assert all(
        words.name and words.meaning for each in wording.codes.values() for words in each.values()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_group_and_feature_has_its_words(language) -> None:
    wording = load_wording(language)
    assert tuple(wording.sections) == SECTION_KEYS
    assert set(wording.groups) == set(GroupKey)
    assert set(wording.features) == set(Feature)
    assert set(wording.codes) <= set(wording.code_lists)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("list_name", "codes"),
    [
        ("purpose", Purpose),
        ("category", Category),
        ("role", Role),
        ("refund_reason", RefundReason),
        ("refund_state", RefundState),
        ("outcome", OutcomeKind),
        ("disposition", Disposition),
        ("line_kind", LineKind),
    ],
)
def test_every_code_of_the_domain_has_words(language, list_name: str, codes: type[StrEnum]) -> None:
    wording = load_wording(language)
    missing = [code for code in codes if wording.code(Code(list_name, code)) is None]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("list_name", "codes"),
    [
        ("instrument", ("card", "swish", "invoice", "gift_card", "paypal", "bank_account")),
        ("provider", ("sandbox", "stripe", "swish", "klarna", "gift_card")),
        ("channel", ("chat", "phone")),
        ("speaker", ("customer", "agent", "system")),
        ("protection", ("none", "sekretessmarkering", "skyddad_folkbokforing")),
    ],
)
def test_every_code_of_the_import_format_has_words(language, list_name: str, codes) -> None:
    wording = load_wording(language)
    assert all(wording.code(Code(list_name, code)) for code in codes)
