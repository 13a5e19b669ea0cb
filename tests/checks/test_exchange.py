import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "exchanges.yaml"]))
WITNESSES = "A hull is £2.1 million ($3.15 million), a mast £420,000 ($630,000)."


def check(sentence: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\n{sentence}\n"))))


def test_both_sums_may_be_mended_by_the_rate_of_the_others() -> None:
    (finding,) = check(f"It paid £300,000 ($4,500) for a sail. {WITNESSES}")
    assert finding.text == "£300,000 ($4,500)"
    assert "£300,000 is $450,000; one of the two is a hundred times too" in finding.message
    assert [fix.title for fix in finding.fixes] == ["Write “$450,000”", "Write “£3,000”"]
    assert {fix.safety for fix in finding.fixes} == {Safety.MANUAL}
    assert len(finding.related) == 2


@pytest.mark.parametrize(
    ("statement", "repair"),
    [
        pytest.param("£1.8 billion ($2.7 million)", "$2.7 billion", id="a lost magnitude"),
        pytest.param("£1.8bn ($2.7m)", "$2.7bn", id="letters are kept"),
        pytest.param("£40 million ($6 million)", "$60 million", id="a slip of ten"),
        pytest.param("£41 million ($41 million)", "$62 million", id="not converted"),
    ],
)
def test_a_repair_is_written_as_the_copy_writes(statement: str, repair: str) -> None:
    (finding,) = check(f"It paid {statement}. {WITNESSES}")
    assert f"Write “{repair}”" in {fix.title for fix in finding.fixes}


def test_a_sum_that_stands_alone_is_told_for_a_slip_of_tens() -> None:
    (finding,) = check("It got $2.4 million (£1.8).")
    assert "no rate since 1971 makes them equal" in finding.message
