import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety, Severity
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

CORE = shipped_rules() / "core"
RULES = load_packs([CORE / "precision.yaml", CORE / "conversions.yaml"])
ENGINE = Engine([rule for rule in RULES if rule.kind in {"false-precision", "conversion"}])


def check(sentence: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\nThey saw {sentence} there.\n"))))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        pytest.param("about 30 km (18.64 miles)", "Write “19 miles”", id="hedged"),
        pytest.param("1,000 feet (304.8 meters)", "Write “305 meters”", id="round"),
        pytest.param("a 70-foot (21.34-metre) wave", "Write “21-metre”", id="an adjective"),
        pytest.param("over 2,000 pounds (907.185 kg)", "Write “907 kg”", id="three decimals"),
        pytest.param("20 to 40 miles (32.19 to 64.37 km)", "Write “32 to 64 km”", id="a range"),
    ],
)
def test_digits_that_nobody_measured_are_a_suggestion(sentence: str, title: str) -> None:
    (finding,) = check(sentence)
    assert finding.severity is Severity.SUGGESTION
    assert finding.fixes[0].title == title
    assert finding.fixes[0].safety is Safety.UNSAFE
    text = f"Head\n\nThey saw {sentence} there.\n"
    for edit in reversed(finding.fixes[0].edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert not ENGINE.check(parse(Source("a.txt", text)))


def test_a_wrong_conversion_is_told_once() -> None:
    (finding,) = check("about 30 km (28.64 miles)")
    assert finding.rule == "core.wrong-conversion"
