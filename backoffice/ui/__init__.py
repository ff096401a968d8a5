"""The widget kit: background work, text, fields, tables, dialogs, theme. It knows nothing of
pharmacy.

Rule: no service, no session, no storage in here; heavy libraries are never imported, so that the
window stands at once.
"""
