"""`customer show|confirm`: the customer page."""

import argparse
import sys

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands, uuid_of
from backoffice.domain.errors import BadInput, RefusedByPolicy, WrongUsage
from backoffice.domain.ids import CustomerId
from backoffice.domain.policy import Category, Level, Purpose
from backoffice.services.customer_page import ConversationHead, CustomerPage, FieldView, OrderView
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.opening import Services
from backoffice.services.session import Session


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("customer", help="the customer page").add_subparsers(required=True)
    show = verbs.add_parser("show", parents=[common], help="open a customer on a purpose")
    show.add_argument("id", metavar="ID")
    show.add_argument("--purpose", required=True, metavar="CODE")
    show.add_argument("--case", metavar="REF")
    show.add_argument("--reveal", nargs="+", default=(), metavar="CATEGORY")
    show.set_defaults(run=_show)
    confirm = verbs.add_parser("confirm", parents=[common], help="match or no match")
    confirm.add_argument("id", metavar="ID")
    confirm.add_argument("--field", required=True, metavar="NAME")
    confirm.set_defaults(run=_confirm)


def customer_id_of(services: Services, session: Session, text: str) -> CustomerId:
    """A customer by id or by the shop's own number."""
    known = uuid_of(text)
    if known is not None:
        return CustomerId(known)
    found = services.lookups.find(session=session, kind=IdentifierKind.EXTERNAL_ID, text=text)
    return CustomerId(found.customer_id)


def purpose_of(text: str) -> Purpose:
    """A purpose by its code. Raises `WrongUsage`."""
    try:
        return Purpose(text)
    except ValueError:
        raise WrongUsage("cli.purpose", field="purpose") from None


def _show(context: Context, arguments: argparse.Namespace) -> int:
    purpose = purpose_of(arguments.purpose)
    categories = [_category(text) for text in arguments.reveal]
    with context.signed_in() as (services, session):
        customer_id = customer_id_of(services, session, arguments.id)
        page = services.customers.open(
            session=session, customer_id=customer_id, purpose=purpose, case_ref=arguments.case
        )
        revealed: dict[str, str] = {}
        orders = page.orders
        for category in categories:
            if category == Category.PURCHASE:
                orders = services.reveals.reveal_orders(
                    session=session,
                    customer_id=customer_id,
                    purpose=purpose,
                    case_ref=arguments.case,
                )
            else:
                revealed |= _revealed(services, session, page, category)
    value = _value(page, orders, revealed)
    context.output.show(value, _lines(page, orders, revealed))
    return 0


def _revealed(
    services: Services, session: Session, page: CustomerPage, category: Category
) -> dict[str, str]:
    """Every field of a category that the role may reveal; a refusal is the command's."""
    fields = [field for field in page.fields if field.category == category]
    shut = [field for field in fields if _stays_shut(field)]
    if shut or not fields:
        refusals = [field.refusal for field in shut if field.refusal]
        raise RefusedByPolicy(refusals[0] if refusals else "policy.field")
    wanted = [field.name for field in fields if field.can_reveal]
    return {
        name: services.reveals.reveal(
            session=session,
            customer_id=page.customer_id,
            field=name,
            purpose=page.purpose,
            case_ref=page.case_ref,
        ).value
        for name in wanted
    }


def _stays_shut(field: FieldView) -> bool:
    """Whether the role does not get to what is on record, however it asks."""
    hidden = field.level is Level.HIDDEN
    return hidden or (field.masked and field.value is not None and not field.can_reveal)


def _category(text: str) -> Category:
    try:
        return Category(text)
    except ValueError:
        raise WrongUsage("cli.category", field="reveal") from None


def _value(
    page: CustomerPage, orders: tuple[OrderView, ...], revealed: dict[str, str]
) -> dict[str, object]:
    return {
        "id": str(page.customer_id),
        "external_id": page.external_id,
        "registered_at": page.registered_at,
        "protected": page.protected,
        "same_name": page.same_name,
        "access_until": page.access_until,
        "fields": {
            field.name: {
                "level": str(field.level),
                "value": revealed.get(field.name, field.value),
                "masked": field.masked and field.name not in revealed,
            }
            for field in page.fields
        },
        "orders": [order_value(order) for order in orders],
        "conversations": [conversation_value(head) for head in page.conversations],
        "consents": [
            {
                "purpose": consent.purpose,
                "text_version": consent.text_version,
                "given_at": consent.given_at,
                "withdrawn_at": consent.withdrawn_at,
                "affiliate": consent.affiliate,
            }
            for consent in page.consents
        ],
    }


def order_value(order: OrderView) -> dict[str, object]:
    """An order as JSON."""
    return {
        "id": str(order.order_id),
        "number": order.number,
        "placed_at": order.placed_at,
        "currency": order.currency,
        "gross": order.gross_ore,
        "available": order.available_ore,
        "lines": [
            {
                "line": line.number,
                "kind": line.kind,
                "name": line.name,
                "masked": line.masked,
                "quantity": line.quantity,
                "gross": line.gross_ore,
                "vat_bp": line.vat_bp,
                "refunded_quantity": line.refunded_quantity,
            }
            for line in order.lines
        ],
        "payments": [
            {
                "number": payment.number,
                "provider": payment.provider,
                "instrument": payment.instrument,
                "captured": payment.captured_ore,
                "refunded": payment.refunded_ore,
                "reserved": payment.reserved_ore,
                "available": payment.available_ore,
            }
            for payment in order.payments
        ],
        "refunds": [
            {"no": refund.no, "state": str(refund.state), "amount": refund.amount_ore}
            for refund in order.refunds
        ],
    }


def conversation_value(head: ConversationHead) -> dict[str, object]:
    """A conversation of a list as JSON."""
    return {
        "id": str(head.conversation_id),
        "external_id": head.external_id,
        "channel": head.channel,
        "started_at": head.started_at,
        "language": head.language,
        "turns": head.turns,
        "agent": head.agent,
        "customer": None if head.customer_id is None else str(head.customer_id),
    }


def _lines(
    page: CustomerPage, orders: tuple[OrderView, ...], revealed: dict[str, str]
) -> list[str]:
    lines = [f"{page.customer_id}  {page.external_id}"]
    for field in page.fields:
        value = revealed.get(field.name, field.value) or ""
        lines.append(f"  {field.name} [{field.level}]: {value}")
    for order in orders:
        lines.append(f"  order {order.number}: {order.gross_ore} {order.currency}")
        lines += [
            f"    {line.number}  {line.quantity} x {line.name}: {line.gross_ore}"
            for line in order.lines
        ]
    lines += [
        f"  {head.channel} {head.external_id}: {head.turns} turns" for head in page.conversations
    ]
    return lines


def _confirm(context: Context, arguments: argparse.Namespace) -> int:
    value = sys.stdin.readline().strip()
    if not value:
        raise BadInput("confirm.shape", field="value")
    with context.signed_in() as (services, session):
        match = services.reveals.confirm(
            session=session,
            customer_id=customer_id_of(services, session, arguments.id),
            field=arguments.field,
            value=value,
        )
    context.output.show({"match": match}, ["match" if match else "no match"])
    return 0
