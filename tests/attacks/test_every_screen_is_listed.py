"""No screen escapes the crawl, the pictures and the policy by not being in the list of screens."""

from importlib import import_module
from pathlib import Path

import pytest

import backoffice.views
from backoffice.domain.policy import Action
from backoffice.views.registry import ScreenSpec
from backoffice.views.screens import screens

VIEWS = Path(backoffice.views.__file__).parent
OUTSIDE_THE_WORKSPACE = {"sign_in"}  # what a person sees before there is a session
FOLDERS = sorted(path.parent.name for path in VIEWS.glob("*/screen.py"))


def specs_in(folder: str) -> list[ScreenSpec]:
    """Every specification that any module of a folder holds."""
    names = [path.stem for path in sorted((VIEWS / folder).glob("*.py"))]
    modules = [import_module(f"backoffice.views.{folder}.{name}") for name in names]
    return [
        thing for module in modules for thing in vars(module).values() if type(thing) is ScreenSpec
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_screen_of_the_tree_is_in_the_list(folder: str) -> None:
    found = specs_in(folder)
    assert bool(found) == (folder not in OUTSIDE_THE_WORKSPACE)
    assert [spec.id for spec in found if spec not in screens()] == []


def test_the_list_has_no_screen_twice_and_none_that_nobody_may_open() -> None:
    ids = [spec.id for spec in screens()]
    assert len(set(ids)) == len(ids)
    assert [spec.id for spec in screens() if spec.action not in set(Action)] == []


def test_exactly_one_screen_takes_the_search() -> None:
    assert sum(spec.takes_search for spec in screens()) == 1
