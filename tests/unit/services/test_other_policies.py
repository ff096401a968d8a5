"""Use cases under a policy that is stricter, or looser, than the one that is shipped.

Rule: an organisation may edit its policy file; the use cases follow it and nothing else.
"""

from dataclasses import replace
from importlib.resources import files

import pytest

from backoffice.domain.errors import RefusedByPolicy
from backoffice.domain.policy import Purpose, load_policy
from backoffice.services.session import Session
from tests.factories import StoreUnderTest
from tests.import_lines import conversation_line, customer_line


@pytest.fixture
def shop(store: StoreUnderTest) -> StoreUnderTest:
    store.import_lines(customer_line(), conversation_line())
    return store


def under(session: Session, before: str, after: str) -> Session:
    """The same person under the shipped policy with one line changed."""
    text = (files("resources") / "policy.toml").read_text("utf-8")
    assert text.count(before) == 1
    return replace(session, policy=load_policy(text.replace(before, after)))


def test_originals_stay_shut_for_a_role_that_reads_masked_forms_only(
    shop: StoreUnderTest,
) -> None:
    session = under(
        shop.session("sven"),
        'agent = "masked", supervisor = "reveal", dpo = "reveal" }\ncase = ["dpo"]\n\n# Which',
        'agent = "masked", supervisor = "masked", dpo = "reveal" }\ncase = ["dpo"]\n\n# Which',
    )
    talk = shop.conversation_id("V-1")
    with pytest.raises(RefusedByPolicy) as refused:
        shop.services.conversations.reveal(
            session=session, conversation_id=talk, purpose=Purpose.QUALITY_REVIEW
        )
    assert refused.value.code == "policy.field"
    page = shop.services.conversations.show(session=session, conversation_id=talk)
    assert not page.can_reveal


@pytest.mark.parametrize(
    "line", [customer_line(), customer_line(given_name=None, family_name=None)]
)
def test_a_name_that_is_not_in_the_face_comes_out_of_its_envelope(
    shop: StoreUnderTest, line: dict[str, object]
) -> None:
    shop.import_lines(line)
    session = under(
        shop.session("pia"),
        'in_face = true\nlevels = { pharmacist = "full", agent = "full", supervisor = "full",'
        ' dpo = "full" }\n\n[fields.personnummer]',
        'levels = { pharmacist = "full", dpo = "reveal" }\n\n[fields.personnummer]',
    )
    page = shop.services.customers.open(
        session=session,
        customer_id=shop.customer_id("C-1001"),
        purpose=Purpose.CUSTOMER_SERVICE,
    )
    assert page.field("name").value == ("Åsa Lindström" if line["given_name"] else None)
    (entry,) = shop.log("customer.opened")
    assert entry.facts["categories"] == "contact identity purchase"
