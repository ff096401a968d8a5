"""One generated store that many tests read, made once."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from backoffice.demo import generate

SEED = 20_261
TODAY = date(2026, 11, 22)
CUSTOMERS = 2_500


@dataclass(frozen=True, slots=True)
class Store:
    customers: dict[str, dict[str, Any]]
    orders: dict[str, dict[str, Any]]
    conversations: dict[str, dict[str, Any]]


@lru_cache(maxsize=1)
def demo_store() -> Store:
    kinds: dict[str, dict[str, dict[str, Any]]] = {"customer": {}, "order": {}, "conversation": {}}
    for line in generate(customers=CUSTOMERS, seed=SEED, today=TODAY):
        assert line["external_id"] not in kinds[line["type"]]
        kinds[line["type"]][line["external_id"]] = line
    return Store(kinds["customer"], kinds["order"], kinds["conversation"])
