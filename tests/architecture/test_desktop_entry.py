"""The desktop entry has what a desktop needs (Desktop Entry Specification 1.5)."""

import configparser
import tomllib

import pytest

from tests.architecture.tree import ROOT

NAME = "stenhard-backoffice"
MAIN_CATEGORIES = {"Office", "Utility"}


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment,method-assign] # keys are case-sensitive
    parser.read(ROOT / "packaging" / f"{NAME}.desktop", "utf-8")
    assert parser.sections() == ["Desktop Entry"]
    return parser["Desktop Entry"]


def test_it_is_an_application_with_a_name(entry: configparser.SectionProxy) -> None:
    assert entry["Type"] == "Application"
    assert entry["Name"] == "Stenhård Backoffice"
    assert entry["Terminal"] == "false"


def test_it_starts_the_installed_program_without_arguments(
    entry: configparser.SectionProxy,
) -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    assert entry["Exec"] in scripts
    assert entry["TryExec"] == entry["Exec"]


def test_its_window_is_found_by_the_same_name_as_its_file(entry: configparser.SectionProxy) -> None:
    assert entry["StartupWMClass"] == entry["Icon"] == NAME


def test_lists_end_with_a_semicolon_and_name_a_main_category(
    entry: configparser.SectionProxy,
) -> None:
    for key in ("Categories", "Keywords", "Keywords[sv]"):
        assert entry[key].endswith(";")
    assert MAIN_CATEGORIES & set(entry["Categories"].split(";"))


def test_every_text_has_its_swedish(entry: configparser.SectionProxy) -> None:
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[sv]"].strip()
