"""Envelopes: one value sealed by AES-256-GCM and bound to the one place where it may stand.

Rule: a sealed value opens only in the table, column, row, customer, category and row version that
it was sealed for, and only under the key whose id it carries. Whatever does not open is
`Tampered`; there is no second try and no fallback. Its length tells the size class of the content,
not its length.

Layout: format (1 byte) | key id (8) | nonce (12, random: NIST SP 800-38D §8.2.2) | ciphertext |
tag (16). Inside the ciphertext: length of the content (4 bytes, big-endian) | content | zeros.
"""

import hashlib
import hmac
import os
import struct
from dataclasses import dataclass
from functools import lru_cache
from threading import Lock
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backoffice.domain.errors import Tampered

KEY_BYTES = 32
KEY_ID_BYTES = 8

_FORMAT = 1
_FORMAT_TAG = b"backoffice envelope 1"
_NONCE_BYTES = 12
_HEADER_BYTES = 1 + KEY_ID_BYTES + _NONCE_BYTES
_TAG_BYTES = 16
_SMALLEST_CLASS_BYTES = 64
_LENGTH = struct.Struct(">I")
_ID_LENGTH = _LENGTH.pack(16)
_VERSION_LENGTH = _LENGTH.pack(8)
_CACHED_KEYS = 1024
_CACHED_NAMES = 256


@dataclass(frozen=True, slots=True)
class Binding:
    """The one place where a sealed value may stand.

    `key_id` is `key_id(key)` of the sealing key; `version` is the row's version (0 or more). What
    belongs to no customer uses `NO_CUSTOMER`.
    """

    table: str
    column: str
    row_id: UUID
    customer_id: UUID
    category: str
    key_id: bytes
    version: int

    def associated_data(self) -> bytes:
        """The canonical bytes: the format tag, then every part, each with its length before it."""
        return b"".join(
            (
                _column_bytes(self.table, self.column),
                _ID_LENGTH,
                self.row_id.bytes,
                _ID_LENGTH,
                self.customer_id.bytes,
                _text_bytes(self.category),
                _LENGTH.pack(len(self.key_id)),
                self.key_id,
                _VERSION_LENGTH,
                self.version.to_bytes(8, "big"),
            )
        )


NO_CUSTOMER = UUID(int=0)


# Lists of faces open many values of few columns: their constant parts are prepared once.
@lru_cache(maxsize=_CACHED_NAMES)
def _column_bytes(table: str, column: str) -> bytes:
    return length_prefixed(_FORMAT_TAG, table.encode(), column.encode())


@lru_cache(maxsize=_CACHED_NAMES)
def _text_bytes(text: str) -> bytes:
    return length_prefixed(text.encode())


def length_prefixed(*parts: bytes) -> bytes:
    """Join parts so that no two lists give the same bytes (4-byte big-endian lengths between)."""
    return b"".join([piece for part in parts for piece in (_LENGTH.pack(len(part)), part)])


def key_id(key: bytes) -> bytes:
    """The 8 public bytes by which a reader finds the key; they tell nothing about the key."""
    return hmac.digest(key, b"backoffice key id", hashlib.sha256)[:KEY_ID_BYTES]


def key_id_of(sealed: bytes) -> bytes:
    """The id of the key that a value says it was sealed under; `Tampered` if it is no envelope."""
    if len(sealed) < _HEADER_BYTES + _SMALLEST_CLASS_BYTES + _TAG_BYTES or sealed[0] != _FORMAT:
        raise Tampered("sealed.tampered")
    return sealed[1 : 1 + KEY_ID_BYTES]


def size_class(length: int) -> int:
    """The padded size in bytes for `length` bytes of content: 64, 96, 128, 192, 256, 384, ..."""
    power = 1 << (length + _LENGTH.size - 1).bit_length()
    between = power // 4 * 3
    return max(_SMALLEST_CLASS_BYTES, between if length + _LENGTH.size <= between else power)


def seal(key: bytes, binding: Binding, plaintext: bytes) -> bytes:
    """Seal `plaintext` for one place. Raises `ValueError` if the binding names another key."""
    return Sealer().seal(key, binding, plaintext)


def unseal(key: bytes, binding: Binding, sealed: bytes) -> bytes:
    """Open what was sealed for exactly this place under this key. Raises `Tampered` if not so."""
    return Sealer().unseal(key, binding, sealed)


class Sealer:
    """`seal` and `unseal` that keep prepared ciphers; making one costs more than using it.

    Holds copies of keys: whoever owns it calls `forget()` when the session locks. Safe to use from
    several threads.
    """

    def __init__(self) -> None:
        self._ciphers: dict[bytes, tuple[AESGCM, bytes]] = {}
        self._lock = Lock()

    def seal(self, key: bytes, binding: Binding, plaintext: bytes) -> bytes:
        """As the function `seal`."""
        cipher, known_id = self._cipher(key)
        if binding.key_id != known_id:
            raise ValueError("the binding names another key")
        content = _LENGTH.pack(len(plaintext)) + plaintext
        padded = content.ljust(size_class(len(plaintext)), b"\0")
        nonce = os.urandom(_NONCE_BYTES)
        header = bytes((_FORMAT,)) + known_id + nonce
        return header + cipher.encrypt(nonce, padded, binding.associated_data())

    def unseal(self, key: bytes, binding: Binding, sealed: bytes) -> bytes:
        """As the function `unseal`."""
        if key_id_of(sealed) != binding.key_id:
            raise Tampered("sealed.tampered")
        nonce = sealed[1 + KEY_ID_BYTES : _HEADER_BYTES]
        cipher, _ = self._cipher(key)
        try:
            padded = cipher.decrypt(nonce, sealed[_HEADER_BYTES:], binding.associated_data())
        except InvalidTag as error:
            raise Tampered("sealed.tampered") from error
        (length,) = _LENGTH.unpack_from(padded)
        if length > len(padded) - _LENGTH.size:
            raise Tampered("sealed.tampered")
        return padded[_LENGTH.size : _LENGTH.size + length]

    def forget(self) -> None:
        """Drop every key and cipher."""
        with self._lock:
            self._ciphers.clear()

    def _cipher(self, key: bytes) -> tuple[AESGCM, bytes]:
        known = self._ciphers.get(key)
        if known is None:
            if len(key) != KEY_BYTES:
                raise ValueError("a key has 32 bytes")
            known = (AESGCM(key), key_id(key))
            with self._lock:
                if len(self._ciphers) >= _CACHED_KEYS:
                    self._ciphers.clear()
                self._ciphers[key] = known
        return known
