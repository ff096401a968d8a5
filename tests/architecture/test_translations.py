"""Every sentence that the program can show stands in the Swedish translation."""

import pytest

from tests.architecture import translations
from tests.architecture.translations import TRANSLATIONS, Message
from tests.architecture.tree import Source


@pytest.fixture(scope="module")
def updated() -> str:
    return translations.updated()


def test_the_translation_file_is_in_step_with_the_sources(updated: str) -> None:
    assert TRANSLATIONS.exists(), "run ./run translations"
    in_step = TRANSLATIONS.read_text("utf-8") == updated
    assert in_step, "run ./run translations, then translate what it lists"


def test_every_sentence_is_translated(updated: str) -> None:
    left = list(translations.unfinished(translations.messages(updated)))
    assert not left, "\n".join(left)


def test_lupdate_finds_every_sentence(updated: str) -> None:
    found = list(translations.messages(updated))
    missed = list(translations.unseen(translations.program_sources(), found))
    assert not missed, "\n".join(map(str, missed))


@pytest.mark.parametrize(
    "message",
    [
        Message("LookupScreen", "Search", ("Sök",), finished=False),
        Message("LookupScreen", "Search", ("",), finished=True),
        Message("LookupScreen", "%n hit(s)", ("%n träff", ""), finished=True),
        Message("LookupHit", "%n hit(s)", ("%n träffar",), finished=True),
        Message("errors", "No {name}.", ("Ingen {namn}.",), finished=True),
        Message("errors", "No {0}.", ("Ingen.",), finished=True),
    ],
)
def test_a_missing_or_wrong_translation_is_caught(message: Message) -> None:
    assert list(translations.unfinished([message]))


def test_a_whole_translation_passes() -> None:
    text = """<TS version="2.1" language="sv_SE"><context><name>errors</name>
        <message><source>No {name}.</source><translation>Ingen {name}.</translation></message>
        <message numerus="yes"><source>%n hit(s)</source><translation>
            <numerusform>%n träff</numerusform><numerusform>%n träffar</numerusform>
        </translation></message></context></TS>"""
    found = list(translations.messages(text))
    assert [message.translations for message in found] == [
        ("Ingen {name}.",),
        ("%n träff", "%n träffar"),
    ]
    assert not list(translations.unfinished(found))


def test_another_name_for_translate_is_caught() -> None:
    source = Source("backoffice/views/a.py", "say = Q.translate; translate = Q.translate")
    assert [finding.line for finding in translations.unseen([source], [])] == [1]


def test_a_sentence_that_lupdate_misses_is_caught() -> None:
    source = Source(
        "backoffice/views/a.py", "x = self.tr('Search'); y = translate('errors', 'No.')"
    )
    seen = Message("A", "Search", ("Sök",), finished=True)
    assert [finding.line for finding in translations.unseen([source], [seen])] == [1]
    assert not list(translations.unseen([source], [seen, seen._replace(source="No.")]))
