"""Everything about a refund is said in words; no code reaches the screen."""

from collections.abc import Callable
from datetime import UTC, datetime
from enum import StrEnum

import pytest

from backoffice.domain.refund_reasons import Disposition, RefundReason
from backoffice.domain.refund_states import OutcomeKind, RefundState
from backoffice.ui.formats import Formats
from backoffice.ui.icons import Icon
from backoffice.ui.labels import Tone
from backoffice.ui.translation import Language
from backoffice.views import refund_words as words
from tests.views import refund_scene as scene

FORMATS = Formats(Language.ENGLISH)


@pytest.mark.parametrize(
    ("codes", "say"),
    [
        (RefundState, words.state_word),
        (RefundReason, words.reason_word),
        (Disposition, words.disposition_word),
        (OutcomeKind, words.outcome_word),
    ],
)
def test_every_code_has_words_of_its_own(
    codes: type[StrEnum], say: Callable[[object], str]
) -> None:
    said = [say(code) for code in codes]
    assert len(set(said)) == len(said)
    assert not {code.value for code in codes} & set(said)
    assert all(text and "_" not in text for text in said)


def test_every_state_has_a_whole_sentence_an_icon_and_a_tone() -> None:
    for state in RefundState:
        sentence = words.state_sentence(scene.refund(state=state), FORMATS)
        assert sentence.endswith(".")
        assert "{" not in sentence
        assert isinstance(words.state_icon(state), Icon)
        assert isinstance(words.state_tone(state), Tone)


def test_paid_back_says_where_to() -> None:
    paid = scene.refund(state=RefundState.SUCCEEDED)
    assert words.state_sentence(paid, FORMATS) == "Paid back to Visa •••• 4242."


@pytest.mark.parametrize(
    ("again", "said"),
    [
        (
            datetime(2026, 3, 9, 13, 32, tzinfo=UTC),
            "Unknown: we ask the bank again at 14:32. Do not refund it a second time.",
        ),
        (
            datetime(2026, 3, 10, 13, 32, tzinfo=UTC),
            "Unknown: we ask the bank again at 10 Mar 2026 14:32. Do not refund it a second time.",
        ),
        (
            None,
            "Unknown, and no longer asked for: somebody must ask the bank. Do not refund it again.",
        ),
    ],
)
def test_unknown_says_when_we_ask_again_or_that_somebody_must(
    again: datetime | None, said: str
) -> None:
    unknown = scene.refund(state=RefundState.UNKNOWN, next_look_at=again)
    assert words.state_sentence(unknown, FORMATS) == said


def test_states_without_money_on_the_way_never_look_like_success() -> None:
    good = {state for state in RefundState if words.state_tone(state) is Tone.SUCCESS}
    assert good == {RefundState.SUCCEEDED, RefundState.MANUAL_PAYOUT}
