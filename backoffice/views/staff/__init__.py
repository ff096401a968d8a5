"""Accounts of the staff, for the administrator."""
