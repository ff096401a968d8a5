"""Chats and calls: a scenario, told with the facts of one customer and one order.

Rule: what is said fits the store (the order is that customer's, the amounts are its amounts); most
conversations hold personal facts, so that redaction has something to do.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from backoffice.demo.conversation_facts import Facts, word
from backoffice.demo.dice import CONVERSATION, Dice, Weighted
from backoffice.demo.names import points_abroad
from backoffice.demo.orders import Order, Orders
from backoffice.demo.people import Person, Population
from backoffice.demo.scenarios import Scenario, choose, fill, scenarios
from backoffice.demo.staff import AGENTS
from backoffice.demo.swedish_time import DAY_S, midnight, written
from backoffice.domain.money import Language

_FIRST_NO = 70_001
_TRIES = 20
# How far from its place in time a conversation may look for an order, in conversations.
_REACH = 20
_NOT_LINKED = 0.05
_CHARS_PER_S = {"phone": 14.0, "chat": 6.0}
_DAYS_WITHOUT_ORDERS = 2 * 365


@dataclass(frozen=True, slots=True)
class _Told:
    scenario: Scenario
    person: Person
    order: Order | None
    words: dict[str, str]


class Conversations:
    """All conversations of one demonstration store."""

    def __init__(
        self,
        *,
        seed: int,
        today: date,
        population: Population,
        orders: Orders,
        per_customer: float,
    ) -> None:
        self._seed = seed
        self._today = today
        self._end = midnight(today)
        self._population = population
        self._orders = orders
        self.count = round(population.customers * per_customer)
        self._choice = Weighted((each, each.weight) for each in scenarios())

    def line(self, index: int) -> dict[str, Any]:
        """The conversation with this index, as the import format writes it."""
        dice = Dice(seed=self._seed, stream=CONVERSATION, index=index)
        code, agent = dice.pick(AGENTS)
        told = self._told(index, dice, agent)
        channel = dice.pick(told.scenario.channels)
        linked = not dice.chance(_NOT_LINKED)
        with_order = told.order if linked and told.scenario.needs_order else None
        return {
            "type": "conversation",
            "external_id": f"V-{_FIRST_NO + index}",
            "channel": channel,
            "customer": told.person.external_id if linked else None,
            "order": with_order.external_id if with_order else None,
            "started_at": written(self._started_at(told, index, dice)),
            "agent": code,
            "language": told.scenario.language,
            "turns": _turns(told, channel, dice),
            "labels": {"tasks": list(told.scenario.tasks), "scenario": told.scenario.name},
        }

    def _told(self, index: int, dice: Dice, agent: str) -> _Told:
        """A scenario drawn by weight, about an order it fits; another one if none is found."""
        while True:
            scenario = self._choice.draw(dice)
            for _ in range(_TRIES):
                order, person = self._about(scenario, index, dice)
                told = self._fitting(scenario, order, person, agent, dice)
                if told is not None:
                    return told

    def _about(self, scenario: Scenario, index: int, dice: Dice) -> tuple[Order | None, Person]:
        """An order from about the same part of all orders, or just a customer."""
        if scenario.for_protected:
            protected = self._population.protected_person(dice)
            if protected is not None:
                return None, protected
        if self._orders.count == 0:
            return None, self._population.buyer(dice, self._end)
        place = abs(index + _REACH * (dice.share() - 0.5)) / self.count
        share = place if place < 1 else max(0.0, 2 - place - 1e-9)
        order = self._orders.order(int(share * self._orders.count))
        return order, order.buyer

    def _fitting(
        self, scenario: Scenario, order: Order | None, person: Person, agent: str, dice: Dice
    ) -> _Told | None:
        low, high = scenario.ages
        paid = tuple(each.instrument["kind"] for each in order.payments) if order else ()
        fits = (
            scenario.for_protected == person.protected
            and scenario.sex in (None, person.identity.sex)
            and low <= person.age(self._today) <= high
            and scenario.pays in ((), paid)
            and (scenario.language == "sv" or points_abroad(person.family_name))
        )
        if not fits:
            return None
        language: Language = _language(scenario.language)
        facts = Facts(person, order, agent, language, self._today, dice)
        words = {name: word(name, facts) for name in scenario.words}
        known = {name: text for name, text in words.items() if text is not None}
        return _Told(scenario, person, order, known) if len(known) == len(words) else None

    def _started_at(self, told: _Told, index: int, dice: Dice) -> int:
        """After the order by the scenario's days, in opening hours; never after the last day."""
        first, last = told.scenario.after_days
        days = dice.between(first, last)
        if told.order is None:
            back = int((1 - (index + 0.5) / self.count) * _DAYS_WITHOUT_ORDERS)
            return self._end - (back + 1) * DAY_S + dice.between(7 * 3600, 19 * 3600)
        if days == 0:
            return min(told.order.placed_at + dice.between(600, 5400), self._end - 600)
        day = told.order.placed_at // DAY_S + days
        moment = day * DAY_S + dice.between(7 * 3600, 19 * 3600)
        return min(moment, self._end - dice.between(600, 10 * 3600))


def _language(code: str) -> Literal["sv", "en"]:
    return "en" if code == "en" else "sv"


def _turns(told: _Told, channel: str, dice: Dice) -> list[dict[str, Any]]:
    """What was said, and at which second: a call runs on, a chat waits for people to type."""
    at, turns = 0.0, []
    for speaker, open_text in told.scenario.turns:
        text = fill(choose(open_text, dice), told.words)
        turns.append({"speaker": speaker, "text": text, "at_s": round(at, 1)})
        pause = dice.share() * (1.6 if channel == "phone" else 25) + 0.4
        at += pause + (len(text) / _CHARS_PER_S[channel] if speaker != "system" else 0)
    return turns
