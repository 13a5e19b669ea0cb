"""Matches of what a house writes in another form."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newslint.checks.kind import Checker, Match, OptionError, Remedy, Rule
from newslint.finding import Safety
from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_SOFT_HYPHEN = "\u00ad"
Find = Callable[[Passage], Iterator[Rewrite]]


def compile_finders(finders: Sequence[tuple[Rule, Find]]) -> Checker:
    """Return a checker that runs each rule's way to find on the passages in its scope."""

    def check(reading: Reading) -> Iterable[Match]:
        has_soft = _SOFT_HYPHEN in reading.document.source.text
        for passage in reading.passages:
            for rule, find in finders:
                if passage.role in rule.scope:
                    for rewrite in find(passage):
                        if reading.is_foreign_at(passage, rewrite.start, rewrite.end):
                            continue
                        if not has_soft or not _is_split(reading, passage, rewrite):
                            yield _match(rule, passage, rewrite)

    return check


def _is_split(reading: Reading, passage: Passage, rewrite: Rewrite) -> bool:
    """Tell whether a soft hyphen, perhaps once a dash, stands in the figures: "6-8" reads 68."""
    span = passage.block.to_source(rewrite.start, rewrite.end)
    return _SOFT_HYPHEN in reading.document.source.text[span.start : span.end]


def _match(rule: Rule, passage: Passage, rewrite: Rewrite) -> Match:
    start, end, written = rewrite.start, rewrite.end, rewrite.written
    if not written:
        return Match(rule, passage, start, end)
    edit = start, end, written + rewrite.stop
    remedy = Remedy((edit,), Safety.UNSAFE, f"Write “{written}”")
    return Match(rule, passage, start, end, {"replacement": written}, (remedy,))


def require(**known: Iterable[str]) -> Callable[[Any], None]:
    """Return a validator of options of which each must have one of the values given for it."""

    def validate(options: Any) -> None:
        for name, values in known.items():
            if refusal := refuse(getattr(options, name), values):
                raise OptionError(name, refusal)

    return validate


def refuse(value: str, known: Iterable[str]) -> str:
    """Return why ``value`` is none of what an option may be, "" where it is one."""
    return "" if value in known else f"“{value}” is none of {', '.join(known)}"
