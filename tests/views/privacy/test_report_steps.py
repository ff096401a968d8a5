"""The access report step by step: order, gates, contents, review, and what is dropped when."""

import gc

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.domain.errors import NotReachable, RefusedByPolicy
from backoffice.views.openings import OpenCustomer
from backoffice.views.privacy.drafts import Fact, Said
from tests.robots.nameless import nameless_widgets
from tests.robots.texts_on_screen import texts_of
from tests.views.privacy.conftest import Privacy, PrivacyRobot
from tests.views.privacy_samples import CANARY, PrivacyDesk, request

REQUEST = request()


@pytest.fixture
def report(privacy: Privacy) -> PrivacyRobot:
    return privacy().goes_to(REQUEST.no)


def test_it_begins_with_the_case(report: PrivacyRobot) -> None:
    text = texts_of(report.report)
    for words in ("Åsa Lindström", "S-7K3M-9QXD", "Access (article 15)", "6 Mar 2026 14:02"):
        assert words in text
    assert report.report.steps.current == "case"


def test_steps_open_one_after_the_other_and_say_why_not(report: PrivacyRobot) -> None:
    steps, frame = report.report.steps, report.report.frame
    assert [one for one in steps._steps if steps.can_enter(one)] == ["case", "identity", "contents"]
    assert "Gather the contents first" in steps._steps["review"].toolTip()
    report.gathers()
    assert steps.can_enter("review")
    assert not steps.can_enter("deliver")
    report.makes_sure()
    assert steps.can_enter("deliver")
    report.report.go_to("case")
    for _ in range(4):
        frame.next_button.click()
    assert steps.current == "deliver"
    assert not frame.next_button.isVisible()


def test_escape_goes_back_step_by_step_and_then_to_the_list(privacy: Privacy) -> None:
    robot = privacy().goes_to_desk().goes_to(REQUEST.no)
    robot.report.go_to("identity")
    robot.presses(Qt.Key.Key_Escape)
    assert robot.report.steps.current == "case"
    robot.presses(Qt.Key.Key_Escape).settles()
    assert robot.screen.desk.isVisible()


def test_another_article_has_no_report_and_says_so(privacy: Privacy) -> None:
    erasure = request("S-ERASE", article=17)
    robot = privacy(PrivacyDesk(erasure)).goes_to(erasure.no)
    assert robot.report.case.other.isVisible()
    assert not robot.report.frame.next_button.isEnabled()
    assert not robot.report.steps.can_enter("contents")


def test_a_role_without_export_is_told(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.may_export = False
    robot = privacy(desk).goes_to(REQUEST.no)
    assert not robot.report.steps.can_enter("contents")


def test_a_request_that_is_gone_leads_back(privacy: Privacy) -> None:
    robot = privacy().goes_to("S-NONE")
    assert robot.screen.desk.isVisible()


def test_the_customer_is_one_click_away(report: PrivacyRobot) -> None:
    button = report.report.findChild(QWidget, "report.open_customer")
    assert button is not None
    report._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert report.world.others["customer"].opened_with == [OpenCustomer(REQUEST.customer_id)]


def test_nothing_is_gathered_before_it_is_asked_for(report: PrivacyRobot) -> None:
    report.report.go_to("contents")
    assert report.desk.gathered == []
    assert "is logged" in report.report.contents.outline.state.sentence
    report.gathers()
    assert report.desk.gathered == [(REQUEST.no, "sv")]


def test_the_outline_shows_how_much_and_what_is_empty(report: PrivacyRobot) -> None:
    report.report.contents.language.choose("en")
    report.gathers()
    model = report.report.contents.outline.model
    rows = {row.title: row.words for row in model.rows}
    assert rows["Orders"] == "2 orders"
    assert rows["Health profile"] == "None"
    told = [str(model.index(r, c).data()) for r in range(model.rowCount()) for c in range(3)]
    assert not any(CANARY in text for text in told)


def test_another_language_is_gathered_anew(report: PrivacyRobot) -> None:
    report.gathers()
    report.report.contents.language.choose("en")
    assert not report.report.steps.can_enter("review")
    report.gathers()
    assert [language for _, language in report.desk.gathered] == ["sv", "en"]


@pytest.mark.parametrize(
    "error", [NotReachable("store.not_reachable"), RefusedByPolicy("policy.case")]
)
def test_what_cannot_be_gathered_is_said(
    report: PrivacyRobot, error: NotReachable | RefusedByPolicy
) -> None:
    report.desk.errors["gather"] = error
    report.gathers()
    assert report.report.contents.outline.state.isVisible()
    assert not report.report.steps.can_enter("review")
    report.desk.errors.clear()
    report.gathers()
    assert report.report.steps.can_enter("review")


def test_everything_can_be_read_before_it_is_handed_out(report: PrivacyRobot) -> None:
    report.reviews()
    assert f"{CANARY} Åsa" in report.said_on_paper()
    assert "<b>Alvedon</b>" in report.said_on_paper()
    assert report.report.review.time.text() == "Can be read until 14:17"


def test_a_section_of_the_outline_opens_the_review_there(report: PrivacyRobot) -> None:
    report.gathers()
    contents = report.report.contents
    orders = next(row for row in contents.outline.model.rows if row.words == "2 beställningar")
    contents.entry_chosen.emit(orders)
    assert report.report.steps.current == "review"
    assert report.report.review.paper.current == orders.line
    assert report.report.review.paper.place.top == orders.line


def test_a_report_of_a_hundred_thousand_words_scrolls(privacy: Privacy) -> None:
    desk = PrivacyDesk()
    desk.turns = 20_000
    robot = privacy(desk).goes_to(REQUEST.no).reviews()
    robot.presses(Qt.Key.Key_End)
    paper = robot.report.review.paper
    assert paper.current == len(paper.items) - 1 > 20_000


def test_screen_readers_hear_wording_but_no_data(report: PrivacyRobot) -> None:
    report.reviews()
    paper = report.report.review.paper
    for place in range(len(paper.items)):
        paper.go_to(place)
        assert CANARY not in paper.accessibleDescription()
    facts = [item for item in paper.items if ": on the screen only" in item.spoken()]
    assert len(facts) > 10


def test_when_the_time_is_over_it_has_to_be_gathered_again(report: PrivacyRobot) -> None:
    report.reviews()
    report.world.clock.forward(minutes=15)
    report.report.review.tick()
    assert report.said_on_paper() == ""
    assert report.report._draft is None
    assert "time for reading is over" in report.report.review.state.sentence
    report.report.review.state._button.click()
    report.settles()
    assert len(report.desk.gathered) == 2
    assert report.report.steps.current == "contents"


def test_leaving_the_page_drops_what_was_gathered(report: PrivacyRobot) -> None:
    report.reviews()
    report.world.workspace.open_screen("lookup")
    assert report.report._draft is None
    assert not report.report.review._timer.isActive()
    report.goes_to(REQUEST.no)
    assert report.said_on_paper() == ""


def test_another_request_begins_from_nothing(privacy: Privacy) -> None:
    other = request("S-OTHER", name="Bo Ek")
    robot = privacy(PrivacyDesk(REQUEST, other)).goes_to(REQUEST.no).makes_sure().reviews()
    robot.goes_to(other.no)
    assert robot.report.steps.current == "case"
    assert not robot.report.identity.sure.isChecked()
    assert not robot.report.steps.can_enter("review")


def test_after_locking_no_object_holds_it(report: PrivacyRobot) -> None:
    report.reviews()
    report.world.lock()
    report.world.pages.clear()
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, Said | Fact) and CANARY in str(one)]
    assert held == []


def test_everything_that_takes_the_keyboard_has_a_name(report: PrivacyRobot) -> None:
    report.makes_sure().gathers()
    for step in ("case", "identity", "contents", "review", "deliver"):
        report.report.go_to(step)
        assert list(nameless_widgets(report.screen)) == []
