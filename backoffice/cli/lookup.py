"""`lookup TEXT`: the search box."""

import argparse

from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.services.lookups import LookupHit


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    parser = commands.add_parser("lookup", parents=[common], help="find a customer")
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--limit", type=int, default=20, metavar="N")
    parser.set_defaults(run=_lookup)


def _lookup(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        result = services.lookups.search(
            session=session, text=arguments.text, limit=arguments.limit
        )
    context.output.show([_value(hit) for hit in result.hits], [_line(hit) for hit in result.hits])
    return 0


def _value(hit: LookupHit) -> dict[str, object]:
    return {
        "id": str(hit.customer_id),
        "external_id": hit.external_id,
        "face": {"name": hit.name, "city": hit.city, "same_name": hit.same_name},
        "matched": hit.matched,
        "order": hit.order_no,
    }


def _line(hit: LookupHit) -> str:
    warning = f"  (same name as {hit.same_name} others)" if hit.same_name else ""
    return f"{hit.customer_id}  {hit.name}, {hit.city}  {hit.external_id}{warning}"
