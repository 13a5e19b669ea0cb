"""What the tests of output formats share: findings, and copy that tries to break out."""

from collections.abc import Callable

import pytest
from msgspec import structs

from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Problem, Report
from newslint.source import Context, Edit, Span

ATTACKS = {
    "an end of CDATA": "]]>",
    "a script": "<script>alert(1)</script>",
    "an attribute's end": "\"' onload=x",
    "a workflow command": "\n::error::owned",
    "a workflow command after spaces": "\n  ::stop-commands::owned",
    "a workflow command of the old kind": "##[error]owned",
    "a table cell": "a | b",
    "line ends": "a\r\nb\rc\nd\u2028e",
    "a terminal sequence": "\x1b[31mred\x1b]0;title\x07",
    "a NUL character": "a\0b",
    "a noncharacter": "a\ufffeb",
    "text that is turned round": "\u202eabc",
    "percent signs": "%0A::error::owned 100%",
    "Markdown": "*a* _b_ `c` [d](https://example.org) ~e~ @desk #12 :smile: &lt; \\",
}


@pytest.fixture(params=ATTACKS.values(), ids=list(ATTACKS))
def attack(request: pytest.FixtureRequest) -> str:
    """Give one piece of copy after the other that a format could take for its own syntax."""
    return str(request.param)


@pytest.fixture
def attacked(attack: str, find: Callable[..., Finding]) -> Report:
    """Give a report in which every text holds the attack."""
    finding = find(
        attack + "thecity",
        path=f"{attack}.txt",
        message=f"{attack} Two words.",
        fixes=(Fix(f"Write {attack}", Safety.SAFE, (Edit(Span(0, 1), attack),)),),
        related=(Related(f"{attack}.txt", 1, 1, 0, 1, attack),),
    )
    return Report.of([finding], [Problem(f"{attack}.md", attack)], 2)


@pytest.fixture(scope="session")
def find() -> Callable[..., Finding]:
    """Make a finding of "thecity" on the third line of a file, 100 code points into it."""

    def make(
        context: str = "In thecity it rains", fault: str = "thecity", **more: object
    ) -> Finding:
        at = context.index(fault)
        values: dict[str, object] = {
            "path": "a.txt",
            "line": 3,
            "column": at + 1,
            "end_line": 3,
            "end_column": at + len(fault) + 1,
            "start": 100 + at,
            "end": 100 + at + len(fault),
            "rule": "core.joined-words",
            "severity": Severity.ERROR,
            "message": "Two words.",
            "text": fault,
            "context": Context(context),
            "fingerprint": "f00d",
            **more,
        }
        return Finding(**values)  # type: ignore[arg-type]

    return make


@pytest.fixture
def far(find: Callable[..., Finding]) -> Finding:
    """Give a finding at code point 13 and byte 23 of its line, counted from 1."""
    edit = Edit(Span(112, 119), "the city")
    fix = Fix("Write “the city”", Safety.SAFE, (edit,))
    return find("日本語 🙂 cafe\u0301 thecity it", fixes=(fix,))


@pytest.fixture
def in_word(far: Finding) -> Finding:
    """Give a finding at character 13 of the third paragraph of a Word document."""
    context = structs.replace(far.context, byte_column=0, is_paragraph=True)
    return structs.replace(far, path="a.docx", context=context)


@pytest.fixture
def broken(find: Callable[..., Finding]) -> Finding:
    """Give a finding of "the" at the end of one line and "é the" at the start of the next."""
    edit = Edit(Span(105, 111), "")
    fix = Fix("Delete it", Safety.UNSAFE, (edit,))
    edited = {"text": "the\né the", "end": 111, "end_line": 4, "end_column": 6}
    return structs.replace(find("日 the", "the"), **edited, fixes=(fix,))
