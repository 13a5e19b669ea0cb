"""Quantities: the units that news copy measures in, and how it writes them down."""
