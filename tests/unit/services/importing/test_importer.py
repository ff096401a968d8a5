"""A run over files: what is new, changed, unchanged; who may start it; what it tells meanwhile."""

import json
from pathlib import Path

import pytest

from backoffice.domain.errors import RefusedByPolicy, SessionLocked
from backoffice.domain.policy import Purpose
from backoffice.security.index_merge import IndexMerge
from backoffice.services.importing import importer
from backoffice.services.importing.reports import ImportReport
from backoffice.storage.unit_of_work import Unit
from tests.documented_lines import DOCUMENTED
from tests.factories import StoreUnderTest
from tests.import_files import AnyLine, codes, counts, rejects_file, write_file
from tests.import_lines import conversation_line, customer_line, order_line

USUAL = [customer_line(), order_line(), conversation_line(order="O-5001")]


def taken(store: StoreUnderTest, *lines: AnyLine, name: str = "lines.jsonl") -> ImportReport:
    return store.import_file(write_file(store.services.path.parent / name, lines))


def people(count: int) -> list[AnyLine]:
    return [customer_line(f"C-{n}", personnummer=None) for n in range(count)]


def name_of(store: StoreUnderTest, external_id: str) -> str:
    page = store.services.customers.open(
        session=store.session("pia"),
        customer_id=store.customer_id(external_id),
        purpose=Purpose.CUSTOMER_SERVICE,
    )
    return page.field("name").value or ""


def test_the_lines_that_the_format_documents_are_taken_in(store: StoreUnderTest) -> None:
    """Word for word; the personnummer's check digit is wrong there, as in real registers."""
    assert counts(taken(store, *DOCUMENTED)) == {
        "customer": (1, 0, 0, 0),
        "order": (1, 0, 0, 0),
        "conversation": (1, 0, 0, 0),
    }
    for text in ("198001019800", "19800101-9800", "800101-9800", "8001019800"):
        found = store.services.lookups.search(session=store.session("pia"), text=text)
        assert (found.kind, found.opens_at_once) == ("personnummer", True)
        assert found.hits[0].external_id == "C-1001"


def test_references_may_point_forwards(store: StoreUnderTest) -> None:
    report = taken(store, *reversed(USUAL))
    assert not report.rejected
    assert store.order("O-5001").customer_id == store.customer_id("C-1001")


def test_references_may_point_to_another_file_whatever_the_order(store: StoreUnderTest) -> None:
    folder = store.services.path.parent
    paths = [write_file(folder / f"{n}.jsonl", [line]) for n, line in enumerate(reversed(USUAL))]
    report = store.services.importer.run(started_by=store.session("olga"), paths=paths)
    assert not report.rejected
    assert store.order("O-5001").customer_id == store.customer_id("C-1001")


def test_a_second_run_finds_everything_unchanged(store: StoreUnderTest) -> None:
    taken(store, *USUAL)
    once = store.services.path.read_bytes()
    assert counts(taken(store, *USUAL)) == {
        "customer": (0, 0, 1, 0),
        "order": (0, 0, 1, 0),
        "conversation": (0, 0, 1, 0),
    }
    assert len(once) == len(store.services.path.read_bytes())


def test_the_same_said_in_another_way_is_unchanged(store: StoreUnderTest) -> None:
    spare = {"type": "customer", "external_id": "C-1", "family_name": "Ek"}
    taken(store, spare)
    whole = {"external_id": "C-1", "type": "customer", "given_name": None, "family_name": "Ek"}
    escaped = '{ "type" : "customer", "external_id":"C-1", "family_name":"\\u0045k", "phone":null }'
    for line in (whole, escaped):
        assert counts(taken(store, line)) == {"customer": (0, 0, 1, 0)}


def test_a_changed_line_updates(store: StoreUnderTest) -> None:
    taken(store, *USUAL)
    changed = customer_line(given_name="Eva")
    assert counts(taken(store, changed, *USUAL[1:])) == {
        "customer": (0, 1, 0, 0),
        "order": (0, 0, 1, 0),
        "conversation": (0, 0, 1, 0),
    }
    assert name_of(store, "C-1001") == "Eva Lindström"


def test_of_two_lines_about_one_customer_the_later_holds(store: StoreUnderTest) -> None:
    lines = [customer_line(given_name=name) for name in ("Anna", "Berit", "Cecilia")]
    assert counts(taken(store, *lines)) == {"customer": (1, 2, 0, 0)}
    assert name_of(store, "C-1001") == "Cecilia Lindström"


def test_a_file_that_is_given_twice_doubles_nothing(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "lines.jsonl", [*USUAL, "bad"])
    beside = path.parent / "." / "lines.jsonl"
    report = store.services.importer.run(started_by=store.session("olga"), paths=[path, beside])
    assert counts(report) == {
        "customer": (1, 0, 1, 0),
        "order": (1, 0, 1, 0),
        "conversation": (1, 0, 1, 0),
        "other": (0, 0, 0, 2),
    }
    assert report.rejects_files == [rejects_file(path)]
    assert codes(path) == [(4, "line.not_json")] * 2


def test_each_type_names_the_file_that_holds_its_refused_lines(store: StoreUnderTest) -> None:
    folder = store.services.path.parent
    paths = [
        write_file(folder / "1.jsonl", [customer_line("C-1", x=1), order_line("O-1", "C-none")]),
        write_file(folder / "2.jsonl", [order_line("O-2", "C-none"), "bad"]),
    ]
    report = store.services.importer.run(started_by=store.session("olga"), paths=paths)
    assert {name: one.rejects_file for name, one in report.types.items()} == {
        "customer": rejects_file(paths[0]),
        "order": rejects_file(paths[0]),
        "conversation": None,
        "other": rejects_file(paths[1]),
    }
    assert report.rejects_files == [rejects_file(path) for path in paths]


def test_external_ids_are_meant_to_the_letter(store: StoreUnderTest) -> None:
    """Another system may tell "a1" from "A1"; two persons must never become one."""
    ids = ["ab-1", "AB-1", "#ab-1", "ab-1 ", " ", "#", "ß", "ss", "True", "TRUE", "\u200b", "'; --"]
    lines = [customer_line(one, given_name=f"Nr {n}") for n, one in enumerate(ids)]
    orders = [order_line(one, customer=one) for one in ids]
    talks = [conversation_line(one, customer=one, order=one) for one in ids]
    for expected in ((len(ids), 0, 0, 0), (0, 0, len(ids), 0)):
        report = taken(store, *lines, *orders, *talks)
        assert set(counts(report).values()) == {expected}
    for n, one in enumerate(ids):
        assert name_of(store, one) == f"Nr {n} Lindström"
        order = store.order(one)
        assert (order.number, order.customer_id) == (one, store.customer_id(one))
        talk = store.services.conversations.show(
            session=store.session("pia"), conversation_id=store.conversation_id(one)
        )
        assert (talk.head.external_id, talk.head.customer_id) == (one, store.customer_id(one))


def test_a_reference_in_other_letters_is_nowhere(store: StoreUnderTest) -> None:
    taken(store, customer_line("C-1001"))
    path = write_file(store.services.path.parent / "bad.jsonl", [order_line(customer="c-1001")])
    assert counts(store.import_file(path)) == {"order": (0, 0, 0, 1)}
    assert codes(path) == [(1, "line.reference")]


def test_batches_are_one_transaction_with_one_log_entry(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 4)
    assert counts(taken(store, *people(10))) == {"customer": (10, 0, 0, 0)}
    assert [entry.facts["new"] for entry in store.log("import.batch")] == [4, 4, 2]


def test_long_lines_make_small_batches(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    length = len(json.dumps(people(1)[0], ensure_ascii=False).encode())
    monkeypatch.setattr(importer, "BATCH_BYTES", 2 * length)
    assert counts(taken(store, *people(5))) == {"customer": (5, 0, 0, 0)}
    assert [entry.facts["new"] for entry in store.log("import.batch")] == [2, 2, 1]
    monkeypatch.setattr(importer, "BATCH_BYTES", 1)
    assert counts(taken(store, *people(3))) == {"customer": (0, 0, 3, 0)}
    assert [entry.facts["unchanged"] for entry in store.log("import.batch")[3:]] == [1, 1, 1]


def test_a_batch_that_fails_is_undone_and_the_next_run_completes_it(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 2)
    orders = [order_line(f"O-{n}", "C-0") for n in range(6)]
    path = write_file(store.services.path.parent / "lines.jsonl", [*people(3), *orders])
    commit, before = Unit.commit, iter(range(5))

    def failing(unit: Unit) -> None:
        if next(before, None) is None:
            raise OSError("disk full")
        commit(unit)

    store.session("olga")
    with monkeypatch.context() as patch:
        patch.setattr(Unit, "commit", failing)
        with pytest.raises(OSError, match="disk full"):
            store.import_file(path)
    report = store.import_file(path)
    total = {name: one.new + one.unchanged for name, one in report.types.items()}
    assert (total["customer"], total["order"]) == (3, 6)
    assert report.types["order"].new
    page = store.services.reveals.reveal_orders(
        session=store.session("pia"),
        customer_id=store.customer_id("C-0"),
        purpose=Purpose.CUSTOMER_SERVICE,
    )
    assert [line.name for order in page for line in order.lines if line.masked] == []


def test_progress_goes_from_the_first_byte_to_the_last(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 3)
    folder = store.services.path.parent
    paths = [write_file(folder / f"{n}.jsonl", [*USUAL, *people(8)]) for n in range(2)]
    told: list[tuple[int, int]] = []
    store.services.importer.run(
        started_by=store.session("olga"),
        paths=paths,
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == sorted(told)
    total = 3 * sum(path.stat().st_size for path in paths)
    assert {of for _, of in told} == {total}
    assert told[-1] == (total, total)
    assert len(told) > 8


@pytest.mark.parametrize("packed", [False, True])
def test_an_import_can_be_stopped_and_taken_up_again(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 2)
    name = "lines.jsonl.gz" if packed else "lines.jsonl"
    path = write_file(store.services.path.parent / name, [*people(6), *USUAL])
    asked = iter((False, True))
    stopped = store.services.importer.run(
        started_by=store.session("olga"), paths=[path], cancelled=lambda: next(asked)
    )
    assert stopped.cancelled
    assert counts(stopped) == {"customer": (4, 0, 0, 0)}
    report = store.import_file(path)
    assert not report.cancelled
    assert counts(report) == {
        "customer": (3, 0, 4, 0),
        "order": (1, 0, 0, 0),
        "conversation": (1, 0, 0, 0),
    }


@pytest.mark.parametrize("username", ["pia", "anna", "sven", "dora"])
def test_whoever_may_not_import_starts_nothing(store: StoreUnderTest, username: str) -> None:
    path = write_file(store.services.path.parent / "lines.jsonl", USUAL)
    rejects_file(path).write_text("of an earlier run")
    with pytest.raises(RefusedByPolicy) as refused:
        store.services.importer.run(started_by=store.session(username), paths=[path])
    assert refused.value.code == "policy.action"
    assert not store.log("service.opened", "import.batch")
    assert rejects_file(path).exists()


def test_a_locked_session_starts_nothing(store: StoreUnderTest, tmp_path: Path) -> None:
    session = store.session("olga")
    session.lock()
    with pytest.raises(SessionLocked):
        store.services.importer.run(started_by=session, paths=[tmp_path / "x.jsonl"])


def test_who_started_it_is_logged_before_anything_is_written(store: StoreUnderTest) -> None:
    taken(store, *USUAL)
    opened, *batches = store.log("service.opened", "import.batch")
    assert opened.kind == "service.opened"
    assert opened.facts == {"started_by": str(store.session("olga").actor.staff_id)}
    assert {entry.actor_id for entry in (opened, *batches)} == {opened.actor_id}


def test_the_machine_may_start_it_by_itself(store: StoreUnderTest) -> None:
    path = write_file(store.services.path.parent / "lines.jsonl", USUAL)
    assert not store.services.importer.run(started_by=None, paths=[path]).rejected
    assert [entry.facts for entry in store.log("service.opened")] == [{"started_by": None}]


def test_the_indexes_are_merged_when_there_is_much_to_merge(
    store: StoreUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importer, "BATCH_LINES", 2)
    monkeypatch.setattr(
        importer,
        "IndexMerge",
        lambda **given: IndexMerge(**given, deltas_before_merge=2),
    )
    taken(store, *people(9))
    assert store.services.indexes.store("customer_names").state().generation > 0
    found = store.services.lookups.search(session=store.session("anna"), text="lindström")
    assert len(found.hits) == 9
