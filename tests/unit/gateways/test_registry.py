"""A refund goes to the provider of its payment, and to no other."""

from pathlib import Path

import pytest

from backoffice.domain.errors import NotReachable
from backoffice.gateways.provider import Provider
from backoffice.gateways.registry import Providers, sandbox_providers
from backoffice.gateways.sandbox import Sandbox
from backoffice.gateways.sandbox_ledger import SandboxLedger


def test_the_sandbox_also_books_gift_cards_for_now(tmp_path: Path) -> None:
    with SandboxLedger(tmp_path / "sandbox.sqlite") as ledger:
        sandbox: Provider = Sandbox(ledger=ledger, sleep=lambda _seconds: None)
        providers = sandbox_providers(sandbox)
        assert providers.names == ("gift_card", "sandbox")
        assert providers.named("sandbox") is sandbox
        assert providers.named("gift_card") is sandbox


@pytest.mark.parametrize("name", ["stripe", "swish", "klarna", "", "Sandbox"])
def test_a_provider_that_is_not_set_up_is_refused_by_name(name: str) -> None:
    with pytest.raises(NotReachable) as refused:
        Providers({}).named(name)
    assert refused.value.code == "provider.not_set_up"
    assert refused.value.sentence
