"""The change feed: who listens to a topic hears it, and only while it stands."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from backoffice.ui.changes import ChangeFeed


def test_a_screen_hears_the_topics_it_asked_for(feed: ChangeFeed) -> None:
    owner, heard = QObject(), []
    feed.subscribe(owner, topics=frozenset({"refunds", "orders"}), reread=heard.append)
    feed.publish(frozenset({"orders", "consents"}))
    feed.publish(frozenset({"consents"}))
    assert heard == [frozenset({"orders"})]


def test_a_screen_that_is_gone_hears_nothing(feed: ChangeFeed) -> None:
    owner, heard = QObject(), []
    feed.subscribe(owner, topics=frozenset({"refunds"}), reread=heard.append)
    delete(owner)
    feed.publish(frozenset({"refunds"}))
    assert heard == []


def test_a_screen_may_destroy_another_while_the_feed_tells(feed: ChangeFeed) -> None:
    first, second, heard = QObject(), QObject(), []
    feed.subscribe(first, topics=frozenset({"a"}), reread=lambda _topics: delete(second))
    feed.subscribe(second, topics=frozenset({"a"}), reread=heard.append)
    feed.publish(frozenset({"a"}))
    assert heard == []
