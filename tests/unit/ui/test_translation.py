"""Languages: ours and Qt's own words, switched at run time; formats by language."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from backoffice.domain.errors import NotFound
from backoffice.ui.formats import Formats
from backoffice.ui.resources import ResourceFinder
from backoffice.ui.translation import Language, Translation, sentence_of, system_language

TS = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS>
<TS version="2.1" language="sv_SE"><context><name>errors</name><message>
<source>There is no such customer.</source><translation>Kunden finns inte.</translation>
</message></context></TS>"""


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    (folder / "translations").mkdir()
    source = folder / "backoffice_sv.ts"
    source.write_text(TS, "utf-8")
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    target = folder / "translations" / "backoffice_sv.qm"
    subprocess.run([tool, "-silent", source, "-qm", target], check=True)
    return folder


@pytest.fixture
def translation(qapp: QApplication, resources: Traversable) -> Iterator[Translation]:
    translation = Translation(qapp, finder=ResourceFinder(root=resources))
    yield translation
    translation.choose(Language.ENGLISH)
    translation.deleteLater()


def test_an_error_is_one_sentence_in_the_language_chosen(translation: Translation) -> None:
    error = NotFound("customer.not_found")
    assert sentence_of(error) == "There is no such customer."
    translation.choose(Language.SWEDISH)
    assert sentence_of(error) == "Kunden finns inte."
    translation.choose(Language.ENGLISH)
    assert sentence_of(error) == "There is no such customer."


def test_qt_speaks_the_same_language(translation: Translation) -> None:
    translation.choose(Language.SWEDISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Avbryt"


def test_whoever_holds_words_is_told(translation: Translation) -> None:
    heard: list[Language] = []
    translation.changed.connect(heard.append)
    translation.choose(Language.SWEDISH)
    assert heard == [Language.SWEDISH]
    assert translation.language is Language.SWEDISH


@pytest.mark.parametrize("content", [None, b"not a translation"])
def test_a_missing_or_broken_translation_is_told_and_not_fatal(
    qapp: QApplication, tmp_path: Path, expected_log: object, content: bytes | None
) -> None:
    expected_log.expect("backoffice.ui.translation", logging.WARNING, reason="no translation")
    if content is not None:
        (tmp_path / "translations").mkdir()
        (tmp_path / "translations" / "backoffice_sv.qm").write_bytes(content)
    translation = Translation(qapp, finder=ResourceFinder(root=tmp_path))
    translation.choose(Language.SWEDISH)
    assert sentence_of(NotFound("customer.not_found")) == "There is no such customer."
    translation.choose(Language.ENGLISH)
    translation.deleteLater()


def test_a_machine_that_is_not_scandinavian_gets_english() -> None:
    assert system_language() is Language.ENGLISH


SV, EN = Formats(Language.SWEDISH), Formats(Language.ENGLISH)


@pytest.mark.parametrize(
    ("formats", "minor", "currency", "expected"),
    [
        (SV, 120400, "SEK", "1 204,00 kr"),
        (SV, 5, "SEK", "0,05 kr"),
        (SV, -4990, "SEK", "−49,90 kr"),
        (SV, 1248020400, "SEK", "12 480 204,00 kr"),
        (SV, 2**63, "SEK", "92 233 720 368 547 758,08 kr"),
        (SV, 100, "EUR", "1,00 EUR"),
        (SV, 1204, "ISK", "1 204 ISK"),
        (EN, 120400, "SEK", "1,204.00 kr"),
    ],
)
def test_amounts(formats: Formats, minor: int, currency: str, expected: str) -> None:
    assert formats.money(minor, currency).replace("\u00a0", " ") == expected
    assert " " not in formats.money(minor, currency)


@pytest.mark.parametrize(
    ("at", "day", "clock"),
    [
        (datetime(2026, 3, 9, 13, 5, tzinfo=UTC), "9 mars 2026", "14:05"),
        (datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "2 juli 2026", "00:30"),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), "1 jan. 2027", "00:00"),
    ],
)
def test_times_are_those_of_the_pharmacy(at: datetime, day: str, clock: str) -> None:
    assert SV.day(at) == day
    assert SV.clock(at) == clock
    assert SV.moment(at) == f"{day} {clock}"


def test_other_formats() -> None:
    late = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert EN.day(date(2026, 3, 9)) == "9 Mar 2026"
    assert SV.short_day(late) == "2026-07-02"
    assert SV.short_day(date(2026, 7, 1)) == "2026-07-01"
    assert SV.count(100000).replace("\u00a0", " ") == "100 000"
    assert SV.per_cent(2500) == "25\u00a0%"
    assert SV.per_cent(1250) == "12,50\u00a0%"
    assert SV.elapsed(247.9) == "4:07"
    assert SV.same_day(late, datetime(2026, 7, 2, 12, tzinfo=UTC))
    assert not SV.same_day(late, datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert SV.locale.name() == "sv_SE"


def test_a_time_without_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        SV.clock(datetime(2026, 3, 9))  # noqa: DTZ001 - the very thing that is refused
