"""Names as people search for them: without accents, case, punctuation or order.

Rule: the index may offer too much, never too little. `matches` is the truth about one record;
`name_keys` and `query_key` only find the records worth asking.
"""

import unicodedata

FAMILY_FIRST = "family"
GIVEN_FIRST = "given"

# Limits against hostile names: longer ones are found by their beginning.
MAX_WORDS_PER_NAME = 8
MAX_KEY_CHARS = 64

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ħ": "h",
        "ł": "l", "ŋ": "n", "ŧ": "t", "ĸ": "k", "ƀ": "b", "ɨ": "i",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text as words of plain letters and digits, one space between; "" if nothing is left.

    Never raises, and folding twice changes nothing.
    """
    if text.isascii():
        words = text.lower().split()
        if all(map(str.isalnum, words)):
            return " ".join(words)
    cased = unicodedata.normalize("NFKC", text).casefold()
    apart = unicodedata.normalize("NFKD", cased).casefold()
    return " ".join("".join(map(_folded, apart)).translate(_LETTERS).split())


def _folded(char: str) -> str:
    if char.isalnum():
        return char
    # marks and invisible characters vanish inside a word; anything else ends it
    return "" if unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf") else " "


def name_keys(*, given: str, family: str) -> list[tuple[str, str]]:
    """The (order, key) entries under which the sealed index finds a name, without doubles.

    Every word of the name begins some key, so any beginning of any word finds it. A person with
    several given names is also found by the first of them and the family name together.
    """
    givens = fold(given).split()[:MAX_WORDS_PER_NAME]
    families = fold(family).split()[:MAX_WORDS_PER_NAME]
    keys = [(FAMILY_FIRST, [*families[at:], *givens]) for at in range(len(families))]
    keys += [(GIVEN_FIRST, [*givens[at:], *families]) for at in range(len(givens))]
    if len(givens) > 1:
        keys.append((GIVEN_FIRST, [givens[0], *families]))
    return list(dict.fromkeys((order, _key(words)) for order, words in keys))


def query_key(text: str) -> str:
    """How a key begins when the words were typed in the order of the name; "" finds nothing."""
    return _key(fold(text).split())


def broad_query_key(text: str) -> str:
    """The longest word alone: finds every record that `matches`, whatever was left out.

    Holds for names of at most MAX_WORDS_PER_NAME words in each part.
    """
    return max((_key([word]) for word in fold(text).split()), key=len, default="")


def matches(query: str, *, given: str, family: str) -> bool:
    """Whether every word of the query begins some word of the name; no words match nobody."""
    return words_match(fold(query).split(), fold(f"{given} {family}").split())


def words_match(wanted: list[str], words: list[str]) -> bool:
    """`matches` for words that are folded already."""
    return bool(wanted) and all(any(word.startswith(one) for word in words) for one in wanted)


def _key(words: list[str]) -> str:
    return " ".join(words)[:MAX_KEY_CHARS]
