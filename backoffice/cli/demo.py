"""`demo`: a throw-away demonstration store, opened in the window."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from backoffice.app.demonstration import (
    CUSTOMERS,
    OFFICER,
    PASSPHRASE,
    SEED,
    Demonstration,
    build_demonstration,
)
from backoffice.cli.context import Context
from backoffice.cli.parsing import Commands
from backoffice.demo import DEMO_STAFF
from backoffice.domain.errors import BadInput
from backoffice.security.workstation import FileSecrets, Workstation, workstation_name

MOST_CUSTOMERS = 1_000_000


def add(commands: Commands, common: argparse.ArgumentParser) -> None:
    """Add the noun to the parser."""
    parser = commands.add_parser("demo", parents=[common], help="a throw-away demonstration store")
    parser.add_argument("--customers", type=int, default=CUSTOMERS, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED, metavar="N")
    parser.add_argument(
        "--keep", type=Path, metavar="DIR", help="build it here, keep it, open no window"
    )
    parser.set_defaults(run=_demo)


def _demo(context: Context, arguments: argparse.Namespace) -> int:
    if not 1 <= arguments.customers <= MOST_CUSTOMERS:
        raise BadInput("demo.customers", field="customers", most=MOST_CUSTOMERS)
    if arguments.keep is not None:
        folder = arguments.keep
        if folder.exists() and any(folder.iterdir()):
            raise BadInput("demo.folder", field="keep")
        _build(folder, arguments)
        _tell(context, folder)
        return 0
    with tempfile.TemporaryDirectory(prefix="backoffice-demo-") as name:
        folder = Path(name)
        _build(folder, arguments)
        _tell(context, folder)
        return _open_window(folder)


def _build(folder: Path, arguments: argparse.Namespace) -> None:
    workstation = Workstation(FileSecrets(folder / "site-secret"), workstation_name())
    command = Demonstration(
        path=folder / "store.sqlite", customers=arguments.customers, seed=arguments.seed
    )
    build_demonstration(command, workstation, say=_say)


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


def _tell(context: Context, folder: Path) -> None:
    staff = [{"user": p.username, "role": str(p.role), "name": p.name} for p in DEMO_STAFF]
    staff.append({"user": OFFICER, "role": "admin", "name": "key officer"})
    value = {
        "store": str(folder / "store.sqlite"),
        "site_secret": str(folder / "site-secret"),
        "passphrase": PASSPHRASE,
        "staff": staff,
    }
    lines = [f"Store {value['store']}; everybody's passphrase is: {PASSPHRASE}"]
    lines += [f"  {person['user']:8} {person['role']:11} {person['name']}" for person in staff]
    context.output.show(value, lines)
    sys.stdout.flush()


def _open_window(folder: Path) -> int:
    from backoffice.app.window import run_window  # noqa: PLC0415 - only here is Qt needed

    os.environ["BACKOFFICE_SITE_SECRET_FILE"] = str(folder / "site-secret")
    return run_window([], store=folder / "store.sqlite")
