"""Titles of persons: one person's title, or one article's titles, treated in two ways.

Each rule looks for one fault. ``style``: capitals and stops; a title directly before a name takes a
capital in most houses, one that is set off by a comma in few, so a capital there is reported only
against the article's own practice. ``short``: ``Prof`` beside ``Professor``. ``order``: ``Defense
Secretary`` beside ``Secretary of Defense``. ``conflict``: two that one person cannot have.
``dropped``: ``Smith`` where the article writes ``Mr Smith``.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.checks.policy import is_evidence, preferred
from newslint.checks.titlematches import match_title, report_minority
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.people.holders import (
    Bare,
    Holder,
    are_one_person,
    find_bare,
    find_holders,
    find_own_titles,
    may_have_titles,
    name_holder,
)
from newslint.language.people.names import OPENERS
from newslint.language.people.namesakes import Namesakes
from newslint.language.people.offices import full_title, read_office
from newslint.language.people.titles import (
    NOT_NOW,
    OF_ONE_PERSON,
    POLITICAL,
    capitalize_title,
    lower_title,
)
from newslint.language.people.titleuses import DEFINITE, Position, Title
from newslint.language.reading import Reading
from newslint.language.variety import is_british
from newslint.lazy import lazy
from newslint.patterncode import compile_re

_NO_NOUNS = FUNCTION_WORDS | frozenset(
    "backs backed met meets sees saw says said told urges".split()
)
_WHEN = frozenset(
    """
    afternoon day days earlier evening meanwhile month morning night today tomorrow tonight week
    weekend year years yesterday
    """.split()
)
"""Words that end an adverbial; a title behind one is not described by it."""
_DATE = compile_re(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}")
_LEAST_TITLED = 2
_REACH = 6
_STOPS_ONLY = frozenset({"mr", "mrs", "ms", "dr"})
"""Titles that differ in their stops only; these are compared over the whole article."""
_COUNTRY = compile_re(r"\b(?:US|U\.S\.|UK|U\.K\.|EU|UN)\s\Z")
"""Behind these a title describes; in small letters they would be pronouns."""
_FINAL = compile_re(r"[.!?:][\"'”’)]*\s*\Z")


class PersonTitlesOptions(Options, frozen=True):
    """``fault`` says what the rule looks for."""

    fault: Literal["style", "short", "order", "conflict", "dropped"] = "style"


class _Article:
    """The titles of one article, and what more than one rule reads from them."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.titles = find_own_titles(reading, is_evidence)
        self.namesakes = Namesakes(reading)

    @lazy
    def addressed(self) -> list[Holder]:
        """Return the persons with a title directly before the name, and those titles."""
        now = [title for title in self.titles if title.lead not in NOT_NOW]
        return find_holders(now, Position.BEFORE)

    @lazy
    def neighbours(self) -> list[tuple[Title, Title]]:
        """Return the offices, not alike, that follow each other beside one person's name."""
        return list(_find_neighbours(self.titles))


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if not may_have_titles(reading):
            return
        article = _Article(reading)
        for rule in rules if len(article.titles) > 1 else ():
            yield from _FINDERS[rule.options.fault](rule, article)

    return check


def _find_styles(rule: Rule, article: _Article) -> Iterator[Match]:
    yield from _compare_before_name(rule, article.titles)
    yield from _compare_set_off(rule, article.titles, article.reading)


def _compare_before_name(rule: Rule, titles: Iterable[Title]) -> Iterator[Match]:
    """Compare the capitals and stops of one title directly before one person's name."""
    held: dict[tuple[str, str], dict[str, list[Title]]] = {}
    for title in titles:
        if title.head in _STOPS_ONLY:
            continue
        if title.position is Position.BEFORE and not _is_forced(title):
            key = title.surname, title.core.rstrip(".")
            held.setdefault(key, {}).setdefault(_form(title), []).append(title)
    for forms in held.values():
        if len(forms) > 1 and are_one_person(title for uses in forms.values() for title in uses):
            yield from report_minority(rule, forms)


def _is_forced(title: Title) -> bool:
    """Tell whether the title could not be written otherwise, or is a mere description."""
    if title.lead in NOT_NOW:
        return True
    if title.is_capital:
        is_one_word = len(title.text) == len(title.head)
        return is_one_word and title.passage.starts_sentence(title.start)
    if title.lead in DEFINITE or _COUNTRY.search(
        title.passage.text, max(0, title.start - _REACH), title.start
    ):
        return True
    return bool(title.lead) and not _is_apart(title.lead)


def _is_apart(lead: str) -> bool:
    """Tell whether the word before a title is no noun that describes it, as in ``club president``.

    The day or the date in ``On Friday prime minister Ana Ruiz spoke`` belongs to what comes before.
    """
    if lead in _NO_NOUNS or lead in _WHEN or lead in OPENERS or lead.endswith("ed"):
        return True
    return _DATE.fullmatch(lead) is not None


def _form(title: Title) -> str:
    """Return the title as it would be written inside a sentence."""
    text = title.text
    if title.is_capital or not title.passage.starts_sentence(title.start):
        return text
    return text[0].lower() + text[1:]


def _compare_set_off(rule: Rule, titles: Sequence[Title], reading: Reading) -> Iterator[Match]:
    """Compare a capitalised title that a comma sets off with the article's small ones.

    In British copy a capital there may be the house's style, although it writes the title small
    where no name stands beside it; elsewhere any small title speaks against it.
    """
    offices = [
        title
        for title in titles
        if title.head in POLITICAL and title.is_specific and title.lead not in NOT_NOW
    ]
    capital = [title for title in offices if title.is_capital and _is_definite(title)]
    if any(title.position is Position.ALONE and not _is_forced(title) for title in capital):
        return
    wrong = [title for title in capital if title.position is Position.SET_OFF]
    small = [title for title in offices if not title.is_capital and _is_definite(title)]
    against = [title for title in small if title.position is Position.SET_OFF]
    set_off = [
        title for title in offices if title.is_capital and title.position is Position.SET_OFF
    ]
    if len(wrong) == len(set_off) == 1 and not is_british(reading.word_counts):
        against += [title for title in small if title.position is Position.ALONE]
    if len(against) < len(wrong):
        return
    for title in wrong:
        if not title.passage.starts_sentence(title.start):
            yield match_title(rule, title, lower_title(title.text), against[:3])


def _is_definite(title: Title) -> bool:
    return title.lead in DEFINITE or title.lead.endswith(("'s", "’s", "s'", "s’"))


def _find_shortened(rule: Rule, article: _Article) -> Iterator[Match]:
    """Find a title in full and short before the same words of one name.

    Many houses write it in full at first, with the given name, and short from then on.
    """
    for holder in article.addressed:
        held: dict[tuple[tuple[str, ...], str], dict[str, list[Title]]] = {}
        for title in holder.titles:
            text = title.passage.text
            if not _FINAL.search(text, max(0, len(text) - _REACH)):
                continue  # a line of credits, or a salutation
            key = title.name, full_title(title.core.rstrip("."))
            forms = held.setdefault(key, {})
            forms.setdefault(title.text.rstrip(".").lower(), []).append(title)
        for forms in held.values():
            if len(forms) > 1 and not _is_introduction(forms):
                yield from report_minority(rule, _written(forms))


def _is_introduction(forms: Mapping[str, list[Title]]) -> bool:
    """Tell whether the title is in full just once, and before all the short ones."""
    longest = max(forms, key=len)
    first = min(title.place for uses in forms.values() for title in uses)
    return len(forms[longest]) == 1 and forms[longest][0].place == first


def _written(forms: Mapping[str, list[Title]]) -> dict[str, list[Title]]:
    """Return the forms by how the first use of each is written."""
    return {uses[0].text: uses for uses in forms.values()}


def _find_orders(rule: Rule, article: _Article) -> Iterator[Match]:
    """Find one office of one person in two orders of words."""
    for first, other in article.neighbours:
        if read_office(first).is_form_of(read_office(other)):
            yield match_title(rule, other, _in_case_of(other, first), [first])


def _find_conflicts(rule: Rule, article: _Article) -> Iterator[Match]:
    """Find two titles that one person cannot have at a time."""
    for first, other in article.neighbours:
        is_against = read_office(first).is_against(read_office(other))
        if is_against and article.namesakes.is_one_person(first.surname):
            yield match_title(rule, other, _in_case_of(other, first), [first])
    yield from _compare_courtesy(rule, article)


def _find_neighbours(titles: Sequence[Title]) -> Iterator[tuple[Title, Title]]:
    if sum(title.head in POLITICAL for title in titles) < 2:
        return
    named = (name_holder(title) for title in titles if title.lead not in NOT_NOW)
    for holder in find_holders(title for title in named if title):
        current: dict[str, Title] = {}
        for title in holder.titles:
            if title.head in POLITICAL and _is_held(title):
                current.setdefault(title.core, title)
        yield from pairwise(current.values())


def _is_held(title: Title) -> bool:
    """Tell whether the title is given to the person whose name stands beside it."""
    if title.position is Position.SET_OFF:
        return not title.lead or _is_definite(title) or title.name_end < title.start
    return title.is_capital or not _is_forced(title)


def _in_case_of(title: Title, model: Title) -> str:
    """Return the words of ``model``, with capitals where ``title`` has them."""
    if title.is_capital == model.is_capital:
        return model.text
    if model.is_capital:
        return lower_title(model.text)
    return capitalize_title(model.text)


def _compare_courtesy(rule: Rule, article: _Article) -> Iterator[Match]:
    """Compare the courtesy titles of one person, where nobody else has the surname."""
    held: dict[str, dict[str, list[Title]]] = {}
    for title in article.titles:
        if title.position is Position.BEFORE and title.head in OF_ONE_PERSON:
            form = full_title(title.head)
            held.setdefault(title.surname, {}).setdefault(form, []).append(title)
    for surname, forms in held.items():
        if len(forms) == 2 and article.namesakes.is_one_person(surname):
            wanted = preferred({form: [use.place for use in uses] for form, uses in forms.items()})
            model = forms.pop(wanted)[0]
            for title in (title for uses in forms.values() for title in uses):
                yield match_title(rule, title, model.text, [model])


def _find_dropped(rule: Rule, article: _Article) -> Iterator[Match]:
    """Find a surname that speaks or acts without the courtesy title that it has elsewhere."""
    held: dict[str, list[Title]] = {}
    for holder in article.addressed:
        own = [
            title for title in holder.titles if title.head in OF_ONE_PERSON and len(title.name) == 1
        ]
        forms = {full_title(title.head) for title in own}
        if len(own) >= _LEAST_TITLED and len(forms) == 1:
            held[holder.surname] = own
    bare: dict[str, list[Bare]] = {}
    for use in find_bare(article.reading, held.keys()):
        if is_evidence(use.passage, use.start, use.end):
            bare.setdefault(use.surname, []).append(use)
    for surname, uses in bare.items():
        own = held[surname]
        if len(own) >= _LEAST_TITLED * len(uses) and article.namesakes.is_one_person(surname):
            texts = Counter(title.text for title in own)
            model = max(own, key=lambda title: texts[title.text])
            yield from (_match_bare(rule, use, model) for use in uses if use.acts)


def _match_bare(rule: Rule, use: Bare, model: Title) -> Match:
    wanted = f"{model.text} {use.surname}"
    return Match(
        rule,
        use.passage,
        use.start,
        use.end,
        fields={"title": use.surname, "other": wanted, "wanted": wanted},
        remedies=(Remedy(((use.start, use.end, wanted),)),),
        related=(Mention(model.passage, model.start, model.name_end, f"here it is “{wanted}”"),),
    )


_FINDERS: dict[str, Callable[[Rule, _Article], Iterator[Match]]] = {
    "style": _find_styles,
    "short": _find_shortened,
    "order": _find_orders,
    "conflict": _find_conflicts,
    "dropped": _find_dropped,
}


KIND = Kind(
    name="person-titles",
    description="a person's title treated in two ways in one article",
    options=PersonTitlesOptions,
    compile=_compile,
    fields=frozenset({"title", "other", "wanted"}),
)
