"""Variants: one word spelt two ways in one article.

Each rule lists sets of spellings of one word. Every inflected form of every spelling is put into
one table when the rules are compiled, so that a document is asked once which of its words stand
there.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from msgspec import field

from newslint.checks.formmatches import choose_form
from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Rule
from newslint.checks.spellinguses import Form, FormTable, SpellingUse, find_uses, is_fixed, tell_use
from newslint.language.inflection import add_ending
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.patterncode import compile_re

_VERB_ENDINGS = r"(?:e[sdr]?|ers|ing|ings|able|ation|ations|ational)"


class VariantOptions(Options, frozen=True):
    """``sets`` lists spellings of one word; ``endings`` spellings of one verb ending.

    Inflected and derived forms of a word are covered (``adviser`` stands for ``advisers`` too). A
    spelling with a capital is a name and is found only with it; any other one is left alone where
    it is part of a name (``Department of Defense``). ``endings: [[ise, ize]]`` holds every verb
    that the article writes both ways. ``exceptions`` lists phrases in which a spelling is fixed.
    """

    sets: list[list[str]] = field(default_factory=list)
    endings: list[list[str]] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)


class _Table:
    """What one rule looks for."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        sets = rule.options.sets
        self.words = FormTable((words[0], words) for words in sets if not _is_phrase(words))
        self.phrases: dict[str, Form] = {}
        for words in sets:
            for ending in ("", "s") if _is_phrase(words) else ():
                self._add(words, tuple(add_ending(word, ending) for word in words))
        self.endings = [_EndingSet(endings) for endings in rule.options.endings]
        self._reader = Reader(self._find, of=Part.WORD)
        self.exceptions = [phrase.lower() for phrase in rule.options.exceptions]

    def _add(self, bases: Sequence[str], inflected: tuple[str, ...]) -> None:
        for index, word in enumerate(inflected):
            form = Form(bases[0], index, inflected, is_name=bases[index][0].isupper())
            self.phrases.setdefault(word.lower(), form)

    def _find(self, word: str) -> Form | None:
        if form := self.words.find(word):
            return form
        forms = (endings.find(word) for endings in self.endings)
        return next((form for form in forms if form), None)

    def find_forms(self, reading: Reading) -> tuple[dict[str, Form], dict[str, Form]]:
        """Return the words and the phrases of the article of which it has two spellings."""
        words = reading.find_facts(self._reader)
        phrases = {
            phrase: form for phrase, form in self.phrases.items() if phrase in reading.folded
        }
        first: dict[str, int] = {}
        mixed = {
            form.group
            for form in (*words.values(), *phrases.values())
            if first.setdefault(form.group, form.spelling) != form.spelling
        }
        return (
            {word: form for word, form in words.items() if form.group in mixed},
            {phrase: form for phrase, form in phrases.items() if form.group in mixed},
        )


def _is_phrase(spellings: Sequence[str]) -> bool:
    return any(" " in word for word in spellings)


class _EndingSet:
    """Spellings of a verb's ending, such as ``ise`` and ``ize``."""

    def __init__(self, endings: Sequence[str]) -> None:
        self._stems = [ending.removesuffix("e") for ending in endings]
        self._pattern = compile_re(
            rf"(?P<verb>\w{{3,}})(?P<stem>{'|'.join(self._stems)})(?P<ending>{_VERB_ENDINGS})"
        )

    def find(self, word: str) -> Form | None:
        match = self._pattern.fullmatch(word)
        if match is None:
            return None
        spellings = tuple(match["verb"] + stem + match["ending"] for stem in self._stems)
        index = self._stems.index(match["stem"])
        return Form(f"{match['verb']}-{self._stems[0]}e", index, spellings)


def _validate(options: Any) -> None:
    if not options.sets and not options.endings:
        raise OptionError("sets", "the rule lists no spelling under “sets” or “endings”")
    for key in ("sets", "endings"):
        for spellings in getattr(options, key):
            if len(set(spellings)) < 2:
                raise OptionError(key, f"a set needs two spellings or more: {spellings}")
            if not all(re.fullmatch(r"[^\W\d_]+(?: [^\W\d_]+)*", word) for word in spellings):
                raise OptionError(key, f"spellings are words of letters: {spellings}")


def _compile(rules: Sequence[Rule]) -> Checker:
    tables = [_Table(rule) for rule in rules]

    def check(reading: Reading) -> Iterable[Match]:
        for table in tables:
            yield from _check(reading, table)

    return check


def _check(reading: Reading, table: _Table) -> Iterator[Match]:
    words, phrases = table.find_forms(reading)
    if not words and not phrases:
        return
    groups: dict[str, dict[int, list[SpellingUse]]] = {}
    for use in find_uses(reading, words, phrases):
        if not is_fixed(use, table.exceptions):
            groups.setdefault(use.form.group, {}).setdefault(use.form.spelling, []).append(use)
    for uses in groups.values():
        if len(uses) > 1:
            yield from _report(table.rule, uses, reading.vocabulary)


def _report(
    rule: Rule, uses: dict[int, list[SpellingUse]], vocabulary: Set[str]
) -> Iterator[Match]:
    wanted = choose_form(
        uses,
        lambda spelling: any(
            not vocabulary.isdisjoint({use.form.spellings[spelling].lower()})
            for use in uses[spelling]
        ),
    )
    model = uses[wanted][0]
    fields = {"count": str(len(uses[wanted]))}
    for spelling, found in uses.items():
        for use in found if spelling != wanted else ():
            yield tell_use(rule, use, wanted, model, fields)


KIND = Kind(
    name="variants",
    description="one word spelt two ways in one article",
    options=VariantOptions,
    compile=_compile,
    fields=frozenset({"other", "count"}),
    validate=_validate,
)
