"""From the facts of one person to the sixteen sections of the access report, in the reader's
language.

Rule: all sixteen are always there, in the order of GDPR art. 15; a section without data says so.
PDF and JSON are both made from what comes out here.
"""

from collections.abc import Callable

from backoffice.documents.report_blocks import Block, Facts, Section, Table, Text, Tone, values_in
from backoffice.documents.report_contents import (
    GROUP_FEATURE,
    DataGroup,
    Feature,
    GroupKey,
    ReportContents,
)
from backoffice.documents.report_values import Code, Value
from backoffice.documents.report_wording import CodeWords, Wording, load_wording
from backoffice.documents.value_text import say, say_day

SECTION_KEYS = (
    "case",
    "confirmation",
    "purposes",
    "categories",
    "recipients",
    "retention",
    "rights",
    "complaint",
    "sources",
    "automated",
    "transfers",
    "copy",
    "access_history",
    "codes",
    "withheld",
    "backups",
)

# Lists whose meaning stands beside each use, or that a section of its own explains.
_EXPLAINED_ELSEWHERE = frozenset({"category", "retention_rule", "source", "withheld"})

# Sections that say yes or no to the question whether there are data at all.
_ANSWERS = frozenset({"confirmation", "copy"})


def compose_sections(contents: ReportContents) -> tuple[Section, ...]:
    """Sections 0 to 15, in order.

    Raises KeyError for a purpose, category or code list that the wording lacks.
    """
    wording = load_wording(contents.language)
    data = {key: compose(contents, wording) for key, compose in _COMPOSERS.items()}
    groups = tuple(_group(group, contents, wording) for group in _in_print_order(contents.copy))
    told = (*data.values(), *(group.blocks for group in groups))
    data["codes"] = _codes(tuple(block for blocks in told for block in blocks), contents, wording)
    return tuple(
        _section(number, key, data.get(key, ()), groups if key == "copy" else (), contents)
        for number, key in enumerate(SECTION_KEYS)
    )


def _section(
    number: int,
    key: str,
    data: tuple[Block, ...],
    groups: tuple[Section, ...],
    contents: ReportContents,
) -> Section:
    words = load_wording(contents.language).sections[key]
    told = contents.processed if key in _ANSWERS else bool(data)
    lead = tuple(Text(each, Tone.LEAD) for each in words.lead)
    after = tuple(Text(each) for each in words.text)
    if not told and words.nothing:
        lead = () if key in _ANSWERS else lead
        after = ()
        data = (Text(_nothing(key, words.nothing, contents), Tone.NOTHING),)
    elif key == "recipients":
        after += _feature_note(Feature.DISCLOSURES, contents)
    return Section(number, key, words.title, (*lead, *data, *after), groups)


def _nothing(key: str, usual: str, contents: ReportContents) -> str:
    features = load_wording(contents.language).features
    if key == "backups" and Feature.BACKUPS in contents.absent_features:
        return features[Feature.BACKUPS]
    if key == "recipients" and Feature.DISCLOSURES in contents.absent_features:
        return f"{usual} {features[Feature.DISCLOSURES]}"
    return usual


def _feature_note(feature: Feature, contents: ReportContents) -> tuple[Text, ...]:
    if feature not in contents.absent_features:
        return ()
    return (Text(load_wording(contents.language).features[feature]),)


def _in_print_order(groups: tuple[DataGroup, ...]) -> list[DataGroup]:
    order = list(GroupKey)
    return sorted(groups, key=lambda group: order.index(group.key))


def _group(group: DataGroup, contents: ReportContents, wording: Wording) -> Section:
    words = wording.groups[group.key]
    feature = GROUP_FEATURE.get(group.key)
    blocks = group.blocks
    if feature in contents.absent_features and feature is not None:
        blocks = (Text(wording.features[feature], Tone.NOTHING),)
    elif not blocks:
        blocks = (Text(words.nothing, Tone.NOTHING),)
    elif group.key is GroupKey.CONTACT:
        blocks += _feature_note(Feature.CONTACT_HISTORY, contents)
    return Section(None, group.key, words.title, blocks)


def _case(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    controller, dpo = contents.controller, contents.dpo
    rows: tuple[tuple[str, Value], ...] = (
        ("case_number", contents.case_number),
        ("received_at", contents.received_at),
        ("made_at", contents.made_at),
        ("period", _period(contents, wording)),
        ("controller", controller.name),
        ("organisation_number", controller.organisation_number),
        ("address", controller.address),
        ("dpo_name", dpo.name),
        ("dpo_email", dpo.email),
        ("dpo_phone", dpo.phone),
        ("dpo_address", dpo.address),
        ("language", Code("language", contents.language)),
        ("log_anchor", contents.log_anchor or wording.values.not_sealed),
    )
    return (Facts("case", rows),)


def _period(contents: ReportContents, wording: Wording) -> str:
    last = say_day(contents.period_to, wording)
    if contents.period_from is None:
        return wording.values.period_open.format(last=last)
    first = say_day(contents.period_from, wording)
    return wording.values.period.format(first=first, last=last)


def _purposes(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    words = [(code, wording.purposes[code]) for code in contents.purposes]
    rows = tuple((Code("purpose", code), text.why, text.basis, text.law) for code, text in words)
    return _table("purposes", ("purpose", "why", "basis", "law"), rows)


def _categories(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    words = [(code, wording.categories[code]) for code in contents.categories]
    rows = tuple((Code("category", code), text.holds, text.special) for code, text in words)
    return _table("categories", ("category", "holds", "special"), rows)


def _recipients(contents: ReportContents, _: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (each.name, Code("recipient", each.kind), _category_codes(each.categories), each.at)
        for each in contents.recipients
    )
    return _table("recipients", ("recipient", "recipient_kind", "data", "dates"), rows)


def _retention(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (
            Code("category", each.category),
            Code("retention_rule", each.rule),
            _meaning(Code("retention_rule", each.rule), wording),
            each.until or wording.values.no_date,
        )
        for each in contents.retention
    )
    return _table("retention", ("category", "rule", "meaning", "until"), rows)


def _sources(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (
            Code("category", each.category),
            Code("source", each.source),
            _meaning(Code("source", each.source), wording),
        )
        for each in contents.sources
    )
    return _table("sources", ("category", "source", "meaning"), rows)


def _automated(contents: ReportContents, _: Wording) -> tuple[Block, ...]:
    rows = tuple((each.name, each.logic, each.consequence) for each in contents.automated)
    return _table("automated", ("name", "logic", "consequence"), rows)


def _transfers(contents: ReportContents, _: Wording) -> tuple[Block, ...]:
    rows = tuple((each.recipient, each.country, each.safeguard) for each in contents.transfers)
    return _table("transfers", ("recipient", "country", "safeguard"), rows)


def _access_history(contents: ReportContents, _: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (
            each.at,
            Code("role", each.role),
            Code("purpose", each.purpose),
            each.case_ref,
            _category_codes(each.categories),
        )
        for each in contents.access_history
    )
    return _table("access_history", ("at", "role", "purpose", "case_ref", "categories"), rows)


def _withheld(contents: ReportContents, wording: Wording) -> tuple[Block, ...]:
    rows = tuple(
        (each.item, Code("withheld", each.reason), _meaning(Code("withheld", each.reason), wording))
        for each in contents.withheld
    )
    return _table("withheld", ("item", "reason", "meaning"), rows)


def _backups(contents: ReportContents, _: Wording) -> tuple[Block, ...]:
    rows = tuple((each.made_at, each.until) for each in contents.backups)
    return _table("backups", ("at", "until"), rows)


def _codes(
    blocks: tuple[Block, ...], contents: ReportContents, wording: Wording
) -> tuple[Block, ...]:
    purposes = {Code("purpose", code) for code in contents.purposes}
    told = {value for value in values_in(blocks) if isinstance(value, Code)} - purposes
    codes = [code for code in told if code.list_name not in _EXPLAINED_ELSEWHERE]
    codes.sort(key=lambda code: (wording.code_lists[code.list_name], say(code, wording)))
    rows = tuple(
        (wording.code_lists[code.list_name], say(code, wording), _meaning(code, wording), code.code)
        for code in codes
    )
    terms = tuple((term.name, term.meaning) for term in wording.terms)
    return (
        *_table("codes", ("code_list", "shown", "meaning", "code"), rows),
        *_table("terms", ("term", "meaning"), terms),
    )


def _meaning(code: Code, wording: Wording) -> str:
    unexplained = CodeWords(code.code, wording.values.code_unexplained)
    return (wording.code(code) or unexplained).meaning


def _category_codes(codes: tuple[str, ...]) -> tuple[Code, ...]:
    return tuple(Code("category", code) for code in codes)


def _table(
    key: str, columns: tuple[str, ...], rows: tuple[tuple[Value, ...], ...]
) -> tuple[Block, ...]:
    return (Table(key, columns, rows),) if rows else ()


Compose = Callable[[ReportContents, Wording], tuple[Block, ...]]

_COMPOSERS: dict[str, Compose] = {
    "case": _case,
    "purposes": _purposes,
    "categories": _categories,
    "recipients": _recipients,
    "retention": _retention,
    "sources": _sources,
    "automated": _automated,
    "transfers": _transfers,
    "access_history": _access_history,
    "withheld": _withheld,
    "backups": _backups,
}
