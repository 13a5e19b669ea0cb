"""Capitals of titles: a house's rule for each place that a title can have beside a name.

Where it is not plain that the words are a title, and of one person, nothing is reported: a capital
may belong to the name of a body (``the Mayor's Fund``), a small letter to a description.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.language.housestyle.peoples import PEOPLES
from newslint.language.passages import Passage
from newslint.language.people.holders import RUNNING
from newslint.language.people.names import UPPER
from newslint.language.people.titles import (
    CHIEFS,
    COURTESY,
    NOT_NOW,
    OFFICES,
    PORTFOLIOS,
    QUALIFIERS,
    RANKS,
    capitalize_title,
    is_title_word,
    lower_title,
)
from newslint.language.people.titleuses import DEFINITE, Position, Title, find_titles
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_OF_A_BODY = compile_re(
    r"\b(?:office|department|council|court|order|institute)[ \u00a0]of[ \u00a0]the[ \u00a0]\Z",
    re.IGNORECASE,
)

_POSITIONS = {"before": Position.BEFORE, "alone": Position.ALONE, "set-off": Position.SET_OFF}
_CASES = ("capital", "small")
_WORD = compile_re(r"[\w’']+")
_NAMES = compile_re(r"\b(?:(?:Home|Foreign|Cabinet|War|Oval) Office|European|Treasury|Exchequer)\b")
"""Names inside titles whose words are common ones."""
_INFORMAL = compile_re(
    r"\b(?:assistant|cabinet|club|company|general|honorary|junior|membership|private|senior|social"
    r"|union)\b"
)
_INNER = compile_re(r"\b[A-Z]-[A-Z]|[a-z][A-Z]")
"""A capital that small letters would not mend: "I-Night Chair"."""
_NAMED_BEFORE = compile_re(
    rf"[{UPPER}][\w'’.-]+,[ \u00a0](?:the[ \u00a0])?(?:[{UPPER}][\w'’.]*[ \u00a0])*\Z"
)
"""A name and a comma right before a title, or before what describes it."""
_OF_COUNTRIES = PEOPLES | frozenset({"us", "u.s", "u.s.", "uk", "u.k", "u.k.", "eu", "un"})
_OF_FIRMS = frozenset({"president", "governor", "chancellor", "premier", "secretary"})
"""Offices that banks, clubs and firms have too."""
_BARE = frozenset({"president", "vice president", "vice-president", "chancellor", "governor"})
_OF_ANY = frozenset({"and", "said", "says", "as", "outgoing", "incoming", "acting"})
"""Words before a bare title that leave open whether it is one of a state or of a club."""
_BODIES = frozenset(
    """
    agency association authority board bureau centre center club commission committee company
    council department division faculty foundation fund group institute ministry network office
    party programme program school service society trust unit university
    """.split()
)
"""Words that make what looks like a name one of a body: "Vice President, Human Capital Group"."""
_SURNAMES = frozenset(
    "bishop cardinal chancellor constable judge justice king major marshal pope prince".split()
)
"""Titles that are surnames too: "Mary King"."""
_IN_A_NAME = compile_re(
    rf"-|[/&]|['’]s?[ \u00a0][{UPPER}]"
    rf"|[ \u00a0](?:(?:of|for|and|&)[ \u00a0](?:the[ \u00a0])?)?[{UPPER}\d]"
)
_INTRODUCES = frozenset(
    """
    and as but by for from that to under when while with after against before because between
    called elected accused joined told urged met said says if of on since than where whether
    """.split()
)
"""Words that a title may follow without being part of a longer description."""


class TitleCapitalsOptions(Options, frozen=True):
    """``position`` and ``case``: how the house writes a title in that place.

    ``position`` is ``before`` (the name), ``set-off`` (from it by a comma) or ``alone``; ``case``
    is ``capital`` or ``small``. ``offices`` are the titles meant, by their last word, all if none
    is named; ``exceptions`` are those that are left out.
    """

    position: str
    case: str
    offices: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


def _validate(options: Any) -> None:
    if options.position not in _POSITIONS:
        raise OptionError("position", f"“{options.position}” is none of {', '.join(_POSITIONS)}")
    if options.case not in _CASES:
        raise OptionError("case", f"“{options.case}” is none of {', '.join(_CASES)}")
    if (options.position, options.case) not in _TESTS:
        raise OptionError("case", "no house can be held to a capital for every title alone")
    for key, words in (("offices", options.offices), ("exceptions", options.exceptions)):
        for index, word in enumerate(words):
            if word not in OFFICES | RANKS:
                raise OptionError(key, f"“{word}” is no office or rank that is known", index)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            if passage.role in RUNNING and not _is_in_title_case(passage):
                for title in find_titles(passage):
                    yield from _judge(rules, title)

    return check


def _is_in_title_case(passage: Passage) -> bool:
    """Tell whether a passage is a heading or a list of names rather than prose."""
    words = [word for word in passage.words if word.text[0].isalpha()]
    capitals = sum(word.text[0].isupper() for word in words)
    return capitals * 2 > len(words) and passage.text.rstrip()[-1:] not in {".", "!", "?", "”", '"'}


def _judge(rules: Sequence[Rule], title: Title) -> Iterator[Match]:
    for rule in rules:
        options: TitleCapitalsOptions = rule.options
        is_meant = not options.offices or title.head in options.offices
        is_left = title.head in COURTESY or title.head in CHIEFS
        if not is_meant or title.head in options.exceptions or is_left:
            continue
        is_there = title.position is _POSITIONS[options.position]
        if is_there and _TESTS[options.position, options.case](title):
            yield _match(rule, title, options.case)


def _is_capital_alone(title: Title) -> bool:
    """Tell whether it is ``the Prime Minister said``."""
    start = title.start
    if _NAMED_BEFORE.search(title.passage.text, max(0, start - 50), start):
        return False  # Ann Lee, the US Defence Secretary
    return _is_definite(title) and title.is_specific and _stands_by_itself(title)


def _is_capital_set_off(title: Title) -> bool:
    """Tell whether it is ``the Foreign Minister, Ann Lee,`` or the same turned round."""
    is_definite = _is_definite(title) or title.lead.endswith(("'s", "’s", "s'", "s’"))
    is_behind = title.name_end <= title.start and _before(title, 2) == ", "
    words = [word.lower().removesuffix("s") for word in title.name]
    if any(is_title_word(word) or word in _BODIES for word in words) or _is_person(title):
        return False
    return (is_definite or is_behind) and title.is_specific and _stands_by_itself(title)


def _is_person(title: Title) -> bool:
    """Tell whether a forename stands before a title that is a surname too."""
    first = title.text.split()[0].lower()
    is_led = first != title.head and first not in QUALIFIERS | PORTFOLIOS | _OF_COUNTRIES
    return title.head in _SURNAMES and is_led


def _before(title: Title, count: int) -> str:
    return title.passage.text[max(0, title.start - count) : title.start]


def _is_definite(title: Title) -> bool:
    """Tell whether ``the`` or ``her`` leads the title, and is not itself part of a name."""
    start = title.start - len(title.lead) - 1
    passage, lead = title.passage, title.lead
    if lead in {"us", "uk"}:
        return passage.text[max(0, start - 4) : start].lower() == "the "
    if lead not in DEFINITE:
        return False
    return passage.text[start].islower() or passage.starts_sentence(start)


def _stands_by_itself(title: Title) -> bool:
    """Tell whether a capital is the desk's choice: no sentence starts, no larger name holds it."""
    passage = title.passage
    if not title.is_capital or passage.starts_sentence(title.start) or len(title.core) < 4:
        return False
    if lower_title(title.text) == title.text or _INNER.search(title.text):
        return False
    if title.position is not Position.BEFORE and _IN_A_NAME.match(passage.text, title.end):
        return False
    return _OF_A_BODY.search(passage.text, max(0, title.start - 30), title.start) is None


def _is_small_before(title: Title) -> bool:
    """Tell whether it is ``president Joe Biden``; not ``club president Ann Lee``."""
    if title.is_capital or not title.is_specific or len(title.name) < 2:
        return False
    if title.core in {"minister", "secretary"}:
        return False
    lead = title.lead
    if title.core in _BARE and (lead in _OF_ANY or _before(title, 2) == ", "):
        return False
    if _INFORMAL.search(title.core) or _is_of_firm(title):
        return False
    if lead in NOT_NOW or title.passage.starts_sentence(title.start):
        return lead in NOT_NOW
    return lead in _INTRODUCES or _before(title, 2) == ", "


def _is_of_firm(title: Title) -> bool:
    """Tell whether a name that is no country's stands in the title: "Marsh vice president"."""
    capitals = [word for word in title.text.split() if word[0].isupper()]
    return title.head in _OF_FIRMS and any(word.lower() not in _OF_COUNTRIES for word in capitals)


def _is_capital_before(title: Title) -> bool:
    """Tell whether it is ``Foreign Minister Ann Lee``."""
    is_long = len(title.core.split()) > 1 and len(title.name) > 1
    return is_long and title.is_specific and _stands_by_itself(title)


def _is_small_set_off(title: Title) -> bool:
    """Tell whether it is ``the foreign minister, Ann Lee,``."""
    if title.is_capital or not title.is_specific or len(title.core.split()) < 2:
        return False
    return title.lead == "the" and title.name_start > title.end and len(title.name) > 1


_TESTS: dict[tuple[str, str], Callable[[Title], bool]] = {
    ("alone", "small"): _is_capital_alone,
    ("set-off", "small"): _is_capital_set_off,
    ("before", "capital"): _is_small_before,
    ("set-off", "capital"): _is_small_set_off,
    ("before", "small"): _is_capital_before,
}
"""What speaks against the house's style, by the place and the case that the house wants."""


def _match(rule: Rule, title: Title, case: str) -> Match:
    wanted = _write_small(title.text) if case == "small" else capitalize_title(title.text)
    remedy = Remedy(((title.start, title.end, wanted),))
    name = " ".join(title.name)
    fields = {"wanted": wanted, "name": name}
    return Match(rule, title.passage, title.start, title.end, fields, (remedy,))


def _write_small(title: str) -> str:
    """Return a title in small letters, but for what is known as a name only."""
    from newslint.language.lexicon import load_lexicon

    lexicon = load_lexicon()

    def lower(word: re.Match[str]) -> str:
        small = word[0].lower()
        is_common = lexicon.is_word(small) and not lexicon.capital_frequency(small)
        is_common = is_common and small not in PEOPLES
        return small if is_common and word[0][1:].islower() else word[0]

    written = lower_title(title)
    joint = re.search(r" (?:of|for) ", written)
    end = joint.start() if joint else len(written)
    small = _keep_names(title, _WORD.sub(lower, written[:end]) + written[end:])
    for name in _NAMES.finditer(title):
        small = small[: name.start()] + name[0] + small[name.end() :]
    return small


def _keep_names(title: str, small: str) -> str:
    """Give the words back their capitals that go on with a name: ``Walt Disney Studios``."""
    places = [(word.start(), word.end()) for word in _WORD.finditer(title) if word[0][0].isupper()]
    letters = list(small)
    for steps in (places, places[::-1]):
        for (start, end), (other, other_end) in pairwise(steps):
            name, word = "".join(letters[start:end]), title[other:other_end].lower()
            is_name = name[0].isupper() and name[1:].islower() and name.lower() not in PEOPLES
            is_next = title[min(end, other_end) : max(start, other)] in {" ", "\u00a0"}
            if is_name and is_next and word not in PORTFOLIOS | QUALIFIERS | OFFICES | RANKS:
                letters[other] = title[other]
    return "".join(letters)


KIND = Kind(
    name="title-capitals",
    description="a person's title with a capital, or without, where the house has it otherwise",
    options=TitleCapitalsOptions,
    compile=_compile,
    fields=frozenset({"wanted", "name"}),
    validate=_validate,
)
