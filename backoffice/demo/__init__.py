"""The generator of the demonstration store: invented customers, orders and conversations.

Rule: pure generation from a seed; it imports the domain only, and what it makes enters a store
through the import like anything else.
"""

from backoffice.demo.generate import generate, refund_plans, write_jsonl
from backoffice.demo.refund_plan import RefundPlan, SandboxScript
from backoffice.demo.staff import DEMO_STAFF, DemoStaff

__all__ = [
    "DEMO_STAFF",
    "DemoStaff",
    "RefundPlan",
    "SandboxScript",
    "generate",
    "refund_plans",
    "write_jsonl",
]
