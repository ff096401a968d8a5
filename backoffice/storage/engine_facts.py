"""What the database says of its own settings.

Rule: the promises about the file rest on these; `doctor` compares them with what is expected.
"""

from sqlalchemy import text

from backoffice.storage.unit_of_work import Unit

EXPECTED = (
    ("journal_mode", "wal"),
    ("foreign_keys", "1"),
    ("secure_delete", "1"),
    ("synchronous", "2"),
)


def settings(unit: Unit) -> tuple[tuple[str, str, str], ...]:
    """(setting, value now, value expected)."""
    return tuple(
        (name, str(unit.connection.execute(text(f"PRAGMA {name}")).scalar()), wanted)
        for name, wanted in EXPECTED
    )
