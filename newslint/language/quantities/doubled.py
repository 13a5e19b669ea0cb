"""Units that stand twice behind one number: 5 km kilometres, 20 mph an hour, 30°C degrees."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newslint.language.edits import Edit, apply_edits
from newslint.latepattern import compile_late

# A short form, and the words that say it once more.
_PAIRS = {
    r"km": r"kilomet(?:re|er)s?",
    r"cm": r"centimet(?:re|er)s?",
    r"mm": r"millimet(?:re|er)s?",
    r"ft\.?": r"f(?:oo|ee)t",
    r"in\.": r"inch(?:es)?",
    r"yds?\.?": r"yards?",
    r"sq\.? ?ft\.?": r"(?:square )?f(?:oo|ee)t",
    r"(?:sq\.? ?km|km²)": r"(?:square )?kilomet(?:re|er)s?",
    r"mph": r"(?:miles )?(?:an|per) hour",
    r"(?:kph|km/h|kmh)": r"(?:kilomet(?:re|er)s )?(?:an|per) hour",
    r"mpg": r"(?:miles )?(?:to the|per) gallon",
    r"kgs?": r"kilo(?:gram(?:me)?)?s?",
    r"lbs?\.?": r"pounds?(?! cakes?\b)",
    r"oz\.?": r"ounces?",
    r"ha": r"hectares?",
    r"(?:ml|mL)": r"millilit(?:re|er)s?",
    r"kWh": r"kilowatt[- ]hours?",
    r"MW": r"megawatts?",
    r"hp": r"horsepower",
    r"(?:° ?|degrees? )?C": r"(?:degrees )?(?:Celsius|centigrade)",
    r"(?:° ?|degrees? )?F": r"(?:degrees )?Fahrenheit",
    r"(?:° ?[CF]?|[CF])": r"degrees",
    r"%": r"(?:per ?cent|pct)",
}
# The same in the other order, where the short form is no word of its own.
_TURNED = {
    r"kilomet(?:re|er)s?": r"kms?",
    r"centimet(?:re|er)s?": r"cms?",
    r"millimet(?:re|er)s?": r"mm",
    r"f(?:oo|ee)t": r"ft",
    r"miles (?:an|per) hour": r"mph",
    r"kilomet(?:re|er)s (?:an|per) hour": r"(?:kph|km/h)",
    r"kilo(?:gram(?:me)?)?s?": r"kgs?",
    r"pounds?": r"lbs?",
    r"ounces?": r"oz",
    r"degrees (?:Celsius|centigrade)": r"C",
    r"degrees Fahrenheit": r"F",
    r"(?:per ?cent|pct)": r"%",
}

_FORMS = "|".join(
    f"{first}(?P<second{at}> {second})"
    for at, (first, second) in enumerate([*_PAIRS.items(), *_TURNED.items()])
)
_DOUBLED = compile_late(rf"(?<![\w.,/])\d(?:[\d,.]*\d)?[ -]?(?:{_FORMS})(?![\w%]|[-.]\w)")
SHOWN_BY = (_DOUBLED,)
"""Expressions of which every passage with a unit named twice matches one."""


class Doubled(Struct, frozen=True):
    """A unit named twice at ``start`` to ``end``; ``edit`` mends it."""

    start: int
    end: int
    edit: Edit
    is_certain: bool = True
    """Whether nothing else can have been meant."""

    def mend(self, text: str) -> str:
        """Return what the copy would read in its place."""
        return apply_edits(text, self.start, self.end, (self.edit,))


def find_doubled(text: str, figures: Iterable[tuple[int, int]]) -> Iterator[Doubled]:
    """Yield the numbers with a unit that is named twice behind them; the first naming stays.

    ``figures`` are the runs of digits of ``text``.
    """
    for place, _end in figures:
        if found := _DOUBLED.match(text, place):
            start, end = found.span(found.lastgroup or 0)
            yield Doubled(place, end, (start, end, ""))
