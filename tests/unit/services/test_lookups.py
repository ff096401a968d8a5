"""The search box: every kind of identifier in every usual form."""

import pytest

from backoffice.domain.errors import BadInput, NotFound
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.lookups import LookupResult
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line, order_line

LOOKING_UP = ("pia", "anna", "sven", "dora")


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(),
        customer_line(
            "C-2002",
            given_name="Bo",
            family_name="Ek",
            personnummer="198503121234",
            email="bo.ek@example.com",
            phone="08-123 456 78",
        ),
        order_line("#W2611340"),
        order_line("O-7", "C-2002"),
        conversation_line(),
    )
    return store


def search(store: StoreUnderTest, text: str, *, by: str = "anna", limit: int = 20) -> LookupResult:
    return store.services.lookups.search(session=store.session(by), text=text, limit=limit)


FORMS: dict[str, tuple[str, ...]] = {
    "personnummer": (
        "191212121212", "19121212-1212", "19121212 1212", "1912 12 12 1212", "121212+1212",
        "1212121212", "121212-1212", "121212 1212", " 19121212-1212 ", "1912-12-12-1212",
        "19121212–1212", "19121212−1212", "\u200b19121212\u200b1212", "19121212-1212\n",
    ),
    "phone": (
        "0701740605", "070-174 06 05", "070 174 06 05", "070/174 06 05", "(070) 174 06 05",
        "+46701740605", "+46 70 174 06 05", "+46 (0)70-174 06 05", "0046701740605",
        "0046 70-174 06 05", "tel:+46701740605", "070–174 06 05", " 070.174.06.05 ",
        "\u00a0070\u00a0174\u00a006\u00a005",
    ),
    "email": (
        "asa@example.com", "ASA@EXAMPLE.COM", "Asa@Example.com", "  asa@example.com ",
        "asa@example.com\r\n", "\u200basa@example.com",
    ),
    "order": ("#W2611340", "W2611340", "w2611340", "#w2611340", "# W2611340", " W261 1340 "),
    "external_id": ("C-1001", "c-1001", "#C-1001", " C-1001\t"),
}  # fmt: skip


@pytest.mark.parametrize("by", LOOKING_UP)
@pytest.mark.parametrize(("kind", "forms"), FORMS.items(), ids=FORMS.keys())
def test_an_identifier_finds_its_customer_in_every_usual_form(
    shop: StoreUnderTest, kind: str, forms: tuple[str, ...], by: str
) -> None:
    for text in forms:
        result = search(shop, text, by=by)
        assert (result.kind, result.exact, result.more) == (kind, True, False), repr(text)
        assert result.opens_at_once
        (hit,) = result.hits
        assert (hit.matched, hit.customer_id) == (kind, shop.customer_id("C-1001"))
        assert result.text == text


def test_a_landline_is_found_like_a_mobile(shop: StoreUnderTest) -> None:
    for text in ("0812345678", "+46 8 123 456 78", "08-12 34 56 78", "0046812345678"):
        result = search(shop, text)
        assert (result.kind, result.hits[0].external_id) == ("phone", "C-2002")


def test_an_order_number_leads_to_the_customer_and_names_the_order(shop: StoreUnderTest) -> None:
    (hit,) = search(shop, "w2611340").hits
    assert (hit.order_no, hit.order_id) == ("#W2611340", shop.order("#W2611340").order_id)
    assert (hit.external_id, hit.name, hit.city) == ("C-1001", "Åsa Lindström", "Stockholm")
    assert hit.since is not None
    (hit,) = search(shop, "C-1001").hits
    assert (hit.order_no, hit.order_id) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "198503121235",  # another check digit
        "8503121234 0",
        "070-174 06 06",
        "asa@example.co",
        "asa@example.com.",
        "W261134",
        "W26113400",
        "C-100",
        "V-1",  # a conversation is nothing that a caller knows
        "19121212",
        "1212",
        "@",
        "%",
        "' OR 1=1 --",
    ],
)
def test_what_is_nearly_an_identifier_finds_nobody(shop: StoreUnderTest, text: str) -> None:
    result = search(shop, text)
    assert (result.hits, result.exact, result.more) == ((), False, False)


@pytest.mark.parametrize("text", ["", " ", "\t\r\n", "\u200b", "---", "'", "…"])
def test_nothing_finds_nothing_and_is_not_counted(shop: StoreUnderTest, text: str) -> None:
    assert search(shop, text).hits == ()
    if not text.strip():
        assert search(shop, text).kind == "empty"
        shop.services.lookups.flush(session=shop.session("anna"))
        assert not shop.log("lookup.searched")


def test_half_a_character_is_no_crash(shop: StoreUnderTest) -> None:
    result = search(shop, "lind\ud83d")
    assert (result.text, [hit.name for hit in result.hits]) == ("lind?", ["Åsa Lindström"])


def test_ten_digits_can_be_of_two_persons_and_of_a_telephone(shop: StoreUnderTest) -> None:
    """0701740605 has the shape of a samordningsnummer; both readings are tried."""
    shop.import_lines(
        customer_line("C-3", personnummer="200701740605", phone=None, email=None),
        customer_line("C-4", personnummer="190701740605", phone=None, email=None),
    )
    result = search(shop, "0701740605")
    assert (result.kind, result.exact, result.opens_at_once) == ("personnummer", True, False)
    assert {hit.external_id: hit.matched for hit in result.hits} == {
        "C-1001": "phone",
        "C-3": "personnummer",
        "C-4": "personnummer",
    }
    assert search(shop, "200701740605").opens_at_once


def test_what_is_one_customers_number_and_anothers_order_opens_neither(
    shop: StoreUnderTest,
) -> None:
    shop.import_lines(customer_line("O-7", personnummer=None, phone=None, email=None))
    result = search(shop, "O-7")
    assert (result.kind, result.opens_at_once) == ("order", False)
    assert [hit.matched for hit in result.hits] == ["order", "external_id"]
    one = search(shop, "O-7", limit=1)
    assert (one.more, len(one.hits), one.opens_at_once) == (True, 1, False)


def test_a_customer_who_matches_in_two_ways_is_one_hit(shop: StoreUnderTest) -> None:
    shop.import_lines(order_line("C-1001", "C-1001"))
    result = search(shop, "c-1001", limit=1)
    assert (result.opens_at_once, result.more) == (True, False)
    assert result.hits[0].matched == "order"


def test_many_customers_of_one_phone_are_cut_at_the_limit(shop: StoreUnderTest) -> None:
    shop.import_lines(*(customer_line(f"X-{n}", personnummer=None, email=None) for n in range(5)))
    for limit, more in ((3, True), (5, True), (6, False), (200, False)):
        result = search(shop, "0701740605", limit=limit)
        assert (len(result.hits), result.more) == (min(limit, 6), more)
        assert not result.opens_at_once


def test_numbers_that_differ_by_case_alone_are_both_found(shop: StoreUnderTest) -> None:
    shop.import_lines(customer_line("c-1001", personnummer=None, given_name="Annan"))
    result = search(shop, "C-1001")
    assert {hit.external_id for hit in result.hits} == {"C-1001", "c-1001"}
    assert not result.opens_at_once


@pytest.mark.parametrize("limit", [0, -1, 201, 10_000])
def test_a_limit_out_of_bounds_is_told(shop: StoreUnderTest, limit: int) -> None:
    with pytest.raises(BadInput) as refused:
        search(shop, "lind", limit=limit)
    assert (refused.value.code, refused.value.field) == ("lookup.limit", "limit")
    assert "200" in refused.value.sentence


def test_an_overlong_text_is_told(shop: StoreUnderTest) -> None:
    assert search(shop, "x" * 200).hits == ()
    with pytest.raises(BadInput) as refused:
        search(shop, "x" * 201)
    assert (refused.value.code, refused.value.field) == ("lookup.too_long", "text")


# --- one record by its number


def test_a_number_leads_to_one_record(shop: StoreUnderTest) -> None:
    find, session = shop.services.lookups.find, shop.session("anna")
    customer_id = shop.customer_id("C-1001")
    for text in ("C-1001", "c-1001", "# C-1001"):
        found = find(session=session, kind=IdentifierKind.EXTERNAL_ID, text=text)
        assert (found.customer_id, found.target_id) == (customer_id, customer_id)
    order = find(session=session, kind=IdentifierKind.ORDER, text="w2611340")
    assert order.target_id == shop.order("#W2611340").order_id
    talk = find(session=session, kind=IdentifierKind.CONVERSATION, text="v-1")
    assert talk.target_id == shop.conversation_id("V-1")


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (IdentifierKind.EXTERNAL_ID, "C-1", "customer.not_found"),
        (IdentifierKind.EXTERNAL_ID, "O-7", "customer.not_found"),
        (IdentifierKind.EXTERNAL_ID, "", "customer.not_found"),
        (IdentifierKind.EXTERNAL_ID, "C-1001\ud83d", "customer.not_found"),
        (IdentifierKind.ORDER, "C-1001", "order.not_found"),
        (IdentifierKind.CONVERSATION, "O-7", "conversation.not_found"),
    ],
)
def test_a_number_that_leads_nowhere_is_told(
    shop: StoreUnderTest, kind: IdentifierKind, text: str, code: str
) -> None:
    with pytest.raises(NotFound) as refused:
        shop.services.lookups.find(session=shop.session("anna"), kind=kind, text=text)
    assert refused.value.code == code
    (entry,) = shop.log("lookup.searched")
    assert entry.facts == {f"{kind}_searches": 1, f"{kind}_hits": 0}


def test_a_number_is_meant_to_the_letter_where_letters_matter(shop: StoreUnderTest) -> None:
    shop.import_lines(order_line("o-7", "C-1001"))
    find, session = shop.services.lookups.find, shop.session("anna")
    mine = find(session=session, kind=IdentifierKind.ORDER, text="o-7")
    other = find(session=session, kind=IdentifierKind.ORDER, text="O-7")
    assert mine.customer_id == shop.customer_id("C-1001")
    assert other.customer_id == shop.customer_id("C-2002")
    with pytest.raises(NotFound):  # either could be meant
        find(session=session, kind=IdentifierKind.ORDER, text="#o-7")
