"""The command line: the second face of the same services, one file per noun.

Rule: it obeys the same policy, asks for the same purposes and writes the same log as the window;
names, flags, JSON keys and exit codes are a contract and stay as they are.
"""
