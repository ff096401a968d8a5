"""The program's own security page: what holds here, by what, and what is in order."""
