"""`conversation list|show|search`: reading and search."""

import argparse

from backoffice.cli.context import Context
from backoffice.cli.customer import conversation_value, purpose_of
from backoffice.cli.parsing import Commands, uuid_of
from backoffice.domain.errors import WrongUsage
from backoffice.domain.ids import ConversationId
from backoffice.services.identifiers import IdentifierKind


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("conversation", help="chats and calls").add_subparsers(
        required=True
    )
    listing = verbs.add_parser("list", parents=[common], help="the newest conversations")
    listing.add_argument("--limit", type=int, default=200, metavar="N")
    listing.set_defaults(run=_list, text="")
    search = verbs.add_parser("search", parents=[common], help="by words of the redacted text")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=int, default=200, metavar="N")
    search.set_defaults(run=_list)
    show = verbs.add_parser("show", parents=[common], help="read one, redacted")
    show.add_argument("id", metavar="ID")
    show.add_argument("--reveal", action="store_true", help="unredacted, on a purpose")
    show.add_argument("--purpose", metavar="CODE")
    show.add_argument("--case", metavar="REF")
    show.set_defaults(run=_show)


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with context.signed_in() as (services, session):
        heads = services.conversations.list(
            session=session, text=arguments.text, limit=arguments.limit
        )
    context.output.show(
        [conversation_value(head) for head in heads],
        [
            f"{head.conversation_id}  {head.channel}  {head.started_at or '-'}  "
            f"{head.turns} turns  {head.external_id}"
            for head in heads
        ],
    )
    return 0


def _show(context: Context, arguments: argparse.Namespace) -> int:
    if arguments.reveal and arguments.purpose is None:
        raise WrongUsage("cli.purpose", field="purpose")
    with context.signed_in() as (services, session):
        known = uuid_of(arguments.id)
        if known is None:
            known = services.lookups.find(
                session=session, kind=IdentifierKind.CONVERSATION, text=arguments.id
            ).target_id
        conversation_id = ConversationId(known)
        if arguments.reveal:
            page = services.conversations.reveal(
                session=session,
                conversation_id=conversation_id,
                purpose=purpose_of(arguments.purpose),
                case_ref=arguments.case,
            )
        else:
            page = services.conversations.show(session=session, conversation_id=conversation_id)
    value = {
        **conversation_value(page.head),
        "redacted": page.redacted,
        "turns": [
            {"speaker": turn.speaker, "text": turn.text, "at_s": turn.at_s} for turn in page.turns
        ],
    }
    context.output.show(value, [f"{turn.speaker}: {turn.text}" for turn in page.turns])
    return 0
