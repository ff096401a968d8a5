"""Envelopes open in the one place they were sealed for, and nowhere else."""

import os
from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.errors import Tampered
from backoffice.security import envelopes
from backoffice.security.envelopes import (
    NO_CUSTOMER,
    Binding,
    Sealer,
    key_id,
    key_id_of,
    length_prefixed,
    seal,
    size_class,
    unseal,
)

KEY = bytes(range(32))
PLACE = Binding(
    table="contact",
    column="email",
    row_id=UUID(int=1),
    customer_id=UUID(int=2),
    category="contact",
    key_id=key_id(KEY),
    version=3,
)
NAME = "Åsa Öberg".encode()


@given(st.binary(max_size=2000))
def test_what_was_sealed_opens_unchanged(plaintext: bytes) -> None:
    assert unseal(KEY, PLACE, seal(KEY, PLACE, plaintext)) == plaintext


@pytest.mark.parametrize(
    "moved",
    [
        replace(PLACE, table="identity"),
        replace(PLACE, column="phone"),
        replace(PLACE, row_id=UUID(int=9)),
        replace(PLACE, customer_id=NO_CUSTOMER),
        replace(PLACE, category="identity"),
        replace(PLACE, version=4),
        replace(PLACE, key_id=b"another."),
        replace(PLACE, table="contactemail", column=""),
    ],
)
def test_a_moved_value_does_not_open(moved: Binding) -> None:
    sealed = seal(KEY, PLACE, NAME)
    with pytest.raises(Tampered) as refused:
        unseal(KEY, moved, sealed)
    assert refused.value.code == "sealed.tampered"


def test_no_flipped_bit_is_accepted() -> None:
    sealed = seal(KEY, PLACE, NAME)
    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(Tampered):
            unseal(KEY, PLACE, bytes(changed))


def test_another_key_does_not_open_it_even_if_the_header_says_so() -> None:
    other = os.urandom(32)
    forged = bytearray(seal(KEY, PLACE, NAME))
    forged[1:9] = key_id(other)
    with pytest.raises(Tampered):
        unseal(other, replace(PLACE, key_id=key_id(other)), bytes(forged))


@pytest.mark.parametrize("cut", [b"", b"\x01", bytes(108), b"\x02" + bytes(200)])
def test_what_is_no_envelope_names_no_key(cut: bytes) -> None:
    with pytest.raises(Tampered):
        key_id_of(cut)


def test_a_reader_finds_the_key_by_the_id_in_the_header() -> None:
    assert key_id_of(seal(KEY, PLACE, NAME)) == key_id(KEY)
    assert len(key_id(KEY)) == 8
    assert key_id(KEY) != key_id(bytes(32))


def test_sealing_under_a_key_that_the_binding_does_not_name_is_a_bug() -> None:
    with pytest.raises(ValueError, match="another key"):
        seal(os.urandom(32), PLACE, NAME)


def test_a_short_key_is_refused() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        seal(b"short", PLACE, NAME)


def test_a_length_that_reaches_beyond_the_padding_is_refused() -> None:
    nonce = bytes(12)
    padded = b"\xff\xff\xff\xff" + bytes(60)
    body = AESGCM(KEY).encrypt(nonce, padded, PLACE.associated_data())
    with pytest.raises(Tampered):
        unseal(KEY, PLACE, b"\x01" + key_id(KEY) + nonce + body)


@pytest.mark.parametrize(
    ("length", "padded"),
    [
        (0, 64), (60, 64), (61, 96), (92, 96), (93, 128), (124, 128), (125, 192), (188, 192),
        (189, 256), (253, 384), (381, 512), (509, 768), (765, 1024), (16380, 16384),
    ],
)  # fmt: skip
def test_the_padded_size_is_the_next_class(length: int, padded: int) -> None:
    assert size_class(length) == padded
    assert len(seal(KEY, PLACE, bytes(length))) == 1 + 8 + 12 + padded + 16


@given(st.integers(0, 100_000))
def test_a_class_holds_its_content_and_wastes_at_most_half(length: int) -> None:
    assert length + 4 <= size_class(length) <= max(64, (length + 4) * 1.5)


@given(st.lists(st.binary(max_size=5)), st.lists(st.binary(max_size=5)))
def test_different_lists_never_give_the_same_bytes(left: list[bytes], right: list[bytes]) -> None:
    assert (length_prefixed(*left) == length_prefixed(*right)) == (left == right)


def test_the_same_value_sealed_twice_looks_different() -> None:
    assert seal(KEY, PLACE, NAME) != seal(KEY, PLACE, NAME)


def test_a_sealer_forgets_its_keys() -> None:
    sealer = Sealer()
    sealed = sealer.seal(KEY, PLACE, NAME)
    assert sealer.unseal(KEY, PLACE, sealed) == NAME
    assert KEY in sealer._ciphers
    sealer.forget()
    assert not sealer._ciphers


def test_a_sealer_keeps_only_so_many_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelopes, "_CACHED_KEYS", 2)
    sealer = Sealer()
    for number in range(5):
        key = bytes([number]) * 32
        place = replace(PLACE, key_id=key_id(key))
        assert sealer.unseal(key, place, sealer.seal(key, place, NAME)) == NAME
        assert len(sealer._ciphers) <= 2
