"""Invented conversations, and a desk that answers as the services would.

Rule: the redacted form and the original differ exactly where something is covered; whoever asks is
remembered.
"""

import threading
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from backoffice.domain.errors import BackofficeError, NotFound
from backoffice.domain.ids import ConversationId, CustomerId
from backoffice.domain.policy import Purpose
from backoffice.services.conversations import ConversationPage, Turn
from backoffice.services.customer_page import ConversationHead
from backoffice.ui.tasks import TaskRunner
from backoffice.views.conversations.operations import ConversationOperations, Original
from backoffice.views.customer.operations import OpeningChoices, Statement
from tests.views.page_world import NOW, Clock

ORIGINAL_MINUTES = 15
PERSONNUMMER = "19800101-9800"
PHONE = "070-174 06 05"
NAME = "Kanariefågel"

CALL = (
    ("agent", 0.0, "Stenhård kundservice, du pratar med Anna."),
    ("customer", 4.2, f"Ja hej, {NAME} heter jag. Jag undrar var mitt paket tar vägen."),
    ("agent", 9.8, "Hej! Har du ordernumret till hands?"),
    ("agent", 12.4, "Personnumret går också bra."),
    ("customer", 15.1, f"Det är {PERSONNUMMER}, och du når mig på {PHONE}."),
    ("system", None, "Samtalet parkerades i 40 sekunder."),
    (
        "agent",
        61.0,
        (
            "Tack. Jag ser att paketet ligger på ett utlämningsställe sedan i går kväll, men "
            "aviseringen verkar inte ha gått fram. Jag skickar den en gång till nu när vi pratar, "
            "så att du kan hämta paketet i dag. Ta med legitimation när du hämtar."
        ),
    ),
    ("customer", 78.5, "Så bra, det numret stämmer! 😀"),
    ("agent", 83.0, "Ha en fin dag."),
)
_COVERED = ((NAME, "[NAMN]"), (PERSONNUMMER, "[PERSONNUMMER]"), (PHONE, "[TELEFON]"))
Said = tuple[tuple[str, float | None, str], ...]


def head(
    number: int = 1,
    *,
    channel: str = "phone",
    customer: str | None = "Åsa Lindström",
    language: str | None = "sv",
    agent: str | None = "Anna Berg",
    turns: int = len(CALL),
) -> ConversationHead:
    return ConversationHead(
        conversation_id=ConversationId(UUID(int=number)),
        external_id=f"CALL-{number:05}",
        channel=channel,
        started_at=NOW - timedelta(hours=number),
        language=language,
        turns=turns,
        agent=agent,
        customer_id=None if customer is None else CustomerId(UUID(int=1000 + number)),
        customer_name=customer,
    )


def turns_of(said: Said, *, redacted: bool) -> tuple[Turn, ...]:
    turns = []
    for speaker, at_s, text in said:
        for original, token in _COVERED if redacted else ():
            text = text.replace(original, token)  # noqa: PLW2901 - one pass after another
        turns.append(Turn(speaker, at_s, text))
    return tuple(turns)


def page(
    of: ConversationHead | None = None,
    said: Said = CALL,
    *,
    can_reveal: bool = True,
    needs_case: bool = False,
) -> ConversationPage:
    return ConversationPage(
        head=of or head(),
        turns=turns_of(said, redacted=True),
        redacted=True,
        can_reveal=can_reveal,
        needs_case=needs_case,
    )


def long_talk(count: int) -> Said:
    return tuple(
        (
            ("customer", "agent")[place % 2],
            place * 3.0,
            f"Mening nummer {place}. "
            + "Och så lite till, för att raden ska brytas. " * (place % 5),
        )
        for place in range(count)
    )


class ConversationDesk:
    """What the services would answer. `errors` are raised by the operation they are named for."""

    def __init__(self, *pages: ConversationPage, said: Said = CALL) -> None:
        self.pages = {one.head.conversation_id: one for one in pages or (page(),)}
        self.said = said
        self.heads = tuple(one.head for one in self.pages.values())
        self.choices = OpeningChoices((Purpose.QUALITY_REVIEW, Purpose.COMPLAINT))
        self.errors: dict[str, BackofficeError] = {}
        self.gates: dict[str, threading.Event] = {}
        self.searched: list[str] = []
        self.shown: list[ConversationId] = []
        self.revealed: list[Statement] = []
        self.may_open_customer = True

    def operations(self, runner: TaskRunner, clock: Clock) -> ConversationOperations:
        run = runner.operation
        return ConversationOperations(
            list=lambda text: run(lambda: self._list(text)),
            show=lambda one: run(lambda: self._show(one)),
            choices=lambda _head: run(self._choices),
            reveal=lambda one, why: run(lambda: self._reveal(one, why, clock)),
            may_open_customer=self.may_open_customer,
        )

    def _list(self, text: str) -> tuple[ConversationHead, ...]:
        self.searched.append(text)
        self._meet("list")
        words = text.casefold().split()
        return tuple(
            each
            for each in self.heads
            if all(word in self._words(each.conversation_id) for word in words)
        )

    def _words(self, one: ConversationId) -> str:
        return " ".join(turn.text for turn in self.pages[one].turns).casefold()

    def _show(self, one: ConversationId) -> ConversationPage:
        self.shown.append(one)
        self._meet("show")
        if one not in self.pages:
            raise NotFound("conversation.not_found")
        return self.pages[one]

    def _choices(self) -> OpeningChoices:
        self._meet("choices")
        return self.choices

    def _reveal(self, one: ConversationId, why: Statement, clock: Clock) -> Original:
        self._meet("reveal")
        self.revealed.append(why)
        opened = replace(
            self.pages[one],
            turns=turns_of(self.said, redacted=False),
            redacted=False,
            can_reveal=False,
        )
        return Original(opened, clock() + timedelta(minutes=ORIGINAL_MINUTES))

    def _meet(self, name: str) -> None:
        if name in self.gates:
            self.gates[name].wait(5)
        if name in self.errors:
            raise self.errors[name]
