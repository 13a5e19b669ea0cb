"""Particles of names: one person's ``de`` or ``al-`` with and without a capital.

Houses differ on a particle where the surname stands alone; behind the given name one person's is
written one way.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newslint.document import CONDENSED
from newslint.language.passages import Passage
from newslint.language.people.names import PARTICLES, UPPER
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading
from newslint.language.stringfacts import Reader
from newslint.latepattern import compile_late

_WORDS = "|".join(sorted(PARTICLES - {"la", "las", "los", "y"}))
_ARTICLES = ("ad", "al", "an", "as", "ash", "el")
_CAPITALISED = frozenset(map(str.capitalize, PARTICLES))
_CAPITAL_ARTICLES = frozenset(map(str.capitalize, _ARTICLES))
_NAME = compile_late(
    rf"(?<![\w.'’-])(?P<given>[{UPPER}][\w'’-]+\.?)[ \u00a0]"
    rf"(?P<particle>(?i:(?:{_WORDS})(?:[ \u00a0](?:{_WORDS}|la|las|los))?[ \u00a0]"
    rf"|(?:{'|'.join(_ARTICLES)})-))"
    rf"(?P<surname>[{UPPER}][\w’'-]*\w)"
)


class ParticledUse(Struct, frozen=True):
    """One use of a name with a particle; it starts with the particle and ends with the surname."""

    passage: Passage
    start: int
    end: int
    key: tuple[str, str, str]

    @property
    def text(self) -> str:
        """The particle and the surname, without a possessive ending."""
        return self.passage.text[self.start : self.end]

    @property
    def place(self) -> tuple[int, int]:
        """Passage and offset."""
        return self.passage.index, self.start


class Particled(Struct, frozen=True):
    """A spelling of a particle and surname, and its uses, in order."""

    text: str
    uses: tuple[ParticledUse, ...]


def _read_capital(string: str) -> str:
    """Return a particle with a capital that a string is or begins with, as a text has it."""
    if string in _CAPITALISED:
        return f" {string} "
    lead, hyphen, _rest = string.partition("-")
    return f" {lead}-" if hyphen and lead in _CAPITAL_ARTICLES else ""


_CAPITALS = Reader(_read_capital)


def has_two_cases(reading: Reading) -> bool:
    """Tell whether a particle stands in an article with a capital and without one."""
    text = reading.text
    capitals = set(reading.find_facts(_CAPITALS).values())
    return any(capital in text and capital.lower() in text for capital in capitals)


def find_particles(passages: Iterable[Passage]) -> Iterator[ParticledUse]:
    """Yield the names of persons that have a particle behind a given name."""
    for passage in passages:
        if passage.role in CONDENSED:
            continue
        for found in _NAME.finditer(passage.text):
            given, particle, surname = found["given"], found["particle"], found["surname"]
            if is_title_word(given) or found[0].isupper() or particle.strip().isupper():
                continue
            if surname[-2:] in {"'s", "’s"}:
                surname = surname[:-2]
            start = found.start("particle")
            end = found.start("surname") + len(surname)
            yield ParticledUse(passage, start, end, (given, particle.lower(), surname))
