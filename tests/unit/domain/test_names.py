"""People are found by any part of their name, in any order, with or without accents."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.names import (
    MAX_KEY_CHARS,
    MAX_WORDS_PER_NAME,
    broad_query_key,
    fold,
    matches,
    name_keys,
    query_key,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Åsa Lindström", "asa lindstrom"),
        ("ÄNGLA", "angla"),
        ("A\N{COMBINING RING ABOVE}sa", "asa"),
        ("André  von-der\tØst", "andre von der ost"),
        ("Sæther Straße Łukasz Þór", "saether strasse lukasz thor"),
        ("Đoković İpek Işık", "dokovic ipek isik"),
        ("O'Brien, Seán (jr.)", "o brien sean jr"),
        ("Lind\N{SOFT HYPHEN}ström\N{ZERO WIDTH SPACE}", "lindstrom"),
        ("\N{FULLWIDTH LATIN CAPITAL LETTER A}sa", "asa"),
        ("Lisa 2", "lisa 2"),
        ("", ""),
        ("...", ""),
        ("\N{FACE WITH TEARS OF JOY}", ""),
        ("\ud800", ""),
    ],
)  # fmt: skip
def test_folding_leaves_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(st.characters()))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())


def test_hostile_names_are_folded_without_an_error(shared_data: Callable[[str], Path]) -> None:
    strings = json.loads(shared_data("hostile/blns.json").read_text("utf-8"))
    for text in strings:
        assert fold(fold(text)) == fold(text)
        assert len(name_keys(given=text, family=text)) <= 2 * MAX_WORDS_PER_NAME + 1


def test_a_simple_name_has_one_key_in_each_order() -> None:
    assert name_keys(given="Åsa", family="Lindström") == [
        ("family", "lindstrom asa"),
        ("given", "asa lindstrom"),
    ]


def test_every_word_of_a_long_name_begins_a_key() -> None:
    assert name_keys(given="Åsa Maria", family="von Linné") == [
        ("family", "von linne asa maria"),
        ("family", "linne asa maria"),
        ("given", "asa maria von linne"),
        ("given", "maria von linne"),
        ("given", "asa von linne"),
    ]


def test_missing_and_doubled_parts_leave_no_empty_or_double_keys() -> None:
    assert name_keys(given="", family="") == []
    assert name_keys(given="Cher", family="") == [("given", "cher")]
    assert name_keys(given="", family="Lind") == [("family", "lind")]
    assert name_keys(given="Bo Bo", family="") == [("given", "bo bo"), ("given", "bo")]


def test_a_hostile_name_makes_few_and_short_keys() -> None:
    keys = name_keys(given="a " * 50_000, family="b" * 100_000)
    assert len(keys) <= 2 * MAX_WORDS_PER_NAME + 1
    assert max(len(key) for _, key in keys) <= MAX_KEY_CHARS


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("åsa", True),
        ("ASA LIND", True),
        ("lindström, åsa", True),
        ("maria lind", True),
        ("åsa lindström", True),
        ("von", True),
        ("strom", False),
        ("åsa berg", False),
        ("", False),
        ("?", False),
    ],
)
def test_a_query_matches_when_each_word_begins_a_word_of_the_name(query: str, found: bool) -> None:
    assert matches(query, given="Åsa Maria", family="von Lindström") is found


def test_a_query_in_the_order_of_the_name_is_the_beginning_of_a_key() -> None:
    keys = [key for _, key in name_keys(given="Åsa Maria", family="Lindström")]
    for query in ("Lindström Åsa", "åsa lind", "maria lindström", "åsa mar"):
        assert any(key.startswith(query_key(query)) for key in keys), query
    assert query_key("?!") == ""
    assert broad_query_key("?!") == ""


WORDS = st.text("abcåäöÉø'- ", min_size=1, max_size=20)


@given(given_name=WORDS, family=WORDS, data=st.data())
def test_whatever_matches_is_offered_by_the_index(
    given_name: str, family: str, data: st.DataObject
) -> None:
    words = fold(f"{given_name} {family}").split()
    if not 0 < len(words) <= MAX_WORDS_PER_NAME:
        return
    picked = data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=3))
    query = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in picked)
    assert matches(query, given=given_name, family=family)
    keys = [key for _, key in name_keys(given=given_name, family=family)]
    assert any(key.startswith(broad_query_key(query)) for key in keys)
    if len(picked) == 1:
        assert broad_query_key(query) == query_key(query)
