"""Use cases, one file for each task of the staff.

Rule: a service checks the permission, then changes state and writes the log entry in one unit
of work, then commits; what it returns is frozen. The acting person is an argument, never a
global.
"""
