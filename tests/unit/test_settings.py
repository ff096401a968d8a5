"""Settings: what the environment and the command line say about where things are."""

from pathlib import Path

import pytest

from backoffice.domain.errors import WrongUsage
from backoffice.settings import Settings, StoreLocation


def test_without_anything_said_the_store_is_in_the_persons_own_data_folder() -> None:
    settings = Settings.from_environment({})
    assert settings.store.path is not None
    assert settings.store.path.name == "store.sqlite"
    assert "stenhard-backoffice" in settings.store.path.parts
    assert settings.user is None
    assert settings.site_secret_file is None


def test_the_command_line_wins_over_the_environment() -> None:
    said = {"BACKOFFICE_STORE": "/env.sqlite", "BACKOFFICE_USER": "env"}
    settings = Settings.from_environment(said, store="/said.sqlite", user="said")
    assert settings.store.path == Path("/said.sqlite")
    assert settings.user == "said"
    assert Settings.from_environment(said).store.path == Path("/env.sqlite")
    assert Settings.from_environment(said).user == "env"


def test_the_log_lies_in_the_state_folder() -> None:
    settings = Settings.from_environment({})
    assert settings.log_file.parent == settings.state_dir


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C", "LANG": "sv_SE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "sv_FI", "LANG": "en_GB"}, "sv"),
        ({"BACKOFFICE_LANGUAGE": "sv", "LC_ALL": "en_GB"}, "sv"),
    ],
)
def test_language_is_what_was_asked_for_else_the_machines(
    environment: dict[str, str], language: str
) -> None:
    assert Settings.from_environment(environment).language == language


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"BACKOFFICE_LANGUAGE": "fi"}, "settings.language"),
        ({"BACKOFFICE_LANGUAGE": ""}, "settings.language"),
        ({"BACKOFFICE_STORE": " "}, "settings.store_empty"),
        ({"BACKOFFICE_STORE": "mysql://host/name"}, "settings.store_scheme"),
    ],
)
def test_a_value_that_cannot_be_meant_is_refused(environment: dict[str, str], code: str) -> None:
    with pytest.raises(WrongUsage) as refusal:
        Settings.from_environment(environment)
    assert refusal.value.code == code


def test_a_url_is_a_shared_store_and_its_password_stays_out_of_repr() -> None:
    location = StoreLocation("postgresql://anna:canary-password@db/backoffice")
    assert location.path is None
    settings = Settings.from_environment({}, store=location.address)
    assert "canary-password" not in repr(settings)


def test_a_named_site_secret_file_is_kept_as_a_path() -> None:
    settings = Settings.from_environment({"BACKOFFICE_SITE_SECRET_FILE": "/etc/secret"})
    assert settings.site_secret_file == Path("/etc/secret")
