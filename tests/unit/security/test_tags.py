"""Tags find equal identifiers of one kind and keep everything else apart."""

import pytest

from backoffice.security.tags import TAG_BYTES, tag

KEY = bytes(range(32))


def test_equal_identifiers_have_equal_tags() -> None:
    assert tag(KEY, "phone", "+46701740605") == tag(KEY, "phone", "+46701740605")
    assert len(tag(KEY, "phone", "+46701740605")) == TAG_BYTES == 16


@pytest.mark.parametrize(
    ("key", "kind", "normalised"),
    [
        (bytes(32), "phone", "+46701740605"),
        (KEY, "order", "+46701740605"),
        (KEY, "phone", "+46701740606"),
        (KEY, "phone+", "46701740605"),
    ],
)
def test_another_key_kind_or_value_has_another_tag(key: bytes, kind: str, normalised: str) -> None:
    assert tag(key, kind, normalised) != tag(KEY, "phone", "+46701740605")


def test_a_tag_is_the_same_on_every_machine() -> None:
    assert tag(KEY, "email", "åsa@example.com").hex() == "d8feb1ddd40128ffd10aad065e2cdbef"
