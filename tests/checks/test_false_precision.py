import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety, Severity
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

CORE = shipped_rules() / "core"
RULES = load_packs([CORE / "precision.yaml", CORE / "conversions.yaml"])
ENGINE = Engine([rule for rule in RULES if rule.id != "core.same-unit-twice"])


def check(sentence: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\nThey saw {sentence} there.\n"))))


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        pytest.param("about 30 km (18.64 miles)", "Write “19 miles”", id="hedged"),
        pytest.param("1,000 feet (304.8 meters)", "Write “305 meters”", id="round"),
        pytest.param("a 70-foot (21.34-metre) wave", "Write “21-metre”", id="an adjective"),
        pytest.param("over 2,000 pounds (907.185 kg)", "Write “907 kg”", id="three decimals"),
    ],
)
def test_digits_that_nobody_measured_are_a_suggestion(sentence: str, title: str) -> None:
    (finding,) = check(sentence)
    assert finding.severity is Severity.SUGGESTION
    assert finding.fixes[0].title == title
    assert finding.fixes[0].safety is Safety.UNSAFE
    (edit,) = finding.fixes[0].edits
    text = f"Head\n\nThey saw {sentence} there.\n"
    mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert not ENGINE.check(parse(Source("a.txt", mended)))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("1,300 kilometers (808 miles)", id="as fine as may be"),
        pytest.param("26.2 miles (42.2 km)", id="a fine source"),
        pytest.param("1 inch (2.54 cm)", id="one"),
        pytest.param("over 6 feet (1.85 m)", id="decimals of a small number"),
        pytest.param("about 20C (68.0F)", id="a temperature"),
        pytest.param("15 miles (24.1 km)", id="neither round nor hedged"),
    ],
)
def test_what_desks_write_is_silent(sentence: str) -> None:
    assert check(sentence) == []


def test_a_wrong_conversion_is_told_once() -> None:
    (finding,) = check("about 30 km (28.64 miles)")
    assert finding.rule == "core.wrong-conversion"
