"""The house rules: every file keeps them, and each rule is shown what it must catch."""

from collections.abc import Callable, Iterator

import pytest

from backoffice.domain.messages import SENTENCES
from tests.architecture import rules_of_code, rules_of_form, rules_of_screens
from tests.architecture.tree import ROOT, Finding, Source, files, sources

Rule = Callable[[Source], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    rules_of_form.file_size,
    rules_of_form.function_size,
    rules_of_form.module_docstring,
    rules_of_form.telling_names,
    rules_of_form.muted_with_reason,
    rules_of_form.nothing_unfinished,
    rules_of_screens.plain_labels,
    rules_of_screens.own_dialogs,
    rules_of_screens.no_rich_text,
    rules_of_screens.no_nested_loop,
    rules_of_screens.shortcuts_by_registry,
    rules_of_screens.whole_sentences_translated,
    rules_of_screens.no_threads_in_screens,
    rules_of_screens.no_sleep,
    rules_of_code.print_in_command_line_only,
    rules_of_code.no_swallowed_errors,
    rules_of_code.roles_decided_by_policy,
)

VIEW = "backoffice/views/lookup/screen.py"
SERVICE = "backoffice/services/refunds.py"
TEST = "tests/views/test_lookup.py"
NO_REASON = "# " + "noqa: S101"
NO_CODE = "# " + "type: ignore"
WITH_REASON = NO_REASON + " - the reader must know why"
LEFT_TO_DO = "# " + "TO" + "DO later"
BROAD = "try:\n    pay()\nexcept Exception:\n    {}\n"

CASES: tuple[tuple[Rule, str, str, str], ...] = (
    # rule, path, what it must catch, what it must let pass
    (rules_of_form.file_size, SERVICE, "x = 1\n" * 301, "x = 1\n" * 300),
    (
        rules_of_form.function_size,
        SERVICE,
        "def pay():\n" + "    x = 1\n" * 40,
        'def pay():\n    """Say.\n\n    More.\n    """\n' + "    x = 1\n" * 39,
    ),
    (rules_of_form.module_docstring, SERVICE, "x = 1\n", '"""What for."""\n'),
    (rules_of_form.telling_names, "backoffice/ui/window_utils.py", "", ""),
    (rules_of_form.telling_names, "backoffice/common/money.py", "", ""),
    (rules_of_form.muted_with_reason, SERVICE, f"x = 1  {NO_REASON}\n", f"x = 1  {WITH_REASON}\n"),
    (rules_of_form.muted_with_reason, TEST, f"x = 1  {NO_CODE}\n", "x = '" + NO_CODE + "'\n"),
    (rules_of_form.nothing_unfinished, SERVICE, f"{LEFT_TO_DO}\n", "# what is left is an issue\n"),
    (rules_of_screens.plain_labels, VIEW, "QLabel('a')", "PlainLabel('a')"),
    (rules_of_screens.plain_labels, VIEW, "QtWidgets.QLabel('a')", "QFormLayout().addRow(x)"),
    (
        rules_of_screens.plain_labels,
        VIEW,
        "class Badge(QLabel): ...",
        "class Badge(PlainLabel): ...",
    ),
    (
        rules_of_screens.own_dialogs,
        VIEW,
        "QMessageBox.question(self, 'a', 'b')",
        "Dialog(dangerous=True)",
    ),
    (rules_of_screens.own_dialogs, "backoffice/ui/dialog.py", "QMessageBox()", "QDialog()"),
    (rules_of_screens.no_rich_text, VIEW, "self.box.setHtml(text)", "self.box.setPlainText(text)"),
    (
        rules_of_screens.no_rich_text,
        VIEW,
        "x.setTextFormat(Qt.RichText)",
        "x.setTextFormat(Qt.PlainText)",
    ),
    (rules_of_screens.no_rich_text, VIEW, "QTextBrowser()", "QPlainTextEdit()"),
    (rules_of_screens.no_nested_loop, VIEW, "dialog.exec()", "dialog.open()"),
    (rules_of_screens.no_nested_loop, "backoffice/ui/a.py", "app.processEvents()", "app.quit()"),
    (
        rules_of_screens.shortcuts_by_registry,
        VIEW,
        "x.setShortcut('Ctrl+F')",
        "shortcuts.bind(FIND, x)",
    ),
    (rules_of_screens.shortcuts_by_registry, VIEW, "QShortcut(key, self)", "shortcut = 1"),
    (rules_of_screens.whole_sentences_translated, VIEW, "self.tr(f'{n} hits')", "self.tr('hits')"),
    (
        rules_of_screens.whole_sentences_translated,
        VIEW,
        "translate('errors', 'No {0}'.format(n))",
        "translate('errors', sentence).format(n)",
    ),
    (rules_of_screens.whole_sentences_translated, VIEW, "self.tr('a' + b)", "self.tr('a') + b"),
    (
        rules_of_screens.whole_sentences_translated,
        VIEW,
        "translate('A', b + c)",
        "r.translate(x, y + 1)",
    ),
    (rules_of_screens.no_threads_in_screens, VIEW, "import threading", "import math"),
    (
        rules_of_screens.no_threads_in_screens,
        VIEW,
        "from concurrent import futures",
        "from x import y",
    ),
    (rules_of_screens.no_threads_in_screens, VIEW, "QtCore.QThread()", "QtCore.QTimer()"),
    (rules_of_screens.no_sleep, TEST, "time.sleep(1)", "qtbot.waitUntil(ready)"),
    (rules_of_screens.no_sleep, TEST, "qtbot.wait(100)", "with qtbot.waitSignal(done): pass"),
    (rules_of_screens.no_sleep, TEST, "self.qtbot.wait(100)", "self.wait()"),
    (rules_of_screens.no_sleep, VIEW, "from time import sleep\nsleep(1)", "x = 1"),
    (rules_of_code.print_in_command_line_only, SERVICE, "print(1)", "self.print(1)"),
    (rules_of_code.no_swallowed_errors, SERVICE, BROAD.format("x = 1"), BROAD.format("raise")),
    (
        rules_of_code.no_swallowed_errors,
        SERVICE,
        BROAD.format("log(1)").replace("Exception", "(ValueError, Exception)"),
        BROAD.format("show(report_incident(error))"),
    ),
    (
        rules_of_code.no_swallowed_errors,
        TEST,
        BROAD.format("pass").replace("Exception", "KeyError"),
        BROAD.format("return None").replace("Exception", "KeyError"),
    ),
    (
        rules_of_code.no_swallowed_errors,
        TEST,
        BROAD.format("x = 1").replace(" Exception", ""),
        "with suppress(FileNotFoundError): path.unlink()",
    ),
    (rules_of_code.no_swallowed_errors, SERVICE, "suppress(Exception)", "suppress(KeyError)"),
    (
        rules_of_code.roles_decided_by_policy,
        VIEW,
        "if role == 'agent': x = 1",
        "if a.role == b.role: x = 1",
    ),
    (rules_of_code.roles_decided_by_policy, VIEW, "x = actor.role is Role.DPO", "x = Role.DPO"),
    (
        rules_of_code.roles_decided_by_policy,
        SERVICE,
        "x = actor.role in (Role.DPO, Role.AGENT)",
        "x = policy.may(actor.role, Action.REPORT)",
    ),
    (
        rules_of_code.roles_decided_by_policy,
        SERVICE,
        "match a.role:\n case x: y = 1",
        "match x:\n case y: z = 1",
    ),
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_file_keeps(rule: Rule) -> None:
    found = [str(finding) for source in sources() for finding in rule(source)]
    assert not found, "\n".join([f"{rule.__doc__}", *found])


@pytest.mark.parametrize(
    ("rule", "path", "bad", "good"),
    CASES,
    ids=[f"{case[0].__name__}-{case[2][:25]}" for case in CASES],
)
def test_a_rule_catches_the_bad_and_lets_the_good_pass(
    rule: Rule, path: str, bad: str, good: str
) -> None:
    assert list(rule(Source(path, bad)))
    good_path = "backoffice/domain/money.py" if rule is rules_of_form.telling_names else path
    assert not list(rule(Source(good_path, good)))


def test_every_rule_has_a_bad_example() -> None:
    assert {case[0] for case in CASES} == set(RULES)


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        (
            rules_of_form.function_size,
            "tests/journeys/test_refund.py",
            "def test():\n" + "    x = 1\n" * 99,
        ),
        (
            rules_of_screens.plain_labels,
            "backoffice/ui/labels.py",
            "class PlainLabel(QLabel): ...",
        ),
        (
            rules_of_screens.shortcuts_by_registry,
            "backoffice/ui/shortcuts.py",
            "QShortcut(key, self)",
        ),
        (rules_of_screens.no_nested_loop, "backoffice/app.py", "application.exec()"),
        (rules_of_code.print_in_command_line_only, "backoffice/cli/output.py", "print(1)"),
        (
            rules_of_code.roles_decided_by_policy,
            "backoffice/domain/policy.py",
            "x = role == Role.DPO",
        ),
    ],
)
def test_the_one_place_that_a_rule_leaves_free(rule: Rule, path: str, code: str) -> None:
    assert not list(rule(Source(path, code)))


def test_no_file_names_somebodys_folder_or_a_registry() -> None:
    found: list[Finding] = []
    for name in files():
        try:
            text = (ROOT / name).read_text("utf-8")
        except UnicodeDecodeError:
            continue  # a picture or a font
        found += rules_of_form.no_outside_places(name, text)
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize(
    "line",
    ["cd /{}/main", "file:///{}/x", "index = https://{}.org/simple"],
    ids=("folder", "url", "index"),
)
def test_a_folder_or_a_registry_is_caught(line: str) -> None:
    for place in ("work", "root", "pypi"):
        expected = ("pypi" in place) == ("index" in line)
        assert bool(list(rules_of_form.no_outside_places("a.md", line.format(place)))) == expected
    assert not list(
        rules_of_form.no_outside_places("a.md", "see ../shared/data, framework/x, tmp_path")
    )


def test_every_error_code_has_its_sentence_and_every_sentence_its_error() -> None:
    found = list(rules_of_code.every_error_has_its_sentence(sources(), SENTENCES))
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("raise NotFound('order.nowhere')", "has no sentence"),
        ("raise NotFound('order.not_found' if a else 'order.lost', no=1)", "has no sentence"),
        ("raise NotFound(f'{kind}.not_found', no=1)", "is a constant"),
        ("raise NotFound('order.not_found')", "needs the facts no"),
        ("raise ValueError('order.not_found')", "raised nowhere"),
        ("raise NotFound('order.not_found', no=1); x = 'order.unused'", ""),
        ("raise NotFound('order.not_found', **facts); x = 'order.unused'", ""),
    ],
)
def test_an_error_without_its_sentence_is_caught(code: str, advice: str) -> None:
    declared = Source("backoffice/domain/errors.py", "class NotFound(Exception): ...")
    sentences = {"order.not_found": "There is no order {no}.", "order.unused": "Unused."}
    raising = Source(SERVICE, code)
    found = [
        finding.advice
        for finding in rules_of_code.every_error_has_its_sentence([declared, raising], sentences)
    ]
    if advice == "raised nowhere":
        assert [one for one in found if one.startswith("order.unused")]
    elif advice:
        assert any(advice in one for one in found)
    else:
        assert found == []
