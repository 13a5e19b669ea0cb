"""Variety: one word spelt as another country, or another house, spells all words of its sort.

Every set lists its spellings in the same order, so that the nth spellings of all sets make up one
variety. What is odd is a word beside many other words that stand in another variety; where one word
stands in both, the article has two spellings of it, and that is told by the rules of variants.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Any

from msgspec import field

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Rule
from newslint.checks.spellinguses import Form, FormTable, SpellingUse, find_uses, is_fixed, tell_use
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader


class VarietyOptions(Options, frozen=True):
    """``sets`` lists words, each in its spellings, the same variety first in all of them.

    ``words`` is how many different words of one variety an article must have before a word of
    another is odd in it; for each odd word it takes so many. ``exceptions`` lists phrases in which
    a spelling is fixed.
    """

    sets: list[list[str]]
    words: int = 2
    exceptions: list[str] = field(default_factory=list)


def _validate(options: Any) -> None:
    if not options.sets:
        raise OptionError("sets", "the rule lists no words")
    for index, spellings in enumerate(options.sets):
        if len(spellings) != len(options.sets[0]) or len(set(spellings)) < 2:
            raise OptionError(
                "sets", f"each set needs as many spellings as the others: {spellings}", index
            )
        if not all(word.isalpha() and word.islower() for word in spellings):
            raise OptionError("sets", f"spellings are words in small letters: {spellings}", index)
    if options.words < 1:
        raise OptionError("words", "there is no oddity without other words")


def _compile(rules: Sequence[Rule]) -> Checker:
    tables = [
        (index, FormTable((_shared_start(words), words) for words in rule.options.sets))
        for index, rule in enumerate(rules)
    ]

    reader = Reader(
        lambda word: [(index, form) for index, table in tables if (form := table.find(word))],
        of=Part.WORD,
    )

    def check(reading: Reading) -> Iterable[Match]:
        found: list[dict[str, Form]] = [{} for _rule in rules]
        for word, forms in reading.find_facts(reader).items():
            for index, form in forms:
                found[index][word] = form
        for rule, words in zip(rules, found, strict=True):
            if len({form.spelling for form in words.values()}) > 1:
                yield from _check(reading, rule, words)

    return check


def _shared_start(spellings: Sequence[str]) -> str:
    """Return what the spellings of a word begin with, which words made of it begin with too.

    >>> _shared_start(["harmonisation", "harmonization"])
    'harmoni'
    """
    letters = takewhile(lambda column: len(set(column)) == 1, zip(*spellings, strict=False))
    return "".join(column[0] for column in letters)


def _check(reading: Reading, rule: Rule, words: dict[str, Form]) -> Iterator[Match]:
    uses: dict[int, dict[str, list[SpellingUse]]] = {}
    exceptions = [phrase.lower() for phrase in rule.options.exceptions]
    for use in find_uses(reading, words, {}):
        if not is_fixed(use, exceptions):
            form = use.form
            uses.setdefault(form.spelling, {}).setdefault(form.group, []).append(use)
    if len(uses) < 2:
        return
    wanted = max(uses, key=lambda variety: len(uses[variety]))
    odd = {
        group: found
        for variety, groups in uses.items()
        if variety != wanted
        for group, found in groups.items()
    }
    if len(uses[wanted]) < rule.options.words * len(odd):
        return
    model = next(iter(uses[wanted].values()))[0]
    fields = {"count": str(len(uses[wanted]))}
    for group, found in odd.items():
        for use in found if group not in uses[wanted] else ():
            # A capital at the start of a sentence may hide a name: "Labor won".
            if use.text.islower():
                yield tell_use(rule, use, wanted, model, fields)


KIND = Kind(
    name="variety",
    description="one word spelt as elsewhere, where all others of its sort are spelt as here",
    options=VarietyOptions,
    compile=_compile,
    fields=frozenset({"other", "count"}),
    validate=_validate,
)
