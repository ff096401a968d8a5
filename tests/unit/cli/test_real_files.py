"""The files of a shop and of a chat platform that nobody here wrote, through the command line."""

import gzip
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

from tests.command_line import command_line_on
from tests.factories import OFFICER, StoreUnderTest

CHATS_IN_THE_FAST_SUITE = 400


def test_the_shop_is_imported_whole_and_the_second_time_nothing_changes(
    store: StoreUnderTest,
    shared_data: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "shop.jsonl.gz"
    file.write_bytes(shared_data("shop-tau.jsonl.gz").read_bytes())
    command = command_line_on(store, monkeypatch, capsys)
    first = command("import", str(file), "--json", user=OFFICER)
    assert first.code == 0
    counts = {"customer": 500, "order": 1000, "conversation": 69}
    assert {kind: entry["new"] for kind, entry in first.json.items()} == counts
    second = command("import", str(file), "--json", user=OFFICER)
    assert {kind: entry["unchanged"] for kind, entry in second.json.items()} == counts
    assert sum(entry["rejected"] for entry in (first.json | second.json).values()) == 0
    (hit,) = command("lookup", "#W2611340", "--json", user="anna").json
    assert hit["matched"] == "order"
    page = command(
        "customer", "show", hit["id"], "--purpose", "customer_service", "--json", user="anna"
    )
    assert page.code == 0
    assert page.json["fields"]["email"]["level"] == "full"


@pytest.mark.parametrize(
    "lines", [CHATS_IN_THE_FAST_SUITE, pytest.param(None, marks=pytest.mark.long)]
)
def test_the_chats_are_imported_whole_and_the_second_time_nothing_changes(
    store: StoreUnderTest,
    shared_data: Callable[[str], Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    lines: int | None,
) -> None:
    file = tmp_path / "chats.jsonl"
    with gzip.open(shared_data("chats-star.jsonl.gz"), "rt", encoding="utf-8") as chats:
        wanted = list(islice(chats, lines))
    file.write_text("".join(wanted), encoding="utf-8")
    command = command_line_on(store, monkeypatch, capsys)
    first = command("import", str(file), "--json", user=OFFICER).json["conversation"]
    assert (first["new"], first["rejected"]) == (len(wanted), 0)
    second = command("import", str(file), "--json", user=OFFICER).json["conversation"]
    assert (second["unchanged"], second["rejected"]) == (len(wanted), 0)
    found = command("conversation", "search", "medicine", "--json", user="anna").json
    assert found
    read = command("conversation", "show", found[0]["id"], "--json", user="anna")
    assert any("medicine" in turn["text"].lower() for turn in read.json["turns"])
