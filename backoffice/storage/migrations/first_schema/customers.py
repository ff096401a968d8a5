"""Customers with what is sealed about them."""

import sqlalchemy as sa
from alembic import op

from backoffice.storage.migrations.columns import octets, text, time, uuid, whole


def create() -> None:
    """Make the tables of this part."""
    _customer()
    _health_profile()
    _consent()
    _data_key()
    _identifier_tag()
    _subject_request()


def _customer() -> None:
    op.create_table(
        "customer",
        uuid("id"),
        whole("version"),
        time("registered_at", nullable=True),
        time("updated_at"),
        octets("digest", nullable=True),
        octets("redaction_hints", nullable=True),
        octets("face"),
        octets("identity"),
        octets("contact"),
        sa.PrimaryKeyConstraint("id", name="pk_customer"),
    )


def _health_profile() -> None:
    op.create_table(
        "health_profile",
        uuid("customer_id"),
        whole("version"),
        octets("content"),
        sa.PrimaryKeyConstraint("customer_id", name="pk_health_profile"),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_health_profile_customer_id"
        ),
    )


def _consent() -> None:
    op.create_table(
        "consent",
        uuid("customer_id"),
        uuid("id"),
        text("purpose", 100),
        text("text_version", 100),
        time("given_at"),
        time("withdrawn_at", nullable=True),
        text("affiliate", 200, nullable=True),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_consent"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_consent_customer_id"),
    )


def _data_key() -> None:
    op.create_table(
        "data_key",
        uuid("customer_id"),
        text("category", 20),
        octets("key_id"),
        text("sealed_for", 20),
        whole("epoch"),
        octets("sealed"),
        sa.PrimaryKeyConstraint(
            "customer_id", "category", "key_id", "sealed_for", name="pk_data_key"
        ),
    )


def _identifier_tag() -> None:
    op.create_table(
        "identifier_tag",
        uuid("customer_id"),
        text("kind", 20),
        octets("tag"),
        uuid("target_id"),
        sa.PrimaryKeyConstraint(
            "customer_id", "kind", "tag", "target_id", name="pk_identifier_tag"
        ),
    )
    op.create_index("ix_identifier_tag_tag", "identifier_tag", ["tag"], unique=False)


def _subject_request() -> None:
    op.create_table(
        "subject_request",
        uuid("customer_id"),
        uuid("id"),
        text("number", 40),
        whole("article"),
        time("received_at"),
        sa.Column("due", sa.Date, nullable=False),
        text("state", 20),
        uuid("opened_by"),
        time("opened_at"),
        sa.PrimaryKeyConstraint("customer_id", "id", name="pk_subject_request"),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_subject_request_customer_id"
        ),
        sa.ForeignKeyConstraint(["opened_by"], ["staff.id"], name="fk_subject_request_opened_by"),
        sa.UniqueConstraint("number", name="uq_subject_request_number"),
    )
