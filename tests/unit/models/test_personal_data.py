"""Every piece of personal data that a mapped class can hold is in the mapping; one that is not
fails the build.
"""

from datetime import datetime
from importlib.resources import files
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import Column, LargeBinary, MetaData, String, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from backoffice.documents.report_contents import GroupKey
from backoffice.documents.report_values import Code
from backoffice.documents.report_wording import load_wording
from backoffice.domain.personal_data import (
    DATA_CATEGORIES,
    DataSource,
    PersonalData,
    ReportPlace,
    RetentionRule,
    load_personal_data,
)
from backoffice.domain.policy import Category
from backoffice.models import Base
from backoffice.models.base import CompactUuid, UtcDateTime, face, personal, sealed, technical
from backoffice.models.personal_columns import personal_columns

LANGUAGES = ("sv", "en")


@pytest.fixture(scope="module")
def mapping() -> PersonalData:
    text = (files("resources") / "personal_data.toml").read_text("utf-8")
    return load_personal_data(text)


def unmapped(metadata: MetaData, mapping: PersonalData) -> set[str]:
    return {column.key for column in personal_columns(metadata)} - set(mapping.data)


def test_every_personal_column_and_field_is_mapped(mapping: PersonalData) -> None:
    assert unmapped(Base.metadata, mapping) == set()


def test_the_mapping_speaks_of_nothing_that_is_not_there(mapping: PersonalData) -> None:
    assert set(mapping.data) == {column.key for column in personal_columns(Base.metadata)}


def test_an_envelope_s_fields_have_its_category(mapping: PersonalData) -> None:
    sealed_columns = [one for one in personal_columns(Base.metadata) if one.category is not None]
    assert sealed_columns
    assert {one.key: one.category for one in sealed_columns} == {
        one.key: mapping.data[one.key].category for one in sealed_columns
    }


class Pet(msgspec.Struct):
    name: str


class Hobbies(msgspec.Struct):
    sport: str | None = None
    pets: tuple[Pet, ...] = ()
    favourite: Pet | None = None


class Scratch(DeclarativeBase):
    """A base of its own, so that the program's tables stay as they are."""

    type_annotation_map = {UUID: CompactUuid, datetime: UtcDateTime, bytes: LargeBinary}  # noqa: RUF012 - read by SQLAlchemy as a class attribute


class Hobby(Scratch):
    """What a hurried colleague might add."""

    __tablename__ = "hobby"

    id: Mapped[UUID] = technical(primary_key=True)
    shoe_size: Mapped[str] = personal(String(5))
    content: Mapped[bytes] = sealed(Category.HEALTH, Hobbies)
    face: Mapped[bytes] = face(Hobbies)


def test_a_new_class_with_unmapped_data_is_found_field_by_field(mapping: PersonalData) -> None:
    fields = ("sport", "pets.name", "favourite.name")
    expected = {f"hobby.{column}.{field}" for column in ("content", "face") for field in fields}
    assert unmapped(Scratch.metadata, mapping) == {"hobby.shoe_size", *expected}


def test_a_new_column_of_a_known_table_is_found(mapping: PersonalData) -> None:
    copy = MetaData()
    Table("customer", copy, Column("nickname", String(5), info={"data": "personal"}))
    assert unmapped(copy, mapping) == {"customer.nickname"}


@pytest.mark.parametrize("info", [{}, {"data": "harmless"}])
def test_a_column_made_in_any_other_way_is_refused(info: dict[str, Any]) -> None:
    class Hasty(DeclarativeBase):
        pass

    class Note(Hasty):
        __tablename__ = "note"
        id: Mapped[int] = mapped_column(primary_key=True, info=info)

    with pytest.raises(ValueError, match=r"note\.id does not say"):
        list(personal_columns(Note.metadata))


def test_every_column_of_every_mapped_class_says_what_it_holds() -> None:
    kinds = {
        column.info.get("data") for table in Base.metadata.tables.values() for column in table.c
    }
    assert kinds == {"technical", "personal", "sealed", "face"}


def test_the_places_are_those_of_the_report() -> None:
    absent = {GroupKey.NOTES, GroupKey.POWERS_OF_ATTORNEY}  # nothing of the kind is stored
    assert {str(place) for place in ReportPlace} == (
        {str(key) for key in set(GroupKey) - absent} | {"access_history"}
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_mapping_has_words_in_the_report(
    mapping: PersonalData, language: Any
) -> None:
    wording = load_wording(language)
    codes = [Code("retention_rule", rule) for rule in RetentionRule]
    codes += [Code("source", source) for source in DataSource]
    codes += [Code("category", category) for category in DATA_CATEGORIES]
    for datum in mapping.data.values():
        if datum.withheld is not None:
            codes += [Code("withheld", datum.withheld), Code("withheld_item", datum.key)]
    assert [code for code in codes if wording.code(code) is None] == []


def test_what_staff_or_the_program_wrote_is_never_portable(mapping: PersonalData) -> None:
    written_here = {DataSource.STAFF, DataSource.PROGRAM, DataSource.TAX_AGENCY}
    wrong = [d.key for d in mapping.data.values() if d.portable and written_here & set(d.sources)]
    assert wrong == []


def test_a_copy_for_roles_without_the_key_is_never_portable(mapping: PersonalData) -> None:
    assert not any(datum.portable for datum in mapping.data.values() if datum.copy_of)


def test_only_what_nobody_can_read_is_withheld(mapping: PersonalData) -> None:
    """The key of `payment` is granted to no person; see resources/policy.toml."""
    withheld = {datum.key for datum in mapping.data.values() if datum.withheld}
    sealed_payment = {
        one.key for one in personal_columns(Base.metadata) if one.category == Category.PAYMENT
    }
    assert withheld == sealed_payment
