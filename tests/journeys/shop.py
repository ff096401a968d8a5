"""The customers of the journeys: few, each there for a reason.

Rule: every number is a reserved one (Skatteverket's test personnummer, PTS's telephone numbers for
fiction, domains of RFC 2606), as in `tests/import_lines.py`.
"""

from tests.import_lines import (
    Line,
    conversation_line,
    customer_line,
    goods,
    order_line,
    payment,
)

ASA = "Åsa Lindström"
ASA_PERSONNUMMER = "191212121212"
ASA_PERSONNUMMER_SHOWN = "19121212-1212"
ASA_PHONE = "+46701740605"
GORAN = "Göran Ekwall"
GORAN_PERSONNUMMER = "197601022382"
MEDICINE = "Levaxin 100 mikrogram"
OTC = "Alvedon 500 mg"
PRICE_OF_TWO_OTC_ORE = 11_980
CARE = "Blodtrycksmätare"
PRICE_OF_CARE_ORE = 149_900
"""Above the limit of an agent, within a pharmacist's."""
PRICE_OF_MANY_ORE = 1_199_200
"""Above the limit of everybody."""
SAID_BY_ASA = "070-174 06 05"


def shop_lines() -> list[Line]:
    """Two people of one name, one of a rare name, an order of each kind of goods, a phone call."""
    return [
        customer_line("C-1001", personnummer=ASA_PERSONNUMMER),
        customer_line(
            "C-1002",
            personnummer="197601032381",
            email="asa.annan@example.com",
            phone="+46701740606",
        ),
        customer_line(
            "C-1003",
            given_name="Göran",
            family_name="Ekwall",
            personnummer=GORAN_PERSONNUMMER,
            email="goran@example.com",
            phone="+46701740607",
            profile=None,
            consents=[],
        ),
        order_line("O-5001", lines=_everyday_goods(), payments=[payment("P-1", captured=34_410)]),
        order_line("O-5002", lines=_costly_goods(), payments=[payment("P-2", captured=149_900)]),
        order_line("O-5003", lines=_for_a_clinic(), payments=[payment("P-3", captured=1_199_200)]),
        conversation_line("V-1", turns=_call()),
    ]


def _everyday_goods() -> list[Line]:
    return [
        goods("1", kind="prescription", name=MEDICINE, gross=12_450, vat_bp=0),
        goods("2", name=OTC, quantity=2, gross=PRICE_OF_TWO_OTC_ORE),
        goods("3", kind="other", name="Handkräm", gross=9_980, atc=None),
    ]


def _costly_goods() -> list[Line]:
    return [goods("1", kind="other", name=CARE, gross=PRICE_OF_CARE_ORE, atc=None)]


def _for_a_clinic() -> list[Line]:
    return [goods("1", kind="other", name=CARE, gross=PRICE_OF_MANY_ORE, quantity=8, atc=None)]


def _call() -> list[Line]:
    return [
        {"speaker": "agent", "text": "Hej! Vad kan jag hjälpa dig med?", "at_s": 0.0},
        {
            "speaker": "customer",
            "text": f"Åsa Lindström heter jag, mitt nummer är {SAID_BY_ASA}.",
            "at_s": 3.5,
        },
        {"speaker": "agent", "text": "Tack. Paketet är på väg till dig.", "at_s": 9.0},
    ]
