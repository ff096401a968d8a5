"""Every use case that takes a session, called with real arguments.

Rule: the calls are found, not listed: a new method of a service is among them without anybody
remembering it. Arguments go by their names; a new name fails here until it is given a value.
"""

import dataclasses
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_type_hints

from backoffice.domain.policy import Purpose
from backoffice.domain.refund_reasons import RefundReason
from backoffice.models.faces import CustomerFace
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.indexes import CUSTOMER_NAMES
from backoffice.services.opening import Services
from backoffice.services.refund_planning import RequestRefund
from backoffice.services.session import Session
from backoffice.services.staff_accounts import AddStaff
from tests.attacks.sealed_people import ORDINARY
from tests.factories import PASSPHRASE, StoreUnderTest
from tests.import_lines import write_lines

SESSION_NAMES = ("session", "started_by")


@dataclasses.dataclass(frozen=True)
class ServiceCall:
    """One use case of one service."""

    service: str
    method: str
    parameters: tuple[str, ...]
    session_name: str

    def __str__(self) -> str:
        return f"{self.service}.{self.method}"

    def __call__(
        self, services: Services, session: Session, arguments: Mapping[str, Any]
    ) -> object:
        """Call it as somebody."""
        target = services if self.service == "services" else getattr(services, self.service)
        method: Callable[..., object] = getattr(target, self.method)
        given = {name: arguments[name] for name in self.parameters}
        return method(**given, **{self.session_name: session})


def every_call() -> Iterator[ServiceCall]:
    """Every public method of every service that takes a session."""
    kinds = {name: kind for name, kind in get_type_hints(Services).items() if inspect.isclass(kind)}
    for service, kind in {"services": Services, **kinds}.items():
        for method, function in inspect.getmembers(kind, inspect.isfunction):
            parameters = [name for name in inspect.signature(function).parameters if name != "self"]
            names = [name for name in parameters if name in SESSION_NAMES]
            if names and not method.startswith("_"):
                others = tuple(name for name in parameters if name not in SESSION_NAMES)
                yield ServiceCall(service, method, others, names[0])


def arguments_for(store: StoreUnderTest) -> dict[str, Any]:
    """Values by parameter name, all about the ordinary person of `sealed_people`."""
    order = store.order(ORDINARY.order_no, seen_by="pia")
    head, *_ = store.services.conversations.list(session=store.session("anna"), text="sagt")
    case = store.services.subject_requests.open(
        session=store.session("dora"),
        customer_id=order.customer_id,
        article=15,
        received_at=store.clock.now,
    )
    request = RequestRefund(
        customer_id=order.customer_id,
        order_id=order.order_id,
        lines=((order.lines[0].line_id, 1),),
        reason=RefundReason.COMPLAINT,
        dispositions={},
        client_request_id="attack",
    )
    folder = store.services.path.parent
    command = AddStaff(username="mallory", role="dpo", name="Mallory", passphrase=PASSPHRASE)
    return {
        "customer_id": order.customer_id,
        "order_id": order.order_id,
        "conversation_id": head.conversation_id,
        "no": order.refunds[0].no,
        "request": request,
        "request_no": case.no,
        "case_ref": case.no,
        "command": command,
        "username": "anna",
        "role": "dpo",
        "name": CUSTOMER_NAMES,
        "text": ORDINARY.order_no,
        "kind": IdentifierKind.ORDER,
        "face": CustomerFace(external_id=ORDINARY.external_id, family_name="Öberg"),
        "field": "personnummer",
        "value": ORDINARY.expected["customer.identity.personnummer"],
        "purpose": Purpose.SUBJECT_REQUEST,
        "article": 15,
        "received_at": store.clock.now,
        "out_dir": folder / "out",
        "language": "sv",
        "passphrase": None,
        "paths": [write_lines(folder / "empty.jsonl", [])],
        "progress": lambda _done, _total: None,
        "cancelled": lambda: False,
        "stopped": lambda: False,
        "states": (),
        "limit": 20,
    }
