"""Words are found as the search over conversations finds them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.names import fold
from backoffice.views.conversations.finding import has_hit, marks, query_words


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Var är mitt paket?", "paket", ["paket"]),
        ("Paketet, PAKET och paket.", "paket", ["Paketet", "PAKET", "paket"]),
        ("Åsa åkte till Örebro", "asa ore", ["Åsa", "Örebro"]),
        ("a\u0301sa", "asa", ["a\u0301sa"]),
        ("e-post och post", "post", ["post", "post"]),
        ("<b>paket</b>", "paket", ["paket"]),
        ("😀paket", "paket", ["paket"]),
        ("impaket", "paket", []),
        ("Var är mitt paket?", "", []),
        ("Var är mitt paket?", "?!", []),
    ],
)
def test_a_word_is_found_by_its_beginning_without_accents_and_case(
    text: str, query: str, found: list[str]
) -> None:
    assert [text[a:b] for a, b in marks(text, query_words(query))] == found


@given(st.text(max_size=60), st.text(max_size=12))
def test_what_is_marked_is_there_and_in_order(text: str, query: str) -> None:
    words = query_words(query)
    places = marks(text, words)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)
    assert bool(places) == bool(words and has_hit(text, words))


@given(st.text(alphabet="abcåäöÅÄÖ éñ-,.0123", max_size=60), st.text(alphabet="aåöo1", max_size=3))
def test_it_finds_what_the_search_finds(text: str, query: str) -> None:
    words = query_words(query)
    service = any(any(one.startswith(word) for one in fold(text).split()) for word in words)
    assert (bool(words) and has_hit(text, words)) == service
