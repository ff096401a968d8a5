"""What a passphrase must be.

Rule: length counts (NIST SP 800-63B §5.1.1.2), composition rules do not; nothing is cut off.
"""

from backoffice.domain.errors import BadInput

SHORTEST = 8
LONGEST = 1024


def check_passphrase(passphrase: str) -> None:
    """Raise `BadInput("passphrase.length")` unless it has 8 to 1024 characters."""
    if not SHORTEST <= len(passphrase) <= LONGEST:
        raise BadInput("passphrase.length", field="passphrase")
