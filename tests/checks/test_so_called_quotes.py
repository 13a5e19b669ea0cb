import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "core" / "attribution.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "core.so-called-quotes"])


def mend(text: str) -> str:
    for finding in reversed(ENGINE.check(parse(Source("a.txt", text)))):
        for edit in reversed(finding.fixes[0].edits):
            text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ('The so-called "pop-up" bank.', "The so-called pop-up bank."),
        ("The so called “pop-up” bank.", "The so called pop-up bank."),
        ("So-called ‘pop-ups’, ‘tents’ and sheds.", "So-called pop-ups, ‘tents’ and sheds."),
        ("So-called “pop-ups” and “tents” are out.", "So-called pop-ups and tents are out."),
    ],
)
def test_drops_the_marks(text: str, mended: str) -> None:
    assert mend(f"Head\n\n{text}\n") == f"Head\n\n{mended}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They are so-called; “pop-up” is the word.", id="not beside it"),
        pytest.param("“The so-called ‘pop-up’ bank is gone,” he said.", id="inside a quotation"),
        pytest.param("The so-called “pop-up bank.", id="never closed"),
        pytest.param("A so-called “bank that nobody in the town ever saw open” it is.", id="long"),
    ],
)
def test_silent_when_unsure(text: str) -> None:
    assert mend(f"Head\n\n{text}\n") == f"Head\n\n{text}\n"
