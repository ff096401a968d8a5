"""Data that the program ships: policy, theme tokens and style sheet, icons, fonts, translations.

Rule: read only through `importlib.resources`, so that a wheel, a checkout and a frozen build behave the same.
"""
