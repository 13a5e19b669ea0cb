from pathlib import Path

import pytest

from newslint.checks.kind import OptionError
from newslint.checks.missing_conversion import KIND, MissingConversionOptions
from newslint.engine import Engine
from newslint.errors import PackError
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
        pytest.param("ap", "A 40 hectare farm.", ["40 hectare"], id="one without a hyphen neither"),
        pytest.param("ap", "It is 10km off.", ["Write “10km (6.2 miles)”"], id="not too rough"),
        pytest.param(
            "bbc", "It holds 20 gallons.", ["Write “20 gallons (91 litres)”"], id="imperial gallons"
        ),
        pytest.param("bbc", "It is 20ft high.", ["Write “20ft (6m)”"], id="closed up"),
        pytest.param(
            "ap", "It is 40 km off.\n\nIt is 60 km off.", ["Write “40 km (25 miles)”"], id="once"
        ),
        pytest.param(
            "guardian",
            "It weighs 300 pounds.",
            ["Write “300 pounds (136 kilograms)”"],
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
        pytest.param("ap", "It is 40 km, that is 25 miles, off.", id="told without a bracket"),
        pytest.param("bbc", "The limit is 20mph, and she is 6 feet tall.", id="exceptions"),
        pytest.param("ap", "She won the 100 metres final.", id="sports"),
        pytest.param("ap", "It is a 1 km walk.", id="a way of speaking"),
        pytest.param("ap", "It is 40 miles off.", id="the house's units"),
        pytest.param("guardian", "It costs 300 pounds.", id="money"),
    ],
)
def test_what_needs_none_is_silent(pack: str, copy: str) -> None:
    assert check(pack, copy) == []


def test_a_faulty_option_is_told_by_its_key(folder: Path) -> None:
    pack = folder / "house.yaml"
    rule = "{id: x, kind: missing-conversion, message: m, why: w, severity: warning, %s}"
    for options, message in (
        ("from: metric, to: cubits", "“cubits” is none of metric, us, imperial"),
        ("from: us, to: imperial", "from “us” to “imperial” there is no conversion"),
        ("from: us, to: metric, dimensions: [time]", "“time” is none of length, area"),
        ("from: us, to: metric, exceptions: [money]", "“money” is no unit"),
    ):
        text = f"pack: house\nrules:\n  - {rule % options}\n"
        pack.write_text(text, encoding="utf-8")
        with pytest.raises(PackError, match=message):
            load_packs([pack])


@pytest.mark.parametrize(
    ("options", "key", "path"),
    [
        pytest.param(MissingConversionOptions("x", "us"), "from", (), id="from"),
        pytest.param(MissingConversionOptions("metric", "x"), "to", (), id="to"),
        pytest.param(
            MissingConversionOptions("metric", "us", ("length", "time")),
            "dimensions",
            (1,),
            id="a dimension",
        ),
    ],
)
def test_the_place_of_a_faulty_option_is_known(
    options: MissingConversionOptions, key: str, path: tuple[int, ...]
) -> None:
    with pytest.raises(OptionError) as error:
        KIND.validate(options)
    assert (error.value.key, error.value.path) == (key, path)
