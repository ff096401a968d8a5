"""Sentences about accounts, stores, workstations and the command line."""

from backoffice.domain.message_marks import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "cli.category": QT_TRANSLATE_NOOP("errors", "This is no category of personal data."),
    "cli.passphrase_missing": QT_TRANSLATE_NOOP(
        "errors", "There is no terminal to ask on: set {variable}."
    ),
    "cli.purpose": QT_TRANSLATE_NOOP(
        "errors", "State a purpose by its code, such as customer_service."
    ),
    "cli.reason": QT_TRANSLATE_NOOP("errors", "This is no reason for a refund."),
    "cli.state": QT_TRANSLATE_NOOP("errors", "This is no state of a refund."),
    "cli.time": QT_TRANSLATE_NOOP(
        "errors", "Give the time as ISO 8601 with its offset, such as 2026-03-02T10:00:00+01:00."
    ),
    "cli.usage": QT_TRANSLATE_NOOP("errors", "The command was put together wrongly: {problem}."),
    "cli.user_missing": QT_TRANSLATE_NOOP(
        "errors", "Say who you are with --as or BACKOFFICE_USER."
    ),
    "confirm.budget": QT_TRANSLATE_NOOP(
        "errors", "You have used up this hour's confirmations for this customer."
    ),
    "confirm.shape": QT_TRANSLATE_NOOP(
        "errors", "Type what the caller says; it does not look like this field."
    ),
    "field.empty": QT_TRANSLATE_NOOP("errors", "Nothing is on record here."),
    "file.readable_by_others": QT_TRANSLATE_NOOP(
        "errors", "Others may read the file with the site secret; allow its owner only (mode 0600)."
    ),
    "log.anchor_lost": QT_TRANSLATE_NOOP(
        "errors", "The log lacks the newest seal that was seen here; the store was put back."
    ),
    "log.stream": QT_TRANSLATE_NOOP(
        "errors", "The log was changed from outside while you worked; nothing more is done in it."
    ),
    "log.unreadable": QT_TRANSLATE_NOOP(
        "errors", "The log holds something that is no entry; the store was changed from outside."
    ),
    "passphrase.length": QT_TRANSLATE_NOOP("errors", "A passphrase has 8 to 1024 characters."),
    "policy.key": QT_TRANSLATE_NOOP("errors", "This is sealed under a key that you do not hold."),
    "staff.exists": QT_TRANSLATE_NOOP("errors", "This user name is taken."),
    "staff.name": QT_TRANSLATE_NOOP("errors", "A name has 1 to 200 characters that can be shown."),
    "staff.not_oneself": QT_TRANSLATE_NOOP("errors", "Nobody changes their own account."),
    "staff.officer_fixed": QT_TRANSLATE_NOOP(
        "errors", "A key officer's account is changed with the emergency kit only."
    ),
    "staff.officer_only": QT_TRANSLATE_NOOP("errors", "Only a key officer can do this."),
    "staff.role": QT_TRANSLATE_NOOP("errors", "There is no such role."),
    "staff.username": QT_TRANSLATE_NOOP(
        "errors", "A user name has 2 to 60 letters, digits, dots, dashes or underscores."
    ),
    "store.embedded_only": QT_TRANSLATE_NOOP(
        "errors", "This version works on embedded stores only; give the path of a file."
    ),
    "store.exists": QT_TRANSLATE_NOOP("errors", "There is a store here already."),
    "store.kit_exists": QT_TRANSLATE_NOOP(
        "errors", "The file for the emergency kit exists already; name a new one."
    ),
    "store.kit_folder": QT_TRANSLATE_NOOP(
        "errors", "The folder for the emergency kit is not there."
    ),
    "store.no_service_account": QT_TRANSLATE_NOOP("errors", "The store has no service account."),
    "store.not_founded": QT_TRANSLATE_NOOP(
        "errors", "The store is empty; set it up with `store init`."
    ),
    "store.not_ours": QT_TRANSLATE_NOOP("errors", "This file is a database of another program."),
    "store.not_reachable": QT_TRANSLATE_NOOP("errors", "The store does not answer."),
    "store.not_there": QT_TRANSLATE_NOOP("errors", "There is no store here."),
    "store.organisation": QT_TRANSLATE_NOOP(
        "errors", "An organisation's name has 1 to 200 characters that can be shown."
    ),
    "store.too_new": QT_TRANSLATE_NOOP(
        "errors", "This store was written by a newer version of the program. Update the program."
    ),
    "trust.signature": QT_TRANSLATE_NOOP(
        "errors",
        "A signature on an account or a key does not hold; the store was changed from outside.",
    ),
    "worker.busy": QT_TRANSLATE_NOOP("errors", "Another worker is at work on this store."),
    "workstation.keyring_locked": QT_TRANSLATE_NOOP(
        "errors", "The keyring of this computer is locked."
    ),
    "workstation.no_keyring": QT_TRANSLATE_NOOP(
        "errors", "This computer has no real keyring; name a file in BACKOFFICE_SITE_SECRET_FILE."
    ),
    "workstation.not_enrolled": QT_TRANSLATE_NOOP(
        "errors", "This computer is not enrolled for this store."
    ),
    "workstation.other_root": QT_TRANSLATE_NOOP(
        "errors", "The store shows another organisation root than the one this computer knows."
    ),
    "workstation.secret_unreadable": QT_TRANSLATE_NOOP(
        "errors", "The file with the site secret cannot be read."
    ),
    "workstation.secret_unwritable": QT_TRANSLATE_NOOP(
        "errors", "The file with the site secret cannot be written."
    ),
    "demo.customers": QT_TRANSLATE_NOOP(
        "errors", "The number of customers must be between 1 and {most}."
    ),
    "demo.folder": QT_TRANSLATE_NOOP("errors", "The folder for the demonstration is not empty."),
}
