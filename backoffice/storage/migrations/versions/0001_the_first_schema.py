"""The first schema: every table of the embedded store."""

from alembic import op

from backoffice.storage.migrations.first_schema import (
    conversations,
    customers,
    log,
    orders,
    organisation,
    refunds,
    search_index,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "store_facts",
    "staff",
    "category_key",
    "key_grant",
    "customer",
    "health_profile",
    "consent",
    "data_key",
    "identifier_tag",
    "subject_request",
    "sales_order",
    "order_line",
    "payment",
    "refund",
    "refund_line",
    "refund_attempt",
    "conversation",
    "access_record",
    "log_stream",
    "log_entry",
    "log_seal",
    "index_state",
    "index_block",
    "index_delta",
)


def upgrade() -> None:
    """Make the tables, those that others refer to first."""
    organisation.create()
    customers.create()
    orders.create()
    refunds.create()
    conversations.create()
    log.create()
    search_index.create()


def downgrade() -> None:
    """Take every table back, with everything in it."""
    for table in reversed(TABLES):
        op.drop_table(table)
