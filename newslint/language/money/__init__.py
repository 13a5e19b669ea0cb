"""Sums of money: how copy writes them, and the rates of exchange that it implies."""
