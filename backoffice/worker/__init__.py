"""The headless process: carries out approved refunds, merges the indexes, seals the log.

Rule: on an embedded store one worker works at a time, held by a file lock that dies with its
process; what a dead one left is unknown until the provider was asked.
"""
