"""What Alembic runs: the migrations on the connection that `migrating.py` hands over.

Rule: there is no offline mode and no URL here; a store is always migrated by the program itself.
"""

from alembic import context

from backoffice.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
