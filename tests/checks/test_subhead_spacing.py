import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "structure.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.subhead-spacing"])
COPY = "The council met on Monday to talk about the pier, which had been closed since May.\n"


def mend(text: str, name: str = "a.txt") -> str:
    for finding in reversed(ENGINE.check(parse(Source(name, text)))):
        for edit in finding.fixes[0].edits:
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def join(*gaps: str, label: str = "Fish and nets") -> str:
    return f"Pier opens\n\n{COPY}" + "".join(f"{gap}{label}\n{COPY}" for gap in gaps)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_an_empty_line_is_put_before_it(newline: str) -> None:
    text = join("\n", "", "\n").replace("\n", newline)
    assert mend(text) == join("\n", "\n", "\n").replace("\n", newline)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(join("\n", "\n", "\n"), id="all have one"),
        pytest.param(join("", "", ""), id="none has one"),
        pytest.param(join("\n", ""), id="too few"),
        pytest.param(join("\n", "\n", "", ""), id="no majority"),
        pytest.param(join("\n", "", "\n", label="Wales 12-9 Italy"), id="scores"),
        pytest.param(join("\n", "", "\n", label="SHIPPING NOTES"), id="capitals"),
    ],
)
def test_silent_when_unsure(text: str) -> None:
    assert mend(text) == text


def test_markdown_needs_no_empty_line() -> None:
    text = join("\n", "", "\n", label="## Fish and nets")
    assert mend(text, "a.md") == text
