"""One secret, many uses, and none of them tells anything about another."""

import hashlib
import hmac

from backoffice.security.derivation import derive_key


def test_it_is_hkdf_with_sha256_as_rfc_5869_writes_it() -> None:
    secret, use = bytes(range(32)), "tag phone"
    prk = hmac.digest(bytes(32), secret, hashlib.sha256)
    expected = hmac.digest(prk, b"backoffice 1 " + use.encode() + b"\x01", hashlib.sha256)
    assert derive_key(secret, use) == expected


def test_every_use_and_every_secret_has_a_key_of_its_own() -> None:
    keys = {derive_key(secret, use) for secret in (b"a" * 32, b"b" * 32) for use in ("x", "y", "")}
    assert len(keys) == 6
