"""Conversations: listing, searching and reading in redacted form."""

from typing import Any

import pytest

from backoffice.domain.errors import BadInput, NotFound, RefusedByPolicy, SessionLocked
from backoffice.domain.ids import ConversationId
from backoffice.domain.policy import Purpose
from backoffice.services import conversations as module
from backoffice.services.conversations import ConversationPage
from tests.commit_watch import CommitFailed, durable, nothing_commits
from tests.factories import StoreUnderTest
from tests.import_lines import Line, conversation_line, customer_line

READERS = ("pia", "anna", "sven", "dora")
SECRET = "Lindström här, 19121212-1212"


def talk(number: int, text: str = "hej", **changes: Any) -> Line:
    turns = [{"speaker": "customer", "text": text, "at_s": 1.5}]
    at = f"2026-03-{1 + number // 24:02}T{number % 24:02}:00:00Z"
    usual = {"turns": turns, "customer": None, "started_at": at}
    return conversation_line(f"V-{number}", **(usual | changes))


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(),
        talk(1, SECRET, customer="C-1001"),
        talk(2, "Jag tar vitamin d mot värk"),
        talk(3, "Receptet på Alvedon är slut, tack"),
        talk(4, "alvedon recept tack", started_at=None),
    )
    return store


def listed(
    store: StoreUnderTest, text: str = "", *, by: str = "anna", limit: int = 200
) -> list[str]:
    heads = store.services.conversations.list(session=store.session(by), text=text, limit=limit)
    return [head.external_id for head in heads]


def show(store: StoreUnderTest, number: str = "V-1", *, by: str = "anna") -> ConversationPage:
    return store.services.conversations.show(
        session=store.session(by), conversation_id=store.conversation_id(number)
    )


# --- list


@pytest.mark.parametrize("by", READERS)
def test_the_newest_come_first_and_those_without_a_time_last(shop: StoreUnderTest, by: str) -> None:
    assert listed(shop, by=by) == ["V-3", "V-2", "V-1", "V-4"]
    assert listed(shop, by=by, limit=2) == ["V-3", "V-2"]
    assert not shop.log("lookup.searched")


def test_a_list_holds_what_a_list_may_say(shop: StoreUnderTest) -> None:
    heads = shop.services.conversations.list(session=shop.session("anna"))
    head = heads[2]
    assert (head.channel, head.turns, head.agent, head.language) == ("phone", 1, "a-17", "sv")
    assert (head.customer_id, head.customer_name) == (shop.customer_id("C-1001"), "Åsa Lindström")
    assert (heads[0].customer_id, heads[0].customer_name) == (None, None)


def test_those_of_protected_customers_take_up_no_room(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A list that came up short would tell that somebody is there."""
    monkeypatch.setattr(module, "PAGE_ROWS", 2)
    shelter = customer_line("C-9", protection="sekretessmarkering", personnummer=None)
    shop.import_lines(shelter, *(talk(n, "alvedon", customer="C-9") for n in range(10, 15)))
    assert listed(shop, limit=1) == ["V-3"]
    assert listed(shop, limit=3) == ["V-3", "V-2", "V-1"]
    assert listed(shop, "alvedon", limit=1) == ["V-3"]
    assert listed(shop, by="dora", limit=2) == ["V-14", "V-13"]


@pytest.mark.parametrize("limit", [0, -1, 1_001])
def test_a_limit_out_of_bounds_is_told(shop: StoreUnderTest, limit: int) -> None:
    with pytest.raises(BadInput) as refused:
        listed(shop, limit=limit)
    assert (refused.value.code, refused.value.field) == ("lookup.limit", "limit")


# --- search


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("alvedon", ["V-3", "V-4"]),
        ("ALVEDON", ["V-3", "V-4"]),
        ("alv", ["V-3", "V-4"]),
        ("recept", ["V-3", "V-4"]),
        ("receptet", ["V-3"]),
        ("tack alvedon", ["V-3", "V-4"]),
        ("alvedon, recept!", ["V-3", "V-4"]),
        ("slut alvedon", ["V-3"]),
        ("vark", ["V-2"]),
        ("värk", ["V-2"]),
        ("vitamin d", ["V-2"]),
        ("d", ["V-2"]),
        ("alvedon värk", []),
        ("lvedon", []),
        ("alvedonslut", []),
        ("…", []),
        ("%", []),
    ],
)
def test_words_are_found_by_their_beginning_in_any_order(
    shop: StoreUnderTest, text: str, expected: list[str]
) -> None:
    assert listed(shop, text) == expected


@pytest.mark.parametrize("by", READERS)
@pytest.mark.parametrize("text", ["lindström", "191212121212", "19121212-1212", "1212"])
def test_what_is_masked_is_not_found_by_anybody(shop: StoreUnderTest, by: str, text: str) -> None:
    assert not listed(shop, text, by=by)
    assert listed(shop, "här", by=by) == ["V-1"]


@pytest.mark.parametrize("most", [2, 5])
def test_words_that_nearly_every_conversation_holds_hide_nothing(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    """Where the index gives up counting, the transcripts are asked."""
    monkeypatch.setattr(module, "MOST_WORD_HITS", most)
    monkeypatch.setattr(module, "PAGE_ROWS", 3)
    shop.import_lines(*(talk(n, f"och det är ärende {n}") for n in range(10, 19)))
    assert listed(shop, "ärende 13") == ["V-13"]
    assert listed(shop, "och det är ärende 18 det") == ["V-18"]
    assert listed(shop, "det är") == [f"V-{n}" for n in range(18, 9, -1)]
    assert listed(shop, "det är", limit=2) == ["V-18", "V-17"]
    assert not listed(shop, "det är alvedon")


def test_hits_are_the_newest_however_many_pages_they_fill(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAGE_ROWS", 2)
    shop.import_lines(*(talk(n, "plåster") for n in range(10, 21)))
    assert listed(shop, "plåster", limit=7) == [f"V-{n}" for n in range(20, 13, -1)]
    assert listed(shop, "plåster") == [f"V-{n}" for n in range(20, 9, -1)]


def test_an_overlong_text_is_told_and_half_a_character_is_no_crash(shop: StoreUnderTest) -> None:
    assert listed(shop, "alvedon\ud83d") == ["V-3", "V-4"]
    assert listed(shop, "x" * 200) == []
    with pytest.raises(BadInput) as refused:
        listed(shop, "x" * 201)
    assert (refused.value.code, refused.value.field) == ("lookup.too_long", "text")


def test_a_search_is_logged_by_its_numbers(shop: StoreUnderTest) -> None:
    listed(shop, "alvedon")
    (entry,) = shop.log("lookup.searched")
    assert entry.facts == {"conversation_searches": 1, "conversation_hits": 2}


def test_a_search_waits_for_its_log_entry(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("anna")
    with nothing_commits(monkeypatch, shop.services.path), pytest.raises(CommitFailed):
        listed(shop, "alvedon")


# --- read


@pytest.mark.parametrize("by", READERS)
def test_everybody_reads_the_redacted_turns(shop: StoreUnderTest, by: str) -> None:
    page = show(shop, by=by)
    assert page.redacted
    assert [(turn.speaker, turn.at_s, turn.text) for turn in page.turns] == [
        ("customer", 1.5, "[NAMN] här, [PERSONNUMMER]")
    ]
    assert page.head.external_id == "V-1"
    assert (page.can_reveal, page.needs_case) == (by in ("sven", "dora"), by == "dora")


def test_reading_is_logged(shop: StoreUnderTest) -> None:
    show(shop)
    show(shop, "V-2")
    first, second = shop.log("conversation.read")
    assert first.ref == str(shop.conversation_id("V-1"))
    assert first.customer_id == shop.customer_id("C-1001")
    own = shop.conversation_id("V-2")  # where nobody is on record it belongs to itself
    assert (second.ref, second.customer_id) == (str(own), own)
    assert first.actor_id == shop.session("anna").actor.staff_id
    assert not durable(shop.services.path).access_records


def test_reading_waits_for_its_log_entry(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.session("anna"), shop.conversation_id("V-1")
    with nothing_commits(monkeypatch, shop.services.path) as openings:
        with pytest.raises(CommitFailed):
            show(shop)
        assert not openings.seen
    assert not shop.log("conversation.read")


# --- who may at all


def test_whoever_may_not_read_conversations_reads_none(shop: StoreUnderTest) -> None:
    for ask in (
        lambda: listed(shop, by="olga"),
        lambda: listed(shop, "alvedon", by="olga"),
        lambda: show(shop, by="olga"),
    ):
        with pytest.raises(RefusedByPolicy) as refused:
            ask()
        assert refused.value.code == "policy.action"


def test_a_locked_session_reads_none(shop: StoreUnderTest) -> None:
    session, number = shop.session("sven"), shop.conversation_id("V-1")
    session.lock()
    service = shop.services.conversations
    for ask in (
        lambda: service.list(session=session),
        lambda: service.show(session=session, conversation_id=number),
        lambda: service.reveal(
            session=session, conversation_id=number, purpose=Purpose.QUALITY_REVIEW
        ),
    ):
        with pytest.raises(SessionLocked):
            ask()


def test_nobody_reads_what_there_is_not(shop: StoreUnderTest) -> None:
    missing = ConversationId(shop.customer_id("C-1001"))
    service, session = shop.services.conversations, shop.session("sven")
    for ask in (
        lambda: service.show(session=session, conversation_id=missing),
        lambda: service.reveal(
            session=session, conversation_id=missing, purpose=Purpose.QUALITY_REVIEW
        ),
    ):
        with pytest.raises(NotFound) as refused:
            ask()
        assert refused.value.code == "conversation.not_found"
