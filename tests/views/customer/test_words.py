"""Every code that the page can meet has its words."""

import pytest

from backoffice.domain.policy import Purpose
from backoffice.services.customer_fields import FIELDS
from backoffice.ui.icons import Icon
from backoffice.views.customer.operations import MEDICINE
from backoffice.views.customer.purpose_words import purpose_meaning, purpose_name
from backoffice.views.customer.record_words import (
    channel_icon,
    channel_name,
    consent_name,
    field_name,
)


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_a_name_and_a_meaning(purpose: Purpose) -> None:
    assert purpose_name(purpose)
    assert purpose_meaning(purpose) != purpose_name(purpose)


def test_no_two_purposes_are_called_the_same() -> None:
    assert len({purpose_name(purpose) for purpose in Purpose}) == len(Purpose)


@pytest.mark.parametrize("field", [*FIELDS, MEDICINE])
def test_every_field_has_a_name(field: str) -> None:
    assert field_name(field) != field


@pytest.mark.parametrize(("channel", "words"), [("phone", "Phone call"), ("chat", "Chat")])
def test_a_conversation_is_called_by_its_channel(channel: str, words: str) -> None:
    assert channel_name(channel) == words


def test_what_nobody_has_words_for_shows_as_it_came() -> None:
    assert channel_name("letter") == "letter"
    assert channel_icon("letter") is Icon.CONVERSATION
    assert consent_name("new_kind") == "new_kind"
