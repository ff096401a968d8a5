"""`./run bench lookup --customers N`: look-up by name prefix and by personnummer on an embedded
store of generated customers, against the same query on a plaintext, indexed copy of the table.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from backoffice.demo import generate, write_jsonl
from backoffice.security.workstation import FileSecrets, Workstation
from backoffice.services.founding import FoundStore, found_store
from backoffice.services.opening import Services, create_store
from backoffice.services.session import Session
from backoffice.services.staff_accounts import AddStaff
from tests.benchmarks.measures import Measure, compared, report, side_by_side
from tests.benchmarks.plain_copy import PlainCopy

PASSPHRASE = "benchmark passphrase"
SHOWN = 20
SEED = 7


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--customers", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=600)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [
            line
            for line in generate(
                customers=arguments.customers,
                seed=SEED,
                today=date(2026, 6, 1),
                names_only=True,
                unassignable_numbers=True,
            )
            if line["protection"] == "none"  # the others are in no index, by design
        ]
        plain = PlainCopy(folder / "plain.sqlite")
        plain.fill(lines)
        services = _store(folder, lines)
        session = services.sign_ins.sign_in(username="farida", passphrase=PASSPHRASE)
        begun = time.perf_counter()
        services.lookups.open_index(session=session)
        print(f"index opened in {(time.perf_counter() - begun) * 1000:.1f} ms")
        measures = _measure(services, session, plain, lines, arguments.queries)
        services.close()
        plain.close()
    return report("lookup", measures)


def _store(folder: Path, lines: list[dict[str, object]]) -> Services:
    workstation = Workstation(FileSecrets(folder / "secret"), "benchmark")
    services = create_store(folder / "store" / "store.sqlite", workstation)
    command = FoundStore(organisation="Benchmark", officer="officer", passphrase=PASSPHRASE)
    found_store(
        command,
        units=services.units,
        workstation=workstation,
        policy=services.policy,
        clock=services.clock,
        keep_kit=lambda _foundation: None,
    )
    officer = services.sign_ins.sign_in(username="officer", passphrase=PASSPHRASE)
    person = AddStaff(username="farida", role="pharmacist", name="Farida", passphrase=PASSPHRASE)
    services.staff.add(session=officer, command=person)
    file = folder / "customers.jsonl"
    write_jsonl(file, lines)
    begun = time.perf_counter()
    services.importer.run(started_by=officer, paths=[file])
    rate = len(lines) / (time.perf_counter() - begun)
    print(f"imported {len(lines)} customers, {rate:.0f}/s (not counted)")
    return services


def _measure(
    services: Services,
    session: Session,
    plain: PlainCopy,
    lines: list[dict[str, object]],
    queries: int,
) -> list[Measure]:
    dice = random.Random(SEED)
    with_number = [line for line in lines if line["personnummer"]]
    numbers = [str(dice.choice(with_number)["personnummer"]) for _ in range(queries)]
    families = [str(dice.choice(lines)["family_name"]) for _ in range(queries)]

    def search(text: str) -> Callable[[], object]:
        return partial(services.lookups.search, session=session, text=text, limit=SHOWN)

    for family in families[:50]:
        ours = services.lookups.search(session=session, text=family, limit=200)
        theirs = plain.prefix(family, 200)
        if len(ours.hits) < 200 and len(ours.hits) < len(theirs):
            raise RuntimeError("the two answers differ")
    measures = []
    exact = side_by_side([search(n) for n in numbers], [partial(plain.exact, n) for n in numbers])
    measures.append(
        compared("personnummer", *exact, baseline="plaintext indexed column", at_most=3.0)
    )
    for letters in (2, 3, 5):
        begins = [family[:letters] for family in families]
        pair = side_by_side(
            [search(text) for text in begins], [partial(plain.prefix, t, SHOWN) for t in begins]
        )
        what = f"name prefix, {letters} letters"
        measures.append(compared(what, *pair, baseline="plaintext indexed column", at_most=3.0))
    return measures


if __name__ == "__main__":
    sys.exit(main())
