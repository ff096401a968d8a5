"""House rules about Qt: plain text only, no blocking, shortcuts and dialogs by the widget kit."""

import ast
from collections.abc import Iterator

from tests.architecture.tree import Finding, Source, called_name, dotted_name, last_name

_SCREENS = ("backoffice/ui/", "backoffice/views/", "backoffice/app.py", "backoffice/app/")
_RICH_TEXT_CALLS = {"setHtml", "insertHtml", "appendHtml", "setMarkdown", "fromHtml"}
_RICH_TEXT_FORMATS = {"RichText", "AutoText", "MarkdownText"}
_SHORTCUT_CALLS = {"setShortcut", "setShortcuts", "QShortcut"}
_TRANSLATE_CALLS = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP", "QT_TRANSLATE_N_NOOP"}
_BACKGROUND_MODULES = {"threading", "concurrent", "multiprocessing", "asyncio", "subprocess"}


def plain_labels(source: Source) -> Iterator[Finding]:
    """One label: PlainLabel. A QLabel guesses rich text and loads what the text names."""
    if not source.within("backoffice/") or source.within("backoffice/ui/labels.py"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Call) and called_name(node) == "QLabel":
            yield source.finding(node, "use PlainLabel; a QLabel guesses rich text")
        if isinstance(node, ast.ClassDef) and any(
            last_name(base) == "QLabel" for base in node.bases
        ):
            yield source.finding(node, "derive from PlainLabel; a QLabel guesses rich text")


def own_dialogs(source: Source) -> Iterator[Finding]:
    """Questions are asked by our Dialog: plain text, and Enter never does the dangerous thing."""
    if source.within("backoffice/"):
        for node in source.nodes:
            if isinstance(node, ast.Attribute | ast.Name) and last_name(node) == "QMessageBox":
                yield source.finding(
                    node, "use Dialog(dangerous=...); QMessageBox guesses rich text"
                )


def no_rich_text(source: Source) -> Iterator[Finding]:
    """Nothing is ever set as HTML or Markdown: text comes from customers and files."""
    if not source.within("backoffice/"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Call) and called_name(node) in _RICH_TEXT_CALLS:
            yield source.finding(node, f"no {called_name(node)}; show text as plain text")
        if isinstance(node, ast.Attribute) and node.attr in _RICH_TEXT_FORMATS:
            yield source.finding(node, f"no {node.attr}; the text format is PlainText")
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) == "QTextBrowser":
            yield source.finding(
                node, "no QTextBrowser, it loads what the text names; QPlainTextEdit"
            )


def no_nested_loop(source: Source) -> Iterator[Finding]:
    """A screen never waits in a loop of its own: dialogs are opened, results come by signal."""
    if source.within("backoffice/views/", "backoffice/ui/"):
        for node in source.nodes:
            if isinstance(node, ast.Call) and called_name(node) in {
                "exec",
                "exec_",
                "processEvents",
            }:
                advice = f"no {called_name(node)}(); open() the dialog and connect to its signal"
                yield source.finding(node, advice)


def shortcuts_by_registry(source: Source) -> Iterator[Finding]:
    """Every shortcut is in the one list that is shown to the person and checked for doubles."""
    if source.within("backoffice/") and not source.within("backoffice/ui/shortcuts.py"):
        for node in source.nodes:
            if isinstance(node, ast.Call) and called_name(node) in _SHORTCUT_CALLS:
                yield source.finding(node, "bind it in ui/shortcuts.py, where doubles are found")


def whole_sentences_translated(source: Source) -> Iterator[Finding]:
    """Only a constant can be found by lupdate; values are filled in after translating."""
    if not source.within("backoffice/"):
        return
    for node in source.nodes:
        if not isinstance(node, ast.Call) or called_name(node) not in _TRANSLATE_CALLS:
            continue
        if len(node.args) > 1 and not isinstance(node.args[0], ast.Constant | ast.JoinedStr):
            continue  # a rectangle is translated too
        if any(_is_put_together(argument) for argument in node.args):
            yield source.finding(node, "translate the constant, then fill in: tr(...).format(...)")


def _is_put_together(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return called_name(node) in {"format", "join"}
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def no_threads_in_screens(source: Source) -> Iterator[Finding]:
    """A screen asks its operations; the task runner alone has threads."""
    if not source.within("backoffice/views/"):
        return
    for node in source.nodes:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        if any(name.split(".")[0] in _BACKGROUND_MODULES for name in names):
            yield source.finding(node, "no threads in a screen; give the work to its operations")
        if isinstance(node, ast.Name | ast.Attribute) and last_name(node) in {
            "QThread",
            "QThreadPool",
        }:
            yield source.finding(node, "no threads in a screen; give the work to its operations")


def no_sleep(source: Source) -> Iterator[Finding]:
    """Screens and tests wait for a signal or a condition, never for time."""
    if not source.within("tests/", *_SCREENS):
        return
    for node in source.nodes:
        if isinstance(node, ast.Call):
            name = dotted_name(node.func)
            if name in {"time.sleep", "sleep"} or name.endswith(
                ("qtbot.wait", ".qWait", ".qSleep")
            ):
                yield source.finding(node, "wait for a signal or a condition (qtbot.waitUntil)")
