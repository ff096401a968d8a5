"""Redaction hints: how a later conversation is cleared of names and addresses that the importer
cannot read.

Rule: only keyed hashes of the customer's words are kept, sealed under a key of the importer's
own; they answer "is this a word of that customer" and nothing else.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator

import msgspec

from backoffice.domain.names import fold
from backoffice.domain.redaction import RedactionKind
from backoffice.services.importing.line_formats import CustomerLine

HINT_BYTES = 8
MAX_WORDS = 6
_HOUSE_NUMBER = re.compile(r"\s*[0-9]+.*$")


class HashedWords:
    """The words of one customer, as hashes (what `domain.redaction` calls `KnownWords`)."""

    def __init__(self, key: bytes, kinds: dict[bytes, RedactionKind]) -> None:
        self._key = key
        self._kinds = kinds

    @property
    def max_words(self) -> int:
        """The longest phrase worth asking for, in words."""
        return MAX_WORDS if self._kinds else 0

    def kind_of(self, phrase: str) -> RedactionKind | None:
        """What a folded phrase is of this customer, if it is anything."""
        return self._kinds.get(_hash(self._key, phrase))


def hints_of(line: CustomerLine, key: bytes) -> bytes:
    """The hints of a customer, encoded."""
    return msgspec.msgpack.encode(
        {_hash(key, phrase): str(kind) for phrase, kind in _phrases(line)}
    )


def words_of(hints: bytes | None, key: bytes) -> HashedWords:
    """The words again; none where there are no hints."""
    if hints is None:
        return HashedWords(key, {})
    kinds = msgspec.msgpack.decode(hints, type=dict[bytes, str])
    return HashedWords(key, {digest: RedactionKind(kind) for digest, kind in kinds.items()})


def _phrases(line: CustomerLine) -> Iterator[tuple[str, RedactionKind]]:
    for name in (line.given_name, line.family_name):
        words = fold(name or "").split()
        yield from ((word, RedactionKind.NAME) for word in words if len(word) > 1)
        if 1 < len(words) <= MAX_WORDS:
            yield " ".join(words), RedactionKind.NAME
    for address in line.addresses or ():
        street = address.street or ""
        parts = (street, _HOUSE_NUMBER.sub("", street), address.postal_code, address.city)
        for part in parts:
            phrase = " ".join(fold(part or "").split()[:MAX_WORDS])
            if len(phrase) > 1:
                yield phrase, RedactionKind.ADDRESS


def _hash(key: bytes, phrase: str) -> bytes:
    return hmac.digest(key, phrase.encode(), hashlib.sha256)[:HINT_BYTES]
