"""Holders: the persons of an article, each with the titles that stand beside the name.

Two titles are one person's where the surname is the same and no second given name, no family and no
couple speaks for another bearer of it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.document import Role
from newslint.language.kin import KIN
from newslint.language.names import UPPER, Name
from newslint.language.people import Position, Title, find_titles
from newslint.language.reading import Passage, Reading
from newslint.language.titles import is_title_word

RUNNING = frozenset({Role.BODY, Role.LIST_ITEM, Role.CAPTION})
"""Where names are written in full sentences."""

_ACTS = re.compile(
    r"\s(?:also\s|then\s|later\s|simply\s)?(?:said|says|told|tells|was|is|has|had|went|came|won|met"
    r"|thought|thinks|felt|took|made|[a-z]{3,}ed)\b(?!\sby\b)"
)


class Holder(Struct, frozen=True):
    """A person by surname, and the titles beside the name, in order."""

    surname: str
    titles: tuple[Title, ...]


def find_own_titles(reading: Reading, counts: Callable[[Passage, int, int], bool]) -> list[Title]:
    """Return the titles of an article outside of headings; ``counts`` says which are its own."""
    return [
        title
        for passage in reading.prose
        if passage.role in RUNNING
        for title in find_titles(passage)
        if counts(passage, title.start, title.end)
    ]


def find_holders(titles: Iterable[Title], position: Position | None = None) -> list[Holder]:
    """Return the persons whose titles these are, with those in ``position`` only if one is given.

    Of people who share a surname and have two given names none is returned.
    """
    held: dict[str, list[Title]] = {}
    for title in titles:
        if title.name and (position is None or title.position is position):
            held.setdefault(title.surname, []).append(title)
    return [Holder(surname, tuple(own)) for surname, own in held.items() if are_one_person(own)]


def are_one_person(titles: Iterable[Title]) -> bool:
    """Tell whether the names beside some titles have but one given name."""
    given = {title.name[0] for title in titles if len(title.name) > 1}
    return len(given) < 2


class Bare(Struct, frozen=True):
    """A surname without a title; ``acts`` tells that it does or says something."""

    surname: str
    passage: Passage
    start: int
    end: int
    acts: bool


def find_bare(reading: Reading, surnames: Iterable[str]) -> Iterator[Bare]:
    """Yield where one of some surnames stands by itself."""
    sought = frozenset(surnames)
    for passage in reading.prose if sought else ():
        for name in passage.names if passage.role in RUNNING else ():
            word = name.parts[0]
            if len(name.parts) == 1 and word.text in sought:
                acts = not name.possessive and bool(_ACTS.match(passage.text, word.end))
                yield Bare(word.text, passage, word.start, word.end, acts)


def is_only_bearer(surname: str, reading: Reading) -> bool:
    """Tell whether one person of that surname is introduced, and no family is spoken of."""
    near = [index for index, passage in enumerate(reading.prose) if surname in passage.text]
    around = {index + step for index in near for step in (-1, 0, 1)}
    if any(
        not KIN.isdisjoint(word.lower for word in passage.words)
        for index, passage in enumerate(reading.prose)
        if index in around
    ):
        return False
    joined = re.compile(
        rf"\b[{UPPER}][\w.]*\s+(?:and|&)\s+(?:[{UPPER}][\w.'’-]*\s+){{0,4}}{re.escape(surname)}\b"
    )
    if any(joined.search(reading.prose[index].text) for index in near):
        return False
    full = [
        words
        for passage in reading.prose
        if surname in passage.text
        for name in passage.names
        if surname in (words := without_title(name)) and len(words) > 1
    ]
    return len({words[-2] for words in full}) == 1 and all(words[-1] == surname for words in full)


def without_title(name: Name) -> Sequence[str]:
    """Return the words of a name after the last title in it."""
    words = [part.text for part in name.parts]
    titles = [index for index, word in enumerate(words) if is_title_word(word)]
    return words[titles[-1] + 1 :] if titles else words
