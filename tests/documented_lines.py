"""The three lines by which the import format is documented, word for word.

Rule: never put right. The personnummer's check digit is wrong, as it is in real registers.
"""

_WRITTEN = (
    """{"type":"customer","external_id":"C-1001","registered_at":"2024-03-01T09:12:00+01:00",
 "given_name":"Åsa","family_name":"Lindström","personnummer":"198001019800",
 "email":"asa@example.com","phone":"+46701740605",
 "addresses":[{"kind":"delivery","street":"Storgatan 1","postal_code":"111 22",
 "city":"Stockholm","country":"SE"}],
 "protection":"none",
 "profile":{"occupation":"Lärare","height_cm":172,"weight_kg":70,"allergies":["Penicillin"],
            "health":[{"text":"Astma","period":"present","since":"2015"}]},
 "consents":[{"purpose":"health_profile","text_version":"2024-01",
 "given_at":"2024-03-01T09:12:00+01:00","withdrawn_at":null,"affiliate":null}]}""",
    """{"type":"order","external_id":"O-5001","customer":"C-1001",
 "placed_at":"2026-03-02T10:00:00+01:00","currency":"SEK",
 "lines":[{"external_id":"1","sku":"0123","name":"Alvedon 500 mg","kind":"otc","atc":"N02BE01",
 "quantity":2,"gross":9980,"vat_bp":2500}],
 "payments":[{"external_id":"P-1","provider":"sandbox","reference":"pay_1","captured":9980,
 "captured_at":"2026-03-02T10:00:03+01:00",
 "instrument":{"kind":"card","brand":"visa","last_four":"4242","expires":"2027-04","token":"pm_1"}}],
 "refunds":[{"external_id":"R-1","payment":"P-1","amount":4990,
 "refunded_at":"2026-03-09T08:00:00+01:00","reason":"complaint"}]}""",
    """{"type":"conversation","external_id":"V-1","channel":"phone","customer":"C-1001",
 "order":"O-5001","started_at":null,"agent":"a-17","language":"sv",
 "turns":[{"speaker":"customer","text":"Hej, jag …","at_s":0.0}],
 "labels":{"tasks":["refund_status"]}}""",
)

DOCUMENTED = tuple(line.replace("\n", "") for line in _WRITTEN)
