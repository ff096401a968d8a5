"""`store init`: founds a store and prints the emergency kit."""

import argparse
from pathlib import Path

from backoffice.cli.context import Context, passphrase_from
from backoffice.cli.parsing import Commands
from backoffice.documents.emergency_kit import KitContents, build_kit
from backoffice.domain.errors import BadInput
from backoffice.security.safe_files import write_private_file
from backoffice.services.founding import Foundation, FoundStore, found_store
from backoffice.services.opening import create_store, open_store


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    verbs = commands.add_parser("store", help="set up a store").add_subparsers(required=True)
    init = verbs.add_parser("init", parents=[common], help="create a store")
    init.add_argument("--organisation", required=True, metavar="NAME")
    init.add_argument("--officer", required=True, metavar="USER")
    init.add_argument("--kit", required=True, type=Path, metavar="FILE")
    init.set_defaults(run=_init)


def _init(context: Context, arguments: argparse.Namespace) -> int:
    path, workstation = context.store_path, context.workstation()
    if arguments.kit.exists():
        raise BadInput("store.kit_exists", field="kit")
    if not arguments.kit.parent.is_dir():
        raise BadInput("store.kit_folder", field="kit")
    command = FoundStore(
        organisation=arguments.organisation,
        officer=arguments.officer,
        passphrase=passphrase_from("BACKOFFICE_NEW_PASSPHRASE", "Passphrase of the officer: "),
    )
    fresh = not path.exists()
    services = create_store(path, workstation) if fresh else open_store(path, workstation)
    founded = False
    try:
        store_id = found_store(
            command,
            units=services.units,
            workstation=workstation,
            policy=services.policy,
            clock=services.clock,
            keep_kit=lambda foundation: _keep_kit(arguments.kit, foundation),
        )
        founded = True
    finally:
        services.close()
        if fresh and not founded:
            _remove(path)
    context.output.show(
        {"store": str(store_id), "organisation": arguments.organisation},
        [f"Store {store_id} of {arguments.organisation} is ready. Print {arguments.kit} now."],
    )
    return 0


def _keep_kit(file: Path, foundation: Foundation) -> None:
    contents = KitContents(
        organisation=foundation.organisation,
        officer=foundation.officer,
        store_id=str(foundation.store_id),
        created_at=foundation.created_at,
        shares=foundation.shares,
    )
    write_private_file(file, build_kit(contents))


def _remove(path: Path) -> None:
    """Leave nothing half-made behind."""
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink()
