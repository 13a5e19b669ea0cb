"""Matches of what a house writes in another form."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Match, Remedy, Rule
from newslint.finding import Safety
from newslint.language.housestyle.rewrite import Rewrite
from newslint.language.reading import Passage, Reading

Find = Callable[[Passage], Iterator[Rewrite]]


def compile_finders(finders: Sequence[tuple[Rule, Find]]) -> Checker:
    """Return a checker that runs each rule's way to find on the passages in its scope."""

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.passages:
            for rule, find in finders:
                if passage.role in rule.scope:
                    for rewrite in find(passage):
                        if not reading.is_foreign_at(passage, rewrite.start, rewrite.end):
                            yield _match(rule, passage, rewrite)

    return check


def _match(rule: Rule, passage: Passage, rewrite: Rewrite) -> Match:
    start, end, written = rewrite.start, rewrite.end, rewrite.written
    if not written:
        return Match(rule, passage, start, end)
    remedy = Remedy(((start, end, written),), Safety.UNSAFE, f"Write “{written}”")
    return Match(rule, passage, start, end, {"replacement": written}, (remedy,))


def refuse(value: str, known: Iterable[str]) -> str:
    """Return why ``value`` is none of what an option may be, "" where it is one."""
    return "" if value in known else f"“{value}” is none of {', '.join(known)}"
