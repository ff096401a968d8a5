"""What may stand inside one number."""

import pytest

from backoffice.domain.redaction.gaps import Edge, edge_of


@pytest.mark.parametrize(
    ("gap", "edge"),
    [
        ("", Edge.TIGHT),
        (" ", Edge.TIGHT),
        ("\N{NO-BREAK SPACE}\N{ZERO WIDTH SPACE}", Edge.TIGHT),
        (") ", Edge.TIGHT),
        ("-", Edge.DASH),
        (" \N{EN DASH} ", Edge.DASH),
        ("+", Edge.DASH),
        ("---------", Edge.DASH),
        ("-/", Edge.LOOSE),
        ("\N{MINUS SIGN}", Edge.DASH),
        (".", Edge.DOT),
        ("/", Edge.DOT),
        (". ", Edge.LOOSE),
        (", ", Edge.LOOSE),
        ("...", Edge.LOOSE),
        ("\N{HORIZONTAL ELLIPSIS}", Edge.LOOSE),
        ("\n", Edge.LOOSE),
        (":", Edge.BREAK),
        ('", "', Edge.BREAK),
        (" " * 12, Edge.TIGHT),
        (" " * 13, Edge.BREAK),
        (" kr ", Edge.BREAK),
    ],
)
def test_a_gap_binds_two_numbers_or_parts_them(gap: str, edge: Edge) -> None:
    assert edge_of(gap) is edge
