"""American states behind the name of a city: spelt out, and followed by a comma."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.document import Role
from newslint.language.housestyle.peoples import PROPER
from newslint.language.passages import Passage
from newslint.language.people.names import UPPER
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_RUNNING = frozenset({Role.BODY, Role.LIST_ITEM, Role.CAPTION, Role.QUOTE_BLOCK})
_STATES = {
    "Alabama": "Ala. AL", "Alaska": "AK", "Arizona": "Ariz. AZ", "Arkansas": "Ark. AR",
    "California": "Calif. Cal. CA", "Colorado": "Colo. CO", "Connecticut": "Conn. CT",
    "Delaware": "Del. DE", "Florida": "Fla. FL", "Georgia": "Ga. GA", "Hawaii": "HI",
    "Idaho": "ID", "Illinois": "Ill. IL", "Indiana": "Ind. IN", "Iowa": "IA",
    "Kansas": "Kan. Kans. KS", "Kentucky": "Ky. KY", "Louisiana": "La. LA", "Maine": "ME",
    "Maryland": "Md. MD", "Massachusetts": "Mass. MA", "Michigan": "Mich. MI",
    "Minnesota": "Minn. MN", "Mississippi": "Miss. MS", "Missouri": "Mo. MO",
    "Montana": "Mont. MT", "Nebraska": "Neb. Nebr. NE", "Nevada": "Nev. NV",
    "New Hampshire": "N.H. NH", "New Jersey": "N.J. NJ", "New Mexico": "N.M. NM",
    "New York": "N.Y. NY", "North Carolina": "N.C. NC", "North Dakota": "N.D. ND",
    "Ohio": "OH", "Oklahoma": "Okla. OK", "Oregon": "Ore. OR", "Pennsylvania": "Pa. PA",
    "Rhode Island": "R.I. RI", "South Carolina": "S.C. SC", "South Dakota": "S.D. SD",
    "Tennessee": "Tenn. TN", "Texas": "Tex. TX", "Utah": "UT", "Vermont": "Vt. VT",
    "Virginia": "Va. VA", "Washington": "Wash. WA", "West Virginia": "W.Va. WV",
    "Wisconsin": "Wis. WI", "Wyoming": "Wyo. WY",
}  # fmt: skip
_SHORT = {short: state for state, forms in _STATES.items() for short in forms.split()}
_CITY = (
    rf"(?<![\w.'’@-])(?P<city>(?:(?:St|Ft|Mt)\.|[{UPPER}][a-z]+)"
    rf"(?:[ \u00a0-][{UPPER}][a-z]+){{0,2}})"
)
_FORMS = "|".join(sorted(map(re.escape, _SHORT), key=len, reverse=True))
_ABBREVIATED = compile_re(
    rf"{_CITY},[ \u00a0](?P<state>{_FORMS})"
    r"(?![\w.-])(?![ \u00a0]\d)"
)
_UNCLOSED = compile_re(
    rf"{_CITY},[ \u00a0](?P<state>{'|'.join(sorted(_STATES, key=len, reverse=True))})"
    r"(?=[ \u00a0](?:after|are|as|at|before|by|during|for|from|had|has|have|in|is|on|said|since"
    r"|that|this|was|were|when|where|which|while|who|will|with|[a-z]+ed)\b)"
)
_IMPRINT = compile_re(r":[ \u00a0][A-Z]|[ \u00a0]?\d{5}\b|,[ \u00a0]\d{5}\b")
"""Behind the state in a book's imprint and in an address, which keep the short form."""
_TABLE = compile_re(r"[ \u00a0]*(?:--|\.{3,}|\|)[ \u00a0]*[$\d]")
_CLOSES = compile_re(
    r"[,;:.)]|\Z|[ \u00a0](?:after|and|are|as|at|but|for|from|had|has|have|in|is|on|or"
    r"|said|since|that|to|was|were|when|where|who|will|with)\b"
)
_INITIAL = compile_re(rf"\b[{UPPER}]{{1,2}}\.?[ \u00a0]\Z")
"""What makes a city a surname, in a list of players: "S Perugini, CA del Fava"."""
_FAULTS = ("abbreviation", "comma")
_GIVEN_NAMES = frozenset({"Virginia", "Georgia"})
_NEXT = compile_re(r"[ \u00a0]+[\"'“‘(]*(?=\w)")


class StatesOptions(Options, frozen=True):
    """``fault`` is ``abbreviation``, or ``comma`` for one that is missing behind the state."""

    fault: str


def _validate(options: Any) -> None:
    if options.fault not in _FAULTS:
        raise OptionError("fault", f"“{options.fault}” is none of {', '.join(_FAULTS)}")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if passage.role in _RUNNING and ", " in passage.text:
                for rule in rules:
                    find = _find_short if rule.options.fault == "abbreviation" else _find_unclosed
                    yield from find(rule, passage)

    return check


def _find_short(rule: Rule, passage: Passage) -> Iterator[Match]:
    text = passage.text
    for found in _ABBREVIATED.finditer(text):
        start, end = found.span("state")
        if _IMPRINT.match(text, end) or _TABLE.match(text, end):
            continue
        is_surname = _INITIAL.search(text, max(0, found.start() - 6), found.start())
        if end - start == 2 and (is_surname or not _CLOSES.match(text, end)):
            continue  # a code, but perhaps another abbreviation, or an address
        state = _SHORT[found["state"]]
        # The stop of an abbreviation may be the sentence's too.
        is_last = found["state"][-1] == "." and (end == len(text) or _starts_next(passage, end))
        wanted = f"{state}." if is_last else state
        yield Match(rule, passage, start, end, {"state": state}, (Remedy(((start, end, wanted),)),))


def _starts_next(passage: Passage, end: int) -> bool:
    following = _NEXT.match(passage.text, end)
    return following is not None and passage.starts_sentence(following.end())


def _is_place(passage: Passage, start: int, city: str) -> bool:
    """Tell whether a capitalised word can be a name, and does not merely open the sentence."""
    if " " in city or not passage.starts_sentence(start):
        return True
    from newslint.language.lexicon import load_lexicon

    lexicon, lower = load_lexicon(), city.lower()
    return lexicon.capital_frequency(lower) > 0 or not lexicon.is_word(lower)


def _find_unclosed(rule: Rule, passage: Passage) -> Iterator[Match]:
    for found in _UNCLOSED.finditer(passage.text):
        city, state = found["city"], found["state"]
        if city in _STATES or city.split()[-1].lower() in PROPER:
            continue
        if state in _GIVEN_NAMES or not _is_place(passage, found.start(), city):
            continue
        start, end = found.span("state")
        fields = {"state": state}
        yield Match(rule, passage, start, end, fields, (Remedy(((end, end, ","),)),))


KIND = Kind(
    name="states",
    description="an American state behind a city, shortened or without its comma",
    options=StatesOptions,
    compile=_compile,
    fields=frozenset({"state"}),
    validate=_validate,
)
