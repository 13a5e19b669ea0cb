"""Names that the house keeps a list of: a spelling that is not the one on the list.

A name is taken for a listed one where its other word is right and this one differs as slips and
romanisations do, where it differs in accents or capitals alone, or where the list itself names the
wrong spelling.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.language.identity import are_alike
from newslint.language.likeness import fold
from newslint.language.names import Name, Part, find_names
from newslint.language.reading import Passage, Reading

_SHORTEST = 4


class ListedName(Struct, frozen=True, forbid_unknown_fields=True):
    """A name as the house spells it, who or what it is, and spellings known to be wrong."""

    name: str
    note: str = ""
    wrong: tuple[str, ...] = ()


class ListedNameOptions(Options, frozen=True):
    """``names`` lists the names that the house has decided on."""

    names: tuple[ListedName, ...]


def _validate(options: ListedNameOptions) -> None:
    seen: dict[str, ListedName] = {}
    for listed in options.names:
        if not listed.name.strip():
            raise OptionError("names", "a name is empty")
        for wrong in listed.wrong:
            if wrong == listed.name:
                raise OptionError("names", f"“{wrong}” is both right and wrong")
            if seen.setdefault(wrong, listed).name != listed.name:
                raise OptionError("names", f"“{wrong}” stands for two names")


def _compile(rules: Sequence[Rule]) -> Checker:
    rosters = [(rule, _Roster(rule.options.names)) for rule in rules]

    def check(reading: Reading) -> Iterator[Match]:
        for passage in reading.prose:
            for rule, roster in rosters:
                yield from _report(rule, passage, roster.find(passage))

    return check


def _report(
    rule: Rule, passage: Passage, found: Iterable[tuple[int, int, str, ListedName]]
) -> Iterator[Match]:
    done = 0
    for start, end, right, listed in sorted(found, key=lambda each: (each[0], -each[1])):
        if start < done:
            continue
        done = end
        note = f" ({listed.note})" if listed.note else ""
        fields = {"name": listed.name, "note": note, "right": right}
        yield Match(rule, passage, start, end, fields, (Remedy(((start, end, right),)),))


class _Roster:
    """The names of a rule by their words."""

    def __init__(self, names: Iterable[ListedName]) -> None:
        self._by_first: dict[str, list[ListedName]] = {}
        self._by_last: dict[str, list[ListedName]] = {}
        self._right: set[str] = set()
        self._wrong: dict[str, ListedName] = {}
        for listed in names:
            words = listed.name.split()
            self._right.update(words)
            self._by_last.setdefault(fold(words[-1]), []).append(listed)
            if len(words) > 1:
                self._by_first.setdefault(fold(words[0]), []).append(listed)
            self._wrong.update(dict.fromkeys(listed.wrong, listed))
        spellings = sorted(map(re.escape, self._wrong), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<![\w])(?:{'|'.join(spellings)})(?![\w])")

    def find(self, passage: Passage) -> Iterator[tuple[int, int, str, ListedName]]:
        """Yield start, end, right spelling and entry of each name that is not spelt as listed."""
        if self._wrong:
            for match in self._pattern.finditer(passage.text):
                listed = self._wrong[match[0]]
                yield match.start(), match.end(), _right_for(match[0], listed), listed
        for name in find_names(passage.text):
            for index, part in enumerate(name.parts):
                found = self._compare(name, index)
                if found:
                    yield part.start, part.end, *found

    def _compare(self, name: Name, index: int) -> tuple[str, ListedName] | None:
        part = name.parts[index]
        if part.text in self._right or len(part.text) < _SHORTEST or part.text.isupper():
            return None
        before = name.parts[index - 1] if index else None
        after = name.parts[index + 1] if index + 1 < len(name.parts) else None
        if before is not None:
            for listed in self._by_first.get(fold(before.text), ()):
                if are_alike(part.text, last := listed.name.split()[-1]):
                    return last, listed
        elif after is not None:
            for listed in self._by_last.get(fold(after.text), ()):
                words = listed.name.split()
                if len(words) > 1 and are_alike(part.text, words[0]):
                    return words[0], listed
        return self._compare_alone(part, before)

    def _compare_alone(self, part: Part, before: Part | None) -> tuple[str, ListedName] | None:
        """Compare a word whose neighbours say nothing: accents and capitals alone are a fault."""
        for listed in self._by_last.get(fold(part.text), ()):
            words = listed.name.split()
            if (before is None or len(words) == 1) and words[-1] != part.text:
                return words[-1], listed
        return None


def _right_for(wrong: str, listed: ListedName) -> str:
    """Return what stands for a wrong spelling: the whole name, or its last word for one word."""
    words = listed.name.split()
    if len(wrong.split()) == len(words):
        return listed.name
    return words[-1] if len(wrong.split()) == 1 else listed.name


KIND = Kind(
    name="listed-names",
    description="a name that is not spelt as on the house's list",
    options=ListedNameOptions,
    compile=_compile,
    fields=frozenset({"name", "note", "right"}),
    validate=_validate,
)
