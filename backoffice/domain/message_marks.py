"""The mark by which the translation tools find sentences; the domain knows nothing of Qt."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - lupdate's own word
    """Mark a sentence for translation."""
    return text
