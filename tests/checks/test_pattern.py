import itertools
from functools import partial
from pathlib import Path

import pytest

from newslint.engine import Engine
from newslint.errors import PackError
from newslint.formats import parse
from newslint.packs.rulebook import load_file
from newslint.scanning import expression
from newslint.source import Source


def engine(folder: Path, options: str) -> Engine:
    text = f"pack: house\nrules:\n  - id: found\n    kind: pattern\n    message: m\n    {options}\n"
    (folder / "p.yaml").write_text(text, encoding="utf-8")
    return Engine(load_file(folder / "p.yaml"))


def check(folder: Path, options: str, text: str) -> list[tuple[str, list[str]]]:
    findings = engine(folder, options).check(parse(Source("a.txt", text)))
    return [
        (finding.text, [edit.text for fix in finding.fixes for edit in fix.edits])
        for finding in findings
    ]


@pytest.mark.parametrize(
    ("options", "text", "found"),
    [
        pytest.param(
            r"pattern: '\bcould of\b'", "It could of been.", [("could of", [])], id="found"
        ),
        pytest.param(r"pattern: '\bcould of\b'", "It Could of been.", [], id="case counts"),
        pytest.param(
            "pattern: could of\n    ignore-case: true",
            "It COULD OF been.",
            [("COULD OF", [])],
            id="unless it does not",
        ),
        pytest.param(
            "pattern: '(c|w)ould of'\n    replacement: '\\1ould have'",
            "It would of been.",
            [("would of", ["would have"])],
            id="a replacement with a group",
        ),
        pytest.param(
            "pattern: 'a (?P<fault>x+) b'\n    replacement: y",
            "It is a xx b.",
            [("xx", ["y"])],
            id="a part of the match is the fault",
        ),
        pytest.param(
            "pattern: ab\n    exceptions: ['abc']",
            "One ab and abc.",
            [("ab", [])],
            id="an exception",
        ),
        pytest.param(
            "pattern: '[a-z]'\n    exceptions: ['bcd', 'cde', 'g']",
            "abcdefg h",
            [("a", []), ("f", []), ("h", [])],
            id="exceptions that overlap each other",
        ),
        pytest.param(
            r"pattern: '\p{Lu}{3}'",
            "The ÄÖÜ and ABC.",
            [("ÄÖÜ", []), ("ABC", [])],
            id="Unicode properties",
        ),
        pytest.param(r"pattern: 'x*'", "no fault here", [], id="an empty match is none"),
        pytest.param(
            "pattern: ['(?i)lorem', 'Ipsum']",
            "LOREM IPSUM Ipsum",
            [("LOREM", []), ("Ipsum", [])],
            id="a list of patterns, flags for one of them",
        ),
        pytest.param("pattern: one two", "One.\n\nIt is one\n\ntwo.", [], id="not across blocks"),
    ],
)
def test_a_pattern_finds(
    folder: Path, options: str, text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert check(folder, options, text) == found


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(
            "pattern: 'a(b'",
            "p.yaml:6: “a(b” is no pattern: missing ) at position 3",
            id="pattern",
        ),
        pytest.param(
            "pattern: a\n    exceptions: ['[']", "p.yaml:7: “[” is no pattern", id="exception"
        ),
        pytest.param(
            "pattern: a\n    replacement: '$1'", r"p.yaml:7: a group is written \1", id="dollar"
        ),
        pytest.param(
            "pattern: a\n    replacement: '\\1'",
            "p.yaml:7: “a” has no group “1”",
            id="no such group",
        ),
        pytest.param(
            "pattern: a\n    replacement: '\\g<x>'",
            "p.yaml:7: “a” has no group “x”",
            id="no such name",
        ),
        pytest.param("replacement: a", "pattern", id="no pattern"),
        pytest.param("pattern: []", "p.yaml:6: the rule lists no pattern", id="an empty list"),
    ],
)
def test_a_pattern_that_cannot_work_is_refused(folder: Path, options: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        engine(folder, options)
    assert message in str(caught.value)


def test_a_pattern_that_runs_out_of_time_is_told_and_the_others_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expression, "TIME_LIMIT", 0.05)
    made = engine(
        folder,
        "pattern: '^(?:a|aa|aaa)+(?:b|bb)*(?:a?){30}.?(?<!d)c$'\n"
        "  - id: other\n    kind: pattern\n    message: m\n    pattern: d",
    )
    text = "a" * 3000 + "dc"
    findings, problems, *_ = made.inspect(parse(Source("a.txt", text)))
    assert [finding.rule for finding in findings] == ["house.other"]
    (problem,) = problems
    assert "house.found ran out of time" in problem
    assert "p.yaml:3" in problem


@pytest.mark.parametrize(
    ("count", "is_left_out"),
    [pytest.param(1, False, id="one"), pytest.param(9, True, id="many")],
)
def test_the_patterns_of_a_rule_share_its_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch, count: int, is_left_out: bool
) -> None:
    ticks = partial(next, itertools.count(0.0, 0.1))
    monkeypatch.setattr(expression, "perf_counter", ticks)
    monkeypatch.setattr(expression, "thread_time", ticks)
    patterns = [rf"'(?<!x)\d+{letter}'" for letter in "abcdefghi"[:count]]
    made = engine(folder, f"pattern: [{', '.join(patterns)}]")
    text = " ".join(f"1{letter}" for letter in "abcdefghi")
    findings, problems, *_ = made.inspect(parse(Source("a.txt", text)))
    assert ([finding.text for finding in findings] == ["1a"]) is not is_left_out
    assert len(problems) == is_left_out


def test_exceptions_take_from_the_time_of_their_rule(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = partial(next, itertools.count(0.0, 0.1))
    monkeypatch.setattr(expression, "perf_counter", ticks)
    monkeypatch.setattr(expression, "thread_time", ticks)
    made = engine(folder, r"pattern: '(?<!x)\d+a'" + "\n    exceptions: [b, c, d, e]")
    findings, problems, *_ = made.inspect(parse(Source("a.txt", "1a b c d e")))
    assert not findings
    assert len(problems) == 1


def test_nothing_is_compiled_until_a_text_needs_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = engine(folder, "pattern: could of")

    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("compiled")

    monkeypatch.setattr(expression, "compile_expression", refuse)
    assert made.check(parse(Source("a.txt", "A clean line of copy."))) == []
