"""The list of screens is whole: whoever adds a screen need not remember anything else."""

import importlib

from backoffice.domain.roles import Action
from backoffice.ui.icons import Icon
from backoffice.ui.shortcuts import PAGES
from backoffice.views.registry import ScreenSpec, allowed
from backoffice.views.screens import screens
from tests.architecture.tree import files


def specs_in_folders() -> set[str]:
    """The id of every `SPEC` in a `screen.py` below `views/`."""
    found = set()
    for name in files():
        if name.startswith("backoffice/views/") and name.endswith("/screen.py"):
            module = importlib.import_module(name.removesuffix(".py").replace("/", "."))
            spec = getattr(module, "SPEC", None)
            if isinstance(spec, ScreenSpec):
                found.add(spec.id)
    return found


def test_every_screen_is_in_the_list() -> None:
    assert specs_in_folders() == {spec.id for spec in screens()}


def test_every_screen_is_whole() -> None:
    ids = [spec.id for spec in screens()]
    assert len(ids) == len(set(ids))
    for spec in screens():
        assert spec.action in set(Action)
        assert spec.icon in set(Icon)
        assert spec.words


def test_exactly_one_screen_takes_the_search() -> None:
    assert [spec.id for spec in screens() if spec.takes_search] == ["lookup"]


def test_every_page_of_the_rail_has_a_key() -> None:
    assert len([spec for spec in screens() if spec.in_rail]) <= len(PAGES)


def test_nobody_enters_what_their_role_may_not() -> None:
    assert allowed(screens(), lambda _action: False) == ()
    assert [s.id for s in allowed(screens(), lambda action: action == "lookup")] == ["lookup"]
