"""House rules about policy, output and errors: who decides, who prints, what is never swallowed."""

import ast
import string
from collections.abc import Iterable, Iterator, Mapping

from tests.architecture.tree import Finding, Source, called_name, last_name

_BROAD = {"Exception", "BaseException"}
_ERRORS = "backoffice/domain/errors.py"
_MESSAGES = "backoffice/domain/messages.py"


def print_in_command_line_only(source: Source) -> Iterator[Finding]:
    """Only the command line writes to standard output."""
    if source.within("backoffice/") and not source.within("backoffice/cli/"):
        for node in source.nodes:
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "print"
            ):
                yield source.finding(node, "return a value, or log; only backoffice/cli prints")


def no_swallowed_errors(source: Source) -> Iterator[Finding]:
    """What is caught broadly is raised again or becomes an incident; nothing is passed over."""
    for node in source.nodes:
        if isinstance(node, ast.ExceptHandler):
            if _is_broad(node) and not _raises_or_reports(node):
                yield source.finding(
                    node, "catch what you expect, or raise again / report_incident()"
                )
            elif all(isinstance(part, ast.Pass) for part in node.body):
                yield source.finding(
                    node, "an empty handler hides errors; contextlib.suppress and why"
                )
        if _suppresses_broadly(node):
            yield source.finding(node, "suppress what you expect, by its class")


def _suppresses_broadly(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or called_name(node) != "suppress":
        return False
    return any(last_name(argument) in _BROAD for argument in node.args)


def _is_broad(handler: ast.ExceptHandler) -> bool:
    kind = handler.type
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(one is None or last_name(one) in _BROAD for one in kinds)


def _raises_or_reports(handler: ast.ExceptHandler) -> bool:
    for node in ast.walk(handler):
        if isinstance(node, ast.Raise):
            return True
        if isinstance(node, ast.Call) and "incident" in called_name(node):
            return True
    return False


def roles_decided_by_policy(source: Source) -> Iterator[Finding]:
    """What a role may do stands in resources/policy.toml and is asked of Policy."""
    if not source.within("backoffice/") or source.within("backoffice/domain/roles.py"):
        return
    if source.path.startswith("backoffice/domain/policy"):
        return
    for node in source.nodes:
        if isinstance(node, ast.Compare) and _compares_role([node.left, *node.comparators]):
            yield source.finding(
                node, "ask the policy (may, level, keyrings_held), not the role's name"
            )
        if isinstance(node, ast.Match) and last_name(node.subject) == "role":
            yield source.finding(
                node, "ask the policy (may, level, keyrings_held), not the role's name"
            )


def _compares_role(operands: list[ast.expr]) -> bool:
    flat = [part for one in operands for part in getattr(one, "elts", [one])]
    names_a_role = any(
        isinstance(one, ast.Attribute) and last_name(one.value) == "Role" for one in flat
    )
    is_text = any(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in flat)
    return names_a_role or (is_text and any(last_name(one) == "role" for one in flat))


def every_error_has_its_sentence(
    sources: Iterable[Source], sentences: Mapping[str, str]
) -> Iterator[Finding]:
    """Every code that is raised has a sentence with no fact missing; every sentence is used."""
    program = [source for source in sources if source.within("backoffice/")]
    classes = {
        node.name
        for source in program
        if source.path == _ERRORS
        for node in source.nodes
        if isinstance(node, ast.ClassDef)
    }
    used: set[str] = set()
    for source in program:
        if source.path == _MESSAGES:
            continue
        for node in source.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
            if isinstance(node, ast.Call) and called_name(node) in classes and node.args:
                yield from _raised(source, node, sentences)
    for code in sentences:
        if code not in used:
            yield Finding(_MESSAGES, 1, f"{code} is raised nowhere; delete its sentence")


def _raised(source: Source, call: ast.Call, sentences: Mapping[str, str]) -> Iterator[Finding]:
    first = call.args[0]
    codes = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    given = {keyword.arg for keyword in call.keywords}
    for code in codes:
        if isinstance(code, ast.JoinedStr | ast.BinOp):
            yield source.finding(call, "an error code is a constant, so that it can be found")
        if not isinstance(code, ast.Constant) or not isinstance(code.value, str):
            continue
        if code.value not in sentences:
            yield source.finding(call, f"{code.value!r} has no sentence in domain/messages.py")
            continue
        facts = {name for _, name, _, _ in string.Formatter().parse(sentences[code.value]) if name}
        if None not in given and not facts <= given:
            missing = ", ".join(sorted(facts - given))
            yield source.finding(call, f"the sentence of {code.value} needs the facts {missing}")
