"""The rules of the business in pure Python: no input or output, no Qt, no store, no globals."""
