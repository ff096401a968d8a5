"""The refund sheet: lines and quantities on the left, the receipt on the right, one button."""
