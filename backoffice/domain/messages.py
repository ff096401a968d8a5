"""The sentence for every error code, in English; translated by Qt under the context "errors".

Rule: one sentence, no personal data, braces only for facts that the error carries.
"""

from backoffice.domain import messages_of_set_up, messages_of_work
from backoffice.domain.message_marks import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    **messages_of_set_up.SENTENCES,
    **messages_of_work.SENTENCES,
    "incident": QT_TRANSLATE_NOOP(
        "errors", "This did not work, and it is not your fault. Tell support incident {number}."
    ),
    "sign_in.refused": QT_TRANSLATE_NOOP(
        "errors", "User name or passphrase is not right, or the account is closed."
    ),
    "settings.language": QT_TRANSLATE_NOOP("errors", "The language must be sv or en."),
    "settings.store_empty": QT_TRANSLATE_NOOP("errors", "The store needs a path or a URL."),
    "settings.store_scheme": QT_TRANSLATE_NOOP(
        "errors", "The store must be the path of a file or a postgresql URL."
    ),
    "session.locked": QT_TRANSLATE_NOOP("errors", "The session is locked. Sign in again."),
    "policy.action": QT_TRANSLATE_NOOP("errors", "Your role does not allow this."),
    "policy.field": QT_TRANSLATE_NOOP("errors", "Your role may not see this."),
    "policy.purpose": QT_TRANSLATE_NOOP(
        "errors", "This purpose is not one that your role may state."
    ),
    "policy.purpose_category": QT_TRANSLATE_NOOP(
        "errors", "The stated purpose does not open this."
    ),
    "policy.consent": QT_TRANSLATE_NOOP("errors", "The customer's consent does not stand."),
    "policy.case": QT_TRANSLATE_NOOP(
        "errors", "This needs an open subject request of the customer."
    ),
    "personnummer.shape": QT_TRANSLATE_NOOP(
        "errors", "A personnummer has ten or twelve digits, such as 19121212-1212."
    ),
    "personnummer.date": QT_TRANSLATE_NOOP("errors", "The personnummer begins with no real date."),
    "personnummer.century": QT_TRANSLATE_NOOP(
        "errors", "The personnummer would belong to somebody born too long ago."
    ),
    "personnummer.future": QT_TRANSLATE_NOOP("errors", "The personnummer has a date to come."),
    "personnummer.checksum": QT_TRANSLATE_NOOP(
        "errors", "The last digit does not fit; a digit of the personnummer is wrong."
    ),
    "personnummer.birth_number": QT_TRANSLATE_NOOP(
        "errors", "No personnummer has 000 after its date."
    ),
    "personnummer.ambiguous": QT_TRANSLATE_NOOP(
        "errors", "The ten digits fit two persons a century apart; type all twelve."
    ),
    "access.missing": QT_TRANSLATE_NOOP("errors", "There is no valid access record for this."),
    "customer.not_found": QT_TRANSLATE_NOOP("errors", "There is no such customer."),
    "order.not_found": QT_TRANSLATE_NOOP("errors", "There is no such order."),
    "refund.not_found": QT_TRANSLATE_NOOP("errors", "There is no such refund."),
    "refund.quantity_zero": QT_TRANSLATE_NOOP("errors", "Choose at least one unit to refund."),
    "refund.quantity_too_high": QT_TRANSLATE_NOOP(
        "errors", "There are not that many units left to refund."
    ),
    "refund.nothing_left": QT_TRANSLATE_NOOP("errors", "These units have been paid back already."),
    "refund.no_reason": QT_TRANSLATE_NOOP("errors", "Choose why the money is returned."),
    "refund.medicine_restock": QT_TRANSLATE_NOOP(
        "errors", "A returned medicine is never put back into stock."
    ),
    "refund.medicine_withdrawal": QT_TRANSLATE_NOOP(
        "errors", "The right of withdrawal does not cover medicines."
    ),
    "refund.shipping_disposition": QT_TRANSLATE_NOOP(
        "errors", "Shipping is nothing that can be returned."
    ),
    "refund.state_changed": QT_TRANSLATE_NOOP(
        "errors", "The refund has changed meanwhile. Look again."
    ),
    "money.empty": QT_TRANSLATE_NOOP("errors", "Type an amount."),
    "money.format": QT_TRANSLATE_NOOP("errors", "Write the amount like {example}."),
    "money.zero": QT_TRANSLATE_NOOP("errors", "The amount must be more than zero."),
    "money.negative": QT_TRANSLATE_NOOP("errors", "The amount must not be negative."),
    "money.too_large": QT_TRANSLATE_NOOP("errors", "The amount is too large."),
    "money.vat_rate": QT_TRANSLATE_NOOP("errors", "The VAT rate must lie between 0 and 100 %."),
    "money.vat_kind": QT_TRANSLATE_NOOP("errors", "There is no VAT rate for this kind of goods."),
    "provider.not_set_up": QT_TRANSLATE_NOOP("errors", "The payment provider is not set up here."),
    "provider.not_reachable": QT_TRANSLATE_NOOP(
        "errors", "The payment provider cannot be reached."
    ),
    "provider.ledger_version": QT_TRANSLATE_NOOP(
        "errors", "The sandbox ledger was written by another version."
    ),
    "provider.payment_differs": QT_TRANSLATE_NOOP(
        "errors", "The payment provider knows this payment with other amounts."
    ),
    "conversation.not_found": QT_TRANSLATE_NOOP("errors", "There is no such conversation."),
    "request.not_found": QT_TRANSLATE_NOOP("errors", "There is no such subject request."),
    "document.cancelled": QT_TRANSLATE_NOOP("errors", "Stopped. No document was made."),
    "document.passphrase_short": QT_TRANSLATE_NOOP(
        "errors", "The passphrase must have at least {least} characters."
    ),
    "document.passphrase_long": QT_TRANSLATE_NOOP(
        "errors", "The passphrase must not be longer than {most} bytes."
    ),
    "kit.empty": QT_TRANSLATE_NOOP("errors", "Type the words of the emergency kit."),
    "kit.word": QT_TRANSLATE_NOOP("errors", "Line {line} has a word that no emergency kit has."),
    "kit.line": QT_TRANSLATE_NOOP(
        "errors", "Line {line} does not fit its check word. Compare it with the paper."
    ),
    "kit.length": QT_TRANSLATE_NOOP("errors", "Words are missing, or there are too many."),
    "kit.version": QT_TRANSLATE_NOOP("errors", "This is not a part of an emergency kit."),
    "staff.not_found": QT_TRANSLATE_NOOP("errors", "There is no such member of staff."),
    "sealed.tampered": QT_TRANSLATE_NOOP(
        "errors", "A sealed value could not be opened; it was changed or moved."
    ),
    "index.incomplete": QT_TRANSLATE_NOOP(
        "errors", "A part of the search index is missing. Build the index again."
    ),
}
