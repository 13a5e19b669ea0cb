"""Dates, weekdays and clocks as news writes them, and what is wrong with them."""
