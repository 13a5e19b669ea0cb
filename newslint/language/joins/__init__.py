"""Joins: words that lost the space between them, found where nothing but letters tells of it."""
