"""Benchmarks: commands, never timed tests. Each prints lines for people and one JSON object last.

Rule: what is measured stands beside a plain baseline in the same run, and the ratio is what counts,
because the machines are noisy.
"""
