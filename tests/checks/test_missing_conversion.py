import pytest

from newslint.checks.kind import OptionError
from newslint.checks.missing_conversion import KIND, MissingConversionOptions
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source


def check(pack: str, copy: str) -> list[str]:
    rules = load_packs([shipped_rules() / pack])
    engine = Engine([rule for rule in rules if rule.kind == "missing-conversion"])
    found = engine.check(parse(Source("a.txt", f"Head\n\n{copy}\n")))
    return [finding.fixes[0].title if finding.fixes else finding.text for finding in found]


@pytest.mark.parametrize(
    ("pack", "copy", "titles"),
    [
        pytest.param("ap", "It is 40 km off.", ["Write “40 km (25 miles)”"], id="a distance"),
        pytest.param("ap", "They took a 40-km road.", ["40-km"], id="an adjective has no repair"),
        pytest.param(
            "ap", "It is 40 km off.\n\nIt is 60 km off.", ["Write “40 km (25 miles)”"], id="once"
        ),
        pytest.param(
            "guardian",
            "It weighs 300 pounds.",
            ["Write “300 pounds (136 kg)”"],
            id="pounds that weigh",
        ),
    ],
)
def test_the_first_quantity_of_each_unit_is_told(pack: str, copy: str, titles: list[str]) -> None:
    assert check(pack, copy) == titles


@pytest.mark.parametrize(
    ("pack", "copy"),
    [
        pytest.param("ap", "It is 40 km off.\n\nIt is 60 km (37 miles) off.", id="told elsewhere"),
        pytest.param("ap", "She won the 100 metres final.", id="sports"),
        pytest.param("ap", "It is a 1 km walk.", id="a way of speaking"),
        pytest.param("ap", "It is 40 miles off.", id="the house's units"),
        pytest.param("guardian", "It costs 300 pounds.", id="money"),
    ],
)
def test_what_needs_none_is_silent(pack: str, copy: str) -> None:
    assert check(pack, copy) == []


def test_an_option_that_is_none_is_refused() -> None:
    with pytest.raises(OptionError, match="neither"):
        KIND.validate(MissingConversionOptions("imperial"))
    with pytest.raises(OptionError, match="none of"):
        KIND.validate(MissingConversionOptions("metric", ("money",)))
