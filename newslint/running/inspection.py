"""Inspect one file: its settings, its rules, what they find in it, and what its comments accept."""

import os
from collections.abc import Mapping, Sequence
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from newslint.config.settings import PerFileIgnore, Settings, load
from newslint.config.written import Layer, Written, find
from newslint.finding import Finding, Severity
from newslint.report import Problem, Suppressed
from newslint.running.patterns import Excluder
from newslint.source import UndecodableError

if TYPE_CHECKING:  # a run whose results are all kept never needs an engine
    from newslint.checks.kind import Rule
    from newslint.document import Document
    from newslint.engine import Engine, Result

MOST_CHARACTERS = 1_000_000
MOST_BLOCKS = 100_000
"""Characters and blocks of copy that are checked as one article; a long novel has no more."""


class Overrides(Struct, frozen=True):
    """What the command line says over any configuration file; None leaves a setting alone.

    ``config`` names one file for all articles; ``isolated`` reads none.
    """

    config: Path | None = None
    isolated: bool = False
    packs: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity | None = None
    force_exclude: bool = False
    verbose: bool = False

    @property
    def layer(self) -> Layer:
        """What the command line says, to be laid over what the files say."""
        written = Written(
            packs=list(self.packs),
            select=None if self.select is None else list(self.select),
            extend_select=list(self.extend_select),
            ignore=list(self.ignore),
            fail_on=self.fail_on,
        )
        return Layer(written)


class Inspection(Struct, frozen=True):
    """What one file showed; ``was_read`` is false where it could not be read at all.

    ``problems`` say what could not be checked; without one the result holds for these very bytes.
    ``terms`` are strings in it that the run may show to be terms of the house. ``refusals`` are of
    the rules in force for it that newslint cannot run, ``failures`` of those that proved so on it:
    what they want may be mended before the next run.
    """

    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    problems: tuple[str, ...] = ()
    was_read: bool = True
    terms: tuple[str, ...] = ()
    refusals: tuple[Problem, ...] = ()
    failures: tuple[Problem, ...] = ()


class Regime(Struct, frozen=True, eq=False):
    """The settings of a file, and the selectors of rules left out of it alone."""

    settings: Settings
    ignored: tuple[str, ...] = ()

    def is_same(self, other: "Regime") -> bool:
        """Tell whether the same rules hold for both, in the same way."""
        return self.settings is other.settings and self.ignored == other.ignored


class _Made:
    """What was made for one regime; None for what nothing has asked for yet."""

    def __init__(self) -> None:
        self.rules: tuple[Rule, ...] | None = None
        self.engine: Engine | None = None
        self.refusals: tuple[Problem, ...] | None = None


class Inspector:
    """Inspects files; settings and engines are made once for each configuration.

    It can be sent to another process, where it makes them anew.
    """

    def __init__(self, overrides: Overrides) -> None:
        self._overrides = overrides
        self._files: dict[Path, Path | None] = {}
        self._by_folder: dict[str, Settings] = {}
        self._by_config: dict[Path | None, Settings] = {}
        self._excluders: dict[int, list[tuple[PerFileIgnore, Excluder]]] = {}
        self._overriding: dict[int, list[Excluder]] = {}
        self._narrowed: dict[tuple[int, tuple[bool, ...]], Settings] = {}
        self._available: dict[object, tuple[Rule, ...]] = {}
        self._made: dict[tuple[int, tuple[str, ...]], _Made] = {}

    def __reduce__(self) -> tuple[type["Inspector"], tuple[Overrides]]:
        return Inspector, (self._overrides,)

    def settings_for(self, path: Path | str) -> Settings:
        """Return the settings that hold for the article at ``path``.

        Raises:
            UserError: its configuration is faulty.
        """
        # Not with Path, which takes ten times as long.
        folder = os.path.dirname(path)  # noqa: PTH120
        if folder not in self._by_folder:
            file = self._overrides.config
            if file is None and not self._overrides.isolated:
                # Not Path.absolute, which keeps "..".
                file = find(Path(os.path.abspath(folder)), self._files)  # noqa: PTH100
            if file not in self._by_config:
                self._by_config[file] = load(file, self._overrides.layer)
            self._by_folder[folder] = self._by_config[file]
        return self._by_folder[folder]

    def regime_for(self, path: Path | str) -> Regime:
        """Return the settings and the rules left out for the article at ``path``.

        Raises:
            UserError: its configuration is faulty.
        """
        settings = self._narrow(self.settings_for(path), path)
        if not settings.per_file_ignores:
            return Regime(settings)
        if id(settings) not in self._excluders:
            self._excluders[id(settings)] = [
                (entry, Excluder.of(entry.patterns.base, entry.patterns.lines))
                for entry in settings.per_file_ignores
            ]
        ignored = [
            selector
            for entry, excluder in self._excluders[id(settings)]
            if excluder.excludes(path)
            for selector in entry.selectors
        ]
        return Regime(settings, tuple(dict.fromkeys(ignored)))

    def _narrow(self, settings: Settings, path: Path | str) -> Settings:
        """Return settings with the overrides that hold for a file; the same for the same ones."""
        if not settings.overrides:
            return settings
        if id(settings) not in self._overriding:
            self._overriding[id(settings)] = [
                Excluder.of(each.patterns.base, each.patterns.lines) for each in settings.overrides
            ]
        excluders = self._overriding[id(settings)]
        key = id(settings), tuple(excluder.excludes(path) for excluder in excluders)
        if key not in self._narrowed:
            self._narrowed[key] = settings.narrow(tuple(compress(settings.overrides, key[1])))
        return self._narrowed[key]

    def rules_for(self, regime: Regime) -> tuple["Rule", ...]:
        """Return the rules in force.

        Raises:
            UserError: a pack or a selector is faulty.
        """
        from newslint.config.selection import choose_rules

        made, settings = self._made_for(regime), regime.settings
        if made.rules is None:
            made.rules = choose_rules(self.available(settings), settings, regime.ignored)
        return made.rules

    def _made_for(self, regime: Regime) -> "_Made":
        return self._made.setdefault((id(regime.settings), regime.ignored), _Made())

    def available(self, settings: Settings) -> tuple["Rule", ...]:
        """Return all rules that may be chosen.

        Raises:
            UserError: a pack is faulty.
        """
        from newslint.config.selection import available_rules

        # Files with settings of their own share the rules.
        key = settings.packs, settings.vocabulary_files, settings.vale_vocabulary
        if key not in self._available:
            self._available[key] = available_rules(settings)
        return self._available[key]

    def engine_for(self, regime: Regime) -> "Engine":
        """Return the engine of the rules in force.

        Raises:
            UserError: a pack or a selector is faulty.
        """
        from newslint.engine import Engine

        made = self._made_for(regime)
        if made.engine is None:
            rules = [rule for rule in self.rules_for(regime) if rule.kind != "suppression"]
            made.engine = Engine(rules, regime.settings.vocabulary)
        return made.engine

    def inspect(self, path: str, data: bytes, regime: Regime) -> Inspection:
        """Inspect a file's bytes.

        Raises:
            UserError: a pack or a selector is faulty.
        """
        return self.inspect_each([(path, data)], regime)[0]

    def inspect_each(self, files: Sequence[tuple[str, bytes]], regime: Regime) -> list[Inspection]:
        """Inspect the bytes of files for which the same settings hold, each by its path.

        A file that cannot be inspected says so; the others are inspected nevertheless.

        Raises:
            UserError: a pack or a selector is faulty.
        """
        engine = self.engine_for(regime)
        inspections = dict[int, Inspection]()
        documents = dict[int, "Document"]()
        for index, (path, data) in enumerate(files):
            try:
                documents[index] = hide(read_document(path, data), regime.settings)
            except UndecodableError as error:
                inspections[index] = Inspection(problems=(str(error),), was_read=False)
            except Exception as error:  # noqa: BLE001 - whatever fails, the others are still checked
                inspections[index] = self._fail(error)
        results = engine.inspect_each(documents.values())
        for (index, document), result in zip(documents.items(), results, strict=True):
            try:
                inspections[index] = self._conclude(document, result, regime)
            except Exception as error:  # noqa: BLE001 - whatever fails, the others are still checked
                inspections[index] = self._fail(error)
        return [inspections[index] for index in range(len(files))]

    def _conclude(
        self, document: "Document", result: "Result | Exception", regime: Regime
    ) -> Inspection:
        if isinstance(result, Exception):
            raise result
        findings, complaints, terms, failures = result
        kept = tuple(findings)
        suppressed: tuple[Suppressed, ...] = ()
        if document.comments:
            from newslint.adoption.suppressions import apply

            rules, available = self.rules_for(regime), self.available(regime.settings)
            is_complete = not (document.problems or complaints or failures)
            verdict = apply(findings, document, rules, available, is_complete=is_complete)
            kept, suppressed = verdict.kept, verdict.suppressed
        return Inspection(
            kept,
            suppressed,
            (*document.problems, *complaints),
            terms=tuple(sorted(terms)),
            refusals=self._refusals_for(regime),
            failures=self._failures_for(failures, regime),
        )

    def _fail(self, error: Exception) -> Inspection:
        return Inspection(problems=(self.describe(error),))

    def _failures_for(self, failed: Mapping[str, str], regime: Regime) -> tuple[Problem, ...]:
        from newslint.checks.refused import describe_failures

        return tuple(describe_failures(self.rules_for(regime), failed)) if failed else ()

    def _refusals_for(self, regime: Regime) -> tuple[Problem, ...]:
        from newslint.checks.refused import find_refusals

        made = self._made_for(regime)
        if made.refusals is None:
            made.refusals = tuple(find_refusals(self.rules_for(regime)))
        return made.refusals

    def describe(self, error: Exception) -> str:
        """Return what a problem says of an error that should not have been."""
        if self._overrides.verbose:
            import traceback

            return "".join(traceback.format_exception(error)).rstrip()
        return (
            f"internal error: {type(error).__name__}: {error}"
            " (this is a fault of newslint; --verbose shows where)"
        )


def hide(document: "Document", settings: Settings) -> "Document":
    """Return the document without what the settings say that no rule is to see."""
    if not settings.ignore_patterns and not settings.ignore_elements:
        return document
    from newslint.formats.masking import mask

    return mask(document, settings.ignore_patterns, settings.ignore_elements)


def read_document(path: str, data: bytes) -> "Document":
    """Read an article.

    Raises:
        UndecodableError: the bytes are not what the file's name says, or hold more copy than an
            article does.
    """
    from newslint.formats import read

    document = read(path, data)
    blocks = len(document.blocks)
    characters = sum(len(block.text) for block in document.blocks)
    if characters > MOST_CHARACTERS or blocks > MOST_BLOCKS:
        raise UndecodableError(
            f"holds {characters:,} characters of copy in {blocks:,} paragraphs; newslint checks up"
            f" to {MOST_CHARACTERS:,} in {MOST_BLOCKS:,}, so split it or exclude it"
        )
    return document
