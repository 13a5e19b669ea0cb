import sys
from math import floor, log10

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.language.conversions.pressfactors import PRESS_FACTORS
from newslint.language.quantities.units import convert
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_packs([shipped_rules() / "core" / "conversions.yaml"]))

# Unit names and how copy writes them, both ways round in each pair.
PAIRS = [
    ("mile", "miles", "kilometer", "kilometers"),
    ("foot", "feet", "meter", "meters"),
    ("inch", "inches", "centimeter", "cm"),
    ("pound", "pounds", "kilogram", "kg"),
    ("acre", "acres", "hectare", "hectares"),
    ("square_mile", "square miles", "square_kilometer", "sq km"),
    ("square_foot", "sq ft", "square_meter", "square metres"),
    ("yard", "yards", "meter", "metres"),
    ("mile_per_hour", "mph", "kilometer_per_hour", "km/h"),
    ("us_gallon", "gallons", "liter", "liters"),
    ("short_ton", "short tons", "tonne", "tonnes"),
    ("stone", "stone", "kilogram", "kg"),
]
WAYS = PAIRS + [(there, written, here, form) for here, form, there, written in PAIRS]


def check(sentence: str) -> list[Finding]:
    return ENGINE.check(parse(Source("a.txt", f"Head\n\nThey saw {sentence} there.\n")))


def show(value: float, digits: int) -> str:
    """Write a value rounded to so many significant digits."""
    place = floor(log10(abs(value))) - digits + 1
    return f"{round(value, -place):,.{max(0, -place)}f}"


@settings(max_examples=400)
@given(st.sampled_from(WAYS), st.integers(1, 9999), st.integers(2, 4))
def test_a_true_conversion_is_silent_however_finely_it_is_rounded(
    way: tuple[str, str, str, str], value: int, digits: int
) -> None:
    source, form, target, written = way
    exact = convert(source, target).apply(value)
    assert check(f"{value:,} {form} ({show(exact, digits)} {written})") == []


@example(("square_foot", "square_meter"), 205)
@given(st.sampled_from(sorted(PRESS_FACTORS)), st.integers(1, 400))
def test_the_press_factors_are_silent(names: tuple[str, str], value: int) -> None:
    forms = {
        "square_foot": "square feet",
        "square_meter": "square meters",
        "square_mile": "square miles",
        "square_kilometer": "square kilometers",
        "cubic_foot": "cubic feet",
        "cubic_meter": "cubic meters",
        "cubic_yard": "cubic yards",
        "us_gallon": "gallons",
        "us_quart": "quarts",
        "us_pint": "pints",
        "short_ton": "short tons",
        "mile_per_hour": "mph",
        "kilometer_per_hour": "kph",
        "foot": "feet",
        "inch": "inches",
    }
    written = value * PRESS_FACTORS[names]
    source, target = (forms.get(name, f"{name}s") for name in names)
    assert check(f"{value} {source} ({show(written, 3)} {target})") == []


@pytest.mark.parametrize("knots", range(15, 170, 5))
def test_storm_winds_in_fives_are_silent(knots: int) -> None:
    mph = 5 * round(knots * 1.150779 / 5)
    kmh = 5 * round(knots * 1.852 / 5)
    assert check(f"winds of {mph} mph ({kmh} km/h)") == []
    assert check(f"winds of {kmh} kph ({mph} mph)") == []


@given(st.integers(-60, 60), st.booleans())
def test_temperatures_rounded_to_a_degree_are_silent(celsius: int, fahrenheit_first: bool) -> None:
    fahrenheit = round(celsius * 1.8 + 32)
    pair = f"{celsius}C ({fahrenheit}F)"
    assert check(f"{fahrenheit}F ({celsius}C)" if fahrenheit_first else pair) == []


@settings(max_examples=200)
@given(st.sampled_from(WAYS), st.integers(11, 9999), st.sampled_from([0.1, 10.0, 0.5, 2.0]))
def test_gross_errors_are_found(way: tuple[str, str, str, str], value: int, slip: float) -> None:
    source, form, target, written = way
    exact = convert(source, target).apply(value) * slip
    (finding,) = check(f"{value:,} {form} ({show(exact, 3)} {written})")
    assert len(finding.fixes) == 2


@given(st.sampled_from(WAYS), st.integers(101, 9999))
def test_the_first_repair_makes_it_right(way: tuple[str, str, str, str], value: int) -> None:
    _source, form, _target, written = way
    sentence = f"{value:,} {form} ({value * 7:,} {written})"
    found = check(sentence)
    assume(found)
    for fix in found[0].fixes:
        text = f"Head\n\nThey saw {sentence} there.\n"
        (edit,) = fix.edits
        mended = text[: edit.span.start] + edit.text + text[edit.span.end :]
        assert ENGINE.check(parse(Source("a.txt", mended))) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("1,300 kilometers (880 miles)", "two digits may be swapped", id="digits"),
        pytest.param("a 12-mile (22-kilometer) limit", "right for nautical miles", id="nautical"),
        pytest.param("1,300 nautical miles (808 miles)", "right for kilometers", id="not nautical"),
        pytest.param("100 miles (62 km)", "the wrong way round", id="inverted"),
        pytest.param("18 miles (18 km)", "not converted", id="unconverted"),
        pytest.param("40 miles (640 km)", "10 times too large", id="a slip of ten"),
        pytest.param("2,600mph/1,600kph", "the wrong way round", id="behind a slash"),
        pytest.param("5,000 square miles (8,047 square kilometers)", "as a length", id="linear"),
        pytest.param(
            "a warming of 1.5 C (34.7 F)", "as a reading, not as a difference", id="reading"
        ),
        pytest.param(
            "a night side at -108°F (-60°C)", "as a difference, not as a reading", id="delta"
        ),
        pytest.param(
            "a drop of 60 feet after 75 miles (97 km)", "75 miles is 121 km, not 97 km", id="plain"
        ),
        pytest.param(
            "60 miles of road, then 82 miles (97 km)", "it fits the 60 miles elsewhere", id="stale"
        ),
        pytest.param(
            "18 metres (95 feet) high", "18 metres is 59 feet, not 95 feet", id="swapped digits"
        ),
    ],
)
def test_the_likely_cause_is_named(sentence: str, words: str) -> None:
    (finding,) = check(sentence)
    assert words in finding.message
    assert finding.message.endswith(".")


def test_both_repairs_are_offered_in_the_copys_own_wording_and_left_to_the_desk() -> None:
    (finding,) = check("1,300 kilometers (880 miles)")
    assert finding.text == "1,300 kilometers (880 miles)"
    assert [fix.title for fix in finding.fixes] == ["Write “808 miles”", "Write “1,420 kilometers”"]
    assert {fix.safety for fix in finding.fixes} == {Safety.MANUAL}


@pytest.mark.parametrize(
    ("sentence", "message", "title"),
    [
        pytest.param(
            "a 12-mile (22-kilometer) limit",
            "12 miles is 19 kilometers, not 22 kilometers",
            "Write “19-kilometer”",
            id="adjectives",
        ),
        pytest.param(
            "-108°F (-60°C) at night", "-108°F is -78°C, not -60°C", "Write “-78°C”", id="closed up"
        ),
        pytest.param(
            "a 6ft 2in (150cm) fence",
            "6ft 2in is 188cm, not 150cm",
            "Write “188cm”",
            id="feet and inches",
        ),
        pytest.param(
            "twenty miles (20 km)",
            "twenty miles is 32 km, not 20 km",
            "Write “32 km”",
            id="spelt out",
        ),
    ],
)
def test_the_message_is_a_sentence_and_the_fix_is_as_the_copy_writes(
    sentence: str, message: str, title: str
) -> None:
    (finding,) = check(sentence)
    assert finding.message.startswith(message)
    assert finding.fixes[0].title == title


@pytest.mark.parametrize(
    "sentence",
    [
        "80 kilograms (50 litres) of fuel",
        "5 tons (4.5 tonnes)",
        "5 tons (5.1 tonnes)",
        "5 tons (5 tonnes)",
        "20 gallons (76 liters)",
        "20 gallons (90 litres)",
        "30ft (10m)",
        "60 km (40 miles)",
        "15,000 feet (5000m)",
        "330 feet to 1,000 feet (100 meters to 300 meters)",
        "14st 2lb (90kg)",
        "a rise of 2 C (3.6 F)",
        "18.2C (64F)",
        "zero to 60 mph (97 kph)",
        "2 to 3 miles (4 km)",
        "an acre (4,047 square metres)",
        "20 miles or 12 km",
        "a 10 mile/10 km race",
    ],
)
def test_what_desks_write_is_silent(sentence: str) -> None:
    assert check(sentence) == []


def test_every_fault_of_a_paragraph_is_held_against_the_whole_article() -> None:
    found = check("60 miles and 30 feet of road, then 82 miles (97 km) and 52 feet (9.1 meters)")
    assert [finding.message.partition("; ")[2] for finding in found] == [
        "it fits the 60 miles elsewhere in this article.",
        "it fits the 30 feet elsewhere in this article.",
    ]


def test_a_conversion_in_a_quotation_is_the_desks() -> None:
    assert len(check("“about 10 miles (10 km) away,” he said, and")) == 1


def test_a_conversion_is_judged_by_what_pint_said_before(folder: object) -> None:
    import subprocess

    program = (
        "import sys; from newslint.engine import Engine; from newslint.formats import parse;"
        "from newslint.packs.rulebook import *; from newslint.source import Source;"
        "e = Engine(load_packs([shipped_rules() / 'core' / 'conversions.yaml']));"
        "print(len(e.check(parse(Source('a.txt', 'It is 5 miles (18 km) off.')))));"
        "print('pint' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert ran.stdout.split() == ["1", "False"]
