"""The words of the emergency kit: what was printed reads back, and a slip is named by its line."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backoffice.domain import recovery_words
from backoffice.domain.errors import BadInput
from backoffice.domain.recovery_words import (
    LONGEST_SHARE,
    Share,
    kit_mark,
    read_share,
    share_fingerprint,
    share_lines,
)

SHARE = Share(number=1, kit=kit_mark("store-1"), octets=bytes(range(64)))

octet_strings = st.binary(min_size=1, max_size=LONGEST_SHARE)
shares = st.builds(
    Share, number=st.sampled_from([1, 2]), kit=st.integers(0, 0xFFFF), octets=octet_strings
)


def text_of(share: Share) -> str:
    return "\n".join(" ".join(line) for line in share_lines(share))


@given(share=shares)
def test_a_printed_share_reads_back(share: Share) -> None:
    assert read_share(text_of(share)) == share


@given(share=shares, position=st.integers(0), letter=st.sampled_from("bdfghjklmnprstvzaiou"))
def test_one_wrong_letter_is_refused(share: Share, position: int, letter: str) -> None:
    text = text_of(share)
    letters = [at for at, character in enumerate(text) if character.isalpha()]
    at = letters[position % len(letters)]
    assume(text[at] != letter)
    with pytest.raises(BadInput) as caught:
        read_share(text[:at] + letter + text[at + 1 :])
    assert caught.value.code in {"kit.word", "kit.line"}


@given(share=shares, first=st.integers(0), second=st.integers(0))
def test_two_words_in_the_wrong_order_are_refused(share: Share, first: int, second: int) -> None:
    words = text_of(share).split()
    first, second = first % len(words), second % len(words)
    assume(words[first] != words[second])
    words[first], words[second] = words[second], words[first]
    with pytest.raises(BadInput):
        read_share(" ".join(words))


@pytest.mark.parametrize(
    "retyped",
    [
        str.upper,
        lambda text: text.replace(" ", "-"),
        lambda text: text.replace("\n", " "),
        lambda text: "\n".join(f"{n}. {line}" for n, line in enumerate(text.split("\n"), 1)),
        lambda text: f"  {text}\r\n",
    ],
    ids=["capitals", "hyphens", "one line", "with line numbers", "stray white space"],
)
def test_how_the_words_are_typed_does_not_matter(retyped) -> None:
    assert read_share(retyped(text_of(SHARE))) == SHARE


def test_the_wrong_line_is_named() -> None:
    lines = [list(line) for line in share_lines(SHARE)]
    lines[4][1] = "babab"
    with pytest.raises(BadInput) as caught:
        read_share(" ".join(word for line in lines for word in line))
    assert (caught.value.code, caught.value.facts) == ("kit.line", {"line": 5})
    assert "Line 5" in caught.value.sentence


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "kit.empty"),
        ("12 34 – 56", "kit.empty"),
        ("hej babab babab babab babab", "kit.word"),
        ("åbabab babab babab babab babab", "kit.word"),
        (text_of(SHARE).rsplit(" ", 1)[0], "kit.length"),
        ("\n".join(text_of(SHARE).split("\n")[:-1]), "kit.length"),
        (text_of(SHARE).split("\n", 1)[0], "kit.length"),
    ],
)
def test_what_is_not_a_whole_share_is_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_share(text)
    assert caught.value.code == code
    assert caught.value.sentence


def lines_of(*octets: bytes) -> str:
    """Lines whose check words fit, whatever they say."""
    return " ".join(
        word for number, each in enumerate(octets) for word in recovery_words._line(number, each)
    )


@pytest.mark.parametrize(
    ("head", "body", "code"),
    [
        (bytes([9, 1, 0, 8, 0, 0, 0, 0]), b"x" * 8, "kit.version"),
        (bytes([1, 3, 0, 8, 0, 0, 0, 0]), b"x" * 8, "kit.version"),
        (bytes([1, 1, 0, 8, 0, 0, 0, 0]), b"x" * 8, "kit.length"),  # the check of the whole
        (bytes([1, 1, 0, 9, 0, 0, 0, 0]), b"x" * 8, "kit.length"),
    ],
)
def test_lines_that_fit_but_are_no_share_are_refused(head: bytes, body: bytes, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_share(lines_of(head, body))
    assert caught.value.code == code


def test_lines_in_another_order_are_refused() -> None:
    head, first, *rest = share_lines(SHARE)
    with pytest.raises(BadInput) as caught:
        read_share(" ".join(word for line in (head, *rest, first) for word in line))
    assert (caught.value.code, caught.value.facts) == ("kit.line", {"line": 2})


@pytest.mark.parametrize("number", [0, 3])
def test_a_kit_has_two_parts(number: int) -> None:
    with pytest.raises(ValueError, match="number 1 or 2"):
        share_lines(Share(number=number, kit=0, octets=b"x"))


@pytest.mark.parametrize("length", [0, LONGEST_SHARE + 1])
def test_a_share_that_cannot_be_printed_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="octets"):
        share_lines(Share(number=1, kit=0, octets=bytes(length)))


@given(share=shares)
def test_words_are_five_letters_and_lines_five_words(share: Share) -> None:
    lines = share_lines(share)
    assert all(len(line) == 5 for line in lines)
    assert all(re.fullmatch("[a-z]{5}", word) for line in lines for word in line)


def test_the_fingerprint_tells_shares_apart_and_says_nothing_of_them() -> None:
    one, other = share_fingerprint(bytes(64)), share_fingerprint(bytes(63) + b"\x01")
    assert one != other
    assert re.fullmatch("([0-9A-F]{4} ){3}[0-9A-F]{4}", one)


def test_a_share_does_not_show_itself_in_a_traceback() -> None:
    assert repr(SHARE) == f"Share(number=1, kit={SHARE.kit:04x}, …)"


def test_kits_of_two_stores_carry_different_marks() -> None:
    assert kit_mark("store-1") != kit_mark("store-2")
