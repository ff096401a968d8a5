"""Stenhård Backoffice: the desktop program of a Swedish online pharmacy's staff."""
