"""Redaction takes linear time, whatever a transcript holds."""

import time
from typing import Any

import pytest

from backoffice.domain.redaction import RedactionKind, redact
from backoffice.domain.redaction.known import LearnedWords

HINTS = LearnedWords({"zebrafink": RedactionKind.NAME})

HOSTILE = [
    "SE45", "1.", "a", "a@", "Storgatan ", "A1", "1" + " " * 50, "jag heter ",
    "1", "1 ", "1,", "11,", "1-", "a ", "A ", "Aa ", "@", "a.", "ett ", "nittio ",
    "gatan ", "SE45 5000 ", " ", "1 000 000 ", "a\u200b",
    "\u0301", "personnummer 1 ", "1 och ", "1\n", "12 abc def ghi ", "0.5 ", "123456-",
    "111 11 Aa ", "a at a ", "a 1 gmail ", "hundra", "noll", "(1)", "9", "2019-2024 ",
    "2026-03-02 ", "order 1", "Mr A", "c/o ", "Box ", "[", '"1":',
]  # fmt: skip


def _piece(piece: str) -> Any:
    return pytest.param(piece, marks=() if piece in HOSTILE[:8] else pytest.mark.long)


@pytest.mark.parametrize("piece", [_piece(one) for one in HOSTILE])
def test_hostile_text_takes_no_more_than_linear_time(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    started = time.process_time()
    redact([text], known=HINTS)
    # linear rules need one to four seconds on a slow machine; a quadratic one needs hours
    assert time.process_time() - started < 30


def test_many_short_turns_take_no_more_than_linear_time() -> None:
    started = time.process_time()
    redact(["1 2 3"] * 10_000, known=HINTS, speakers=["customer"] * 10_000)
    assert time.process_time() - started < 30
