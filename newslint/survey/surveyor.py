"""The surveyor: one article after another, in this process or in another one."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from newslint.checks.kind import Rule
from newslint.config.settings import Settings
from newslint.errors import UserError
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.running.inputs import read_file
from newslint.running.inspection import Inspector, Regime, read_document
from newslint.source import UndecodableError
from newslint.survey.abbreviations import find_abbreviations
from newslint.survey.company import CompanyFinder
from newslint.survey.compounds import CompoundFinder, count_compounds
from newslint.survey.namepairs import Pairs
from newslint.survey.names import NameFinder, count_names
from newslint.survey.spellings import SpellingFinder
from newslint.survey.table import Counts, Example, FormKey, Kind, Table, Uses

WITH_NAMES = frozenset({Kind.NAMES, Kind.ABBREVIATIONS})
"""Kinds for which an archive's names are looked at: which abbreviations mean one thing follows from
the names around them."""


class Sought(Struct, frozen=True):
    """What the second pass looks for."""

    pairs: Pairs = Pairs()
    rare: frozenset[str] = frozenset()
    compounds: frozenset[str] = frozenset()


class Seen(Struct, frozen=True):
    """What one article showed in one pass; ``problem`` says why it could not be read in full.

    ``is_fault`` says that it is one of the configuration, which other articles share.
    """

    path: str
    counts: Counts | None = None
    table: Table | None = None
    problem: str = ""
    is_fault: bool = False


class _Reader(ABC):
    """Reads articles, so that one that cannot be read is a problem and no more."""

    def __init__(self, inspector: Inspector, kinds: Collection[Kind]) -> None:
        self._inspector = inspector
        self._kinds = frozenset(kinds)

    def __call__(self, path: str) -> Seen:
        """Return what the article at ``path`` shows."""
        try:
            # A faulty configuration is told, as in a check.
            self._inspector.settings_for(Path(path))
            reading = Reading(read_document(path, read_file(path)))
            return self._look(path, reading)
        except OSError as error:
            return Seen(path, problem=f"cannot be read: {error.strerror or error}")
        except UndecodableError as error:
            return Seen(path, problem=str(error))
        except UserError as error:
            return Seen(path, problem=str(error), is_fault=True)
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are read
            return Seen(path, problem=self._inspector.describe(error))

    @abstractmethod
    def _look(self, path: str, reading: Reading) -> Seen:
        """Return what the article shows in this pass."""


class Counter(_Reader):
    """The first pass: counts what may be written in two ways."""

    def _look(self, path: str, reading: Reading) -> Seen:
        counts = Counts(articles=1)
        if self._kinds & WITH_NAMES:
            count_names(reading, counts)
        if Kind.COMPOUNDS in self._kinds:
            count_compounds(reading, counts)
        return Seen(path, counts=counts)


class Surveyor(_Reader):
    """The second pass: looks for what the first one has shown to be worth it."""

    def __init__(self, inspector: Inspector, kinds: Collection[Kind], sought: Sought) -> None:
        super().__init__(inspector, kinds)
        self._sought = sought
        self._spellings: dict[int, tuple[object, SpellingFinder]] = {}

    def __reduce__(self) -> tuple[type["Surveyor"], tuple[Inspector, Collection[Kind], Sought]]:
        return Surveyor, (self._inspector, self._kinds, self._sought)

    @cached_property
    def _names(self) -> NameFinder:
        return NameFinder(self._sought.pairs)

    @cached_property
    def _company(self) -> CompanyFinder:
        return CompanyFinder(self._sought.pairs, self._sought.rare)

    @cached_property
    def _compounds(self) -> CompoundFinder:
        return CompoundFinder(self._sought.compounds)

    def warm_up(self, path: str) -> None:
        """Make what is needed, so that a forked process has it."""
        _ = self._names, self._company, self._compounds
        try:
            self._spellings_for(path)
        except UserError:
            return  # told when the article is read

    def _spellings_for(self, path: str) -> SpellingFinder:
        settings = self._inspector.settings_for(Path(path))
        if id(settings) not in self._spellings:
            # With the settings themselves, so that their place in memory stays theirs.
            self._spellings[id(settings)] = settings, SpellingFinder(self._variants(settings))
        return self._spellings[id(settings)][1]

    def _variants(self, settings: Settings) -> Iterator[Rule]:
        """Yield the rules that list spellings, as the house has them, and those that it left out.

        What may stand two ways in one article may still be worth to know of an archive.
        """
        chosen = {rule.id: rule for rule in self._inspector.rules_for(Regime(settings))}
        for rule in self._inspector.available(settings):
            if rule.kind == "variants" and (rule.id in chosen or rule.enabled):
                yield chosen.get(rule.id, rule)

    def _look(self, path: str, reading: Reading) -> Seen:
        table = Table()
        found: dict[FormKey, list[tuple[Passage, int]]] = {}
        for key, passage, start in self._find(path, reading):
            found.setdefault(key, []).append((passage, start))
        if self._kinds & WITH_NAMES:
            self._company.note(found, reading, table)
        for key, places in found.items():
            lines = {_line(reading, *place) for place in places[:_MOST_PLACES]}
            examples = tuple(Example(path, line) for line in sorted(lines)[:_MOST_LINES])
            table.uses[key] = Uses(len(places), 1, examples)
        return Seen(path, table=table, problem="; ".join(reading.document.problems))

    def _find(self, path: str, reading: Reading) -> Iterator[tuple[FormKey, Passage, int]]:
        if self._kinds & WITH_NAMES:
            yield from self._names.find(reading)
        if Kind.COMPOUNDS in self._kinds:
            yield from self._compounds.find(reading)
        if Kind.SPELLINGS in self._kinds:
            yield from self._spellings_for(path).find(reading)
        if Kind.ABBREVIATIONS in self._kinds:
            yield from find_abbreviations(reading)


_MOST_PLACES, _MOST_LINES = 3, 1
"""Of one article one line is enough; examples are worth more from several."""


def _line(reading: Reading, passage: Passage, start: int) -> int:
    span = passage.block.to_source(start, start + 1)
    return reading.document.source.lines.locate(span.start)[0]
