from collections.abc import Iterable

import pytest
from msgspec import structs

from newslint import engine
from newslint.checks import terms
from newslint.checks.kind import Match, Mention, Origin, Remedy, Rule
from newslint.document import PROSE, Block, Document, Role, Segment
from newslint.engine import Engine, Result
from newslint.finding import Finding, Safety, Severity
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.source import Source, Span

TEXT = "One fish & two\nfish."
SOURCE = "One fish &amp; two\nfish."
BLOCK = Block(
    Role.BODY,
    TEXT,
    [Segment(0, 9, 0, 9), Segment(9, 10, 9, 14, exact=False), Segment(10, 20, 14, 24)],
)
RULE = Rule(
    id="house.made-up",
    kind="terms",
    message="{match}: {note}",
    severity=Severity.ERROR,
    scope=PROSE,
    quotes="skip",
    options=None,
    origin=Origin("house.yaml", 1),
    url="https://example.org/rule",
)


def run(
    monkeypatch: pytest.MonkeyPatch,
    *matches: tuple[int, int, dict[str, object]],
    rule: Rule = RULE,
) -> list[Finding]:
    """Return what the engine tells where a checker finds just this."""
    return inspect(monkeypatch, *matches, rule=rule).findings


def inspect(
    monkeypatch: pytest.MonkeyPatch,
    *matches: tuple[int, int, dict[str, object]],
    rule: Rule = RULE,
) -> Result:
    """Run the engine with a checker that finds just this."""

    def check(reading: Reading) -> Iterable[Match]:
        (passage,) = reading.passages
        for start, end, more in matches:
            made = {
                key: value(passage) if callable(value) else value for key, value in more.items()
            }
            yield Match(rule, passage, start, end, {"note": "wrong"}, **made)  # type: ignore[arg-type]

    monkeypatch.setattr(
        terms,
        "KIND",
        terms.KIND.__class__(
            name="terms", description="d", options=terms.TermOptions, compile=lambda _rules: check
        ),
    )
    return Engine([rule]).inspect(Document(Source("a.md", SOURCE), (BLOCK,)))


def test_a_finding_says_where_what_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    (finding,) = run(monkeypatch, (11, 19, {}))
    assert finding.message == "two\nfish: wrong"
    assert (finding.start, finding.end, finding.text) == (15, 23, "two\nfish")
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (1, 16, 2, 5)
    assert finding.context.text == "One fish &amp; two"
    assert (finding.rule, finding.severity, finding.url) == (
        "house.made-up",
        Severity.ERROR,
        "https://example.org/rule",
    )


def test_a_likely_fault_of_a_rule_for_errors_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    likely, certain = run(monkeypatch, (0, 3, {"is_likely": True}), (4, 8, {"is_likely": False}))
    assert (likely.severity, certain.severity) == (Severity.WARNING, Severity.ERROR)


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.SUGGESTION])
def test_a_likely_fault_of_a_milder_rule_keeps_its_severity(
    monkeypatch: pytest.MonkeyPatch, severity: Severity
) -> None:
    rule = structs.replace(RULE, severity=severity)
    (finding,) = run(monkeypatch, (0, 3, {"is_likely": True}), rule=rule)
    assert finding.severity is severity


def test_findings_come_in_source_order_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    found = run(monkeypatch, (15, 19, {}), (4, 8, {}), (15, 19, {}))
    assert [finding.start for finding in found] == [4, 19]


@pytest.mark.parametrize(
    ("edit", "span", "safety"),
    [
        pytest.param((4, 8, "cod"), Span(4, 8), Safety.SAFE, id="in an exact piece"),
        pytest.param((9, 10, "and"), Span(9, 14), Safety.MANUAL, id="through an entity"),
        pytest.param((8, 11, ""), Span(8, 15), Safety.MANUAL, id="across an entity"),
    ],
)
def test_a_fix_through_markup_is_left_to_a_person(
    monkeypatch: pytest.MonkeyPatch, edit: tuple[int, int, str], span: Span, safety: Safety
) -> None:
    (finding,) = run(monkeypatch, (4, 11, {"remedies": (Remedy((edit,), Safety.SAFE),)}))
    (fix,) = finding.fixes
    assert fix.edits[0].span == span
    assert fix.safety is safety
    assert fix.title == (f"Write “{edit[2]}”" if edit[2] else "Delete it")


def test_related_places_are_mapped_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def mention(passage: Passage) -> tuple[Mention, ...]:
        return (Mention(passage, 15, 19, "again here"),)

    (finding,) = run(monkeypatch, (4, 8, {"related": mention}))
    (related,) = finding.related
    assert (related.line, related.column, related.start, related.end) == (2, 1, 19, 23)
    assert related.message == "again here"


def test_of_too_many_faults_the_gravest_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MOST_FINDINGS", 2)
    places: list[tuple[int, int, dict[str, object]]] = [
        (0, 3, {"is_likely": True}),
        (15, 19, {}),
        (9, 10, {"is_likely": True}),
        (4, 8, {}),
    ]
    result = inspect(monkeypatch, *places)
    assert [(finding.start, finding.severity) for finding in result.findings] == [
        (4, Severity.ERROR),
        (19, Severity.ERROR),
    ]
    assert result.problems == ["holds more than 2 faults; the 2 that matter most are told"]


def test_as_many_faults_as_are_told_are_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MOST_FINDINGS", 2)
    result = inspect(monkeypatch, (15, 19, {}), (15, 19, {}), (0, 3, {}))
    assert [finding.start for finding in result.findings] == [0, 19], "the same one counts once"
    assert result.problems == []


def test_a_fault_that_falls_to_others_is_still_known_as_a_term(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "MOST_FINDINGS", 1)
    result = inspect(monkeypatch, (0, 3, {}), (4, 8, {"term": "fish"}), (15, 19, {}))
    assert result.terms == {"fish"}
