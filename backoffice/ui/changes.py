"""Tells open screens what changed, so that no screen needs to know another.

Rule: a change is a set of topics, never data; whoever hears it reads again with its own
permission.

    feed.subscribe(self, topics=frozenset({"refunds"}), reread=self._reload)
    runner.operation(work, changes=frozenset({"refunds"}))      # published after `work` succeeded
"""

from collections.abc import Callable
from dataclasses import dataclass
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject
from shiboken6 import isValid

Topics = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class _Subscription:
    owner: QObject
    topics: Topics
    reread: Callable[[Topics], object]


class ChangeFeed(QObject):
    """Hands published topics to the subscribers whose widgets still stand.

    Belongs to the UI thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subscriptions: list[ReferenceType[_Subscription]] = []

    def subscribe(
        self, owner: QObject, *, topics: Topics, reread: Callable[[Topics], object]
    ) -> None:
        """Call `reread` with the topics in common, as long as `owner` exists.

        The owner itself keeps the subscription: when it goes, so does all that the callback holds.
        """
        subscription = _Subscription(owner, topics, reread)
        owner.__dict__.setdefault("_change_subscriptions", []).append(subscription)
        self._subscriptions.append(ref(subscription))

    def publish(self, topics: Topics) -> None:
        """Tell every subscriber that cares about one of `topics`."""
        standing = [s for known in self._subscriptions if (s := known()) and isValid(s.owner)]
        self._subscriptions = [ref(subscription) for subscription in standing]
        for subscription in standing:
            common = subscription.topics & topics
            if common and isValid(subscription.owner):
                subscription.reread(common)
