"""The stage that the refunds page stands on."""

from tests.views.refund_fixtures import look, stage

__all__ = ["look", "stage"]
