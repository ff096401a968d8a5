"""Conversations read like a pharmacy's, and what is said in them is true of the store."""

import re
from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from backoffice.demo import generate
from backoffice.demo.conversation_facts import WORDS
from backoffice.demo.dice import CONVERSATION, Dice
from backoffice.demo.reserved_phones import national
from backoffice.demo.scenarios import Scenario, choose, fill, scenarios
from backoffice.demo.staff import AGENTS
from backoffice.domain.names import fold
from tests.unit.demo.store import SEED, TODAY, demo_store

ORDER_NO = re.compile(r"O-\d{6}")
MAIL = re.compile(r"[\w.]+@example\.\w+")


def talks() -> list[dict[str, Any]]:
    return list(demo_store().conversations.values())


def said(talk: dict[str, Any], speaker: str | None = None) -> str:
    turns = [turn for turn in talk["turns"] if speaker in (None, turn["speaker"])]
    return "\n".join(turn["text"] for turn in turns)


def test_there_are_many_scenarios_and_all_of_them_happen() -> None:
    assert len(scenarios()) >= 40
    names = {scenario.name for scenario in scenarios()}
    assert len(names) == len(scenarios())
    lines = generate(customers=2_000, seed=4, today=TODAY, conversations_per_customer=0.8)
    told = {line["labels"]["scenario"] for line in lines if line["type"] == "conversation"}
    assert told == names


@pytest.mark.parametrize("scenario", scenarios(), ids=lambda scenario: scenario.name)
def test_every_variant_of_a_scenario_is_whole(scenario: Scenario) -> None:
    words = dict.fromkeys(WORDS, "ordet")
    assert 6 <= len(scenario.turns) <= 20
    assert set(scenario.channels) <= {"chat", "phone"}
    assert scenario.tasks
    assert scenario.weight > 0
    assert 0 <= scenario.after_days[0] <= scenario.after_days[1]
    speakers = {speaker for speaker, _ in scenario.turns}
    assert {"customer", "agent"} <= speakers <= {"customer", "agent", "system"}
    for index in range(12):
        dice = Dice(seed=1, stream=CONVERSATION, index=index)
        for _, open_text in scenario.turns:
            text = fill(choose(open_text, dice), words)
            assert text == text.strip() != ""
            assert not set("[]{}|") & set(text), text
            assert "  " not in text


def test_both_channels_and_both_languages_are_there() -> None:
    channels = Counter(talk["channel"] for talk in talks())
    assert min(channels.values()) > 0.25 * len(talks())
    languages = Counter(talk["language"] for talk in talks())
    assert 0.04 < languages["en"] / len(talks()) < 0.16


def test_turns_follow_one_another() -> None:
    for talk in talks():
        times = [turn["at_s"] for turn in talk["turns"]]
        assert times[0] == 0
        assert times == sorted(times)
        assert len(set(times)) == len(times)
        assert times[-1] < 1_200


def test_the_order_is_the_customers_and_older_than_the_talk() -> None:
    store = demo_store()
    with_order = [talk for talk in talks() if talk["order"]]
    assert len(with_order) > 0.5 * len(talks())
    for talk in with_order:
        order = store.orders[talk["order"]]
        assert order["customer"] == talk["customer"]
        assert set(ORDER_NO.findall(said(talk))) <= {talk["order"]}
        started = datetime.fromisoformat(talk["started_at"])
        assert started > datetime.fromisoformat(order["placed_at"]) or started.date() >= TODAY


def test_facts_that_are_said_are_the_customers_own() -> None:
    store = demo_store()
    held: Counter[str] = Counter()
    for talk in talks():
        if talk["customer"] is None:
            continue
        person = store.customers[talk["customer"]]
        text = said(talk)
        assert set(MAIL.findall(text)) <= {person["email"]}
        number = person["personnummer"]
        held["mail"] += bool(MAIL.search(text))
        held["name"] += f"{person['given_name']} {person['family_name']}" in text
        held["telephone"] += bool(person["phone"]) and national(person["phone"]) in text
        held["personnummer"] += bool(number) and number[-4:] in text.replace(" ", "")
        held["street"] += any(address["street"] in text for address in person["addresses"])
    assert min(held[key] for key in ("mail", "name", "telephone", "personnummer", "street")) > 8


def test_some_callers_are_not_linked_to_a_customer() -> None:
    unlinked = [talk for talk in talks() if talk["customer"] is None]
    assert 5 < len(unlinked) < 0.12 * len(talks())
    assert all(talk["order"] is None for talk in unlinked)


def test_agents_are_known_and_say_their_own_name() -> None:
    names = dict(AGENTS)
    assert len(names) == len(AGENTS)
    for talk in talks():
        assert names[talk["agent"]] in said(talk, "agent")
    assert {talk["agent"] for talk in talks()} == set(names)


def test_nobody_with_protected_identity_tells_anything_about_themselves() -> None:
    store = demo_store()
    protected = [
        talk
        for talk in talks()
        if talk["customer"] and store.customers[talk["customer"]]["protection"] != "none"
    ]
    assert protected
    for talk in protected:
        person = store.customers[talk["customer"]]
        words = fold(said(talk)).split()
        assert talk["labels"]["scenario"] == "protected_identity_caller"
        assert fold(person["family_name"]) not in words
        assert not MAIL.search(said(talk))


def test_a_scenario_with_an_unknown_word_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = {
        "name": "broken",
        "channels": ["chat"],
        "tasks": ["x"],
        "weight": 1,
        "after_days": [0, 1],
        "text": "A: Hej {nobody}!",
    }
    monkeypatch.setattr("backoffice.demo.scenarios.texts", lambda _: ("one.toml",))
    monkeypatch.setattr("backoffice.demo.scenarios.document", lambda _: {"scenario": [entry]})
    scenarios.cache_clear()
    with pytest.raises(ValueError, match=r"broken: \['nobody'\]"):
        scenarios()
    scenarios.cache_clear()


def test_one_scenario_fits_everybody_so_that_the_search_ends() -> None:
    assert any(
        scenario.words <= {"agent"} and scenario.sex is None and scenario.ages[0] == 0
        for scenario in scenarios()
    )


def test_a_small_store_finds_something_to_talk_about() -> None:
    lines = generate(customers=1, seed=SEED, today=TODAY, conversations_per_customer=30)
    assert sum(line["type"] == "conversation" for line in lines) == 30
