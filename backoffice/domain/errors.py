"""Every error the program knows, as a list one can read.

Rule: an error is a code and facts free of personal data. The sentence for the code lives in
`messages.py`; a screen translates it, the command line prints it. What is not a
`BackofficeError` is a bug and gets an incident number.
"""

from typing import ClassVar

from backoffice.domain.messages import SENTENCES


class BackofficeError(Exception):
    """Base of all known errors.

    `code` picks the sentence, `facts` fill its braces, `field` names the input the error
    belongs beside (or None).
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, /, *, field: str | None = None, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.facts = facts

    @property
    def sentence(self) -> str:
        """The English sentence with its facts filled in."""
        return SENTENCES[self.code].format(**self.facts)


class WrongUsage(BackofficeError):
    """The command was put together wrongly."""

    exit_code = 2


class RefusedByPolicy(BackofficeError):
    """The role, the purpose or a rule of control does not allow it."""

    exit_code = 3


class SignInRefused(RefusedByPolicy):
    """Nobody is signed in by this user name and passphrase."""


class SessionLocked(RefusedByPolicy):
    """The session's keys are gone; sign in again."""


class NotFound(BackofficeError):
    """There is no such thing, or the person asking may not know of it."""

    exit_code = 4


class BadInput(BackofficeError):
    """A value given by a person or a file cannot be used."""

    exit_code = 5


class ChangedMeanwhile(BackofficeError):
    """The state that the decision was based on is no longer true."""

    exit_code = 6


class NotReachable(BackofficeError):
    """A store or a provider cannot be reached or cannot be opened."""

    exit_code = 7


class Tampered(NotReachable):
    """A sealed value does not open: it was changed, moved or sealed under another key."""
