"""How houses write numbers, percentages, dates, times, units and money: the forms, and others."""
