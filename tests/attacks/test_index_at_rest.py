"""What a thief of the file learns from the sealed search index at rest: the number of entries.

Equality tokens would give up 96 % of common surnames by their frequencies alone; here equal names
give no equal bytes, and sizes are classes. The budget of the one thing that shows (the class of a
single delta's size) is computed over common surnames and fails above it.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pytest

from backoffice.demo.tables import rows
from backoffice.domain.names import name_keys
from backoffice.security.envelopes import size_class
from backoffice.security.index_entries import Entry
from backoffice.security.index_merge import IndexMerge
from backoffice.security.sealed_index import SealedIndex
from backoffice.services.indexes import CONVERSATION_WORDS, CUSTOMER_NAMES
from tests.database_owner import DatabaseOwner
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line
from tests.unit.services.conftest import CopyOfStore

HEADER_BYTES = 1 + 8 + 12  # format, key id, nonce (backoffice/security/envelopes.py)
TAG_BYTES = 16
SAME_KEY_BYTES = 1 + 8  # format and key id are the same in everything under one key
BUDGET_BITS = 0.5


def people(count: int, *, given: str, family: str) -> list[dict[str, object]]:
    return [
        customer_line(
            f"C-{number}", given_name=given, family_name=family, personnummer=None,
            email=None, phone=None, profile=None, consents=[],
        )
        for number in range(count)
    ]  # fmt: skip


def merge(store: StoreUnderTest) -> None:
    for name in (CUSTOMER_NAMES, CONVERSATION_WORDS):
        key = store.session("anna").vault.keyring("face")
        list(IndexMerge(store=store.services.indexes.store(name), name=name, key=key).everything())


def sealed_parts(store: StoreUnderTest) -> list[bytes]:
    """Every sealed byte string of the search index, deltas and blocks and manifests."""
    owner = DatabaseOwner(store.services.path)
    parts = owner.rows(
        "SELECT sealed FROM index_delta UNION ALL SELECT sealed FROM index_block"
        " UNION ALL SELECT manifest FROM index_state WHERE manifest IS NOT NULL"
    )
    return [sealed for (sealed,) in parts]


def repeated(parts: Sequence[bytes], width: int = 8) -> set[bytes]:
    """Every run of eight bytes that stands in two places; by chance there is none."""
    seen: Counter[bytes] = Counter()
    for part in parts:
        body = part[SAME_KEY_BYTES:]
        seen.update({body[at : at + width] for at in range(len(body) - width + 1)})
    return {run for run, times in seen.items() if times > 1}


@pytest.fixture(params=["in deltas", "merged into blocks"])
def same_names(request: pytest.FixtureRequest, copy_of_store: CopyOfStore) -> Iterator[list[bytes]]:
    """The index of a store of forty people of one name, and forty conversations of one text."""
    with copy_of_store() as store:
        for line in people(40, given="Anna", family="Andersson"):
            store.import_lines(line)
        talks = [conversation_line(f"V-{number}", customer="C-1") for number in range(40)]
        store.import_lines(*talks)
        if request.param == "merged into blocks":
            merge(store)
        yield sealed_parts(store)


def test_equal_names_give_no_equal_bytes(same_names: list[bytes]) -> None:
    assert same_names
    assert repeated(same_names) == set()


def test_every_size_is_a_class(same_names: list[bytes]) -> None:
    for part in same_names:
        padded = len(part) - HEADER_BYTES - TAG_BYTES
        assert padded == size_class(padded - 4), padded


def test_the_same_person_in_two_stores_has_nothing_in_common(copy_of_store: CopyOfStore) -> None:
    parts: list[bytes] = []
    for _ in range(2):
        with copy_of_store() as store:
            store.import_lines(customer_line())
            parts += sealed_parts(store)
    assert len(parts) == 2
    assert repeated(parts) == set()


def test_long_and_short_names_make_the_same_blocks(copy_of_store: CopyOfStore) -> None:
    sizes = []
    for given, family in (("Bo", "Ek"), ("Maximiliana", "Oxenstierna")):
        with copy_of_store() as store:
            store.import_lines(*people(300, given=given, family=family))
            merge(store)
            blocks = DatabaseOwner(store.services.path).rows(
                "SELECT length(sealed) FROM index_block WHERE index_name = ? ORDER BY position",
                CUSTOMER_NAMES,
            )
            sizes.append([size for (size,) in blocks][:-2])  # the last block and the directory
    assert sizes[0] == sizes[1]
    assert set(sizes[0]) == {12_288 + HEADER_BYTES + TAG_BYTES}


def test_the_size_of_a_single_delta_tells_next_to_nothing_of_a_surname(
    store: StoreUnderTest,
) -> None:
    index = SealedIndex(
        store=store.services.indexes.store(CUSTOMER_NAMES),
        name=CUSTOMER_NAMES,
        key=store.session("anna").vault.keyring("face"),
    )
    by_size: Counter[int] = Counter()
    surnames = {name: int(persons) for name, persons, _ in rows("family_names.csv")}
    for surname, persons in surnames.items():
        keys = name_keys(given="Anna", family=surname)
        entries = [Entry(order, key.encode(), bytes(32), 1) for order, key in keys]
        by_size[len(index.delta(entries, number=1))] += persons
    leak, whole = entropy(by_size), entropy(surnames)
    assert whole > 6
    assert leak <= BUDGET_BITS, f"{leak:.2f} of {whole:.1f} bits"


def entropy(counts: Mapping[object, int]) -> float:
    """In bits."""
    everybody = sum(counts.values())
    return -sum(n / everybody * math.log2(n / everybody) for n in counts.values())


def test_two_equal_people_have_no_equal_bytes_in_any_sealed_column(store: StoreUnderTest) -> None:
    """Tags of exact identifiers are the stated exception: equal numbers have equal tags."""
    store.import_lines(*(customer_line(f"C-{number}", consents=[]) for number in range(6)))
    owner = DatabaseOwner(store.services.path)
    for table, column in (
        ("customer", "face"), ("customer", "identity"), ("customer", "contact"),
        ("customer", "redaction_hints"), ("health_profile", "content"), ("data_key", "sealed"),
    ):  # fmt: skip
        cells = [cell for (cell,) in owner.rows(f"SELECT {column} FROM {table}")]  # noqa: S608 - our own tables
        assert len(cells) >= 6
        assert repeated([cell[12:] for cell in cells]) == set(), f"{table}.{column}"
        assert len({len(cell) for cell in cells}) == 1, f"{table}.{column}"
    tags = owner.rows("SELECT tag, count(*) FROM identifier_tag GROUP BY tag HAVING count(*) > 1")
    assert [times for _, times in tags] == [6, 6, 6]  # personnummer, e-mail, phone
