"""The search box: names as people type them, those who share one, and the law behind it all."""

import itertools
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backoffice.domain.names import fold, matches
from backoffice.security.index_merge import IndexMerge
from backoffice.services.importing import importer
from backoffice.services.lookups import LookupResult
from tests.factories import StoreTemplate, StoreUnderTest
from tests.import_lines import Line, customer_line, order_line


def person(number: str, given: str | None, family: str | None, **changes: Any) -> Line:
    spare: Line = {"type": "customer", "external_id": number}
    return spare | {"given_name": given, "family_name": family} | changes


def search(store: StoreUnderTest, text: str, *, limit: int = 20) -> LookupResult:
    return store.services.lookups.search(session=store.session("anna"), text=text, limit=limit)


def found(store: StoreUnderTest, text: str, *, limit: int = 20) -> set[str]:
    return {hit.external_id for hit in search(store, text, limit=limit).hits}


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        person("asa", "Åsa", "Lindström"),
        person("bjorn", "Björn Östen", "Ängström"),
        person("eva", "Eva-Lotta", "Nilsson Ek"),
        person("renee", "Renée", "O’Hara-Müller"),
        person("dag", "Dag", "von Essen"),
        person("only_given", "Madonna", None),
        person("only_family", None, "Prince"),
        person("nobody", None, None),
    )
    return store


TYPED: dict[str, tuple[str, ...]] = {
    "asa": (
        "Åsa Lindström", "åsa lindström", "ÅSA", "asa", "lindstrom", "LINDSTRÖM", "lind", "å",
        "lindström åsa", "lindström, åsa", "li as", "as li", "  åsa   lindström ",
        "A\u030asa", "Lindstro\u0308m", "lindström å", "asa.lindstrom", "l a",
    ),
    "bjorn": (
        "björn", "bjorn", "östen", "osten", "ängström", "angstrom", "björn östen ängström",
        "ängström björn", "ängström östen", "östen ängström", "björn ängström", "b o a", "an bj",
    ),
    "eva": (
        "eva", "lotta", "eva-lotta", "eva lotta", "EVA", "nilsson", "ek", "nilsson ek",
        "ek nilsson", "eva ek", "lotta nilsson", "eva-lotta nilsson-ek", "EVA—LOTTA",
    ),
    "renee": ("renee", "renée", "o'hara", "o’hara", "hara", "müller", "muller", "o hara muller"),
    "dag": ("von essen", "essen", "dag essen", "essen dag", "dag von", "von"),
    "only_given": ("madonna", "mad"),
    "only_family": ("prince", "PRI"),
}  # fmt: skip


@pytest.mark.parametrize(("number", "typed"), TYPED.items(), ids=TYPED.keys())
def test_a_name_is_found_however_it_is_typed(
    shop: StoreUnderTest, number: str, typed: tuple[str, ...]
) -> None:
    for text in typed:
        result = search(shop, text)
        assert (result.kind, result.exact, result.opens_at_once) == ("name", False, False), text
        assert number in {hit.external_id for hit in result.hits}, text
        assert {hit.matched for hit in result.hits} == {"name"}


@pytest.mark.parametrize(
    "text", ["indström", "asalindstrom", "åsa ek", "lind lind2", "x", "vonessen", "åsa åsa eva"]
)
def test_what_no_word_begins_with_finds_nobody(shop: StoreUnderTest, text: str) -> None:
    assert not found(shop, text)


def test_a_name_never_opens_by_itself_though_it_is_the_only_one(shop: StoreUnderTest) -> None:
    result = search(shop, "Åsa Lindström")
    assert (len(result.hits), result.opens_at_once) == (1, False)


def test_a_name_that_is_also_a_number_is_tried_as_a_number_first(shop: StoreUnderTest) -> None:
    """Letters alone hardly are a number: the name is tried first then, and the number after it."""
    shop.import_lines(person("mia_ek", "Bo", "Ek"), person("X-1", "Mia", "Ek"))
    assert search(shop, "mia_ek").kind == "external_id"
    assert found(shop, "mia_ek") == {"mia_ek"}
    assert (search(shop, "bjorn").kind, search(shop, "nobody").kind) == ("name", "external_id")


def test_a_hit_says_what_a_list_may_say(shop: StoreUnderTest) -> None:
    shop.import_lines(customer_line("C-9", given_name="Zoe"))
    (hit,) = search(shop, "zoe").hits
    assert (hit.external_id, hit.name, hit.city) == ("C-9", "Zoe Lindström", "Stockholm")
    assert (hit.matched, hit.same_name, hit.order_no, hit.order_id) == ("name", 0, None, None)
    assert hit.since is not None
    for secret in ("1912", "@", "070", "Storgatan"):
        assert secret not in repr(hit)


# --- the same name


def test_those_who_share_a_name_are_counted_and_nobody_else(store: StoreUnderTest) -> None:
    store.import_lines(
        person("1", "Anna", "Essen"),
        person("2", "ANNA", "Essén"),
        person("3", "Anna", "von Essen"),
        person("4", "Anna Maria", "Essen"),
        person("5", "Madonna", None),
        person("6", "Madonna", ""),
        order_line("O-1", "1"),
        order_line("O-3", "3"),
        order_line("O-5", "5"),
    )
    assert {hit.external_id: hit.same_name for hit in search(store, "anna").hits} == {
        "1": 1, "2": 1, "3": 0, "4": 0,
    }  # fmt: skip
    assert [search(store, f"O-{n}").hits[0].same_name for n in (1, 3, 5)] == [1, 0, 1]
    assert [hit.same_name for hit in search(store, "madonna").hits] == [1, 1]


def test_more_than_ten_others_count_as_ten(store: StoreUnderTest) -> None:
    store.import_lines(*(person(f"{n}", "Anna", "Ek") for n in range(14)), order_line("O", "3"))
    assert search(store, "O").hits[0].same_name == 10
    assert {hit.same_name for hit in search(store, "anna").hits} == {13}


def test_whoever_has_no_name_shares_none(store: StoreUnderTest) -> None:
    store.import_lines(person("1", None, None), person("2", "", ""), order_line("O-1", "1"))
    (hit,) = search(store, "O-1").hits
    assert (hit.name, hit.same_name) == ("", 0)


# --- limits


@pytest.mark.parametrize("limit", [1, 2, 7, 20])
def test_no_hit_is_lost_where_one_name_stands_in_the_index_many_times(
    store: StoreUnderTest, limit: int
) -> None:
    """Every word of a name is a key: people with many names begin with "a" must not crowd out."""
    many = [
        person(f"m{n}", "Anna Alva Alma Agda Asta", f"Alm{n:02} Ask Alsterberg") for n in range(9)
    ]
    others = [person(f"o{n}", "Arne", f"Aspen{n}") for n in range(9)]
    store.import_lines(*many, *others)
    result = search(store, "a", limit=limit)
    assert (len({hit.customer_id for hit in result.hits}), result.more) == (
        min(limit, 18),
        limit < 18,
    )
    assert found(store, "a", limit=200) == {line["external_id"] for line in [*many, *others]}


def test_two_words_find_one_among_many_who_share_the_longer(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 1000)
    store.import_lines(
        *(person(f"{n}", "Per", f"Lindberg Nr{n}") for n in range(300)),
        person("wanted", "Vera", "Zander Lindberg"),
    )
    for text in ("lindberg v", "vera lindb", "z lindberg", "v lindberg"):
        assert found(store, text, limit=1) == {"wanted"}, text
    assert not search(store, "lindberg vera", limit=1).more


@pytest.mark.parametrize(("limit", "more"), [(4, True), (5, False), (6, False)])
def test_it_is_said_whether_there_are_more(store: StoreUnderTest, limit: int, more: bool) -> None:
    store.import_lines(*(person(f"{n}", "Per", "Lindberg") for n in range(5)))
    for text in ("lindberg", "per", "per lindberg", "lind per"):
        result = search(store, text, limit=limit)
        assert (len(result.hits), result.more) == (min(limit, 5), more)


# --- the law

GIVENS = ["Åsa", "Anna", "Anna Maria", "Ann", "Björn", "Eva-Lotta", "al-Amin", "Nguyễn", "", None]
FAMILIES = ["Lind", "Lindström", "Lindberg Ek", "von Ek", "Åkesson", "O’Brien", "李", "", None]
CASES = [str.lower, str.upper, str.title, fold]
change = st.tuples(
    st.sampled_from([f"C-{n}" for n in range(7)]),
    st.sampled_from(GIVENS),
    st.sampled_from(FAMILIES),
    st.sampled_from(["none", "none", "none", "none", "sekretessmarkering"]),
)


def queries() -> list[str]:
    """Every beginning of every word, alone and in pairs, as people type it."""
    words = sorted({word for name in (*GIVENS, *FAMILIES) if name for word in name.split()})
    starts = sorted({word[:length] for word in words for length in (1, 2, 3, 9)})
    pairs = [f"{one} {two}" for one, two in itertools.permutations(words, 2)]
    return [*starts, *pairs, "lin å", "ek von", "maria ann"]


@pytest.mark.parametrize("merging", [False, True], ids=["deltas", "merged"])
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=12,
)
@given(
    runs=st.lists(st.lists(change, min_size=1, max_size=8), min_size=1, max_size=5), data=st.data()
)
def test_every_answer_is_what_a_plain_scan_of_the_truth_gives(
    store_template: StoreTemplate,
    tmp_path_factory: pytest.TempPathFactory,
    merging: bool,
    runs: list[list[tuple[str, str | None, str | None, str]]],
    data: st.DataObject,
) -> None:
    truth: dict[str, tuple[str, str]] = {}
    protected: set[str] = set()
    with store_template.copy(tmp_path_factory.mktemp("law") / "store") as store:
        for run in runs:
            store.import_lines(*(person(n, g, f, protection=p) for n, g, f, p in run))
            for number, given_name, family, protection in run:
                truth[number] = (given_name or "", family or "")
                if protection != "none":
                    protected.add(number)
            if merging:
                merge_names(store)
            for text in data.draw(st.lists(st.sampled_from(queries()), min_size=8, max_size=8)):
                typed = data.draw(st.sampled_from(CASES))(text)
                expected = {
                    number
                    for number, (given_name, family) in truth.items()
                    if matches(typed, given=given_name, family=family) and number not in protected
                }
                result = search(store, typed)
                assert {hit.external_id for hit in result.hits} == expected, typed
                assert (result.exact, result.more) == (False, False)


def merge_names(store: StoreUnderTest) -> None:
    """Merge everything of the index of names, as the worker does in time."""
    services = store.services
    service = services.sign_ins.open_service(started_by=None)
    merge = IndexMerge(
        store=services.indexes.store("customer_names"),
        name="customer_names",
        key=service.vault.keyring("face"),
    )
    for _ in merge.everything():
        continue
    service.lock()
