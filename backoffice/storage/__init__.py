"""The store: engine, unit of work, one query module per aggregate, migrations.

Rule: rows come out as frozen values, sealed columns still sealed; nothing here opens an
envelope or decides a policy.
"""
