"""Rehearse a pack: run every rule on its own examples, as ``newslint test`` does.

Rules for Vale have tests instead: see `valecases`.
"""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from newslint.checks.kind import FOREIGN, Rule
from newslint.checks.refused import find_refusals
from newslint.engine import Engine
from newslint.errors import PackError
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.examples import Example, Mark, parse_example
from newslint.packs.packfiles import TESTS, test_files
from newslint.packs.rulebook import WrittenExamples, load_examples, load_file, pack_files
from newslint.packs.valecases import Case, read_cases
from newslint.packs.valeparents import name_rule
from newslint.packs.yamltext import split_place
from newslint.source import Source


class Outcome(Struct, frozen=True):
    """What one example showed; ``failure`` is empty where it behaved as written.

    ``rule`` is an identifier; or it is the name of a file of tests that is itself at fault, or of a
    rule that is not there, and ``is_of_rule`` is false. ``number`` is 0 for a rule as a whole (one
    without examples), else the example's place from 1. It stands on ``line`` of the file ``path``.
    """

    rule: str
    side: str
    number: int
    failure: str
    path: str
    line: int
    is_of_rule: bool = True

    @property
    def name(self) -> str:
        """The example's name, as in ``core.doubled-words::bad[1]``."""
        return f"{self.rule}::{self.side}[{self.number}]"


IsWanted = Callable[[str], bool]
"""Tells by its identifier whether a rule is to be rehearsed."""


def _want_all(_rule: str) -> bool:
    return True


def rehearse(pack: Path, is_wanted: IsWanted = _want_all) -> Iterator[Outcome]:
    """Run the examples, or tests, of the rules of the pack at ``pack`` that are wanted.

    What is wrong with a file of tests as a whole, or with a case that names no rule, is told
    whatever rules are wanted, for it may be of any.

    Raises:
        PackError: the pack cannot be loaded.

    """
    for file in pack_files(pack):
        examples = load_examples(file)
        for rule in load_file(file):
            if not is_wanted(rule.id):
                continue
            if rule.id in examples:
                yield from _rehearse_rule(rule, examples[rule.id])
            elif rule.kind in FOREIGN:
                yield from _run_cases(file, is_wanted)
    for file in test_files(pack):
        yield from _run_cases(file, is_wanted)


def _rehearse_rule(rule: Rule, examples: WrittenExamples) -> Iterator[Outcome]:
    engine = Engine([rule])
    path = rule.origin.path
    for side in ("bad", "good"):
        if not examples[side]:
            failure = f"the rule has no {side} example"
            yield Outcome(rule.id, side, 0, failure, path, rule.origin.line)
        for number, (written, line) in enumerate(examples[side], start=1):
            example = parse_example(written)
            failure = _judge(example, engine.check(example.document))
            yield Outcome(rule.id, side, number, failure, path, line)


def _run_cases(file: Path, is_wanted: IsWanted) -> Iterator[Outcome]:
    try:
        cases = read_cases(file)
    except PackError as error:
        place, told = split_place(error, file)
        yield Outcome(name_rule(file), "tests", 0, told, str(file), place, _is_rule(file))
        return
    prepare = cache(_prepare)  # most cases are of one rule
    for number, case in enumerate(cases, start=1):
        if case.rule != file and not is_wanted(name_rule(case.rule)):
            continue
        failure = case.fault or _run_case(case, prepare)
        name = f"“{case.name}” " if case.name else ""
        told = f"{name}{failure}" if failure else ""
        yield Outcome(
            name_rule(case.rule),
            "tests",
            number,
            told,
            str(file),
            case.line,
            is_of_rule=_is_rule(case.rule),
        )


def _is_rule(file: Path) -> bool:
    return file.is_file() and not file.name.endswith(TESTS)


def _prepare(rule: Path) -> Engine | str:
    """Return what runs the rule in a file, or why it cannot be run."""
    if not rule.is_file():
        return f"is of a rule that is not there: {rule}"
    rules = load_file(rule)
    for problem in find_refusals(rules):
        return f"cannot be run: {problem.message}"
    return Engine(rules)


def _run_case(case: Case, prepare: Callable[[Path], Engine | str]) -> str:
    engine = prepare(case.rule)
    if isinstance(engine, str):
        return engine
    document = parse(Source(f"case.{case.format}", case.input))
    return case.judge(engine.check(document))


def _judge(example: Example, findings: list[Finding]) -> str:
    text = example.document.source.text
    wanted = {(mark.start, mark.end): mark for mark in example.marks}
    found = {(finding.start, finding.end): finding for finding in findings}
    complaints = [
        f"“{text[start:end]}” is marked but not found"
        for start, end in wanted
        if (start, end) not in found
    ]
    complaints += [
        f"“{text[start:end]}” is found but not marked"
        for start, end in found
        if (start, end) not in wanted
    ]
    for place, mark in wanted.items():
        if place in found and (complaint := _judge_fix(mark, found[place], text)):
            complaints.append(complaint)
    return "; ".join(complaints)


def _judge_fix(mark: Mark, finding: Finding, text: str) -> str:
    if mark.fixed is None:
        return ""
    marked = text[mark.start : mark.end]
    if not finding.fixes:
        return f"“{marked}” is found without a fix"
    fixed = _apply(finding, mark, text)
    return "" if fixed == mark.fixed else f"“{marked}” is mended to “{fixed}”, not “{mark.fixed}”"


def _apply(finding: Finding, mark: Mark, text: str) -> str:
    """Return what stands in the mark's place after the first fix."""
    fixed = text[mark.start : mark.end]
    for edit in sorted(finding.fixes[0].edits, key=lambda edit: edit.span, reverse=True):
        start, end = edit.span.start - mark.start, edit.span.end - mark.start
        if not 0 <= start <= end <= mark.end - mark.start:
            return f"an edit outside the mark at {edit.span.start}..{edit.span.end}"
        fixed = fixed[:start] + edit.text + fixed[end:]
    return fixed
