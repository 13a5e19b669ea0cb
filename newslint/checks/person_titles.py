"""Titles of persons: one person's title, or one article's titles, treated in two ways.

A title directly before a name takes a capital in most houses; one that is set off by a comma takes
it in few. So a capital there is reported only against the article's own practice.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.checks.policy import is_evidence, preferred
from newslint.document import Role
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.names import UPPER, Name
from newslint.language.people import Position, Title, find_titles
from newslint.language.reading import Reading
from newslint.language.titles import COURTESY, NOT_NOW, POLITICAL, lower_title
from newslint.language.variety import is_british

_RUNNING = frozenset({Role.BODY, Role.LIST_ITEM, Role.CAPTION})
_DEFINITE = frozenset({"the", "his", "her", "its", "their", "our", "whose"})
_OF_ONE_PERSON = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor"})
_NO_NOUNS = FUNCTION_WORDS | frozenset(
    "backs backed met meets sees saw says said told urges".split()
)
_KIN = frozenset(
    """
    brother brothers couple couples dad daughter daughters divorce divorced families family father
    husband marriage married mother mum mom parents partner sister sisters son sons spouse twin
    twins uncle aunt widow widower wife wives
    """.split()
)


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        titles = [
            title
            for passage in reading.prose
            if passage.role in _RUNNING
            for title in find_titles(passage)
            if is_evidence(passage, title.start, title.end)
        ]
        for rule in rules if len(titles) > 1 else ():
            yield from _compare_before_name(rule, titles)
            yield from _compare_courtesy(rule, titles, reading)
            yield from _compare_set_off(rule, titles, reading)

    return check


def _compare_before_name(rule: Rule, titles: Iterable[Title]) -> Iterator[Match]:
    """Compare the capitals and stops of one title directly before one person's name."""
    held: dict[tuple[str, str], dict[str, list[Title]]] = {}
    for title in titles:
        if title.position is Position.BEFORE and not _is_forced(title):
            key = title.surname, title.core.rstrip(".")
            held.setdefault(key, {}).setdefault(_form(title), []).append(title)
    for forms in held.values():
        if len(forms) > 1 and _are_one_person(title for uses in forms.values() for title in uses):
            yield from _report_minority(rule, forms)


def _is_forced(title: Title) -> bool:
    """Tell whether the title could not be written otherwise, or is a mere description."""
    if title.lead in NOT_NOW:
        return True
    if title.is_capital:
        is_one_word = len(title.text) == len(title.head)
        return is_one_word and title.passage.starts_sentence(title.start)
    if title.lead in _DEFINITE:
        return True
    return bool(title.lead) and title.lead not in _NO_NOUNS and not title.lead.endswith("ed")


def _form(title: Title) -> str:
    """Return the title as it would be written inside a sentence."""
    text = title.text
    if title.is_capital or not title.passage.starts_sentence(title.start):
        return text
    return text[0].lower() + text[1:]


def _are_one_person(titles: Iterable[Title]) -> bool:
    given = {title.name[0] for title in titles if len(title.name) > 1}
    return len(given) < 2


def _compare_courtesy(rule: Rule, titles: Iterable[Title], reading: Reading) -> Iterator[Match]:
    """Compare the courtesy titles of one person, where nobody else has the surname."""
    held: dict[str, dict[str, list[Title]]] = {}
    for title in titles:
        if title.position is Position.BEFORE and title.head in _OF_ONE_PERSON:
            form = "prof" if title.head == "professor" else title.head
            held.setdefault(title.surname, {}).setdefault(form, []).append(title)
    for surname, forms in held.items():
        if len(forms) == 2 and _is_only_bearer(surname, reading):
            wanted = preferred({form: [use.place for use in uses] for form, uses in forms.items()})
            model = forms.pop(wanted)[0]
            for title in (title for uses in forms.values() for title in uses):
                yield _match(rule, title, model.text, [model])


def _is_only_bearer(surname: str, reading: Reading) -> bool:
    """Tell whether one person of that surname is introduced, and no family is spoken of."""
    if not _KIN.isdisjoint(reading.word_counts.keys()):
        return False
    joined = re.compile(rf"\band\s+(?:[{UPPER}][\w.'’-]*\s+)*{re.escape(surname)}\b")
    if any(joined.search(passage.text) for passage in reading.prose):
        return False
    full = [
        words
        for passage in reading.prose
        if surname in passage.text
        for name in passage.names
        if surname in (words := _without_courtesy(name)) and len(words) > 1
    ]
    return len({words[-2] for words in full}) == 1 and all(words[-1] == surname for words in full)


def _without_courtesy(name: Name) -> list[str]:
    """Return the words of a name after the last courtesy title in it."""
    words = [part.text for part in name.parts]
    titles = [index for index, word in enumerate(words) if word.rstrip(".").lower() in COURTESY]
    return words[titles[-1] + 1 :] if titles else words


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
    if len(wrong) == 1 and not is_british(reading.word_counts):
        against += [title for title in small if title.position is Position.ALONE]
    if len(against) < len(wrong):
        return
    for title in wrong:
        if not title.passage.starts_sentence(title.start):
            yield _match(rule, title, lower_title(title.text), against[:3])


def _is_definite(title: Title) -> bool:
    return title.lead in _DEFINITE or title.lead.endswith(("'s", "’s", "s'", "s’"))


def _report_minority(rule: Rule, forms: dict[str, list[Title]]) -> Iterator[Match]:
    wanted = preferred({form: [use.place for use in uses] for form, uses in forms.items()})
    for form, uses in forms.items():
        for title in uses if form != wanted else ():
            yield _match(rule, title, wanted, forms[wanted][:1])


def _match(rule: Rule, title: Title, wanted: str, models: Sequence[Title]) -> Match:
    """Return a finding of the title and, where it stands before the name, of the name with it."""
    passage = title.passage
    end = max(title.end, title.name_end)
    if passage.text[title.start].isupper() and passage.starts_sentence(title.start):
        wanted = wanted[0].upper() + wanted[1:]
    replacement = wanted + passage.text[title.end : end]
    related = tuple(
        Mention(model.passage, model.start, model.end, f"here it is “{model.text}”")
        for model in models
    )
    return Match(
        rule,
        passage,
        title.start,
        end,
        fields={"title": title.text, "other": models[0].text, "wanted": wanted},
        remedies=(Remedy(((title.start, end, replacement),)),),
        related=related,
    )


KIND = Kind(
    name="person-titles",
    description="a person's title treated in two ways in one article",
    options=Options,
    compile=_compile,
    fields=frozenset({"title", "other", "wanted"}),
)
