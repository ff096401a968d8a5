"""`./run translations`: reads the sentences out of the sources, and the check that all are Swedish.

Rule: sources are English; resources/translations/backoffice_sv.ts holds every sentence exactly as
Qt's lupdate finds it, without places in code, so that it changes only when a sentence does.
"""

import ast
import string
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tests.architecture.tree import ROOT, Finding, Source, called_name, files, sources

TRANSLATIONS = ROOT / "resources" / "translations" / "backoffice_sv.ts"
_OPTIONS = (
    *("-locations", "none", "-no-obsolete", "-sort-messages", "-disable-heuristic", "similartext"),
    *("-source-language", "en", "-target-language", "sv_SE", "-silent"),
)
# Which argument of these calls is the English sentence.
_SENTENCE_ARGUMENT = {"tr": 0, "translate": 1, "QT_TR_NOOP": 0, "QT_TRANSLATE_NOOP": 1}


class Message(NamedTuple):
    """One sentence of a translation file; several translations where the number decides."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool


def update(target: Path) -> None:
    """Bring `target` in step with the sources; translations of sentences that stay are kept."""
    program = [name for name in files() if name.startswith("backoffice/") and name.endswith(".py")]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "sources.lst"  # lupdate passes over .py files of a folder
        listed.write_text("\n".join(program), "utf-8")
        command = [str(lupdate), f"@{listed}", *_OPTIONS, "-ts", str(target)]
        subprocess.run(command, cwd=ROOT, check=True)


def updated() -> str:
    """The text of the translation file as `update` would leave it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / TRANSLATIONS.name
        if TRANSLATIONS.exists():
            copy.write_bytes(TRANSLATIONS.read_bytes())
        update(copy)
        return copy.read_text("utf-8")


def messages(text: str) -> Iterator[Message]:
    """Every message of a .ts file (Qt's TS 2.1 format)."""
    tree = ET.fromstring(text)  # noqa: S314 - a file of this repository
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = (
                [] if translation is None else [*translation.iter("numerusform")] or [translation]
            )
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(form.text or "" for form in forms),
                finished=translation is not None and translation.get("type") is None,
            )


def unfinished(found: Iterable[Message]) -> Iterator[str]:
    """Every message that has no Swedish, or whose Swedish asks for other facts than the English."""
    for message in found:
        name = f"{message.context}: {message.source!r}"
        if not message.finished or not all(message.translations):
            yield f"{name} is not translated; edit backoffice_sv.ts and drop type=unfinished"
            continue
        if "%n" in message.source and len(message.translations) == 1:
            yield f"{name}: lupdate sees a number only in tr(text, '', number); else write {{0}}"
        for form in message.translations:
            if _facts(form) != _facts(message.source):
                yield f"{name} and its translation {form!r} have different braces"


def unseen(program: Iterable[Source], found: Iterable[Message]) -> Iterator[Finding]:
    """Every sentence in the code that lupdate did not find, by reading the code another way."""
    known = {message.source for message in found}
    for source in program:
        for node in source.nodes:
            if _renames_translate(node):
                advice = "lupdate knows tr and translate by these names only"
                yield source.finding(node, advice)
            sentence = _sentence(node)
            if sentence is not None and sentence not in known:
                advice = f"lupdate passes over {sentence!r}: one plain string, %n from a plain name"
                yield source.finding(node, advice)


def _sentence(node: ast.AST) -> str | None:
    """The English constant of a translating call; None for any other node."""
    if not isinstance(node, ast.Call) or called_name(node) not in _SENTENCE_ARGUMENT:
        return None
    position = _SENTENCE_ARGUMENT[called_name(node)]
    argument = node.args[position] if len(node.args) > position else None
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _renames_translate(node: ast.AST) -> bool:
    """Whether a translating function gets a name that lupdate does not know."""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Attribute):
        return False
    names = {target.id for target in node.targets if isinstance(target, ast.Name)}
    return node.value.attr in _SENTENCE_ARGUMENT and names != {node.value.attr}


def program_sources() -> Iterator[Source]:
    """The sources whose sentences are translated."""
    return (source for source in sources() if source.within("backoffice/"))


def _facts(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


if __name__ == "__main__":
    TRANSLATIONS.parent.mkdir(parents=True, exist_ok=True)
    update(TRANSLATIONS)
    left = [*unfinished(messages(TRANSLATIONS.read_text("utf-8")))]
    sys.stdout.write("".join(f"{line}\n" for line in left))
