"""Canaries: a unique value in every field of every category, and who may read each.

Rule: who may read is asked of the policy file; this table only says which field a value belongs to.
"""

from dataclasses import dataclass

from backoffice.domain.policy import Level, Policy, Purpose, Role
from tests.import_lines import Line, customer_line, goods, order_line, payment

NOBODY = "nobody"
FACE = "face"


@dataclass(frozen=True)
class Canary:
    """One value. `field` is a field of the policy, `FACE` for what a masked field shows, or
    `NOBODY`."""

    value: str
    field: str


NAME = "Kanariegivna"
CANARIES = (
    Canary(NAME, "name"),
    Canary("199802032390", "personnummer"),
    Canary("19980203-2390", "personnummer"),
    Canary("kanarie.brev@example.com", "email"),
    Canary("+46701740611", "phone"),
    Canary("Kanariegatan 77", "address"),
    Canary("Kanarieinmedicin", "medicine"),
    Canary("SKUKANARIE1", NOBODY),
    Canary("Kanariehandsprit", "goods"),
    Canary("ref_kanarie_1", "provider_token"),
    Canary("tok_kanarie_1", "provider_token"),
    Canary("Kanariediagnos", "health_profile"),
    Canary("Kanarieyrke", "health_profile"),
    Canary("Kanarieallergi", "health_profile"),
    Canary("kanarie-labels", NOBODY),
    Canary("070-174 06 12", "conversation"),
)
"""The personnummer is one of Skatteverket's test numbers; the telephones are PTS's for fiction."""


def may_read(policy: Policy, role: Role, purpose: Purpose | None, canary: Canary) -> bool:
    """Whether a role reads this value on a page that was opened for a purpose, nothing revealed."""
    if canary.field == NOBODY or purpose is None:
        return False
    if policy.level(role, canary.field) != Level.FULL:
        return False
    return policy.in_face(canary.field) or policy.category(canary.field) in policy.opens(purpose)


def canary_lines() -> list[Line]:
    """Import lines that hold every canary; the customer is called Andersson, as scenes look for."""
    customer = customer_line(
        "C-KANARIE",
        given_name=NAME,
        family_name="Andersson",
        personnummer="199802032390",
        email="kanarie.brev@example.com",
        phone="+46701740611",
        addresses=[
            {
                "kind": "delivery",
                "street": "Kanariegatan 77",
                "postal_code": "111 22",
                "city": "Stockholm",
                "country": "SE",
            }
        ],
        profile={
            "occupation": "Kanarieyrke",
            "height_cm": 171,
            "weight_kg": 71,
            "allergies": ["Kanarieallergi"],
            "health": [{"text": "Kanariediagnos", "period": "present", "since": "2015"}],
        },
    )
    bought = [
        goods("1", kind="prescription", name="Kanarieinmedicin", gross=12450, vat_bp=0)
        | {"sku": "SKUKANARIE1"},
        goods("2", kind="other", name="Kanariehandsprit", gross=9980, vat_bp=2500),
    ]
    paid = payment("P-KANARIE", captured=22430) | {"reference": "ref_kanarie_1"}
    paid["instrument"] = paid["instrument"] | {"token": "tok_kanarie_1"}
    order = order_line("O-KANARIE", "C-KANARIE", lines=bought, payments=[paid])
    conversation = {
        "type": "conversation",
        "external_id": "V-KANARIE",
        "channel": "chat",
        "customer": "C-KANARIE",
        "order": "O-KANARIE",
        "started_at": "2026-03-03T10:00:00+01:00",
        "agent": "a-17",
        "language": "sv",
        "turns": [
            {"speaker": "agent", "text": "Hej, vad kan jag hjälpa till med?", "at_s": 0.0},
            {
                "speaker": "customer",
                "text": "Mitt nummer är 070-174 06 12 och personnumret 19980203-2390.",
                "at_s": 4.0,
            },
            {
                "speaker": "customer",
                "text": "Mejla kanarie.brev@example.com, jag bor på Kanariegatan 77.",
                "at_s": 9.0,
            },
        ],
        "labels": {"tasks": ["kanarie-labels"]},
    }
    return [customer, order, conversation]
