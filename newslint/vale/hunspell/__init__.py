"""Hunspell dictionaries: whether a word is right, and what it may have been meant to be."""
