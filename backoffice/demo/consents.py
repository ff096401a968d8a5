"""What customers have agreed to, and taken back.

Rule: a profile goes with a consent to it that stood at some time; a protected person never agreed
to anything being handed on.
"""

from datetime import date
from typing import Any

from backoffice.demo.dice import CONSENTS, Dice
from backoffice.demo.people import Person
from backoffice.demo.swedish_time import DAY_S, midnight, written
from backoffice.demo.tables import document

HEALTH_PROFILE = "health_profile"
AFFILIATE_TRANSFER = "affiliate_transfer"
# Purpose, share of the customers who agreed, share of those who took it back.
_PURPOSES = (
    (HEALTH_PROFILE, 0.24, 0.12),
    ("health_customer_service", 0.3, 0.08),
    ("power_of_attorney", 0.06, 0.25),
    (AFFILIATE_TRANSFER, 0.07, 0.2),
)


def consents(person: Person, *, seed: int, today: date) -> list[dict[str, Any]]:
    """The consents of a customer as the import format writes them, none to four."""
    dice = Dice(seed=seed, stream=CONSENTS, index=person.index)
    affiliates: list[str] = document("profiles.toml")["affiliates"]
    given = []
    for purpose, share, taken_back in _PURPOSES:
        if not dice.chance(share) or (person.protected and purpose == AFFILIATE_TRANSFER):
            continue
        begun = _between(person.registered, midnight(today), dice.share() * 0.8)
        back = dice.chance(taken_back)
        ended = _between(begun + DAY_S, midnight(today), dice.share()) if back else None
        given.append(
            {
                "purpose": purpose,
                "text_version": _version(begun),
                "given_at": written(begun),
                "withdrawn_at": written(ended) if ended else None,
                "affiliate": dice.pick(affiliates) if purpose == AFFILIATE_TRANSFER else None,
            }
        )
    return given


def _version(moment: int) -> str:
    """The text that was in use; the first one for whatever is older."""
    versions: list[str] = document("profiles.toml")["text_versions"]
    month = written(moment)[:7]
    return max((each for each in versions if each <= month), default=versions[0])


def _between(first: int, last: int, share: float) -> int:
    return min(last, first + int(max(0, last - first) * share))
