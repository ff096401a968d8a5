"""An invented customer whose every value is a canary, with what the access report must make of it.

Rule: `expected` has an entry for every key of the personal-data mapping that the import can fill;
the words in it are in the JSON of the place that the mapping names. `canaries` are those of them
that cannot stand anywhere by chance, so that their absence means something.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import count

from backoffice.demo.reserved_numbers import ReservedNumbers
from tests.import_lines import Line, conversation_line, customer_line, goods, order_line, payment

_START = datetime(2026, 1, 5, 6, 0, tzinfo=UTC)


@cache
def personnummer(number: int) -> str:
    """The personnummer of the person with this number, out of those reserved for tests."""
    reserved = ReservedNumbers(seed=1, today=date(2026, 11, 20), unassignable=False)
    found = (digits for n in count() if (digits := reserved.identity(n).number) is not None)
    return next(digits for position, digits in enumerate(found) if position == number)


@dataclass
class MarkedPerson:
    """`number` (0 to 90) makes every number, time and amount differ; `mark` is in every text."""

    number: int
    mark: str
    protected: bool = False
    expected: dict[str, str] = field(default_factory=dict)
    withheld: tuple[str, ...] = ()
    _moments: Iterator[int] = field(default_factory=count)

    @property
    def external_id(self) -> str:
        """The customer number."""
        return f"C-{self.mark}"

    @property
    def order_no(self) -> str:
        """The number of the order."""
        return f"O-{self.mark}"

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of this person that a report shows as it is."""
        return tuple(text.strip('"') for text in self.expected.values() if self.mark in text)

    @property
    def canaries(self) -> tuple[str, ...]:
        """What must not be in anybody else's report, in no form."""
        number = personnummer(self.number)
        phone = self.expected["customer.contact.phone"]
        return (*self.texts, *self.withheld, number, f"{number[:8]}-{number[8:]}", phone)

    def lines(self) -> tuple[Line, Line, Line]:
        """The customer, an order paid by card with an old refund, and a call about it."""
        self._moments = count()  # the same lines each time
        return self._customer(), self._order(), self._conversation()

    def _text(self, key: str, words: str = "") -> str:
        return self._expect(key, f"{words or key.rsplit('.', 1)[-1]} {self.mark}")

    def _expect(self, key: str, text: str) -> str:
        self.expected[key] = text
        return text

    def _time(self, key: str) -> str:
        """A moment that nothing else of any person has."""
        at = _START + timedelta(days=self.number, minutes=7 * next(self._moments))
        self.expected[key] = f'"{at:%Y-%m-%dT%H:%M:%SZ}"'
        return at.isoformat()

    def _amount(self, key: str, ore: int) -> int:
        self.expected[key] = f'"minor": {ore}'
        return ore

    def _customer(self) -> Line:
        number, digits = self.number, personnummer(self.number)
        self.expected["customer.identity.personnummer"] = f"{digits[:8]}-{digits[8:]}"
        self.expected["health_profile.content.weight_kg"] = f'"weight_kg": {50 + number}.5'
        self.expected["health_profile.content.height_cm"] = f'"height_cm": {120 + number}'
        self.expected["health_profile.content.health.period"] = '"code": "past"'
        self.expected["customer.contact.email"] = f"{self.mark.lower()}@example.com"
        if self.protected:
            self.expected["customer.face.protected"] = '"protection": true'
        return customer_line(
            self._expect("customer.identity.external_id", self.external_id),
            registered_at=self._time("customer.registered_at"),
            given_name=self._text("customer.identity.given_name", "Åsa"),
            family_name=self._text("customer.identity.family_name", "Öberg"),
            personnummer=digits,
            email=self.expected["customer.contact.email"],
            phone=self._expect("customer.contact.phone", f"+4670174{605 + number:04d}"),
            addresses=[self._address()],
            protection="sekretessmarkering" if self.protected else "none",
            profile=self._profile(),
            consents=[self._consent()],
        )

    def _address(self) -> Line:
        names = ("kind", "street", "postal_code", "city", "country")
        return {name: self._text(f"customer.contact.addresses.{name}") for name in names}

    def _profile(self) -> Line:
        prefix = "health_profile.content"
        return {
            "occupation": self._text(f"{prefix}.occupation"),
            "height_cm": 120 + self.number,
            "weight_kg": 50.5 + self.number,
            "allergies": [self._text(f"{prefix}.allergies", "Björk")],
            "health": [
                {
                    "text": self._text(f"{prefix}.health.text", "Astma"),
                    "period": "past",
                    "since": self._text(f"{prefix}.health.since", "2015"),
                }
            ],
        }

    def _consent(self) -> Line:
        return {
            "purpose": self._text("consent.purpose"),
            "text_version": self._text("consent.text_version"),
            "given_at": self._time("consent.given_at"),
            "withdrawn_at": self._time("consent.withdrawn_at"),
            "affiliate": self._text("consent.affiliate", "Bolaget"),
        }

    def _order(self) -> Line:
        self.expected["sales_order.currency"] = '"currency": "SEK"'
        captured = 100_000 + 101 * self.number
        token, reference = f"pm token {self.mark}", f"pay reference {self.mark}"
        self.withheld = (token, reference)
        paid = payment(
            self._text("payment.face.external_id", "P"),
            provider="sandbox",
            reference=reference,
            captured=self._amount("payment.captured_ore", captured),
            captured_at=self._time("payment.captured_at"),
            instrument={
                "kind": "card",
                "brand": self._text("payment.face.brand"),
                "last_four": f"{9000 - 83 * self.number}",
                "expires": self._text("payment.face.expires", "2029-12"),
                "token": token,
            },
        )
        self.expected["payment.provider"] = '"code": "sandbox"'
        self.expected["payment.currency"] = '"currency": "SEK"'
        self.expected["payment.face.kind"] = '"code": "card"'
        self.expected["payment.face.last_four"] = f'"{9000 - 83 * self.number}"'
        return order_line(
            self._expect("sales_order.face.number", self.order_no),
            self.external_id,
            placed_at=self._time("sales_order.placed_at"),
            lines=[self._goods(captured)],
            payments=[paid],
            refunds=[self._old_refund(paid["external_id"])],
        )

    def _goods(self, gross: int) -> Line:
        self.expected["order_line.face.kind"] = '"code": "prescription"'
        self.expected["order_line.face.quantity"] = f'"quantity": {10 + self.number}'
        self.expected["order_line.face.vat_bp"] = f'"basis_points": {100 + self.number}'
        return goods(
            self._text("order_line.face.external_id", "line"),
            kind="prescription",
            sku=self._text("order_line.content.sku"),
            name=self._text("order_line.content.name", "Levaxin"),
            atc=self._text("order_line.content.atc"),
            quantity=10 + self.number,
            gross=self._amount("order_line.face.gross_ore", gross),
            vat_bp=100 + self.number,
        )

    def _old_refund(self, payment_no: str) -> Line:
        self.expected["refund.reason"] = '"code": "price_error"'
        self.expected["refund.state"] = '"code": "succeeded"'
        self.expected["refund.currency"] = '"currency": "SEK"'
        return {
            "external_id": self._text("refund.face.external_id", "R"),
            "payment": payment_no,
            "amount": self._amount("refund.amount_ore", 200 + self.number),
            "refunded_at": self._time("refund.requested_at"),
            "reason": "price_error",
        }

    def _conversation(self) -> Line:
        prefix = "conversation.content"
        self.expected["conversation.channel"] = '"code": "phone"'
        self.expected[f"{prefix}.turns.speaker"] = '"code": "agent"'
        self.expected[f"{prefix}.turns.at_s"] = f'"at_s": {self.number}.25'
        self.expected["conversation.turn_count"] = '"turns": 2'
        return conversation_line(
            self._text("conversation.face.external_id", "V"),
            customer=self.external_id,
            order=self.order_no,
            started_at=self._time("conversation.started_at"),
            agent=self._text("conversation.agent"),
            language=self._expect("conversation.language", f"l{self.mark}"),
            turns=[
                # what redaction takes out of the face must be in the person's own copy
                {
                    "speaker": "customer",
                    "text": f"Jag heter {self.expected['customer.identity.given_name']} och nås på "
                    f"{self.expected['customer.contact.phone']}.",
                    "at_s": self.number + 0.25,
                },
                {"speaker": "agent", "text": self._text(f"{prefix}.turns.text", "Sagt")},
            ],
            labels={"deep": {"list": [{"value": self._text(f"{prefix}.labels")}]}},
        )


MARKED = MarkedPerson(5, "wolframit")
MARKED.lines()  # so that its canaries are known before it is imported
