import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "percentages.yaml"]))


def check(sentence: str) -> list[Finding]:
    return list(ENGINE.check(parse(Source("a.txt", f"Head\n\n{sentence}\n"))))


@pytest.mark.parametrize(
    ("sentence", "message", "title"),
    [
        pytest.param(
            "It rose 2% from 10,000 to 12,000.",
            "From 10,000 to 12,000 is 20%, not 2%; it is ten times too small.",
            "Write “20%”",
            id="a change",
        ),
        pytest.param(
            "It fell 0.3 per cent to 5.2 per cent from 5.5 per cent.",
            "From 5.5 per cent to 5.2 per cent is 0.3 percentage points;"
            " 0.3 per cent would be a share of 5.5 per cent.",
            "Write “0.3 percentage points”",
            id="points",
        ),
        pytest.param(
            "They won 9 of 12 (60%).", "9 of 12 is 75%, not 60%.", "Write “75”", id="a part"
        ),
    ],
)
def test_a_finding_says_what_it_comes_to(sentence: str, message: str, title: str) -> None:
    (finding,) = check(sentence)
    assert finding.message == message
    assert [fix.title for fix in finding.fixes] == [title]
    assert {fix.safety for fix in finding.fixes} == {Safety.MANUAL}


def test_a_wrong_direction_has_no_repair() -> None:
    (finding,) = check("It grew 10% to 900 from 1,000.")
    assert finding.message.endswith("; it went down.")
    assert not finding.fixes


def test_a_fraction_in_words_is_quoted() -> None:
    (finding,) = check("It hit nearly half (59%) of them.")
    assert finding.message == "“nearly half” does not say 59%."
    assert finding.text == "nearly half (59%)"
