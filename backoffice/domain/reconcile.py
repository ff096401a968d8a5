"""When the worker asks a provider again what became of a refund.

Rule: asking is all that time does. After the last look the refund goes to the work list of a
person; no age makes it failed, and no age makes it sent again.
"""

from datetime import datetime, timedelta

# Kill Bill's schedule with a quick first look: 5 s, 30 s, 5 min, 1 h, then daily for five days.
LOOK_DELAYS = (
    timedelta(seconds=5),
    timedelta(seconds=30),
    timedelta(minutes=5),
    timedelta(hours=1),
    *(timedelta(days=1),) * 5,
)

# A provider prunes keys by its own clock; stay clear of the edge (Stripe: 24 h, so stop at 23 h).
KEY_MARGIN = timedelta(hours=1)


def next_look(looks_done: int, now: datetime) -> datetime | None:
    """When to look next, `looks_done` looks after the refund was sent; None: hand it to a person.

    `now` is the time of the last look, or of sending. Raises ValueError for a negative count.
    """
    if looks_done < 0:
        raise ValueError(looks_done)
    if looks_done >= len(LOOK_DELAYS):
        return None
    return now + LOOK_DELAYS[looks_done]


def key_is_remembered(*, first_sent_at: datetime, now: datetime, key_ttl: timedelta) -> bool:
    """Whether the provider surely still knows an idempotency key, so that resending is safe.

    `key_ttl` is the provider's promise (`Capabilities.key_ttl`). A clock that was set back, so
    that the sending lies in the future, proves nothing: False.
    """
    return timedelta(0) <= now - first_sent_at < key_ttl - KEY_MARGIN
