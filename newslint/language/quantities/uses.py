"""What copy names a quantity for: a measure, or a game, a part, a dish, a way of speaking."""

import re

from newslint.language.quantities.grammar import Quantity
from newslint.patterncode import compile_re

BODIES = "bodies"

_REACH = 45
_LEFT, _RIGHT = 30, 25

_SPORT = compile_re(
    r"\b(?:race[sd]?|racing|sprint\w*|dash|relay|hurdles?|freestyle|butterfly|backstroke|breaststroke"
    r"|medley|steeplechase|biathlon|triathlon|marathon\w*|ultramarathon|time.trial|laps?|track"
    r"|touchdowns?|goals?|field.goals?|scor(?:e[sd]?|ing)|pass(?:es|ed|ing)?|rush(?:es|ed|ing)?|punts?"
    r"|kick(?:s|ed|off)?|penalt(?:y|ies)|putts?|birdie|bogey|eagle|par|fairway|green|tee|holes?|yard.line"
    r"|batting|bowl(?:s|ed|er|ing)|wickets?|innings|final|heats?|champion\w*|medals?|medallists?"
    r"|olympic\w*|gold|silver|bronze|handicap|hurdle|stakes|jockeys?|horses?|furlongs?|runners?"
    r"|throws?|threw|shots?|free.throws?|three.pointers?|jumps?|long.jump|swim\w*|walkers?|skat(?:e|ing)"
    r"|indoors?|athlet\w*|sport\w*|medal\w*|hurdler\w*|sprinters?|squads?|finish(?:ed|ing)|strikers?|drives?"
    r"|free.kicks?|headers?|volley\w*|long.range|headed|fired|keeper|pitch|match|world.record|in.\d:\d\d"
    r"|weight.class|division|category|bout|title|knockout|run|walk|ride|hike|cyclists?|cycling|course)\b",
    re.IGNORECASE,
)
"""Words beside which a number of units is an event or a rule of a game."""

_SCREENS = (
    r"(?:wide)?screens?|plasmas?|displays?|monitors?|tvs?|televisions?|tablets?|devices?|laptops?"
    r"|(?:smart)?phones?"
)
_PART = compile_re(
    rf"[\s-]*(?:{_SCREENS}|guns?|rifles?|pistols?|cannons?|shells?|rounds?|bullets?|cartridges?"
    r"|calib\w+|mortars?|howitzers?|lens(?:es)?|wheels?|rims?|alloys?|pizzas?|films?|cameras?|projectors?"
    r"|prints?|vinyl|records?|singles?|heels?|nails?|disks?|pipes?|subs?|sandwich\w*|bottles?|cans?"
    r"|containers?|jars?|bags?|pack\w*|lines?|course|steaks?|burgers?|fillets?)\b",
    re.IGNORECASE,
)
"""What is called by its size: a 12-inch screen, a 9 mm pistol, the 22-metre line."""

_SCREEN = compile_re(rf"\b(?:{_SCREENS})\b", re.IGNORECASE)
_KITCHEN = compile_re(
    r"\b(?:recipe|ingredients?|preheat\w*|oven|bake[sd]?|baking|roast(?:ed|ing)?|simmer|saucepan|frying.pan"
    r"|stir|tablespoons?|teaspoons?|tbsp|tsp|cups?|flour|sugar|butter|chopped|peeled|diced|sliced)\b",
    re.IGNORECASE,
)
_SPEECH = compile_re(
    r"(?:an? (?:million|thousand|hundred)|\b1,000|\b1,000,000) miles?\b|\b(?:100|90) miles an hour"
    r"|\b(?:ten|10)[- ]?f(?:oo|ee)t pole|\b(?:800|600|900)[- ]?(?:pound|lb) gorilla|six feet under"
    r"|the whole nine yards|inches? (?:of (?:his|her|their|its|my|your) li(?:fe|ves)|by inch)"
    r"|\b(?:8|9|16|35|70)[ -]?mm\b|pounds? of (?:flesh|cure|prevention)|extra mile"
    r"|\b(?:180|360) degrees|degrees of separation",
    re.IGNORECASE,
)
_PEOPLE = compile_re(
    r"\b(?:he|she|his|her|him|who|baby|babies|newborn|bab(?:y|ies)|boy|girl|man|woman|men|women|patient"
    r"|player|forward|guard|striker|keeper|linebacker|tackle|boxer|fighter|wrestler|suspect|i|my)\b",
    re.IGNORECASE,
)
_STATURE = compile_re(
    r"\b(?:tall|heights?|stands?|stood|weigh(?:s|ed|ing|ts?)?|build|lighter|slim\w*|diet\w*|lost|gained"
    r"|shed|birth)\b",
    re.IGNORECASE,
)
_WEIGHING = compile_re(
    r"weigh|heav|lift|load|cargo|payload|carr(?:y|ied)|tons?\b|\b(?:pounds?|lbs?) of [a-z]"
    r"|\b(?:pounds?|lbs?) (?:lighter|heavier)|kilos?",
    re.IGNORECASE,
)
"""Words beside which pounds are no money."""

_HEAT = compile_re(
    r"temperature|degree|thermometer|weather|celsius|fahrenheit|\b(?:heat|cold|warm|hot|freez|froze"
    r"|boil|chill)",
    re.IGNORECASE,
)
"""Words beside which a bare C or F is a degree, not the name of a firm or a form."""

_BY_THE_PACK = frozenset({"gram", "ounce", "milliliter", "us_fluid_ounce"})
_INCHES = frozenset({"inch", "centimeter"})
_PERSONAL_UNITS = frozenset({"stone"})


def is_of_body(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity is how tall somebody is, or what somebody weighs."""
    if quantity.composite or quantity.units[0].name in _PERSONAL_UNITS:
        return True
    near = _near(text, quantity)
    return bool(_STATURE.search(near) and _PEOPLE.search(near))


def is_of_screen(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity is the size that a screen is sold by."""
    unit = quantity.units[0].name
    return unit in _INCHES | {"meter"} and _SCREEN.search(_near(text, quantity)) is not None


def is_measure(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity is a measure that a reader might want in other units.

    A distance of a race, a size that is a name, an amount of a recipe, a way of speaking, part of
    a name and a sum in pounds are none.
    """
    near = _near(text, quantity)
    unit = quantity.units[0].name
    return not (
        unit in _BY_THE_PACK
        or (unit in _INCHES and _SCREEN.search(near))
        or (quantity.form in {"C", "F"} and not _HEAT.search(near))
        or _SPORT.search(near)
        or _PART.match(text, quantity.end)
        or _KITCHEN.search(near)
        or _SPEECH.search(text, max(0, quantity.start - _LEFT), quantity.end + _RIGHT)
        or _is_name(text, quantity)
        or _is_money(quantity, near)
    )


def _near(text: str, quantity: Quantity) -> str:
    return text[max(0, quantity.start - _REACH) : quantity.end + _REACH]


def _is_name(text: str, quantity: Quantity) -> bool:
    """Tell whether the unit or the word behind it has a capital: 8 Mile, 26 Mile House."""
    form, behind = quantity.form, text[quantity.end : quantity.end + 2]
    has_capital = form[:1].isupper() and form[1:].islower() and len(form) > 2
    is_followed = behind[:1] in {" ", "-"} and behind[1:].isupper()
    return has_capital or is_followed


def _is_money(quantity: Quantity, near: str) -> bool:
    return quantity.form.lower() in {"pound", "pounds"} and not _WEIGHING.search(near)
