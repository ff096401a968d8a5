"""What faces say in the language of the window; every other text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.faces import PROTECTED_FACE, instrument_face, medicine_face
from backoffice.domain.line_kinds import MEDICINE_KINDS
from backoffice.views.face_words import goods_name, instrument_name, person_name


def test_a_masked_medicine_is_named_by_its_kind() -> None:
    shown = {goods_name(medicine_face(kind)) for kind in MEDICINE_KINDS}
    assert shown == {"Prescription medicine", "Over-the-counter item"}


@pytest.mark.parametrize(
    ("kind", "brand", "words"),
    [
        ("card", None, "Card •••• 4242"),
        ("card", "visa", "Visa •••• 4242"),
        ("gift_card", None, "Gift card •••• 4242"),
        ("invoice", None, "Invoice •••• 4242"),
        ("bank_account", None, "Bank account •••• 4242"),
        ("swish", None, "Swish •••• 4242"),
    ],
)
def test_an_instrument_is_named(kind: str, brand: str | None, words: str) -> None:
    assert instrument_name(instrument_face(kind=kind, brand=brand, last_four="4242")) == words


def test_a_protected_customer_is_called_so() -> None:
    assert person_name(PROTECTED_FACE) == "Protected personal data"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Lu"))))
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert goods_name(text) == person_name(text) == instrument_name(text) == text
