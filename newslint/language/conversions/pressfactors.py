"""Rough factors that desks convert by, which are right as far as they go."""

# What the Associated Press prints for quick conversion, by unit names of both sides.
PRESS_FACTORS = {
    ("mile", "kilometer"): 1.6,
    ("kilometer", "mile"): 0.62,
    ("foot", "meter"): 0.30,
    ("foot", "centimeter"): 30.0,
    ("meter", "foot"): 3.3,
    ("yard", "meter"): 0.91,
    ("inch", "centimeter"): 2.5,
    ("centimeter", "inch"): 0.4,
    ("acre", "hectare"): 0.4,
    ("hectare", "acre"): 2.47,
    ("pound", "kilogram"): 0.45,
    ("kilogram", "pound"): 2.2,
    ("ounce", "gram"): 28.0,
    ("square_foot", "square_meter"): 0.09,
    ("square_meter", "square_foot"): 10.8,
    ("square_mile", "square_kilometer"): 2.6,
    ("square_kilometer", "square_mile"): 0.4,
    ("us_gallon", "liter"): 3.8,
    ("liter", "us_gallon"): 0.26,
    ("us_quart", "liter"): 0.95,
    ("us_pint", "liter"): 0.47,
    ("cubic_foot", "cubic_meter"): 0.03,
    ("cubic_meter", "cubic_foot"): 35.0,
    ("cubic_yard", "cubic_meter"): 0.76,
    ("short_ton", "tonne"): 0.9,
    ("tonne", "short_ton"): 1.1,
    ("mile_per_hour", "kilometer_per_hour"): 1.6,
    ("kilometer_per_hour", "mile_per_hour"): 0.62,
}

# What desks reckon with besides, in their heads, that a factor cut to a few digits is not.
HOUSE_FACTORS = {
    ("kilometer", "mile"): 0.6,
    ("kilometer_per_hour", "mile_per_hour"): 0.6,
    ("inch", "millimeter"): 25.0,
    ("millimeter", "inch"): 0.04,
    ("yard", "meter"): 0.9,
    ("hectare", "acre"): 2.5,
    ("imperial_gallon", "liter"): 4.5,
}
