"""The kinds of an order line, as the import format spells them.

Rule: what must be handled as a medicine is asked here, by kind, and nowhere guessed from a name
or an ATC code.
"""

from enum import StrEnum


class LineKind(StrEnum):
    """What an order line is."""

    PRESCRIPTION = "prescription"
    OTC = "otc"
    OTHER = "other"
    SHIPPING = "shipping"


MEDICINE_KINDS = frozenset({LineKind.PRESCRIPTION, LineKind.OTC})
