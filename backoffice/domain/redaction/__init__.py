"""Redaction of conversations, for everybody who may not read them whole.

Rule: what other layers need is named here; the other modules of this package are its own.
"""

from backoffice.domain.redaction.conversation import Redacted, redact
from backoffice.domain.redaction.known import KnownWords
from backoffice.domain.redaction.spans import RedactionKind, Span, render

__all__ = ["KnownWords", "Redacted", "RedactionKind", "Span", "redact", "render"]
