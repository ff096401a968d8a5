"""Raising protection: everything of a customer leaves the ordinary keys in the importing
transaction.

Rule: the copies that ordinary roles could open are destroyed, faces are sealed anew under the
protected face key, and identifiers are tagged anew in the protected realm, so that nobody
without those keys finds the person or learns that they exist.
"""

from dataclasses import replace
from uuid import UUID

import msgspec

from backoffice.domain.policy import Category
from backoffice.security.vault import Place
from backoffice.services import places
from backoffice.services.faces import Faces
from backoffice.services.identifiers import IdentifierKind
from backoffice.services.importing.batches import IndexWriter
from backoffice.services.importing.sealing import ImportSeals
from backoffice.services.importing.words import word_entries
from backoffice.storage import conversations, data_keys, identifiers, orders, refunds
from backoffice.storage.unit_of_work import Unit

HIDDEN_CATEGORIES = (Category.PURCHASE, Category.CONVERSATION)


class Protecting:
    """Moves a customer's records into the protected realm."""

    def __init__(self, *, seals: ImportSeals, faces: Faces, words: IndexWriter) -> None:
        self._seals = seals
        self._faces = faces
        self._words = words

    def protect(self, unit: Unit, customer_id: UUID) -> None:
        """Move orders, payments, refunds and conversations; the caller rewrites the customer."""
        for category in HIDDEN_CATEGORIES:
            data_keys.drop_audience(unit, customer_id, category, category)
        for rows in orders.of_customer(unit, customer_id):
            self._order(unit, rows)
        for refund in refunds.of_customer(unit, customer_id):
            refunds.set_face(
                unit,
                refund,
                self._again(
                    places.refund_face(customer_id, refund.refund_id), self._faces.refund(refund)
                ),
            )
            for line in refunds.lines_of(unit, customer_id, [refund.refund_id]):
                place = places.refund_line_face(customer_id, line.refund_id, line.order_line_id)
                refunds.set_line_face(unit, line, self._again(place, self._faces.refund_line(line)))
        for row in conversations.of_customer(unit, customer_id):
            face = self._faces.conversation(row)
            place = places.conversation_face(customer_id, row.conversation_id, row.version)
            conversations.replace_conversation(unit, replace(row, face=self._again(place, face)))
            self._retag(
                unit,
                customer_id,
                IdentifierKind.CONVERSATION,
                face.external_id,
                row.conversation_id,
            )
            self._words.append(unit, word_entries(row, face, removed=True))

    def _order(self, unit: Unit, rows: orders.OrderRows) -> None:
        order, customer_id = rows.order, rows.order.customer_id
        face = self._faces.order(order)
        sealed = self._again(places.order_face(customer_id, order.order_id), face)
        orders.replace_order(unit, replace(order, face=sealed))
        for line in rows.lines:
            place = places.line_face(customer_id, line.line_id, line.version)
            orders.replace_line(
                unit, replace(line, face=self._again(place, self._faces.line(line)))
            )
        for payment in rows.payments:
            place = places.payment_face(customer_id, payment.payment_id)
            orders.replace_payment(
                unit, replace(payment, face=self._again(place, self._faces.payment(payment)))
            )
        self._retag(unit, customer_id, IdentifierKind.ORDER, face.number, order.order_id)

    def _again(self, place: Place, face: msgspec.Struct) -> bytes:
        return self._seals.face(place, face, protected=True)

    def _retag(
        self, unit: Unit, customer_id: UUID, kind: IdentifierKind, text: str, target_id: UUID
    ) -> None:
        identifiers.drop(unit, customer_id, target_id)
        tags = self._seals.reference_tags(customer_id, kind, text, target_id, protected=True)
        identifiers.add(unit, tags)
