"""The customer page: purpose first, then who it is, what is going on, what can be done."""
