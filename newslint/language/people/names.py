"""Names: runs of capitalised words, with what belongs between and around them.

A run is read from its shape alone: ``Dr. Anna van der Berg``, ``J.K. Ames``, ``Lake Placid's``.
Words that merely open a sentence are left out; whether a run names a person is for its readers to
say.
"""

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from newslint.language.abbreviations import BEFORE_NAME
from newslint.language.sentences import OPENERS as SENTENCE_OPENERS
from newslint.latepattern import compile_late

UPPER = "".join(chr(code) for code in range(0x41, 0x250) if chr(code).isupper())
"""The capital letters of the Latin script, for use in a character class."""

PARTICLES = frozenset(
    """
    al bin bint da dal de del della den der des di do dos du el ibn la las le los ten ter van
    von y zu zum zur
    """.split()
)
"""Small words inside a name."""

OPENERS = (SENTENCE_OPENERS - {"people"}) | frozenset(
    """
    above according across again against along already always am amid among apart are around asked
    away back be been behind being below beneath beside besides between beyond can could did do does
    down due earlier either else eventually everyone everything except finally first following
    former formerly four further given hence hers him i i'm i've indeed inside into is it's late
    later latest least let like likewise may maybe me might moreover much must near nearly neither
    never nevertheless next off often old onto otherwise out outside overall perhaps please rather
    recently same second see should similarly somehow someone something sometimes soon that's them
    there's therefore they're throughout thus together tomorrow tonight too toward towards twelve
    unless unlike up upon us very via was we're were whenever whereas wherever whoever whom whose
    will within would yesterday you're monday tuesday wednesday thursday friday saturday sunday
    january february july september october november december
    """.split()
)
"""Words that open a sentence and are no part of the name that follows."""

_ABBREVIATED = "|".join(
    sorted(map(str.capitalize, BEFORE_NAME), key=lambda word: (-len(word), word))
)
"""In one order in every run, so that the pattern is the same one."""
_PART = (
    rf"(?:(?:{_ABBREVIATED})\.|(?:[{UPPER}]\.)+(?:-[{UPPER}]\.)?"
    rf"|[{UPPER}][\w\u0300-\u036f]*(?:['’-][\w\u0300-\u036f]+)*(?:(?<=[sS])['’](?!\w))?)"
)
_LEAD_MARKS = frozenset("-'’")
_LONGEST_LEAD = 4
_LEADS = r"(?:al|el|as|ash|ad|an|ar|d|l|de|ul)[-'’]"
_LEAD = rf"(?:{_LEADS})?"
_LEAD_BEFORE = compile_late(rf"(?<![\w’'\-.@/]){_LEADS}\Z")
_CAPITAL = compile_late(rf"[{UPPER}]")
_RUN = compile_late(
    rf"(?<![\w’'\-.@/]){_LEAD}{_PART}"
    rf"(?:[ \u00a0](?:(?:{'|'.join(sorted(PARTICLES))})[ \u00a0]){{0,3}}{_LEAD}{_PART})*"
)
_ANY_PART = compile_late(rf"(?<![\w’'\-.@/])(?=({_LEAD}{_PART}))")
"""Wherever a run could have a part, so that none is missed however the run is read."""
_LONGEST = 200
"""Characters of a name; a heading in title case may run on without end."""


class Part(Struct, frozen=True, gc=False):
    """One word of a name; ``text`` is without the possessive ending, ``end`` stands before it."""

    text: str
    start: int
    end: int

    @property
    def is_initial(self) -> bool:
        """Tell whether this is an initial, or several: ``J.``, ``J.K.``, ``J``."""
        return len(self.text) == 1 or (self.text[-1] == "." and self.text[1] == ".")


class Name(Struct, frozen=True, gc=False):
    """A run of capitalised words (particles between them included) and the white space inside."""

    parts: tuple[Part, ...]
    possessive: bool = False

    @property
    def start(self) -> int:
        """Where the first word begins."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Where the last word ends, before a possessive ending."""
        return self.parts[-1].end


def find_names(text: str) -> tuple[Name, ...]:
    """Return the names of one passage in order."""
    return tuple(chain.from_iterable(map(_read_run, _find_runs(text))))


def _read_run(run: re.Match[str]) -> Iterator[Name]:
    """Yield the names in a run: a possessive ending ends one, and words that open none are left."""
    parts: list[Part] = []
    start = run.start()
    for word in run[0].replace("\u00a0", " ").split(" "):
        bare = _without_possessive(word)
        if parts or bare.lower() not in OPENERS:
            parts.append(Part(bare, start, start + len(bare)))
            if bare != word:
                yield Name(tuple(parts), possessive=True)
                parts = []
        start += len(word) + 1
    while parts and parts[0].text in PARTICLES:
        del parts[0]
    if parts:
        yield Name(tuple(parts))


def _find_runs(text: str) -> Iterator[re.Match[str]]:
    """Yield what ``_RUN.finditer`` does; to look for capitals first is several times faster."""
    done = 0
    for capital in _CAPITAL.finditer(text):
        start = capital.start()
        if start < done:
            continue
        if text[start - 1 : start] in _LEAD_MARKS and start:
            lead = _LEAD_BEFORE.search(text, max(done, start - _LONGEST_LEAD), start)
            start = lead.start() if lead else start
        if match := _RUN.match(text, start):
            done = match.end()
            yield match


def find_parts(string: str) -> list[str]:
    """Return all that names may have as parts, possessive endings aside, in a string of no space.

    More is returned than names have: words that open a sentence, and what stands inside of others.
    """
    parts = [_without_possessive(part) for part in _ANY_PART.findall(string)]
    return [*parts, string] if string in PARTICLES else parts


def match_name(text: str, start: int) -> Name | None:
    """Return the name that begins at ``start``, as far as its first possessive ending."""
    run = _RUN.match(text, start, start + _LONGEST)
    name = next(_read_run(run), None) if run else None
    return name if name and name.start == start else None


def _without_possessive(word: str) -> str:
    if word[-2:] in {"'s", "’s"}:
        return word[:-2]
    if word[-1] in "'’":
        return word[:-1]
    return word
