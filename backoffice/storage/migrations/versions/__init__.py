"""Schema migrations, run by `backoffice/storage/migrating.py`."""
