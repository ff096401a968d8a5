"""`backoffice refund …`: what it takes, what it prints, and how it ends."""

from datetime import datetime

import pytest

from tests.command_line import CommandLine, command_line_on
from tests.factories import StoreUnderTest
from tests.import_lines import customer_line, goods, order_line, payment
from tests.refund_desk import RefundDesk

KEYS = {
    "no", "state", "amount", "currency", "vat", "order", "customer", "reason", "instrument",
    "imported", "requested_by", "requested_at", "approved_by", "state_at", "lines", "attempts",
}  # fmt: skip
DEAR = 150_000


@pytest.fixture
def desk(store: StoreUnderTest) -> RefundDesk:
    desk = RefundDesk(store)
    dear = order_line("O-9", lines=[goods("1", gross=DEAR)], payments=[payment(captured=DEAR)])
    desk.sells(order_line(), dear)
    return desk


@pytest.fixture
def command(
    desk: RefundDesk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> CommandLine:
    return command_line_on(desk.store, monkeypatch, capsys)


def request(*more: str, order: str = "O-5001") -> tuple[str, ...]:
    return ("refund", "request", order, "--reason", "complaint", *more)


def test_a_request_prints_the_refund(desk: RefundDesk, command: CommandLine) -> None:
    done = command(*request("--line", "1", "--line", "2:1", "--json"), user="anna")
    assert (done.code, done.err) == (0, "")
    value = done.json
    assert set(value) >= KEYS
    assert (value["state"], value["amount"], value["vat"]) == ("queued", 17_440, 998)
    assert (value["currency"], value["order"], value["reason"]) == ("SEK", "O-5001", "complaint")
    assert value["customer"] == str(desk.store.customer_id("C-1001"))
    assert (value["instrument"], value["imported"]) == ("Visa •••• 4242 04/27", False)
    assert (value["requested_by"], value["approved_by"]) == ("Anna Prov", None)
    assert datetime.fromisoformat(value["requested_at"]).tzinfo is not None
    assert value["attempts"] == []
    assert [
        (line["quantity"], line["gross"], line["vat"], line["vat_bp"], line["disposition"])
        for line in value["lines"]
    ] == [(1, 12_450, 0, 0, "quarantine_for_mah"), (1, 4_990, 998, 2_500, "destroy")]
    assert [*desk.states()] == [value["no"]]


def test_a_line_without_a_quantity_means_all_that_is_left_of_it(command: CommandLine) -> None:
    assert command(*request("--line", "2:1", "--json"), user="anna").json["amount"] == 4_990
    rest = command(*request("--line", "2", "--json"), user="anna").json
    assert [line["quantity"] for line in rest["lines"]] == [1]
    again = command(*request("--line", "2"), user="anna")
    assert (again.code, again.out) == (5, "")
    assert again.sentence == "There are not that many units left to refund."


def test_a_line_may_have_a_colon_in_its_number(desk: RefundDesk, command: CommandLine) -> None:
    lines = [goods("a:1", quantity=3, gross=3_000), goods("a", gross=500)]
    desk.store.import_lines(
        order_line("O-7", lines=lines, payments=[payment("P-7", captured=3_500)])
    )
    amounts = [
        command(*request("--line", line, "--json", order="O-7"), user="anna").json["amount"]
        for line in ("a:1:1", "a:1")
    ]
    assert amounts == [1_000, 2_000]
    assert (
        command(*request("--line", "a", "--json", order="O-7"), user="anna").json["amount"] == 500
    )


def test_for_people_it_is_one_line(command: CommandLine) -> None:
    done = command(*request("--line", "2:1"), user="anna")
    (line,) = done.out.splitlines()
    assert "queued  49.90 SEK  order O-5001  complaint" in line
    assert line.startswith("R")


def test_a_repeat_with_the_same_key_prints_the_first(
    desk: RefundDesk, command: CommandLine
) -> None:
    first, again = (
        command(*request("--line", "2:1", "--key", "k", "--json"), user="anna") for _ in range(2)
    )
    assert first.json == again.json
    assert len(desk.states()) == 1
    other = command(*request("--line", "1", "--key", "k", "--json"), user="anna")
    assert (other.code, other.json["error"]["code"]) == (5, "refund.key_reused")


def test_without_a_key_a_repeat_is_another_refund(desk: RefundDesk, command: CommandLine) -> None:
    for _ in range(2):
        assert command(*request("--line", "2:1"), user="anna").code == 0
    assert len(desk.states()) == 2


def test_the_way_of_a_refund_above_the_limit(desk: RefundDesk, command: CommandLine) -> None:
    no = command(*request("--line", "1", "--json", order="O-9"), user="anna").json["no"]
    shown = command("refund", "show", no, "--json", user="dora").json
    assert (shown["no"], shown["state"]) == (no, "pending_approval")
    approved = command("refund", "approve", no, "--json", user="sven").json
    assert (approved["state"], approved["approved_by"]) == ("queued", "Sven Prov")
    late = command("refund", "approve", no, "--json", user="stina")
    assert (late.code, late.json["error"]["code"]) == (6, "refund.state_changed")
    assert late.json["error"]["message"] == late.sentence
    desk.work()
    settled = command("refund", "show", no, "--json", user="anna").json
    (attempt,) = settled["attempts"]
    assert (settled["state"], attempt["number"], attempt["outcome"]) == (
        "succeeded",
        1,
        "succeeded",
    )
    assert set(attempt) >= {"started_at", "finished_at", "provider_code"}
    assert command("refund", "cancel", no, user="anna").code == 6


def test_saying_no_and_taking_back(desk: RefundDesk, command: CommandLine) -> None:
    first = desk.request(("1", 1), order="O-9").no
    assert command("refund", "decline", first, "--json", user="sven").json["state"] == "declined"
    second = desk.request().no
    assert command("refund", "cancel", second, "--json", user="anna").json["state"] == "cancelled"


def test_the_list(desk: RefundDesk, command: CommandLine) -> None:
    queued, cancelled = desk.request().no, desk.request().no
    desk.cancel(cancelled)
    every = command("refund", "list", "--json", user="anna").json
    assert [one["no"] for one in every] == [cancelled, queued]
    assert all(set(one) >= KEYS for one in every)
    narrowed = command("refund", "list", "--state", "queued", "--json", user="anna").json
    assert [one["no"] for one in narrowed] == [queued]
    lines = command("refund", "list", "--limit", "1", user="anna").out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(cancelled)
    assert command("refund", "list", "--state", "unknown", "--json", user="anna").json == []


@pytest.mark.parametrize(
    ("arguments", "user", "code", "error"),
    [
        (("refund", "request", "O", "--reason", "mood", "--line", "1"), "anna", 2, "cli.reason"),
        (("refund", "list", "--state", "lost"), "anna", 2, "cli.state"),
        (request("--line", "1"), None, 2, "cli.user_missing"),
        (request("--line", "1"), "dora", 3, "policy.action"),
        (request("--line", "1"), "nobody", 3, "sign_in.refused"),
        (("refund", "show", "R-1"), "olga", 3, "policy.action"),
        (("refund", "approve", "R-1"), "anna", 3, "policy.action"),
        (("refund", "decline", "R-1"), "pia", 3, "policy.action"),
        (("refund", "cancel", "R-1"), "dora", 3, "policy.action"),
        (request("--line", "1", order="O-404"), "anna", 4, "order.not_found"),
        (request("--line", "1", order="\udcff"), "anna", 4, "order.not_found"),
        (("refund", "show", "R-404"), "anna", 4, "refund.not_found"),
        (("refund", "approve", "R-404"), "sven", 4, "refund.not_found"),
        (("refund", "show", "\udcff"), "anna", 4, "refund.not_found"),
        (request("--line", "9"), "anna", 5, "refund.unknown_line"),
        (request("--line", "9:1"), "anna", 5, "refund.unknown_line"),
        (request("--line", ":"), "anna", 5, "refund.unknown_line"),
        (request("--line", "\udcff"), "anna", 5, "refund.unknown_line"),
        (request("--line", "2:0"), "anna", 5, "refund.quantity_zero"),
        (request("--line", "2:-1"), "anna", 5, "refund.quantity_shape"),
        (request("--line", "2:1.5"), "anna", 5, "refund.quantity_shape"),
        (request("--line", "2:٢"), "anna", 5, "refund.quantity_shape"),
        (request("--line", f"2:{'9' * 5_000}"), "anna", 5, "refund.quantity_too_high"),
        (request("--line", "2:3"), "anna", 5, "refund.quantity_too_high"),
        (request("--line", "2:1", "--line", "2:1"), "anna", 5, "refund.line_twice"),
        (request("--line", "1", "--key", ""), "anna", 5, "refund.key"),
        (request("--line", "1", "--key", "x" * 101), "anna", 5, "refund.key"),
        (request("--line", "1", "--key", "\udcff"), "anna", 5, "refund.key"),
        (("refund", "list", "--limit", "0"), "anna", 5, "lookup.limit"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence_and_a_fitting_code(
    desk: RefundDesk,
    command: CommandLine,
    arguments: tuple[str, ...],
    user: str | None,
    code: int,
    error: str,
) -> None:
    done = command(*arguments, "--json", user=user)
    assert (done.code, done.json["error"]["code"]) == (code, error)
    assert done.json["error"]["message"] == done.sentence
    assert not desk.states()


@pytest.mark.parametrize(
    "arguments",
    [
        ("refund",),
        ("refund", "request", "O-5001", "--line", "1"),
        ("refund", "request", "O-5001", "--reason", "complaint"),
        ("refund", "request", "--reason", "complaint", "--line", "1"),
        ("refund", "show"),
        ("refund", "list", "--limit", "many"),
        ("refund", "pay", "R-1"),
    ],
)
def test_what_is_put_together_wrongly_ends_with_2(
    command: CommandLine, arguments: tuple[str, ...]
) -> None:
    done = command(*arguments, user="anna")
    assert done.code == 2
    assert not done.out
    assert done.err.startswith("The command was put together wrongly")


def test_nobody_decides_on_their_own(desk: RefundDesk, command: CommandLine) -> None:
    lines = [goods("1", gross=1_000_001)]
    desk.store.import_lines(
        order_line("O-8", lines=lines, payments=[payment("P-8", captured=1_000_001)])
    )
    no = desk.request(("1", 1), order="O-8", by="sven").no
    for verb in ("approve", "decline"):
        done = command("refund", verb, no, "--json", user="sven")
        assert (done.code, done.json["error"]["code"]) == (3, "refund.own")


def test_what_exceeds_the_payment_says_what_is_left(desk: RefundDesk, command: CommandLine) -> None:
    lines = [goods("1", gross=5_000), goods("2", gross=5_000)]
    desk.store.import_lines(
        order_line("O-6", lines=lines, payments=[payment("P-6", captured=7_505)])
    )
    done = command(*request("--line", "1", "--line", "2", order="O-6"), user="anna")
    assert done.code == 5
    assert done.sentence == "Only 75.05 can still be refunded to one payment of this order."


def test_a_protected_customers_order_is_not_found(desk: RefundDesk, command: CommandLine) -> None:
    no = desk.request().no
    desk.store.import_lines(customer_line(protection="sekretessmarkering"))
    assert command(*request("--line", "1"), user="anna").code == 4
    assert command("refund", "show", no, user="anna").code == 4
    assert command("refund", "show", no, user="dora").code == 0


def test_a_store_that_is_not_there_ends_with_7(
    command: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKOFFICE_STORE", "no-such-folder/store.sqlite")
    done = command("refund", "list", "--json", user="anna")
    assert (done.code, done.json["error"]["code"]) == (7, "store.not_there")
