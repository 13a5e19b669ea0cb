"""Units that are taken for each other, and how to speak of them."""

from collections.abc import Iterator

# The likeliest slip first; each family is names in the definitions with what copy calls them.
_FAMILIES = (
    {"nautical_mile": "nautical miles", "mile": "miles", "kilometer": "kilometers"},
    {
        "knot": "knots",
        "mile_per_hour": "miles per hour",
        "kilometer_per_hour": "kilometers per hour",
        "meter_per_second": "meters per second",
    },
    {
        "foot": "feet",
        "yard": "yards",
        "meter": "meters",
        "inch": "inches",
        "centimeter": "centimeters",
        "millimeter": "millimeters",
    },
    {"short_ton": "short tons", "long_ton": "long tons", "tonne": "metric tons"},
    {"ounce": "ordinary ounces", "troy_ounce": "troy ounces"},
    {"pound": "pounds", "kilogram": "kilograms", "stone": "stones", "ounce": "ounces"},
    {
        "acre": "acres",
        "hectare": "hectares",
        "square_mile": "square miles",
        "square_kilometer": "square kilometers",
    },
    {"square_foot": "square feet", "square_yard": "square yards", "square_meter": "square meters"},
    {"us_gallon": "US gallons", "imperial_gallon": "imperial gallons"},
    {"us_pint": "US pints", "imperial_pint": "imperial pints"},
    {"us_quart": "US quarts", "imperial_quart": "imperial quarts"},
    {
        "us_fluid_ounce": "US fluid ounces",
        "imperial_fluid_ounce": "imperial fluid ounces",
    },
    {"us_gallon": "gallons", "us_pint": "pints", "liter": "liters", "milliliter": "milliliters"},
    {"oil_barrel": "barrels", "us_gallon": "gallons"},
)


def confusable(name: str) -> Iterator[tuple[str, str]]:
    """Yield the names of the units that one is taken for, and what copy calls them."""
    for family in _FAMILIES:
        if name in family:
            yield from ((other, called) for other, called in family.items() if other != name)
