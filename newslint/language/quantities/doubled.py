"""Units that stand twice behind one number: 5 km kilometres, 20 mph an hour, 30°C degrees."""

import re
from collections.abc import Iterator

# A short form, and the words that say it once more; they may stand in either order.
_PAIRS = {
    r"km": r"kilomet(?:re|er)s?",
    r"cm": r"centimet(?:re|er)s?",
    r"mm": r"millimet(?:re|er)s?",
    r"ft\.?": r"f(?:oo|ee)t",
    r"in\.": r"inch(?:es)?",
    r"yds?\.?": r"yards?",
    r"sq\.? ?ft\.?": r"(?:square f(?:oo|ee)t|feet)",
    r"(?:sq\.? ?km|km²)": r"(?:square )?kilomet(?:re|er)s?",
    r"mph": r"(?:miles )?(?:an|per) hour",
    r"(?:kph|km/h|kmh)": r"(?:kilomet(?:re|er)s )?(?:an|per) hour",
    r"mpg": r"(?:miles )?(?:to the|per) gallon",
    r"kgs?": r"kilo(?:gram(?:me)?)?s?",
    r"lbs?\.?": r"pounds?",
    r"oz\.?": r"ounces?",
    r"ha": r"hectares?",
    r"(?:ml|mL)": r"millilit(?:re|er)s?",
    r"kWh": r"kilowatt[- ]hours?",
    r"MW": r"megawatts?",
    r"hp": r"horsepower",
    r"(?:° ?|degrees? )?C": r"(?:degrees )?(?:Celsius|centigrade)",
    r"(?:° ?|degrees? )?F": r"(?:degrees )?Fahrenheit",
    r"(?:° ?[CF]?|degrees)": r"degrees",
    r"%": r"(?:per ?cent|pct)",
}
_WORD_FIRST = ("km", "cm", "mm", r"ft\.?", "mph", "kgs?", r"lbs?\.?", r"oz\.?", "%")
"""Short forms that stand behind their words as well; the others are words of their own there."""

_FORMS = "|".join(
    [
        *(f"{short}(?P<s{at}>,? {word})" for at, (short, word) in enumerate(_PAIRS.items())),
        *(
            f"{_PAIRS[short]}(?P<w{at}> {short.removesuffix(r'.?')})"
            for at, short in enumerate(_WORD_FIRST)
        ),
    ]
)
_DOUBLED = re.compile(
    rf"(?<![\w.,/-])\d(?:[\d,.]*\d)?[ -]?(?:{_FORMS})(?![\w%]|-[a-z])(?!\.\w)"
)  # fmt: skip
