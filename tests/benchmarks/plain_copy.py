"""The plain baseline of look-up: the same customers in the open, in an indexed SQLite table, asked
through the same engine settings and the same library, giving the same answer: hits with the number
of others of the same name.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, bindparam, text

from backoffice.domain.ids import CustomerId
from backoffice.domain.names import fold
from backoffice.services.lookups import LookupHit
from backoffice.storage.engine import make_engine

_EXACT = text(
    "SELECT id, external_id, given, family, city, registered, family_first FROM plain_customer "
    "WHERE personnummer = :value"
).bindparams(bindparam("value"))
_PREFIX = text(
    "SELECT * FROM (SELECT id, external_id, given, family, city, registered, family_first "
    "FROM plain_customer "
    "WHERE family_first >= :low AND family_first < :high ORDER BY family_first LIMIT :most) "
    "UNION "
    "SELECT * FROM (SELECT id, external_id, given, family, city, registered, family_first "
    "FROM plain_customer "
    "WHERE given_first >= :low AND given_first < :high ORDER BY given_first LIMIT :most)"
)
_SAME_NAME = text("SELECT count(*) FROM plain_customer WHERE family_first = :name")
_LAST = "\U0010ffff"


class PlainCopy:
    """The table."""

    def __init__(self, path: Path) -> None:
        path.touch(mode=0o600)
        self._engine: Engine = make_engine(path)
        with self._engine.begin() as connection:
            connection.execute(
                text(
                    "CREATE TABLE plain_customer (id INTEGER PRIMARY KEY, external_id TEXT, "
                    "given TEXT, family TEXT, city TEXT, registered TEXT, personnummer TEXT, "
                    "family_first TEXT, given_first TEXT)"
                )
            )

    def fill(self, lines: Iterable[dict[str, object]]) -> None:
        """Insert import-format customer lines, then index."""
        with self._engine.begin() as connection:
            rows = [_row(line) for line in lines]
            connection.execute(
                text(
                    "INSERT INTO plain_customer (external_id, given, family, city, registered, "
                    "personnummer, family_first, given_first) VALUES (:external_id, :given, "
                    ":family, :city, :registered, :personnummer, :family_first, :given_first)"
                ),
                rows,
            )
            for column in ("personnummer", "family_first", "given_first"):
                connection.execute(text(f"CREATE INDEX ix_{column} ON plain_customer ({column})"))

    def exact(self, value: str) -> list[LookupHit]:
        """Customers with this personnummer, each with the number of others of the same name."""
        with self._engine.connect() as connection:
            rows = connection.execute(_EXACT, {"value": value}).all()
            counts = [
                connection.execute(_SAME_NAME, {"name": row.family_first}).scalar_one() - 1
                for row in rows
            ]
        return [_hit(row, "personnummer", count) for row, count in zip(rows, counts, strict=True)]

    def prefix(self, words: str, most: int) -> list[LookupHit]:
        """Customers whose name begins with these words, in either order; same names counted."""
        low = fold(words)
        with self._engine.connect() as connection:
            values = {"low": low, "high": low + _LAST, "most": most + 1}
            rows = connection.execute(_PREFIX, values).all()
        names = Counter(row.family_first for row in rows)
        return [_hit(row, "name", names[row.family_first] - 1) for row in rows[:most]]

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()


def _hit(row: Any, matched: str, same_name: int) -> LookupHit:
    return LookupHit(
        customer_id=CustomerId(UUID(int=row.id)),
        external_id=row.external_id,
        name=" ".join(part for part in (row.given, row.family) if part),
        city=row.city or "",
        since=datetime.fromisoformat(row.registered) if row.registered else None,
        matched=matched,
        same_name=same_name,
    )


def _row(line: dict[str, object]) -> dict[str, object]:
    given, family = str(line["given_name"] or ""), str(line["family_name"] or "")
    addresses = line.get("addresses")
    city = addresses[0]["city"] if isinstance(addresses, list) and addresses else ""
    return {
        "external_id": line["external_id"],
        "given": given,
        "family": family,
        "city": city,
        "registered": line.get("registered_at"),
        "personnummer": line.get("personnummer"),
        "family_first": fold(f"{family} {given}"),
        "given_first": fold(f"{given} {family}"),
    }
