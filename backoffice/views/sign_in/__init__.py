"""Signing in, and signing in again after the lock: the same quiet card."""
