"""Conversations: the list that is searched by what was said, and the reader."""
