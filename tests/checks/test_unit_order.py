import pytest

from newslint.checks.kind import OptionError
from newslint.checks.unit_order import KIND, UnitOrderOptions
from newslint.config import load
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source


def check(pack: str, sentence: str) -> list[Finding]:
    rules = load_packs([shipped_rules() / pack])
    engine = Engine([rule for rule in rules if rule.kind == "unit-order"])
    return list(engine.check(parse(Source("a.txt", f"Head\n\n{sentence}\n"))))


@pytest.mark.parametrize(
    ("pack", "sentence", "title"),
    [
        pytest.param("ap", "It is 16 km (10 miles) off.", "10 miles (16 km)", id="customary first"),
        pytest.param("guardian", "It is 20ft (6m) off.", "6m (20ft)", id="metric first"),
        pytest.param("ap", "It was 20C (68F) then.", "68F (20C)", id="temperatures"),
    ],
)
def test_the_other_order_is_offered(pack: str, sentence: str, title: str) -> None:
    (finding,) = check(pack, sentence)
    assert finding.fixes[0].title == f"Write “{title}”"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It is 16 km (more than 9 miles) off.", id="a hedge in the bracket"),
        pytest.param("A 16-kilometer (10 miles) road.", id="an adjective on one side"),
        pytest.param("Sixteen kilometers (10 miles) off it lies.", id="the start of a sentence"),
    ],
)
def test_where_more_than_the_order_must_change_the_desk_does_it(sentence: str) -> None:
    (finding,) = check("ap", sentence)
    assert finding.fixes == ()


@pytest.mark.parametrize(
    ("pack", "sentence"),
    [
        pytest.param("ap", "It is 10 miles (16 km) off.", id="the house's order"),
        pytest.param("guardian", "It did 30mph (48km/h).", id="an exception"),
        pytest.param("guardian", "It is 10 miles (16km) off.", id="a unit that is excepted"),
        pytest.param("bbc", "It is 10 miles (16km) or 16km (10 miles) off.", id="either order"),
        pytest.param("ap", "It is 5 km (3 nautical miles) off.", id="another system"),
        pytest.param("ap", "It is 16 km, or 10 miles, off.", id="no bracket"),
    ],
)
def test_what_the_house_allows_is_silent(pack: str, sentence: str) -> None:
    assert check(pack, sentence) == []


@pytest.mark.parametrize(
    ("options", "message"),
    [
        pytest.param(
            UnitOrderOptions("customary"),
            "“customary” is none of metric, us, imperial",
            id="a system",
        ),
        pytest.param(
            UnitOrderOptions("metric", ("miles", "money")),
            "“money” is no unit, and none of length",
            id="an exception",
        ),
    ],
)
def test_an_option_that_is_none_is_refused(options: UnitOrderOptions, message: str) -> None:
    with pytest.raises(OptionError, match=message):
        KIND.validate(options)


def test_house_packs_are_off_until_they_are_asked_for() -> None:
    assert {rule.id.partition(".")[0] for rule in load_packs(load(None).packs)} == {
        "core",
        "consistency",
    }
