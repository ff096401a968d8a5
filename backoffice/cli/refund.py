"""`refund request|approve|decline|cancel|show|list`: the refund process."""

import argparse
from uuid import uuid4

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.domain.errors import BadInput, WrongUsage
from backoffice.domain.ids import CustomerId, OrderId, OrderLineId
from backoffice.domain.refund_reasons import RefundReason
from backoffice.domain.refund_states import RefundState
from backoffice.services.customer_page import OrderView
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.refund_views import RefundView


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("refund", help="the refund process").add_subparsers(required=True)
    request = verbs.add_parser("request", parents=[common], help="ask for a refund")
    request.add_argument("order", metavar="ORDER")
    request.add_argument("--reason", required=True, metavar="CODE")
    request.add_argument(
        "--line", action="append", required=True, metavar="LINE[:QTY]", dest="lines"
    )
    request.add_argument("--key", metavar="TEXT", help="a repeat with it returns the first")
    request.set_defaults(run=_request)
    for verb in ("approve", "decline", "cancel", "show"):
        parser = verbs.add_parser(verb, parents=[common], help=f"{verb} a refund")
        parser.add_argument("no", metavar="NO")
        parser.set_defaults(run=_one, verb=verb)
    listing = verbs.add_parser("list", parents=[common], help="the newest refunds")
    listing.add_argument("--state", metavar="S")
    listing.add_argument("--limit", type=int, default=200, metavar="N")
    listing.set_defaults(run=_list)


def _request(context: Context, arguments: argparse.Namespace) -> int:
    try:
        reason = RefundReason(arguments.reason)
    except ValueError:
        raise WrongUsage("cli.reason", field="reason") from None
    with context.signed_in() as (services, session):
        found = services.lookups.find(
            session=session, kind=IdentifierKind.ORDER, text=arguments.order
        )
        customer_id, order_id = CustomerId(found.customer_id), OrderId(found.target_id)
        order = services.refunds.order(session=session, customer_id=customer_id, order_id=order_id)
        request = RequestRefund(
            customer_id=customer_id,
            order_id=order_id,
            lines=tuple(_line(text, order) for text in arguments.lines),
            reason=reason,
            dispositions={},
            client_request_id=f"cli-{uuid4()}" if arguments.key is None else arguments.key,
        )
        view = services.refunds.request(session=session, request=request)
    _show(context, view)
    return 0


def _line(text: str, order: OrderView) -> tuple[OrderLineId, int]:
    """`LINE[:QTY]`;

    without a quantity, all that is left of the line (at least one, to be refused).
    """
    by_number = {line.number: line for line in order.lines}
    number, colon, quantity = text.rpartition(":")
    if text in by_number:
        number, quantity = text, ""
    elif not colon or number not in by_number:
        raise BadInput("refund.unknown_line", field="lines")
    line = by_number[number]
    if not quantity:
        return line.line_id, max(1, line.quantity - line.refunded_quantity)
    if not quantity.isdecimal() or not quantity.isascii():
        raise BadInput("refund.quantity_shape", field="lines")
    return line.line_id, int(quantity[:10])


def _one(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        verbs = {
            "approve": services.refunds.approve,
            "decline": services.refunds.decline,
            "cancel": services.refunds.cancel,
            "show": services.refunds.show,
        }
        _show(context, verbs[arguments.verb](session=session, no=arguments.no))
    return 0


def _list(context: Context, arguments: argparse.Namespace) -> int:
    try:
        states = () if arguments.state is None else (RefundState(arguments.state),)
    except ValueError:
        raise WrongUsage("cli.state", field="state") from None
    with context.signed_in() as (services, session):
        views = services.refunds.list(session=session, states=states, limit=arguments.limit)
    context.output.show([_value(view) for view in views], [_text(view) for view in views])
    return 0


def _show(context: Context, view: RefundView) -> None:
    context.output.show(_value(view), [_text(view)])


def _text(view: RefundView) -> str:
    whole, cents = divmod(view.amount_ore, 100)
    return (
        f"{view.no}  {view.state}  {whole}.{cents:02d} {view.currency}  "
        f"order {view.order_no}  {view.reason}"
    )


def _value(view: RefundView) -> dict[str, object]:
    return {
        "no": view.no,
        "state": str(view.state),
        "amount": view.amount_ore,
        "currency": view.currency,
        "vat": view.vat_ore,
        "order": view.order_no,
        "customer": str(view.customer_id),
        "reason": str(view.reason),
        "instrument": view.instrument,
        "imported": view.imported,
        "requested_by": view.requested_by,
        "requested_at": view.requested_at,
        "approved_by": view.approved_by,
        "state_at": view.state_at,
        "lines": [
            {
                "line": str(line.line_id),
                "quantity": line.quantity,
                "gross": line.gross_ore,
                "vat": line.vat_ore,
                "vat_bp": line.vat_bp,
                "disposition": str(line.disposition),
            }
            for line in view.lines
        ],
        "attempts": [
            {
                "number": attempt.number,
                "started_at": attempt.started_at,
                "finished_at": attempt.finished_at,
                "outcome": attempt.outcome,
                "provider_code": attempt.provider_code,
            }
            for attempt in view.attempts
        ],
    }
