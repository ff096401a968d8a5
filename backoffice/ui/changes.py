"""Tells open screens what changed, so that no screen needs to know another.

Rule: a change is a set of topics, never data; whoever hears it reads again with its own
permission.

    feed.subscribe(self, topics=frozenset({"refunds"}), reread=self._reload)
    runner.operation(work, changes=frozenset({"refunds"}))      # published after `work` succeeded
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from shiboken6 import isValid

Topics = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
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
        self._subscriptions: list[_Subscription] = []

    def subscribe(
        self, owner: QObject, *, topics: Topics, reread: Callable[[Topics], object]
    ) -> None:
        """Call `reread` with the topics in common, as long as `owner` exists."""
        self._subscriptions.append(_Subscription(owner, topics, reread))

    def publish(self, topics: Topics) -> None:
        """Tell every subscriber that cares about one of `topics`."""
        self._subscriptions = [s for s in self._subscriptions if isValid(s.owner)]
        for subscription in tuple(self._subscriptions):
            common = subscription.topics & topics
            if common and isValid(subscription.owner):
                subscription.reread(common)
