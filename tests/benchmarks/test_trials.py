from pathlib import Path
from typing import Any

import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Fix, Safety, Severity
from newslint.source import Edit, Source, Span

trials = pytest.importorskip("benchmarks.trials")
Place = pytest.importorskip("benchmarks.seeding.places").Place
SeededJoin = pytest.importorskip("benchmarks.seeding.joins").SeededJoin

FIXED = "It is in the country now."
FAULT = SeededJoin("It is in thecountry now.", 12, 12, FIXED)


class Teller(Engine):
    """An engine that finds what it was told to, whatever the document."""

    def __init__(self, *findings: Finding) -> None:
        self.findings = list(findings)

    def check(self, document: Any) -> list[Finding]:
        assert document.source.text == FAULT.damaged
        return self.findings


def found(start: int, end: int, at: int | None = None, safety: Safety = Safety.UNSAFE) -> Finding:
    fixes = () if at is None else (Fix("Part them", safety, (Edit(Span(at, at), " "),)),)
    return Finding("a.txt", 1, 1, 1, 1, start, end, "core.x", Severity.ERROR, "", "", fixes)


def outcome(*findings: Finding) -> Any:
    return trials.try_fault(Teller(*findings), Source("a.txt", FIXED), Place.BETWEEN_WORDS, FAULT)


def test_a_finding_around_the_fault_finds_it_and_its_fix_restores_the_copy() -> None:
    assert outcome(found(9, 19, 12)) == trials.Outcome(("core.x",), is_restored=True)


def test_a_finding_beside_the_fault_does_not_find_it() -> None:
    assert outcome(found(0, 8, 12), found(13, 19, 12)) == trials.Outcome()


def test_a_safe_fix_that_restores_the_copy_is_certain() -> None:
    told = outcome(found(9, 19, 12, Safety.SAFE))
    assert told.is_restored
    assert told.is_certain
    assert not told.is_spoilt


def test_a_safe_fix_that_does_anything_else_spoils_the_copy() -> None:
    told = outcome(found(9, 19, 11, Safety.SAFE))
    assert told.rules
    assert not told.is_restored
    assert not told.is_certain
    assert told.is_spoilt


def test_a_fault_that_two_rules_tell_is_told_twice() -> None:
    assert len(outcome(found(9, 19, 12), found(9, 12)).rules) == 2


def test_of_a_word_doubled_over_lines_either_may_go() -> None:
    fault = SeededJoin("He saw the\nthe ferry.", 10, 14, "He saw the ferry.")
    first = Fix("Delete it", Safety.UNSAFE, (Edit(Span(7, 11), ""),))
    second = Fix("Delete it", Safety.UNSAFE, (Edit(Span(10, 14), ""),))
    for fix in (first, second):
        finding = Finding("a.md", 1, 1, 1, 1, 7, 14, "core.x", Severity.ERROR, "", "", (fix,))
        engine = Teller(finding)
        engine.check = lambda _document, finding=finding: [finding]  # type: ignore[method-assign, misc]
        source = Source("a.md", fault.fixed)
        assert trials.try_fault(engine, source, Place.DOUBLED_OVER_LINES, fault).is_restored


def test_a_source_is_a_folder_of_the_first_level(tmp_path: Path) -> None:
    for name in ("sport/old/a.txt", "town/b.txt", "c.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("The ferry runs.\n")
    read = {(path, name) for path, name, _source in trials.read_by_source([tmp_path])}
    assert read == {("sport/old/a.txt", "sport"), ("town/b.txt", "town"), ("c.txt", tmp_path.name)}
