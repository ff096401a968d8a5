"""The same arguments make the same store, every line is of the format, and memory stays flat."""

import gzip
import os
import subprocess
import sys
import tracemalloc
from collections import Counter
from datetime import date, datetime, time, timezone
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import pytest

from backoffice.demo import generate, refund_plans, write_jsonl
from tests.unit.demo.import_format import check_line
from tests.unit.demo.store import TODAY, demo_store

SCRIPT = """
import sys
from datetime import date
from pathlib import Path
from backoffice.demo import generate, write_jsonl
write_jsonl(Path(sys.argv[1]), generate(customers=60, seed=3, today=date(2026, 4, 2)))
"""


def small(**changes: Any) -> list[dict[str, Any]]:
    arguments: dict[str, Any] = {"customers": 60, "seed": 3, "today": date(2026, 4, 2)}
    return list(generate(**(arguments | changes)))


def test_the_same_arguments_give_the_same_bytes_in_another_process_and_place(
    tmp_path: Path,
) -> None:
    here = tmp_path / "here.jsonl"
    write_jsonl(here, generate(customers=60, seed=3, today=date(2026, 4, 2)))
    there = tmp_path / "there.jsonl"
    elsewhere = os.environ | {"PYTHONHASHSEED": "77", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", SCRIPT, there], check=True, cwd=root, env=elsewhere)
    assert here.read_bytes() == there.read_bytes()


def test_another_seed_gives_other_people() -> None:
    names = [{line["external_id"]: line for line in small(seed=seed)} for seed in (3, 4)]
    same = sum(
        names[0][key].get("family_name") == names[1][key].get("family_name")
        for key in names[0]
        if key.startswith("C-")
    )
    assert same < 12


def test_the_day_moves_the_store_along() -> None:
    later = small(today=date(2027, 4, 2))
    assert max(str(line["placed_at"]) for line in later if line["type"] == "order") > "2027-03"


@pytest.mark.parametrize("customers", [0, 1, 2, 7, 60, 700])
@pytest.mark.parametrize("seed", [0, 1, 987_654_321])
def test_every_line_is_of_the_format(customers: int, seed: int) -> None:
    ids = set()
    for line in generate(customers=customers, seed=seed, today=TODAY):
        check_line(line)
        ids.add((line["type"], line["external_id"]))
        for key in ("customer", "order"):
            assert line.get(key) is None or (key, line[key]) in ids
    assert sum(kind == "customer" for kind, _ in ids) == customers


def test_a_large_store_is_of_the_format_too() -> None:
    store = demo_store()
    for lines in (store.customers, store.orders, store.conversations):
        for line in lines.values():
            check_line(line)


def test_nothing_happens_on_the_day_itself_or_later() -> None:
    end = datetime.combine(TODAY, time(), timezone.utc)  # noqa: UP017 - reads like the rule
    store = demo_store()
    moments = [each["registered_at"] for each in store.customers.values()]
    moments += [
        consent[key]
        for each in store.customers.values()
        for consent in each["consents"]
        for key in ("given_at", "withdrawn_at")
        if consent[key]
    ]
    for order in store.orders.values():
        moments.append(order["placed_at"])
        moments += [paid["captured_at"] for paid in order["payments"]]
        moments += [refund["refunded_at"] for refund in order["refunds"]]
    moments += [each["started_at"] for each in store.conversations.values()]
    assert all(datetime.fromisoformat(moment) <= end for moment in moments)


def test_the_numbers_are_what_was_asked_for() -> None:
    lines = generate(
        customers=300,
        seed=1,
        today=TODAY,
        orders_per_customer=2.5,
        conversations_per_customer=0.5,
    )
    count = Counter(line["type"] for line in lines)
    assert count == {"customer": 300, "order": 750, "conversation": 150}


def test_without_orders_people_still_call() -> None:
    lines = small(orders_per_customer=0, conversations_per_customer=1)
    talks = [line for line in lines if line["type"] == "conversation"]
    assert len(talks) == 60
    assert {line["order"] for line in talks} == {None}
    assert not refund_plans(customers=60, seed=3, today=date(2026, 4, 2), orders_per_customer=0)


def test_names_only_gives_the_same_people_without_anything_else() -> None:
    everything = {line["external_id"]: line for line in small()}
    names = small(names_only=True)
    assert {line["type"] for line in names} == {"customer"}
    for line in names:
        whole = everything[line["external_id"]]
        assert line == whole | {"profile": None, "consents": []}


def test_a_line_is_made_when_it_is_asked_for() -> None:
    millions = generate(customers=50_000_000, seed=1, today=TODAY)
    assert len(list(islice(millions, 3))) == 3


def test_memory_does_not_grow_with_the_number_of_customers() -> None:
    def peak(customers: int) -> int:
        tracemalloc.start()
        for _ in generate(customers=customers, seed=1, today=TODAY):
            pass
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(100)  # tables are read once
    assert peak(1_600) < peak(200) + 300_000


@pytest.mark.parametrize(
    "changes",
    [{"customers": -1}, {"orders_per_customer": -0.1}, {"conversations_per_customer": -1}],
)
def test_counts_below_zero_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="0 or more"):
        small(**changes)


def test_a_day_before_anybody_is_of_age_is_refused() -> None:
    with pytest.raises(ValueError, match="of age"):
        small(today=date(1999, 12, 31))


def test_a_packed_file_holds_the_same_lines_and_no_time(tmp_path: Path) -> None:
    plain, packed, again = (tmp_path / name for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.gz"))
    lines = small()
    assert [write_jsonl(path, lines) for path in (plain, packed, again)] == [len(lines)] * 3
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()
    assert packed.read_bytes() == again.read_bytes()
    first = plain.read_bytes().splitlines()[0]
    assert first.startswith(b'{"type":"customer"')
    assert msgspec.json.decode(first) == lines[0]
