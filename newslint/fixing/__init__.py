"""Fixes: put into a text, file by file, until nothing is left that may be applied."""
