"""The privacy desk: subject requests with their deadlines, and the access report step by step."""
