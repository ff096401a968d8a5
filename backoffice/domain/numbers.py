"""Numbers that people read to one another: refunds and subject requests.

Rule: random, so that no counter has to be shared between machines and nobody learns the volume
from a number; letters that are mistaken for digits are left out (Crockford's base 32).
"""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def new_number(prefix: str) -> str:
    """A fresh number such as `R-7K3M-9QXD`: 40 random bits behind a prefix."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{prefix}-{letters[:4]}-{letters[4:]}"
