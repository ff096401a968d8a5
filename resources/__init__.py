"""Data that the program ships: policy, look, fonts, icons, words, demonstration values.

Rule: read through `importlib.resources`, never by a path.
"""
