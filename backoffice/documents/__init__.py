"""Documents: values in, bytes out.

No database, no keys, no network; reportlab and pikepdf live only here.
"""
