"""Residue lines: whole lines that a content system or a wire left behind (``More posts:``).

A leftover is residue wherever it stands alone on a line. A label is residue only where it labels
nothing: when it is the last line, or when only links and headlines follow it to the end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import Any

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.document import OBJECT, Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_LONGEST = 120
# One full stop makes a sentence of a line; several are a mark like an arrow.
_EDGE = compile_re(r"^[\W_]+|(?:[\s:…«»>→↑↓!\-–—|]|\.{2,})+$")
_ANY = "*"
_WORD = compile_re(r"[^\W_]+")
_OPEN_START = compile_re(r"[\W_]*(?:[^\W_]+)?\*")
_OPEN_END = compile_re(r"\*(?:[^\W_]+)?[\W_]*\Z")
"""A wildcard before or behind, or inside, the first or the last word."""
_SPACE = compile_re(r"\s+")
_FINAL = compile_re(r"[.!?…][\"'”’)\]]*\s*\Z")
_LINK_WORDS = 20
_STANDING = frozenset(
    {Role.BODY, Role.SUBHEAD, Role.LIST_ITEM, Role.HEADLINE, Role.DECK, Role.CODE}
)


class ResidueOptions(Options, frozen=True):
    """``labels`` and ``leftovers`` list lines, without case, marks at their ends or extra space.

    ``*`` in a line stands for one to six words. A line that begins with a mark (``-30-``) is found
    with just its marks.
    """

    labels: tuple[str, ...] = ()
    leftovers: tuple[str, ...] = ()


class _Lines:
    """Lines to look up: most in a table, those with a wildcard as expressions."""

    def __init__(self, lines: Iterable[str]) -> None:
        folded = [_fold(line) for line in lines]
        self.ends = frozenset(map(_read_ends, folded))
        self._table = frozenset(line for line in folded if "*" not in line)
        wild = [_expression(line) for line in folded if "*" in line]
        self._wild = compile_re("|".join(wild)) if wild else None

    def hold(self, folded: str, bare: str) -> bool:
        """Tell whether a line is listed; ``bare`` is it without the marks at its ends."""
        if folded in self._table or bare in self._table:
            return True
        return self._wild is not None and self._wild.fullmatch(bare) is not None


def _find_ends(line: str) -> tuple[str, str]:
    """Return the first and the last letters or figures of a line; marks at its ends leave them."""
    first = _WORD.search(line)
    if first is None:
        return "", ""
    # The last string of a line mostly has the last word in it.
    last = _WORD.findall(line[line.rstrip().rfind(" ") + 1 :]) or _WORD.findall(line)
    return first[0], last[-1]


def _read_ends(listed: str) -> tuple[str, str]:
    """Return the same of a listed line, “*” for an end where anything may stand."""
    first, last = _find_ends(listed)
    return _ANY if _OPEN_START.match(listed) else first, _ANY if _OPEN_END.search(listed) else last


def _are_listed(ends: Set[tuple[str, str]], line: str) -> bool:
    """Tell whether a line in small letters ends as a listed one does; most do not."""
    first, last = _find_ends(line)
    return not ends.isdisjoint(((first, last), (first, _ANY), (_ANY, last), (_ANY, _ANY)))


def _fold(line: str) -> str:
    return _SPACE.sub(" ", line.strip().lower().replace("’", "'"))


def _expression(line: str) -> str:
    return re.escape(line).replace(r"\*", r"\S+(?: \S+){0,5}")


def _strip_marks(folded: str) -> str:
    return _EDGE.sub("", _EDGE.sub("", folded))


def _compile(rules: Sequence[Rule]) -> Checker:
    tables = [(rule, _Lines(rule.options.labels), _Lines(rule.options.leftovers)) for rule in rules]

    listed = [lines for _rule, *pair in tables for lines in pair]
    ends = frozenset().union(*(lines.ends for lines in listed))

    def check(reading: Reading) -> Iterable[Match]:
        passages = [passage for passage in reading.passages if passage.role in _STANDING]
        end = _EndOfArticle(passages)
        for index, passage in enumerate(passages):
            if len(passage.text) > _LONGEST:
                continue
            if not _are_listed(ends, passage.text.lower()):
                continue
            line = _fold(passage.text)
            bare = _strip_marks(line)
            for rule, labels, leftovers in tables:
                if leftovers.hold(line, bare):
                    yield from _match(rule, passage)
                elif labels.hold(line, bare) and end.is_before(index):
                    # The links below a label would lose what they hang on.
                    yield from _match(rule, passage, has_more=index + 1 < len(passages))

    return check


class _EndOfArticle:
    """Knows from which passage on nothing but links and headlines follows."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    @cached_property
    def _first(self) -> int:
        """The first passage after which only links come, in an article that has begun."""
        sentences = (
            index for index, passage in enumerate(self._passages) if _FINAL.search(passage.text)
        )
        first = next(sentences, len(self._passages)) + 1
        last = len(self._passages) - 1
        while last >= first and _is_link(self._passages[last]):
            last -= 1
        return max(first, last)

    def is_before(self, index: int) -> bool:
        """Tell whether a label at ``index`` has nothing to label any more."""
        return index >= self._first


def _is_link(passage: Passage) -> bool:
    if passage.role is Role.CODE:
        return False  # an HTML block may hold anything
    text = passage.text.strip()
    return len(text.split()) <= _LINK_WORDS and not _FINAL.search(text)


def _match(rule: Rule, passage: Passage, *, has_more: bool = False) -> Iterator[Match]:
    text = passage.text
    if OBJECT in text:
        return
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    remedy = Remedy(((start, end, ""),), title="Delete the line")
    yield Match(rule, passage, start, end, remedies=() if has_more else (remedy,))


def _validate(options: Any) -> None:
    if not options.labels and not options.leftovers:
        raise OptionError("labels", "the rule lists no line under “labels” or “leftovers”")
    for key, lines in (("labels", options.labels), ("leftovers", options.leftovers)):
        for line in lines:
            if not line.strip(" *"):
                raise OptionError(key, f"“{line}” would match any line")


KIND = Kind(
    name="residue-lines",
    description="whole lines that a content system or a wire left behind",
    options=ResidueOptions,
    compile=_compile,
    validate=_validate,
)
