"""Forms of titles directly before a name: ``Sen.`` for ``Senator`` in one house, not in another."""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec

from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Remedy, Rule
from newslint.language.passages import Passage
from newslint.language.people.titleuses import Position, find_titles
from newslint.language.reading import Reading


class TitleFormsOptions(Options, frozen=True):
    """``forms`` maps a title, as it stands before a name, to the house's form of it."""

    forms: dict[str, str] = msgspec.field(default_factory=dict)


def _validate(options: Any) -> None:
    if not options.forms:
        raise OptionError("forms", "the rule lists no title")
    for title in options.forms:
        if not title[0].isupper():
            raise OptionError("forms", f"“{title}” needs a capital, as before a name")


def _compile(rules: Sequence[Rule]) -> Checker:
    table = {
        title.rstrip(".").lower(): (rule, title, form)
        for rule in rules
        for title, form in rule.options.forms.items()
    }

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose:
            yield from _find(passage, table)

    return check


def _find(passage: Passage, table: dict[str, tuple[Rule, str, str]]) -> Iterable[Match]:
    for title in find_titles(passage):
        if title.position is not Position.BEFORE or not title.is_capital:
            continue
        entry = table.get(title.core.rstrip("."))
        if entry is None or title.text != entry[1]:
            continue
        rule, _written, form = entry
        remedy = Remedy(((title.start, title.end, form),))
        fields = {"name": " ".join(title.name)}
        yield Match(rule, passage, title.start, title.end, fields, (remedy,))


KIND = Kind(
    name="title-forms",
    description="a title before a name that the house shortens, or writes out",
    options=TitleFormsOptions,
    compile=_compile,
    fields=frozenset({"name"}),
    validate=_validate,
)
