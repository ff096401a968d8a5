"""The list of requests and opening one."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from backoffice.domain.errors import BadInput, NotReachable, RefusedByPolicy
from backoffice.ui.translation import sentence_of
from backoffice.views.privacy.operations import OpenRequest
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import texts_of
from tests.views.privacy.conftest import Privacy
from tests.views.privacy_samples import PrivacyDesk, hit, request

LATE = request("S-LATE", days_ago=40, name="Bo Ek")
SOON = request("S-SOON", days_ago=27, name="<b>Åsa</b>")
FAR = request("S-FAR", article=17, days_ago=1, name="Cia Berg")
DONE = request("S-DONE", days_ago=60, name="Dan Ask", state="answered")


def test_the_list_says_what_is_asked_and_how_long_there_is(privacy: Privacy) -> None:
    robot = privacy(PrivacyDesk(LATE, SOON, FAR, DONE)).goes_to_desk()
    model = robot.screen.desk.table.model
    rows = {row.no: place for place, row in enumerate(model.rows)}
    due = {no: model.index(place, 3).data() for no, place in rows.items()}
    assert due["S-LATE"] == "7 days late"
    assert due["S-SOON"] == "1 day left"
    assert due["S-DONE"] == robot.world.formats.day(DONE.due)
    assert model.index(rows["S-FAR"], 1).data() == "Erasure (article 17)"
    assert model.index(rows["S-SOON"], 0).data() == "<b>Åsa</b>"
    assert model.index(rows["S-DONE"], 4).data() == "answered"


def test_what_is_near_its_deadline_is_counted_at_the_rail(privacy: Privacy) -> None:
    robot = privacy(PrivacyDesk(LATE, SOON, FAR, DONE)).goes_to_desk()
    assert robot.screen.desk.note.text() == "3 open, 2 due within a week or late"
    rail = robot.world.workspace.navigation.rail
    assert rail._entries["privacy"].count == 2


def test_an_empty_desk_offers_to_open_one(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.requests = []
    robot = privacy(desk).goes_to_desk()
    assert "Nobody has asked" in robot.screen.desk.table.state.sentence
    robot.screen.desk.table.state._button.click()
    assert robot.world.workspace.sheet is not None


def test_failure_and_refusal_have_their_sentence(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.errors["list"] = NotReachable("store.not_reachable")
    robot = privacy(desk).goes_to_desk()
    assert robot.screen.desk.table.state._button.isVisible()
    desk.errors["list"] = RefusedByPolicy("policy.action")
    robot.presses(Qt.Key.Key_F5).settles()
    assert robot.screen.desk.table.state.sentence == "Your role does not allow this."


def test_a_request_is_opened_for_a_customer(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk().opens_form()
    form = robot.form
    assert not form.open_button.isEnabled()
    robot.finds_customer("lind").takes_first_customer()
    assert form.picker.field.text() == ""
    assert "Åsa Lindström" in texts_of(form)
    robot.types(form.day, "2026-03-08").types(form.time, "08:15")
    form.article.choose(17)
    form.open_button.click()
    robot.settles()
    assert robot.desk.opened == [
        OpenRequest(hit().customer_id, 17, datetime(2026, 3, 8, 7, 15, tzinfo=UTC))
    ]
    assert robot.world.workspace.sheet is None
    robot.settles()
    assert "S-NEW1-TEST" in [row.no for row in robot.screen.desk.table.model.rows]


def test_article_15_and_this_moment_are_filled_in(privacy: Privacy) -> None:
    form = privacy().goes_to_desk().opens_form().form
    assert form.article.value() == 15
    assert (form.day.text(), form.time.text()) == ("2026-03-09", "14:02")


@pytest.mark.parametrize(
    ("day", "time", "sentence"),
    [
        ("2026-03-10", "08:00", "That time has not come yet."),
        ("snart", "08:00", "Write the day like 2026-03-09."),
        ("2026-03-01", "8", "Write it like 14:05."),
    ],
)
def test_a_wrong_time_is_said_beside_its_field(
    privacy: Privacy, day: str, time: str, sentence: str
) -> None:
    robot = privacy().goes_to_desk().opens_form().finds_customer("lind").takes_first_customer()
    robot.types(robot.form.day, day).types(robot.form.time, time)
    robot.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sentence in texts_of(robot.form)
    assert robot.desk.opened == []


def test_a_refusal_of_the_service_is_said_and_can_be_tried_again(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    refusal = desk.errors["open"] = BadInput("request.received", field="received")
    robot = privacy(desk).goes_to_desk().opens_form().finds_customer("lind").takes_first_customer()
    robot.form.open_button.click()
    robot.settles()
    assert sentence_of(refusal) in texts_of(robot.form)
    desk.errors.clear()
    robot.form.open_button.click()
    robot.settles()
    assert len(desk.opened) == 1


def test_a_hit_on_a_name_is_never_taken_by_itself(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.hits = (hit(),)
    robot = privacy(desk).goes_to_desk().opens_form().finds_customer("lindström")
    robot.presses(Qt.Key.Key_Return).settles()
    assert robot.form.picker.hit is None
    robot.presses(Qt.Key.Key_Return)
    assert robot.form.picker.hit == hit()


def test_an_exact_hit_is_taken_by_enter(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.exact = True
    robot = privacy(desk).goes_to_desk().opens_form()
    robot.form.picker.field.setText("19800101-9800")
    robot.presses(Qt.Key.Key_Return).settles()
    assert robot.form.picker.hit == hit()


def test_the_wrong_customer_can_be_changed(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk().opens_form().finds_customer("lind").takes_first_customer()
    robot.form.picker.change_button.click()
    assert robot.form.picker.hit is None
    assert not robot.form.open_button.isEnabled()
    assert robot.form.picker.field.hasFocus()


def test_same_names_are_told_apart(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk().opens_form().finds_customer("lindqvist")
    model = robot.form.picker.hits.model
    assert model.index(0, 1).data() == "1 other with this name"


def test_escape_closes_the_form_and_nothing_is_opened(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk().opens_form()
    robot.presses(Qt.Key.Key_Escape)
    assert robot.world.workspace.sheet is None
    assert robot.screen.form is None
    assert robot.desk.opened == []


def test_everything_that_takes_the_keyboard_has_a_name(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk()
    assert list(nameless_widgets(robot.screen)) == []
    robot.opens_form().finds_customer("lind")
    assert list(nameless_widgets(robot.form)) == []
