"""The stage that the refund sheet stands on."""

from tests.views.refund_fixtures import look, stage

__all__ = ["look", "stage"]
