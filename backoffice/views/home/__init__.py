"""The start page: what waits, and where to go."""
