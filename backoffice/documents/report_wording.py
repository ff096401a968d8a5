"""The wording of the access report: one file per language, read once and checked on reading.

Rule: every word that is not a value of the person comes from
`resources/documents/access_report.<language>.toml`; a label, heading or list that is missing there
raises KeyError instead of printing a raw key.
"""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec

from backoffice.documents.report_values import Code
from backoffice.domain.money import Language


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands on every page."""

    document: str
    case: str
    number: str
    anchor: str
    contents: str
    section: str


class ValueWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How values are said."""

    unknown: str
    no_date: str
    yes: str
    no: str
    decimal: str
    rate: str
    day: str
    months: tuple[str, ...]
    period: str
    period_open: str
    entry: str
    replaced: str
    code_unexplained: str
    not_sealed: str


class SummaryWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The first page."""

    title: str
    subtitle: str
    yes_title: str
    yes_text: str
    no_title: str
    no_text: str
    figures: tuple[str, str, str, str]
    holdings: str
    nothing: str
    page: str
    todo: str
    todo_items: tuple[str, ...]
    contact: str
    withheld_none: str
    withheld_one: str
    withheld_many: str


class SectionWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One section: title, paragraphs before and after the data, and what it says without data."""

    title: str
    lead: tuple[str, ...]
    text: tuple[str, ...]
    nothing: str


class GroupWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One group of the copy, and how many of its things are said on the first page."""

    title: str
    nothing: str
    one: str
    many: str
    single: str


class PurposeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One purpose with its legal basis and its place in Apoteksdatalagen (2009:367)."""

    name: str
    why: str
    basis: str
    law: str


class CategoryWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One category of data; `special`: data of GDPR art. 9."""

    name: str
    holds: str
    special: bool


class CodeWords(msgspec.Struct, frozen=True, array_like=True):
    """How one code is said, and what it means."""

    name: str
    meaning: str


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All wording of one language."""

    language: Language
    page: PageWords
    values: ValueWords
    summary: SummaryWords
    sections: dict[str, SectionWords]
    groups: dict[str, GroupWords]
    features: dict[str, str]
    entries: dict[str, str]
    headings: dict[str, str]
    labels: dict[str, str]
    purposes: dict[str, PurposeWords]
    categories: dict[str, CategoryWords]
    code_lists: dict[str, str]
    codes: dict[str, dict[str, CodeWords]]
    terms: tuple[CodeWords, ...]

    def code(self, code: Code) -> CodeWords | None:
        """How a code is said; None for one that came from outside.

        Raises KeyError for an unknown list.
        """
        self.code_lists[code.list_name]
        if code.list_name == "purpose":
            purpose = self.purposes.get(code.code)
            return None if purpose is None else CodeWords(purpose.name, purpose.why)
        if code.list_name == "category":
            category = self.categories.get(code.code)
            return None if category is None else CodeWords(category.name, category.holds)
        return self.codes[code.list_name].get(code.code)


@cache
def load_wording(language: Language) -> Wording:
    """The wording of a language.

    Raises msgspec.ValidationError when the file lacks a text or has one too many.
    """
    path = files("resources") / "documents" / f"access_report.{language}.toml"
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Wording)
