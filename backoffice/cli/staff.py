"""`staff add|list|disable|role`: accounts."""

import argparse

from backoffice.cli.context import Context, passphrase_from
from backoffice.cli.parsing import Commands
from backoffice.services.staff_accounts import AddStaff, StaffView


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("staff", help="accounts").add_subparsers(required=True)
    new = verbs.add_parser("add", parents=[common], help="open an account")
    new.add_argument("username", metavar="USER")
    new.add_argument("--role", required=True)
    new.add_argument("--name", required=True, metavar="TEXT")
    new.set_defaults(run=_add)
    verbs.add_parser("list", parents=[common], help="all accounts").set_defaults(run=_list)
    disable = verbs.add_parser("disable", parents=[common], help="close an account")
    disable.add_argument("username", metavar="USER")
    disable.set_defaults(run=_disable)
    role = verbs.add_parser("role", parents=[common], help="give an account another role")
    role.add_argument("username", metavar="USER")
    role.add_argument("role", metavar="ROLE")
    role.set_defaults(run=_role)


def _add(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        command = AddStaff(
            username=arguments.username,
            role=arguments.role,
            name=arguments.name,
            passphrase=passphrase_from("BACKOFFICE_NEW_PASSPHRASE", "Passphrase of the person: "),
        )
        _show(context, services.staff.add(session=session, command=command))
    return 0


def _list(context: Context, _arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        views = services.staff.list(session=session)
    context.output.show([_value(view) for view in views], [_line(view) for view in views])
    return 0


def _disable(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        _show(context, services.staff.disable(session=session, username=arguments.username))
    return 0


def _role(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        view = services.staff.change_role(
            session=session, username=arguments.username, role=arguments.role
        )
        _show(context, view)
    return 0


def _show(context: Context, view: StaffView) -> None:
    context.output.show(_value(view), [_line(view)])


def _value(view: StaffView) -> dict[str, object]:
    return {
        "user": view.username,
        "name": view.name,
        "role": str(view.role),
        "active": view.active,
        "key_officer": view.key_officer,
    }


def _line(view: StaffView) -> str:
    marks = [str(view.role), "key officer" if view.key_officer else ""]
    marks.append("" if view.active else "closed")
    return f"{view.username}  {view.name}  ({', '.join(mark for mark in marks if mark)})"
