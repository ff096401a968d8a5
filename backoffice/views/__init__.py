"""The screens: one folder each, on the widget kit, with operations and read models only.

Rule: a screen holds no service, no session and no thread; it asks an operation and shows what
comes back.
"""
