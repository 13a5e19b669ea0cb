"""Bearers: each word that stands as a name in an article, and the names it stands beside."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from newslint.language.passages import Passage
from newslint.language.people.likeness import fold
from newslint.language.people.names import PARTICLES, UPPER, Part
from newslint.language.people.namewords import is_odd_part
from newslint.language.people.titles import COURTESY, is_title_word
from newslint.latepattern import compile_late

_SHORTEST = 4
_HEADING_LENGTH = 5
_REACH = 20
_LIST_BEFORE = compile_late(r"(?:[,;:(–—-]|\d|\band)\s+\Z")
_LIST_FIRST = compile_late(rf"(?:, [{UPPER}][^\s,]*){{1,2}}(?:,| and [{UPPER}])")
_LIST_AFTER = compile_late(r"\s*(?:[,;:)\d–—]|and\b)")

_PERSON_AFTER = compile_late(
    r"['’]s?\b|['’](?=\s)|\s(?:also\s|then\s|later\s)?"
    r"(?:[a-z]{2,}(?:ed|[^\W_aious]s)|is|was|has|had|said|told|felt|left|met|thought|took|went"
    r"|will|won|would|wrote|who)\b"
)
"""What follows the name of a person that speaks, acts or owns something."""

Sighting = tuple[Passage, tuple[Part, ...], int]
"""A word that stands as a name: its passage, the words of the whole name, and which one it is."""


class Use(Struct, frozen=True, gc=False):
    """One use of a word as a name; ``before`` and ``after`` are the words of the name around it.

    ``title`` is the title that the name has, ``titled`` says that it stands directly before the
    word, ``alone`` that the word is all of the name but for a title, ``in_heading`` that it
    stands among capitals that are not all of one name.
    """

    passage: Passage
    start: int
    end: int
    before: str
    after: str
    title: str
    titled: bool
    alone: bool
    in_heading: bool

    @property
    def place(self) -> tuple[int, int]:
        """Passage and offset."""
        return self.passage.index, self.start

    @property
    def is_person(self) -> bool:
        """Tell whether the word stands as a person's name does: with a title, a verb, an 's."""
        return self.titled or bool(_PERSON_AFTER.match(self.passage.text, self.end))

    @property
    def is_listed(self) -> bool:
        """Tell whether the word stands in a list, as in the line-up of a team."""
        text = self.passage.text
        if self.passage.starts_sentence(self.start) and _LIST_FIRST.match(text, self.end):
            return True
        before = _LIST_BEFORE.search(text, max(0, self.start - 6), self.start)
        after = _LIST_AFTER.match(text, self.end)
        return bool(before and after)


class Bearer(Struct, frozen=True):
    """A spelling of a name and its uses, in order."""

    text: str
    uses: tuple[Use, ...]

    @property
    def sexes(self) -> set[str]:
        """The sexes that courtesy titles before it tell."""
        return {COURTESY.get(use.title, "") for use in self.uses} - {""}

    def names_before(self, *, headings: bool = False) -> set[str]:
        """Return the names that stand before it, those in headings only where asked for."""
        return {use.before for use in self.uses if headings or not use.in_heading} - {""}

    def names_after(self, *, headings: bool = False) -> set[str]:
        """Return the names that stand after it, those in headings only where asked for."""
        return {use.after for use in self.uses if headings or not use.in_heading} - {""}


def find_sightings(passages: Iterable[Passage]) -> dict[str, list[Sighting]]:
    """Return where each word stands as a name; a short one only where it has an accent too."""
    sightings: dict[str, list[Sighting]] = {}
    short: dict[str, list[Sighting]] = {}
    for passage in passages:
        for name in passage.names:
            parts = name.parts
            for index, part in enumerate(parts):
                text = part.text
                if is_odd_part(text):
                    continue
                found = sightings if len(text) >= _SHORTEST else short
                found.setdefault(text, []).append((passage, parts, index))
    accented = {fold(text) for text in short if not text.isascii()}
    sightings.update((text, found) for text, found in short.items() if fold(text) in accented)
    return sightings


def describe_bearer(
    text: str, sightings: Iterable[Sighting], counts: Callable[[Passage, int, int], bool]
) -> Bearer:
    """Return the bearer of a name; ``counts`` says whether a place is evidence."""
    uses = (
        _describe(passage, parts, index)
        for passage, parts, index in sightings
        if counts(passage, parts[index].start, parts[index].end)
    )
    return Bearer(text, tuple(uses))


def _describe(passage: Passage, parts: tuple[Part, ...], index: int) -> Use:
    part = parts[index]
    # A heading in title case may run on without end.
    low, high = max(0, index - _REACH), index + 1 + _REACH
    before = [other.text for other in parts[low:index] if other.text not in PARTICLES]
    after = [other.text for other in parts[index + 1 : high] if other.text not in PARTICLES]
    titled = bool(before) and is_title_word(before[-1])
    return Use(
        passage,
        part.start,
        part.end,
        before=before[-1] if before and not titled else "",
        after=after[0] if after else "",
        title=next((word.rstrip(".").lower() for word in before[::-1] if is_title_word(word)), ""),
        titled=titled,
        alone=not after and all(is_title_word(word) for word in before),
        in_heading=len(before) + len(after) >= _HEADING_LENGTH,
    )
