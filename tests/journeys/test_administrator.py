"""The administrator keeps accounts and sees no customer."""

from tests.attacks.everything_shown import everything_shown
from tests.factories import OFFICER, STAFF
from tests.journeys.shop import ASA
from tests.robots.desk_robot import DeskRobot
from tests.robots.program_robot import ProgramRobot


def test_an_administrator_has_the_accounts_and_no_page_of_a_customer(program: ProgramRobot) -> None:
    program.sign_in(OFFICER)
    workspace = program.workspace
    assert {"lookup", "customer", "refunds", "conversations", "privacy"}.isdisjoint(
        workspace._specs
    )
    assert not workspace.top_bar.search.isVisible()
    desk = DeskRobot(program).goes_to("staff")
    desk.sees("Staff")
    shown = everything_shown()
    assert [username for username in (*STAFF, OFFICER) if username not in shown] == []
    workspace.open_screen("customer")
    assert desk.at == "staff"
    desk.sees_no(ASA)
