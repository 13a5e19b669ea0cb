"""Percentages: changes, shares and parts of a whole, and whether they come out."""
