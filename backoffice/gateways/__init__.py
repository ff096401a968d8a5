"""Everything that talks to the world outside the store: payment providers.

Rule: nothing else in the program does; what comes back is a value of the domain.
"""
