"""Holders: the persons of an article, each with the titles that stand beside the name.

Two titles are one person's where the surname is the same and no second given name stands before it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from newslint.document import Role
from newslint.language.function_words import PREPOSITIONS
from newslint.language.passages import Passage
from newslint.language.people.names import OPENERS
from newslint.language.people.offices import full_title
from newslint.language.people.titles import OF_ONE_PERSON, POLITICAL, is_title_word
from newslint.language.people.titleuses import TITLES, Position, Title, find_titles
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.latepattern import compile_late

RUNNING = frozenset({Role.BODY, Role.LIST_ITEM, Role.CAPTION})
"""Where names are written in full sentences."""

_ACTS = compile_late(
    r"\s(?:also\s|then\s|later\s|simply\s|never\s|already\s)?"
    r"(?:said|says|told|is|was|has|had|will|would|could|can|might|must|should|did|does|went|came"
    r"|won|met|thought|felt|took|made|gave|knew|saw|left|began|got|wrote|spoke|[a-z]{3,}ed)\b"
    r"(?!\sby\b)"
)
_OWNS = compile_late(r"(?:['’]s|(?<=s)['’])\s[a-z]")
_SPOKEN_OF = compile_late(r"\b(?:said|asked|told|urged|accused|replied|added|by|to|from|with)\s\Z")
_BREAKS = compile_late(r"[,.;:)]|\Z|\s(?:and|as|for|in|on|of|at|about|that|to|who|with|over)\b")


_PERSONAL = frozenset(map(full_title, OF_ONE_PERSON))

_WORD_BEFORE = compile_late(r"(\w+)[ \u00a0]\Z")
_PLACING = frozenset({"at", "in", "near", "outside"})
"""Words before the name of a place."""


_TITLES = Reader(TITLES.__contains__, of=Part.WORD)


class Holder(Struct, frozen=True):
    """A person by surname, and the titles beside the name, in order."""

    surname: str
    titles: tuple[Title, ...]


def find_own_titles(reading: Reading, counts: Callable[[Passage, int, int], bool]) -> list[Title]:
    """Return the titles of an article outside of headings; ``counts`` says which are its own.

    Of the titles without a name beside them only the political ones are told.
    """
    words = reading.find_facts(_TITLES).keys()
    return [
        title
        for passage in reading.find_passages_folded(words)
        if passage.role in RUNNING
        for title in find_titles(passage, words, may_be_bare=POLITICAL)
        if counts(passage, title.start, title.end)
    ]


def may_have_titles(reading: Reading) -> bool:
    """Tell whether an article may have two titles that can be held against each other."""
    words = reading.find_facts(_TITLES)
    if len(set(map(_sort, words))) < len(words):
        return True
    # What stands twice as a word does so in the text as well, where it is sooner counted.
    return any(reading.folded.count(word) > 1 and reading.lowers.count(word) > 1 for word in words)


@cache
def _sort(word: str) -> str:
    """Return what the last words of any two titles share that can be held against each other."""
    full = full_title(word)
    if full in POLITICAL:
        return "an office"
    return "of one person" if full in _PERSONAL else full


def find_holders(titles: Iterable[Title], position: Position | None = None) -> list[Holder]:
    """Return the persons whose titles these are, with those in ``position`` only if one is given.

    Of people who share a surname and have two given names none is returned.
    """
    held: dict[str, list[Title]] = {}
    for title in titles:
        if title.name and (position is None or title.position is position):
            held.setdefault(title.surname, []).append(title)
    return [Holder(surname, tuple(own)) for surname, own in held.items() if are_one_person(own)]


def name_holder(title: Title) -> Title | None:
    """Return the title with its holder's bare name; nothing where that is no name of a person.

    Before a title that a comma sets off any capitals may stand: ``In New York, the mayor``.
    """
    if title.position is not Position.SET_OFF or title.name_start > title.start:
        return title if title.name else None
    words = title.name
    titles = [index for index, word in enumerate(words) if is_title_word(word)]
    words = words[titles[-1] + 1 :] if titles else words
    if words and words[0].lower() in OPENERS:
        if words[0].lower() in PREPOSITIONS:
            return None
        words = words[1:]
    before = _WORD_BEFORE.search(
        title.passage.text, max(0, title.name_start - 12), title.name_start
    )
    if len(words) < 2 or (before and before[1].lower() in _PLACING):
        return None
    return replace(title, name=words)


def are_one_person(titles: Iterable[Title]) -> bool:
    """Tell whether the names beside some titles have but one given name."""
    given = {title.name[0] for title in titles if len(title.name) > 1}
    return len(given) < 2


class Bare(Struct, frozen=True):
    """A surname without a title; ``acts`` tells that a person is meant."""

    surname: str
    passage: Passage
    start: int
    end: int
    acts: bool


_NICKNAME = compile_late(r"[‘“'\"(][\w .-]{1,30}[’”'\")]\s\Z")


_NICKNAME_REACH = 40
_FEW = 10
"""Surnames that are sooner looked for by themselves than all names are read."""

_NAME_BEFORE = compile_late(r"(?<![\w’'\-.@/])(?:([A-Z][a-z]+)|(?:Dr|Mr|Mrs|Ms|Prof)\.)[ \u00a0]\Z")
"""A title or a plain word with a capital, which begins a name if no sentence opens with it."""
_LONGEST_NAME = 30


def find_bare(reading: Reading, surnames: Set[str]) -> Iterator[Bare]:
    """Yield where one of some surnames stands by itself, without a title or another name."""
    for passage in _find_passages(reading, surnames):
        for name in passage.names if passage.role in RUNNING else ():
            word = name.parts[0]
            low = max(0, word.start - _NICKNAME_REACH)
            is_behind = _NICKNAME.search(passage.text, low, word.start) is not None
            if len(name.parts) == 1 and not is_behind and word.text in surnames:
                acts = _is_person(passage.text, word.start, word.end)
                yield Bare(word.text, passage, word.start, word.end, acts)


def _find_passages(reading: Reading, surnames: Set[str]) -> Sequence[Passage]:
    """Return the passages, in order, in which one of some surnames may stand by itself."""
    if len(surnames) > _FEW:
        return reading.find_passages(surnames)
    places = chain.from_iterable(map(reading.find_all, surnames))
    found = {passage.index: passage for passage, start in places if not _is_behind(passage, start)}
    return [found[index] for index in sorted(found)]


def _is_behind(passage: Passage, start: int) -> bool:
    """Tell whether what stands at ``start`` is surely behind another word of its name."""
    before = _NAME_BEFORE.search(passage.text, max(0, start - _LONGEST_NAME), start)
    return before is not None and (before[1] or "").lower() not in OPENERS


def _is_person(text: str, start: int, end: int) -> bool:
    """Tell whether a surname does something, or is what something is done to or by."""
    if text[max(0, start - 4) : start].lower().endswith(("the ", " a ")):
        return False
    is_object = _SPOKEN_OF.search(text, max(0, start - 10), start) and _BREAKS.match(text, end)
    return bool(is_object or _ACTS.match(text, end) or _OWNS.match(text, end))
