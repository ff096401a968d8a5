"""A turn is shown literally; what is covered is a chip of its kind."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QImage, QPainter

from backoffice.domain.redaction import RedactionKind
from backoffice.ui.theme import Theme
from backoffice.views.conversations.finding import query_words
from backoffice.views.conversations.turn_text import covered_kinds, runs_of
from backoffice.views.laid_out_runs import LINE_PX, LaidOutRuns
from backoffice.views.literal_text import LINE_BREAK, Look, Run, literal

NO_BREAK = "\N{NO-BREAK SPACE}"


def _said(run: Run) -> str:
    return run.text.strip(f"{NO_BREAK}\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")


@pytest.mark.parametrize("kind", list(RedactionKind))
def test_every_kind_of_redaction_is_a_chip_with_a_word(kind: RedactionKind) -> None:
    before, chip, after = runs_of(f"Det är {kind.token}, tack", covered=True)
    assert (before.text, after.text) == ("Det är ", ", tack")
    assert chip.look is Look.COVERED
    assert _said(chip)
    assert kind.token not in chip.text
    assert " " not in chip.text


def test_in_an_original_a_token_is_just_text() -> None:
    assert runs_of("[NAMN]", covered=False) == [Run("[NAMN]")]


@pytest.mark.parametrize("text", ["[namn]", "[NAMN", "[ NAMN ]", "[OKÄNT]", "NAMN"])
def test_what_only_looks_like_a_token_is_text(text: str) -> None:
    assert runs_of(text, covered=True) == [Run(text)]


def test_found_words_are_marked_also_on_chips() -> None:
    runs = runs_of("Ditt namn, [NAMN]?", covered=True, wanted=query_words("namn"))
    assert [(run.look, _said(run)) for run in runs] == [
        (Look.PLAIN, "Ditt "),
        (Look.FOUND, "namn"),
        (Look.PLAIN, ", "),
        (Look.COVERED_FOUND, "Name"),
        (Look.PLAIN, "?"),
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>fet</b> <img src=x>", "<b>fet</b> <img src=x>"),
        ("en\r\ntvå\ntre", f"en{LINE_BREAK}två{LINE_BREAK}tre"),
        ("a\x00b\x07c", "a\ufffdb\ufffdc"),
        ("\u202eomvänt", "\ufffdomvänt"),
        ("a\tb", "a    b"),
        ("\ud800", "\ufffd"),
    ],
)
def test_what_cannot_be_drawn_as_it_is_shows_a_sign(text: str, shown: str) -> None:
    assert literal(text) == shown


@given(st.text(max_size=200), st.text(max_size=5))
def test_nothing_of_a_turn_is_lost(text: str, query: str) -> None:
    runs = runs_of(text, covered=False, wanted=query_words(query))
    assert "".join(run.text for run in runs) == literal(text)
    assert sum(run.units for run in runs) == len(literal(text).encode("utf-16-le")) // 2


def test_covered_passages_are_counted_in_order() -> None:
    text = "[TELEFON] och [NAMN] och [TELEFON]"
    assert covered_kinds(text) == [
        RedactionKind.PHONE,
        RedactionKind.NAME,
        RedactionKind.PHONE,
    ]


def _draw(text: str) -> QImage:
    laid_out = LaidOutRuns(
        runs_of(text, covered=True, wanted=("a",)),
        font=QFont(),
        ink="text",
        chip_ground="hover",
        width=300,
    )
    image = QImage(300, laid_out.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    laid_out.paint(painter, QPointF(0, 0))
    painter.end()
    assert laid_out.width <= 300
    assert laid_out.height % LINE_PX == 0
    return image


def test_hostile_strings_are_drawn_and_nothing_else_happens(
    look: Theme, shared_data: Callable[[str], Path]
) -> None:
    naughty = json.loads(shared_data("hostile/blns.json").read_text("utf-8"))
    payloads = [
        json.loads(line)
        for line in shared_data("hostile/payloads-open.jsonl").read_text("utf-8").splitlines()
    ]
    texts = [*naughty, *(str(value) for one in payloads for value in one.values())]
    assert len(texts) > 500
    for text in texts:
        _draw(text)


def test_a_chip_never_breaks_over_two_lines(look: Theme) -> None:
    for width in range(60, 300, 7):
        laid_out = LaidOutRuns(
            runs_of("ord " * 9 + "[PERSONNUMMER] " * 4, covered=True),
            font=QFont(),
            ink="text",
            chip_ground="hover",
            width=max(width, 120),
        )
        boxes = [laid_out._boxes(start, end) for start, end, _ in laid_out._marked]
        assert [len(each) for each in boxes] == [1, 1, 1, 1]
