"""Which provider carries out the refunds of a payment, by the name the payment came in with.

Rule: a provider that is not set up is an error with a sentence; no refund falls to another one.
"""

from collections.abc import Mapping

from backoffice.domain.errors import NotReachable
from backoffice.gateways.provider import Provider


class Providers:
    """The providers that are set up."""

    def __init__(self, providers: Mapping[str, Provider]) -> None:
        self._providers = dict(providers)

    @property
    def names(self) -> tuple[str, ...]:
        """What is set up, in alphabetical order."""
        return tuple(sorted(self._providers))

    def named(self, name: str) -> Provider:
        """The provider of that name. Raises NotReachable `provider.not_set_up`."""
        try:
            return self._providers[name]
        except KeyError:
            raise NotReachable("provider.not_set_up") from None


def sandbox_providers(sandbox: Provider) -> Providers:
    """The sandbox under its own name and under `gift_card`.

    Gift cards have no ledger of their own yet: until they do, the sandbox books their refunds.
    """
    return Providers({"sandbox": sandbox, "gift_card": sandbox})
