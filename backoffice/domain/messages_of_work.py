"""Sentences about look-up, import, refunds and requests."""

from backoffice.domain.message_marks import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "container.form": QT_TRANSLATE_NOOP("errors", "This is not a file that was locked here."),
    "container.refused": QT_TRANSLATE_NOOP(
        "errors", "The passphrase is wrong, or the file was changed."
    ),
    "import.file_missing": QT_TRANSLATE_NOOP("errors", "There is no such file to import."),
    "import.rejects_given": QT_TRANSLATE_NOOP(
        "errors", "A file of rejected lines cannot be imported; put the lines right in the source."
    ),
    "import.rejects_unwritable": QT_TRANSLATE_NOOP(
        "errors", "The file of rejected lines cannot be written beside the imported file."
    ),
    "import.file_unreadable": QT_TRANSLATE_NOOP("errors", "The file could not be read to its end."),
    "line.key_twice": QT_TRANSLATE_NOOP(
        "errors", "Two parts of this line have the same external_id."
    ),
    "line.not_json": QT_TRANSLATE_NOOP("errors", "This line is not JSON."),
    "line.reference": QT_TRANSLATE_NOOP("errors", "This line refers to something that is nowhere."),
    "line.same_key": QT_TRANSLATE_NOOP("errors", "An object in this line names a key twice."),
    "line.shape": QT_TRANSLATE_NOOP(
        "errors", "This line does not have the form of the import format."
    ),
    "line.too_deep": QT_TRANSLATE_NOOP("errors", "This line is nested too deeply."),
    "line.too_long": QT_TRANSLATE_NOOP("errors", "This line is too long."),
    "lookup.limit": QT_TRANSLATE_NOOP("errors", "The limit must be between 1 and {most}."),
    "lookup.too_long": QT_TRANSLATE_NOOP("errors", "A search has at most {most} characters."),
    "order.card_number": QT_TRANSLATE_NOOP(
        "errors", "This line holds what looks like a card number, which is never stored."
    ),
    "order.other_customer": QT_TRANSLATE_NOOP("errors", "This order belongs to another customer."),
    "order.refunds_exceed_captured": QT_TRANSLATE_NOOP(
        "errors", "More was refunded than captured."
    ),
    "refund.above_limit": QT_TRANSLATE_NOOP("errors", "This amount is above what you may approve."),
    "refund.exceeds_remaining": QT_TRANSLATE_NOOP(
        "errors", "Only {remaining} can still be refunded to one payment of this order."
    ),
    "refund.key": QT_TRANSLATE_NOOP("errors", "The key of a request has 1 to 100 characters."),
    "refund.key_reused": QT_TRANSLATE_NOOP("errors", "This key was used for another request."),
    "refund.line_twice": QT_TRANSLATE_NOOP("errors", "A line is named twice."),
    "refund.no_lines": QT_TRANSLATE_NOOP("errors", "Choose at least one line."),
    "refund.not_own": QT_TRANSLATE_NOOP(
        "errors", "Only the person who asked for it, or somebody who may approve, can take it back."
    ),
    "refund.own": QT_TRANSLATE_NOOP(
        "errors", "Nobody decides on a refund that they asked for themselves."
    ),
    "refund.quantity_shape": QT_TRANSLATE_NOOP("errors", "The quantity must be a whole number."),
    "refund.stale": QT_TRANSLATE_NOOP(
        "errors", "The order has changed since you looked. Look again."
    ),
    "refund.unknown_line": QT_TRANSLATE_NOOP("errors", "The order has no such line."),
    "report.article": QT_TRANSLATE_NOOP(
        "errors", "An access report answers a request under article 15; this is another one."
    ),
    "report.exists": QT_TRANSLATE_NOOP(
        "errors", "There is an access report in this folder already. Choose another folder."
    ),
    "report.out": QT_TRANSLATE_NOOP("errors", "The report cannot be written to this folder."),
    "request.article": QT_TRANSLATE_NOOP(
        "errors", "A subject request is about article 15, 16, 17, 18, 20 or 21."
    ),
    "request.received": QT_TRANSLATE_NOOP(
        "errors", "The time of receipt needs its offset and lies between May 2018 and now."
    ),
}
