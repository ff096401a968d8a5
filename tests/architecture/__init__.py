"""Rules about the tree itself, and the small tools that keep them; each rule is shown a bad example
so that it can fail.
"""
