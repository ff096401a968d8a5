"""A locked file opens with its passphrase and with nothing else; a changed one does not open."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.errors import BadInput
from backoffice.security.passphrase_container import (
    MAGIC,
    MOST_MEMORY_KIB,
    MOST_PASSES,
    open_with_passphrase,
    seal_with_passphrase,
)
from backoffice.security.slots import CURRENT_PARAMETERS, Argon2Parameters

CHEAP = Argon2Parameters(memory_kib=64, passes=1, lanes=1)
HEADER_BYTES = 57
PASSPHRASE = "en häst på fältet"


def seal(content: bytes, passphrase: str = PASSPHRASE) -> bytes:
    return seal_with_passphrase(content, passphrase, parameters=CHEAP)


@given(st.binary(max_size=300), st.text(max_size=40))
def test_what_was_sealed_comes_back(content: bytes, passphrase: str) -> None:
    assert open_with_passphrase(seal(content, passphrase), passphrase) == content


def test_the_usual_cost_is_that_of_signing_in() -> None:
    container = seal_with_passphrase(b"content", PASSPHRASE)
    assert struct.unpack_from(">III", container, 17) == (
        CURRENT_PARAMETERS.memory_kib,
        CURRENT_PARAMETERS.passes,
        CURRENT_PARAMETERS.lanes,
    )
    assert open_with_passphrase(container, PASSPHRASE) == b"content"


def test_nothing_of_content_or_passphrase_is_in_the_file() -> None:
    container = seal(b"Astma sedan 2015" * 20)
    assert b"Astma" not in container
    assert PASSPHRASE.encode() not in container


def test_two_files_of_the_same_content_have_nothing_in_common() -> None:
    first, second = seal(b"x" * 64), seal(b"x" * 64)
    assert first[29:57] != second[29:57]
    assert first[HEADER_BYTES:] != second[HEADER_BYTES:]


def test_a_letter_typed_in_two_ways_is_the_same_letter() -> None:
    assert (
        open_with_passphrase(seal(b"x", "h\u00e4st i h\u00e5l"), "ha\u0308st i ha\u030al") == b"x"
    )


@pytest.mark.parametrize("passphrase", ["", "en häst på fälte", "En häst på fältet"])
def test_another_passphrase_is_refused(passphrase: str) -> None:
    with pytest.raises(BadInput) as refused:
        open_with_passphrase(seal(b"content"), passphrase)
    assert (refused.value.code, refused.value.field) == ("container.refused", "passphrase")


@pytest.mark.parametrize("position", [*range(29, HEADER_BYTES), HEADER_BYTES, -1])
def test_a_changed_byte_is_refused(position: int) -> None:
    changed = bytearray(seal(b"content"))
    changed[position] ^= 1
    with pytest.raises(BadInput, match=r"container\.refused"):
        open_with_passphrase(bytes(changed), PASSPHRASE)


@pytest.mark.parametrize("lanes", [2, 4])
def test_a_cheaper_cost_written_into_the_header_is_refused(lanes: int) -> None:
    changed = bytearray(seal(b"content"))
    struct.pack_into(">I", changed, 25, lanes)
    with pytest.raises(BadInput, match=r"container\.refused"):
        open_with_passphrase(bytes(changed), PASSPHRASE)


@pytest.mark.parametrize("kept", [0, 1, 16, HEADER_BYTES, HEADER_BYTES + 15])
def test_a_file_that_is_too_short_is_none(kept: int) -> None:
    with pytest.raises(BadInput, match=r"container\.form"):
        open_with_passphrase(seal(b"")[:kept], PASSPHRASE)


@pytest.mark.parametrize(
    ("offset", "shape", "value"),
    [
        (0, "16s", b"stenhard.other\0\0"),
        (16, "B", 2),
        (17, ">I", MOST_MEMORY_KIB + 1),
        (17, ">I", 7),
        (21, ">I", 0),
        (21, ">I", MOST_PASSES + 1),
        (25, ">I", 0),
        (25, ">I", 65),
    ],
    ids=str,
)
def test_another_form_or_an_unbearable_cost_is_refused_before_any_work(
    offset: int, shape: str, value: object
) -> None:
    changed = bytearray(seal(b"content"))
    assert changed.startswith(MAGIC)
    struct.pack_into(shape, changed, offset, value)
    with pytest.raises(BadInput, match=r"container\.form"):
        open_with_passphrase(bytes(changed), PASSPHRASE)
