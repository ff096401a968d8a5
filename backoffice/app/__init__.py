"""The composition root: the one place that puts store, services, threads and window together.

Rule: no globals; what is heavy is imported after the sign-in card is painted.
"""

from backoffice.app.window import run_window

__all__ = ["run_window"]
