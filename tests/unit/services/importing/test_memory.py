"""What an import holds in memory does not grow with the file."""

import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

import backoffice
from backoffice.services.importing import importer
from tests.factories import StoreTemplate
from tests.import_files import AnyLine, write_file
from tests.import_lines import conversation_line, customer_line, order_line

CHILD = Path(__file__).with_name("import_child.py")
ROOT = Path(backoffice.__file__).parents[1]
PAGE_CACHE_MIB = 64  # SQLite's, which fills up as the store grows and then stays


def shop(lines: int) -> Iterator[AnyLine]:
    """So many lines: customers, an order of each, a conversation with each."""
    turns = [{"speaker": "customer", "text": "Jag undrar över mitt recept och min beställning."}]
    for n in range(lines // 3):
        yield customer_line(f"C-{n}", personnummer=None)
        yield order_line(f"O-{n}", f"C-{n}")
        yield conversation_line(f"V-{n}", customer=f"C-{n}", turns=turns * 6)


def held_at_most(template: StoreTemplate, folder: Path, lines: int) -> int:
    """Bytes of Python's own that an import of so many lines holds at most."""
    with template.copy(folder / f"store-{lines}") as store:
        file = write_file(folder / f"{lines}.jsonl", shop(lines))
        store.session("olga")
        tracemalloc.start()
        try:
            store.import_file(file)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_ten_times_the_lines_take_no_more_memory(
    store_template: StoreTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 20)
    held_at_most(store_template, tmp_path, 60)  # what is loaded once is loaded here
    few = held_at_most(store_template, tmp_path, 120)
    many = held_at_most(store_template, tmp_path, 1_200)
    assert many < 1.5 * few + 500_000, (few, many)


@pytest.mark.long
def test_ten_times_the_lines_make_no_larger_process(
    store_template: StoreTemplate, tmp_path: Path
) -> None:
    def peak(lines: int) -> int:
        folder = tmp_path / str(lines)
        with store_template.copy(folder):
            file = write_file(tmp_path / f"{lines}.jsonl", shop(lines))
            said = subprocess.run(
                [sys.executable, str(CHILD), str(folder), str(file), "0", "0", "never"],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            ).stdout
        return int(json.loads(said)["mib"])

    assert peak(20_000) < peak(2_000) + PAGE_CACHE_MIB
