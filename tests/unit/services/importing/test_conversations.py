"""What becomes of a conversation line: whose it is, what everybody reads, what is searched."""

import sqlite3
from contextlib import closing
from typing import Any

import pytest

from backoffice.domain.errors import NotFound, RefusedByPolicy
from backoffice.domain.policy import Category, Purpose
from backoffice.services.conversations import ConversationPage
from backoffice.services.importing import importer, sealing, words
from backoffice.services.indexes import LONGEST_WORD
from backoffice.storage import conversations, data_keys
from backoffice.storage.conversations import ConversationRow
from tests.factories import StoreUnderTest
from tests.import_files import counts, write_file
from tests.import_lines import Line, conversation_line, customer_line, order_line


def said(*texts: str, **changes: Any) -> Line:
    turns = [{"speaker": "customer", "text": text} for text in texts]
    return conversation_line(**({"turns": turns} | changes))


def shown(store: StoreUnderTest, *, seen_by: str = "anna") -> ConversationPage:
    return store.services.conversations.show(
        session=store.session(seen_by), conversation_id=store.conversation_id("V-1")
    )


def original(store: StoreUnderTest) -> ConversationPage:
    return store.services.conversations.reveal(
        session=store.session("sven"),
        conversation_id=store.conversation_id("V-1"),
        purpose=Purpose.QUALITY_REVIEW,
    )


def found(store: StoreUnderTest, text: str, *, seen_by: str = "anna") -> list[str]:
    heads = store.services.conversations.list(session=store.session(seen_by), text=text)
    return [head.external_id for head in heads]


def row_of(store: StoreUnderTest) -> ConversationRow:
    with store.services.units.read() as unit:
        return conversations.conversation(unit, store.conversation_id("V-1"))


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(
        customer_line(),
        customer_line("C-2", given_name="Bo", family_name="Ek", personnummer=None),
        order_line(),
    )
    return store


def test_every_field_of_a_conversation_is_read(shop: StoreUnderTest) -> None:
    shop.import_lines(conversation_line(order="O-5001"))
    page = shown(shop)
    head = page.head
    assert (head.external_id, head.channel, head.language, head.agent, head.turns) == (
        "V-1",
        "phone",
        "sv",
        "a-17",
        2,
    )
    assert head.started_at is not None
    assert head.started_at.isoformat() == "2026-03-08T14:02:00+00:00"
    assert (head.customer_id, head.customer_name) == (shop.customer_id("C-1001"), "Åsa Lindström")
    assert [(turn.speaker, turn.at_s) for turn in page.turns] == [("customer", 0.0), ("agent", 4.5)]
    assert row_of(shop).order_id == shop.order("O-5001").order_id


def test_what_everybody_reads_is_redacted_with_the_words_of_the_customer(
    shop: StoreUnderTest,
) -> None:
    text = "Hej, Lindström här på Storgatan 1 i Stockholm, 070-174 06 05, 19121212-1212"
    shop.import_lines(said(text))
    (turn,) = shown(shop).turns
    for secret in ("Lindström", "Storgatan", "Stockholm", "174", "1212"):
        assert secret not in turn.text
    assert turn.text.startswith("Hej, [NAMN] här på [ADRESS]")
    (whole,) = original(shop).turns
    assert whole.text == text


def test_the_original_is_kept_to_the_letter(shop: StoreUnderTest) -> None:
    texts = ["  Hej\r\n\tdu ", "\u202eomvänt\u202c \x00\x1b[2J", "👩🏽‍⚕️", "", "a\u0301"]
    shop.import_lines(said(*texts))
    assert [turn.text for turn in original(shop).turns] == texts


def test_a_conversation_may_know_little(store: StoreUnderTest) -> None:
    spare = {"type": "conversation", "external_id": "V-1", "channel": "chat", "turns": []}
    store.import_lines(spare)
    page = shown(store)
    head = page.head
    assert (head.customer_id, head.customer_name, head.started_at, head.agent) == (None,) * 4
    assert (page.turns, head.turns, head.language) == ((), 0, None)


def test_a_conversation_about_an_order_is_the_orders_customers(shop: StoreUnderTest) -> None:
    """So that their words are redacted, and that it is protected and erased with them."""
    shop.import_lines(said("Lindström här", customer=None, order="O-5001"))
    page = shown(shop)
    assert page.head.customer_id == shop.customer_id("C-1001")
    assert [turn.text for turn in page.turns] == ["[NAMN] här"]


def test_a_changed_conversation_is_read_and_searched_anew(shop: StoreUnderTest) -> None:
    shop.import_lines(said("hostmedicin tack"))
    assert found(shop, "hostmedicin") == ["V-1"]
    shop.import_lines(said("plåster tack"))
    assert (found(shop, "hostmedicin"), found(shop, "plåster tack")) == ([], ["V-1"])
    assert [turn.text for turn in shown(shop).turns] == ["plåster tack"]
    assert [turn.text for turn in original(shop).turns] == ["plåster tack"]
    shop.import_lines(said("hostmedicin igen"))
    assert found(shop, "hostmedicin") == ["V-1"]


OWNERS: list[tuple[str | None, str | None]] = [
    (None, "C-1001"),
    ("C-1001", None),
    ("C-1001", "C-2"),
    (None, None),
    ("C-2", "C-2"),
]


@pytest.mark.parametrize(("before", "after"), OWNERS)
def test_it_can_turn_out_whose_it_was(
    shop: StoreUnderTest, before: str | None, after: str | None
) -> None:
    shop.import_lines(said("ett recept", customer=before))
    conversation_id = shop.conversation_id("V-1")
    shop.import_lines(said("två recept", customer=after))
    assert shop.conversation_id("V-1") == conversation_id
    expected = None if after is None else shop.customer_id(after)
    assert shown(shop).head.customer_id == expected
    assert [turn.text for turn in original(shop).turns] == ["två recept"]
    assert (found(shop, "två"), found(shop, "ett")) == (["V-1"], [])


@pytest.mark.parametrize("customer", [None, "C-1001"])
def test_two_versions_in_one_run_leave_the_later_readable(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, customer: str | None
) -> None:
    """The key of an earlier batch of this run must not be used once it was destroyed."""
    monkeypatch.setattr(importer, "BATCH_LINES", 1)
    shop.import_lines(*(said(text, customer=customer) for text in ("ett", "två", "tre")))
    assert [turn.text for turn in original(shop).turns] == ["tre"]


def test_the_key_of_what_belonged_to_nobody_is_destroyed_with_a_change(
    shop: StoreUnderTest,
) -> None:
    shop.import_lines(said("ett", customer=None))
    own = shop.conversation_id("V-1")
    before = _keys(shop, own)
    shop.import_lines(said("två", customer=None))
    assert not before & _keys(shop, own)
    shop.import_lines(said("tre", customer="C-1001"))
    assert not _keys(shop, own)


def _keys(store: StoreUnderTest, customer_id: Any) -> set[bytes]:
    with store.services.units.read() as unit:
        keys = data_keys.of_customer(unit, customer_id, [Category.CONVERSATION])
    return {key.key_id for key in keys}


def test_words_beyond_what_the_index_keeps_are_found_by_their_beginning(
    shop: StoreUnderTest,
) -> None:
    long = "tioplåsterochenflaskahostmedicinmedmentolsmakutansocker"
    shop.import_lines(said(long))
    for text in (long, long[:LONGEST_WORD], long[: LONGEST_WORD + 1], "tio"):
        assert found(shop, text) == ["V-1"]
    assert not found(shop, long[:LONGEST_WORD] + "x")


def test_a_conversation_with_countless_words_is_taken_in(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "MOST_WORDS", 5)
    text = " ".join(f"ord{n}" for n in range(10))
    shop.import_lines(said(text))
    assert [turn.text for turn in shown(shop).turns] == [text]
    assert found(shop, "ord0 ord4") == ["V-1"]


def test_a_customer_without_words_on_record_hides_nothing_but_shapes(shop: StoreUnderTest) -> None:
    with closing(sqlite3.connect(shop.services.path)) as connection, connection:
        connection.execute("UPDATE customer SET redaction_hints = NULL")
    shop.import_lines(said("Storgatan 1, 070-174 06 05"))
    (turn,) = shown(shop).turns
    assert turn.text.endswith("[TELEFON]")


def test_more_customers_than_the_importer_remembers_keys_of(
    shop: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "KEYS_REMEMBERED", 1)
    owners = ["C-1001", "C-2", "C-1001", "C-2"]
    shop.import_lines(
        *(said(f"ärende {n}", external_id=f"V-{n}", customer=c) for n, c in enumerate(owners, 1))
    )
    for n in range(1, 5):
        page = shop.services.conversations.reveal(
            session=shop.session("sven"),
            conversation_id=shop.conversation_id(f"V-{n}"),
            purpose=Purpose.QUALITY_REVIEW,
        )
        assert [turn.text for turn in page.turns] == [f"ärende {n}"]


def test_ten_thousand_turns_are_taken_in(shop: StoreUnderTest) -> None:
    path = write_file(shop.services.path.parent / "long.jsonl", [said(*["ja"] * 10_000)])
    assert counts(shop.import_file(path)) == {"conversation": (1, 0, 0, 0)}
    assert shown(shop).head.turns == 10_000


# --- of a protected customer


@pytest.fixture
def sheltered(shop: StoreUnderTest) -> StoreUnderTest:
    shop.import_lines(customer_line(protection="sekretessmarkering"))
    return shop


@pytest.mark.parametrize(
    "naming",
    [{}, {"customer": None, "order": "O-5001"}, {"order": "O-5001"}],
    ids=["customer", "order", "both"],
)
def test_a_conversation_of_a_protected_customer_is_there_for_the_dpo_alone(
    sheltered: StoreUnderTest, naming: dict[str, Any]
) -> None:
    sheltered.import_lines(said("hostmedicin tack", **naming))
    for username in ("anna", "pia", "sven"):
        with pytest.raises(NotFound):
            shown(sheltered, seen_by=username)
        assert not found(sheltered, "", seen_by=username)
        assert not found(sheltered, "hostmedicin", seen_by=username)
    assert shown(sheltered, seen_by="dora").head.customer_name == "Åsa Lindström"
    assert found(sheltered, "", seen_by="dora") == ["V-1"]
    with pytest.raises(NotFound):
        original(sheltered)


def test_a_line_that_names_nobody_ends_no_protection(sheltered: StoreUnderTest) -> None:
    sheltered.import_lines(said("ett"))
    sheltered.import_lines(said("två", customer=None))
    with pytest.raises(NotFound):
        shown(sheltered)
    page = shown(sheltered, seen_by="dora")
    assert page.head.customer_id == sheltered.customer_id("C-1001")
    assert [turn.text for turn in page.turns] == ["två"]


def test_a_conversation_that_was_another_customers_leaves_the_shelter(
    sheltered: StoreUnderTest,
) -> None:
    sheltered.import_lines(said("hostmedicin"))
    sheltered.import_lines(said("hostmedicin", customer="C-2"))
    assert shown(sheltered).head.customer_name == "Bo Ek"
    assert found(sheltered, "hostmedicin") == ["V-1"]
    assert [turn.text for turn in original(sheltered).turns] == ["hostmedicin"]


def test_a_conversation_that_turns_out_to_be_a_protected_customers_enters_the_shelter(
    sheltered: StoreUnderTest,
) -> None:
    sheltered.import_lines(said("hostmedicin", customer="C-2"))
    sheltered.import_lines(said("hostmedicin"))
    assert not found(sheltered, "hostmedicin")
    with pytest.raises(NotFound):
        shown(sheltered)
    with pytest.raises(RefusedByPolicy):  # the DPO may know of it and needs a case to read it
        sheltered.services.conversations.reveal(
            session=sheltered.session("dora"),
            conversation_id=sheltered.conversation_id("V-1"),
            purpose=Purpose.SUBJECT_REQUEST,
        )
