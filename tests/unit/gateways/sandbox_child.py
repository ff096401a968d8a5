"""A process of its own that uses a sandbox ledger; started by test_sandbox_processes.py.

It says "ready", waits for a line, and does what its first argument names on the ledger that the
second one names. What the sandbox answered goes to standard output as one JSON object.
"""

import json
import sys
from pathlib import Path

from backoffice.domain.refund_states import Outcome
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_ledger import SandboxLedger

CAPTURED_ORE = 10_000
AMOUNT_ORE = 6_000
TRIES = 4


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def hang(_seconds: float) -> None:
    """Wait for a line that never comes, where the sandbox was told to wait."""
    say("waiting")
    sys.stdin.readline()


def pay(sandbox: Sandbox, *, payment_ref: str, number: str) -> Outcome:
    return sandbox.create(
        refund_no=number,
        key=f"key-{number}",
        payment_ref=payment_ref,
        amount_ore=AMOUNT_ORE,
        currency="SEK",
        public_text="",
    )


def race(path: Path, name: str) -> None:
    """Refund one payment under keys of our own, and another under the key that all share."""
    with SandboxLedger(path) as ledger:
        sandbox = Sandbox(ledger=ledger, sleep=hang)
        for payment_ref in ("contested", "shared"):
            ledger.register_payment(
                payment_ref=payment_ref,
                captured_ore=CAPTURED_ORE,
                currency="SEK",
                already_refunded_ore=0,
            )
        own = [
            pay(sandbox, payment_ref="contested", number=f"R-{name}-{each}")
            for each in range(TRIES)
        ]
        same = pay(sandbox, payment_ref="shared", number="R-shared")
        say(
            json.dumps(
                {
                    "own": [[each.kind, each.provider_code] for each in own],
                    "same": [same.kind, same.provider_refund_id],
                }
            )
        )


def die(path: Path, name: str) -> None:
    """Refund once, as slowly as the script in the ledger tells."""
    with SandboxLedger(path) as ledger:
        pay(Sandbox(ledger=ledger, sleep=hang), payment_ref="pay_1", number=name)
        say("answered")


if __name__ == "__main__":
    say("ready")
    sys.stdin.readline()
    {"race": race, "die": die}[sys.argv[1]](Path(sys.argv[2]), sys.argv[3])
