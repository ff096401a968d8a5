"""Opening faces: what a session without any category key may read.

Rule: a face that is sealed under a key the person does not hold is not there for them; the caller
decides whether that is an empty place in a list or `NotFound`.
"""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from backoffice.domain.errors import RefusedByPolicy
from backoffice.models.faces import (
    ConversationFace,
    CustomerFace,
    OrderFace,
    OrderLineFace,
    PaymentFace,
    RefundFace,
    RefundLineFace,
)
from backoffice.security.vault import Place, Vault
from backoffice.services import places
from backoffice.storage.conversations import ConversationRow
from backoffice.storage.customers import CustomerRow, FaceRow
from backoffice.storage.orders import LineRow, OrderRow, PaymentRow
from backoffice.storage.refunds import RefundLineRow, RefundRow

_Face = TypeVar("_Face", bound=msgspec.Struct)


def face_realm(face: CustomerFace) -> str:
    """The keyring that everything of this customer is masked under."""
    return "protected_face" if face.protected else "face"


class Faces:
    """Opens the faces that one session may read."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def customer(self, row: CustomerRow | FaceRow) -> CustomerFace:
        """A customer's face.

        Raises `RefusedByPolicy("policy.key")` where it is not for this person.
        """
        return self._open(
            places.customer_face(row.customer_id, row.version), row.face, CustomerFace
        )

    def customer_if_readable(self, row: CustomerRow | FaceRow) -> CustomerFace | None:
        """A customer's face, or None where it is not for this person."""
        return _if_mine(lambda: self.customer(row))

    def order(self, row: OrderRow) -> OrderFace:
        """An order's face."""
        return self._open(places.order_face(row.customer_id, row.order_id), row.face, OrderFace)

    def line(self, row: LineRow) -> OrderLineFace:
        """An order line's face."""
        place = places.line_face(row.customer_id, row.line_id, row.version)
        return self._open(place, row.face, OrderLineFace)

    def payment(self, row: PaymentRow) -> PaymentFace:
        """A payment's face."""
        place = places.payment_face(row.customer_id, row.payment_id)
        return self._open(place, row.face, PaymentFace)

    def refund(self, row: RefundRow) -> RefundFace:
        """A refund's face."""
        return self._open(places.refund_face(row.customer_id, row.refund_id), row.face, RefundFace)

    def refund_line(self, row: RefundLineRow) -> RefundLineFace:
        """A refund line's face."""
        place = places.refund_line_face(row.customer_id, row.refund_id, row.order_line_id)
        return self._open(place, row.face, RefundLineFace)

    def conversation(self, row: ConversationRow) -> ConversationFace:
        """A conversation's redacted transcript."""
        place = places.conversation_face(row.customer_id, row.conversation_id, row.version)
        return self._open(place, row.face, ConversationFace)

    def conversation_if_readable(self, row: ConversationRow) -> ConversationFace | None:
        """A conversation's redacted transcript, or None where it is not for this person."""
        return _if_mine(lambda: self.conversation(row))

    def _open(self, place: Place, sealed: bytes, kind: type[_Face]) -> _Face:
        return msgspec.json.decode(self._vault.open_face(place, sealed), type=kind)


def _if_mine(open_face: Callable[[], _Face]) -> _Face | None:
    try:
        return open_face()
    except RefusedByPolicy as error:
        if error.code != "policy.key":
            raise
        return None
