"""An import that is killed at any moment and given again: nothing doubled, nothing lost.

Rule: a real process is killed by a real signal, before and after its commits; the reference is a
store into which the same file went without trouble.
"""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

import backoffice
from backoffice.domain.policy import Purpose
from backoffice.services.customer_page import OrderView
from tests.factories import StoreTemplate, StoreUnderTest
from tests.import_files import write_file
from tests.import_lines import Line, conversation_line, customer_line, order_line, payment

CHILD = Path(__file__).with_name("import_child.py")
ROOT = Path(backoffice.__file__).parents[1]
BATCH_LINES = 2
COMMITS = 22  # of the service's session, of the batches, of the merges
TABLES = (
    "customer", "health_profile", "consent", "sales_order", "order_line", "payment", "refund",
    "conversation", "identifier_tag",
)  # fmt: skip
PEOPLE = [f"C-{n}" for n in range(5)]
WORDS = ("recept", "nytt", "gammalt")


def person(number: str, **changes: Any) -> Line:
    own = {"given_name": f"Nr{number[2:]}", "personnummer": None, "phone": None}
    return customer_line(number, **(own | {"email": f"{number}@example.com"} | changes))


def bought(number: str, **changes: Any) -> Line:
    refund = {"external_id": "R", "payment": "P", "amount": 500}
    paid = payment("P", captured=22_430)
    return order_line(
        f"O-{number}", number, **({"payments": [paid], "refunds": [refund]} | changes)
    )


def talked(number: str, text: str, customer: str | None) -> Line:
    turns = [{"speaker": "customer", "text": text}]
    return conversation_line(f"V-{number}", customer=customer, turns=turns)


BEFORE = [
    *(person(number, given_name="Före") for number in PEOPLE[:3]),
    *(bought(number, refunds=[]) for number in PEOPLE[:3]),
    *(talked(number, "gammalt recept", number) for number in PEOPLE[:3]),
]
AFTER = [
    person("C-0", protection="sekretessmarkering"),
    *(person(number) for number in PEOPLE[1:]),
    *(bought(number) for number in PEOPLE),
    *(talked(number, "nytt recept", None if number == "C-4" else number) for number in PEOPLE),
]


def run_child(store: StoreUnderTest, file: Path, number: int, when: str) -> tuple[int, str]:
    """Import in a process of its own; (return code, what it said)."""
    arguments = [store.services.path.parent, file, BATCH_LINES, number, when]
    done = subprocess.run(
        [sys.executable, str(CHILD), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return done.returncode, done.stdout or done.stderr


def everything(store: StoreUnderTest) -> dict[str, Any]:
    """All that the file says, as it is found and read in the store, and how many rows that is."""
    anna, services = store.session("anna"), store.services
    with closing(sqlite3.connect(services.path)) as connection:
        rows = {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES}  # noqa: S608 - names of this file
    searches = ("lindström", "före", *(f"nr{n}" for n in range(5)), *PEOPLE, "c-2@example.com")
    return {
        "rows": rows,
        "people": {number: dict(_person(store, number)) for number in PEOPLE},
        "found": {
            text: sorted(
                hit.external_id for hit in services.lookups.search(session=anna, text=text).hits
            )
            for text in searches
        },
        "said": {
            word: sorted(
                one.external_id for one in services.conversations.list(session=anna, text=word)
            )
            for word in WORDS
        },
        "intact": services.log.verify(session=store.session("dora")).intact,
    }


def _person(store: StoreUnderTest, number: str) -> Iterator[tuple[str, Any]]:
    """What the data-protection officer reads of one customer, opened to the last envelope."""
    dora, customer_id = store.session("dora"), store.customer_id(number)
    case = store.services.subject_requests.open(
        session=dora, customer_id=customer_id, article=15, received_at=store.clock()
    ).no
    asked: dict[str, Any] = {
        "session": dora,
        "customer_id": customer_id,
        "purpose": Purpose.SUBJECT_REQUEST,
        "case_ref": case,
    }
    page = store.services.customers.open(**asked)
    yield "protected", page.protected
    for field in page.fields:
        yield field.name, field.value
        if field.can_reveal:
            revealed = store.services.reveals.reveal(**asked, field=field.name)
            yield f"{field.name} in full", revealed.value
    yield "consents", len(page.consents)
    yield "orders", [_order(one) for one in store.services.reveals.reveal_orders(**asked)]
    talk = store.conversation_id(f"V-{number}")
    shown = store.services.conversations.show(session=dora, conversation_id=talk)
    yield "talk", [turn.text for turn in shown.turns]
    if shown.head.customer_id is not None:
        asked.pop("customer_id")
        original = store.services.conversations.reveal(**asked, conversation_id=talk)
        yield "original", [turn.text for turn in original.turns]


def _order(order: OrderView) -> tuple[Any, ...]:
    lines = [(line.number, line.name, line.masked) for line in order.lines]
    paid = [(one.number, one.captured_ore, one.available_ore) for one in order.payments]
    return order.number, lines, paid, [one.amount_ore for one in order.refunds]


@pytest.fixture(scope="module")
def undisturbed(
    copy_of_store: Callable[[], Any], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """The reference, and how many commits the import takes."""
    file = write_file(tmp_path_factory.mktemp("file") / "after.jsonl", AFTER)
    with copy_of_store() as store:
        store.import_lines(*BEFORE)
        code, said = run_child(store, file, 0, "never")
        assert code == 0, said
        return {"commits": json.loads(said)["commits"], "state": everything(store)}


def killed_and_given_again(
    template: StoreTemplate, folder: Path, number: int, when: str
) -> dict[str, Any]:
    """The state after a kill and a second run."""
    file = write_file(folder / "after.jsonl", AFTER)
    with template.copy(folder / "store") as store:
        store.import_lines(*BEFORE)
        code, said = run_child(store, file, number, when)
        assert code == -signal.SIGKILL, said
        assert not store.import_file(file).rejected
        return everything(store)


def test_the_reference_is_what_the_file_says(undisturbed: dict[str, Any]) -> None:
    state = undisturbed["state"]
    assert state["intact"]
    assert state["rows"] | {"identifier_tag": 0} == {
        "customer": 5, "health_profile": 5, "consent": 5, "sales_order": 5, "order_line": 10,
        "payment": 5, "refund": 5, "conversation": 5, "identifier_tag": 0,
    }  # fmt: skip
    assert state["found"]["lindström"] == PEOPLE[1:]
    assert state["said"] == {"recept": [f"V-{n}" for n in PEOPLE[1:]], "nytt": [
        f"V-{n}" for n in PEOPLE[1:]
    ], "gammalt": []}  # fmt: skip
    assert undisturbed["commits"] == COMMITS


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", [1, COMMITS // 3, COMMITS // 2, COMMITS - 4, COMMITS])
def test_a_killed_import_is_completed_by_the_next(
    undisturbed: dict[str, Any],
    store_template: StoreTemplate,
    tmp_path: Path,
    number: int,
    when: str,
) -> None:
    assert killed_and_given_again(store_template, tmp_path, number, when) == undisturbed["state"]


@pytest.mark.long
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("number", range(1, COMMITS + 1))
def test_a_killed_import_is_completed_by_the_next_wherever_it_was(
    undisturbed: dict[str, Any],
    store_template: StoreTemplate,
    tmp_path: Path,
    number: int,
    when: str,
) -> None:
    assert killed_and_given_again(store_template, tmp_path, number, when) == undisturbed["state"]
