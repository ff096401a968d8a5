"""Find a customer: results for the one search field."""
