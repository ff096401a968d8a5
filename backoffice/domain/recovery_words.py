"""A share of the recovery secret as words on paper, and back.

Rule: what was misread or mistyped is found and named by its line; no share is ever guessed. Sixteen
bits are one word of five letters, consonant and vowel in turn ("proquints", Wilkerson,
arXiv:0901.4016), so that it can be read aloud and typed in any language. Four words and one check
word are a line; the first line says what follows.
"""

import hashlib
import re
from dataclasses import dataclass

from backoffice.domain.errors import BadInput

CONSONANTS = "bdfghjklmnprstvz"
VOWELS = "aiou"
WORDS_IN_LINE = 5
LONGEST_SHARE = 80  # what one printed page holds

_VERSION = 1
_LINE_BYTES = 8
_WORD = re.compile(f"[{CONSONANTS}][{VOWELS}][{CONSONANTS}][{VOWELS}][{CONSONANTS}]")


@dataclass(frozen=True, slots=True)
class Share:
    """One of the two shares: 1 or 2, the mark that both parts of a kit carry, and the octets."""

    number: int
    kit: int
    octets: bytes

    def __repr__(self) -> str:
        return f"Share(number={self.number}, kit={self.kit:04x}, …)"


def kit_mark(store_id: str) -> int:
    """Sixteen bits that both parts of a store's kit carry, to tell parts of two stores apart."""
    return int.from_bytes(hashlib.sha256(b"stenhard-kit" + store_id.encode()).digest()[:2])


def share_fingerprint(octets: bytes) -> str:
    """What identifies a share without telling it: sixteen hexadecimal digits in groups of four."""
    digits = hashlib.sha256(b"stenhard-share" + octets).hexdigest()[:16].upper()
    return " ".join(digits[at : at + 4] for at in range(0, 16, 4))


def share_lines(share: Share) -> tuple[tuple[str, ...], ...]:
    """The share as lines of five words. Raises ValueError for an empty or too long share."""
    if not 0 < len(share.octets) <= LONGEST_SHARE or share.number not in (1, 2):
        raise ValueError("a share is number 1 or 2 and has 1 to 80 octets")
    head = bytes([_VERSION, share.number])
    head += len(share.octets).to_bytes(2) + share.kit.to_bytes(2) + _check(b"all", 0, share.octets)
    padding = bytes(-len(share.octets) % _LINE_BYTES)
    octets = head + share.octets + padding
    return tuple(
        _line(number, octets[at : at + _LINE_BYTES])
        for number, at in enumerate(range(0, len(octets), _LINE_BYTES))
    )


def read_share(text: str) -> Share:
    """The share that the words of a printed part tell; capitals, digits and signs do not matter.

    Raises BadInput: `kit.empty`, `kit.word` (not a word of a kit; with its line), `kit.line` (the
    line's check word does not fit), `kit.length` (too few or too many words), `kit.version`.
    """
    words = re.findall("[^\\W\\d_]+", text.lower())
    if not words:
        raise BadInput("kit.empty", field="share")
    octets = b""
    for start in range(0, len(words), WORDS_IN_LINE):
        octets += _read_line(start // WORDS_IN_LINE, words[start : start + WORDS_IN_LINE])
    return _unpack(octets)


def _unpack(octets: bytes) -> Share:
    version, number = octets[0], octets[1]
    if version != _VERSION or number not in (1, 2):
        raise BadInput("kit.version", field="share")
    length = int.from_bytes(octets[2:4])
    body = octets[_LINE_BYTES:]
    if len(body) != length + (-length % _LINE_BYTES):
        raise BadInput("kit.length", field="share")
    share = Share(number=number, kit=int.from_bytes(octets[4:6]), octets=body[:length])
    if _check(b"all", 0, share.octets) != octets[6:8] or any(body[length:]):
        raise BadInput("kit.length", field="share")
    return share


def _line(number: int, octets: bytes) -> tuple[str, ...]:
    checked = octets + _check(b"line", number, octets)
    return tuple(_word(int.from_bytes(checked[at : at + 2])) for at in range(0, len(checked), 2))


def _read_line(number: int, words: list[str]) -> bytes:
    shown = number + 1
    if any(_WORD.fullmatch(word) is None for word in words):
        raise BadInput("kit.word", field="share", line=shown)
    if len(words) != WORDS_IN_LINE:
        raise BadInput("kit.length", field="share")
    octets = b"".join(_bits(word).to_bytes(2) for word in words)
    if _check(b"line", number, octets[:_LINE_BYTES]) != octets[_LINE_BYTES:]:
        raise BadInput("kit.line", field="share", line=shown)
    return octets[:_LINE_BYTES]


def _check(use: bytes, number: int, octets: bytes) -> bytes:
    return hashlib.sha256(b"stenhard-kit-" + use + number.to_bytes(2) + octets).digest()[:2]


def _word(bits: int) -> str:
    letters = []
    for shift, alphabet in ((12, CONSONANTS), (10, VOWELS), (6, CONSONANTS), (4, VOWELS)):
        letters.append(alphabet[bits >> shift & len(alphabet) - 1])
    return "".join(letters) + CONSONANTS[bits & 15]


def _bits(word: str) -> int:
    bits = 0
    for letter in word:
        alphabet = VOWELS if letter in VOWELS else CONSONANTS
        bits = bits * len(alphabet) + alphabet.index(letter)
    return bits
