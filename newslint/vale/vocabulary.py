"""The vocabulary of a project for Vale: terms that it accepts, and terms that it rejects."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from newslint.errors import UserError
from newslint.patterncode import compile_re

_BLANK = compile_re(r" |\\s")
_ANY_CHARACTERS = compile_re(r"(?P<kept>\\.|\[\^?\]?(?:\\.|[^\]\\])*\])|\.(?=[*+?{])", re.DOTALL)


class Vocabulary(Struct, frozen=True):
    """Terms, each a regular expression; in their own case, unless they say ``(?i)``.

    What is accepted is an exception of every rule with ``vocab: true``, and feeds ``Vale.Terms``
    and ``Vale.Spelling``; what is rejected feeds ``Vale.Avoid``.
    """

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


_SIGNS = frozenset(r"\.^$*+?{}[]()|")


def is_literal(term: str) -> bool:
    """Tell whether a term stands for itself alone; one with a full stop in it does not."""
    return _SIGNS.isdisjoint(term)


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read ``accept.txt`` and ``reject.txt`` of a folder and those below it, a term to a line.

    A line that is blank or starts with ``#`` and a space is none, as in Vale.

    Raises:
        OSError: a file cannot be read.
        UserError: a file is not UTF-8.
    """
    return Vocabulary(_read(folder, "accept.txt"), _read(folder, "reject.txt"))


def join_vocabularies(vocabularies: Iterable[Vocabulary]) -> Vocabulary:
    """Make one of several; each term stands in it once."""
    every = list(vocabularies)
    return Vocabulary(
        tuple(dict.fromkeys(term for each in every for term in each.accept)),
        tuple(dict.fromkeys(term for each in every for term in each.reject)),
    )


def _read(folder: Path, name: str) -> tuple[str, ...]:
    texts = map(_decode, sorted(folder.rglob(name)))
    return tuple(dict.fromkeys(term for text in texts for term in _terms(text)))


def _decode(file: Path) -> str:
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UserError(f"{file}:{line}: not valid UTF-8; save the file as UTF-8") from error


def _terms(text: str) -> Iterator[str]:
    for line in text.splitlines():
        term = line.strip()
        if term and not term.startswith("# "):
            yield _keep_together(term)


def _keep_together(term: str) -> str:
    """Return a term that matches no more than one word if it has no blank: ``py.*`` is no line."""
    if _BLANK.search(term):
        return term
    return _ANY_CHARACTERS.sub(lambda found: found["kept"] or r"\S", term)
