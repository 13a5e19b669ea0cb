"""Name words: which words an article may have as parts of names, told from its strings alone.

They are more than its names have, and no part of a name is missing, so that what asks for two
likely names need not read the names of an article that has none.
"""

from functools import cache

from newslint.language.people.likeness import Shape, describe
from newslint.language.people.names import PARTICLES, find_parts
from newslint.language.stringfacts import Reader
from newslint.patterncode import compile_re

_ODD = compile_re(r"[\d_]|-[a-z]|\W\Z|[A-Z]{2,}-")

SHORTEST = 3
"""Letters of a word that may be half of a pair of names."""


def is_odd_part(text: str) -> bool:
    """Tell whether a part of a name is none that could be misspelt: initials, capitals, codes."""
    return len(text) < SHORTEST or text.isupper() or _ODD.search(text) is not None


@cache
def load_name_words() -> Reader[tuple[Shape, ...]]:
    """Return what tells the parts of names that a string holds, but for what is odd.

    Their shapes are told, which are asked for again and again.
    """
    return Reader(_read)


def _read(string: str) -> tuple[Shape, ...]:
    if string.islower() and string not in PARTICLES:
        return ()  # most strings, and no part of a name but a particle is without a capital
    return tuple({describe(part) for part in find_parts(string) if not is_odd_part(part)})
