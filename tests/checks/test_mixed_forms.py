"""One thing written in two of its forms in one article."""

from collections.abc import Callable

import pytest

from newslint.checks.kind import OptionError, Origin, Rule, load_kind
from newslint.checks.mixed_forms import Form, MixedFormOptions
from newslint.document import PROSE
from newslint.engine import Engine
from newslint.finding import Severity
from newslint.formats import parse
from newslint.source import Source

Mend = Callable[..., list[tuple[str, str]]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "It fell 2 percent, then 3 percent. It rose 1 per cent.",
            [("1 per cent", "1 percent")],
            id="two words for one",
        ),
        pytest.param(
            "It fell 2%, then 3%. It rose ten per cent.", [], id="a number in words takes no sign"
        ),
        pytest.param(
            "They met at 5pm and at 6pm. He left at 7 p.m.",
            [("7 p.m.", "7pm.")],
            id="the stop of a sentence stays",
        ),
        pytest.param(
            "They met at 5 p.m. and at 6 p.m. in Ayr. He left at 7pm.",
            [("7pm", "7 p.m.")],
            id="no second stop at the end of a sentence",
        ),
        pytest.param(
            "They met on March 3, 1950, and June 1. He left on 5 April 1948.",
            [("5 April 1948", "April 5, 1948")],
            id="a year keeps its comma",
        ),
        pytest.param(
            "They met on 3 March and 1 June. He left on 22nd April.",
            [("22nd April", "22 April")],
            id="an ordinal",
        ),
        pytest.param(
            "They met on 3rd March and 1st June. He left on 22 April.",
            [("22 April", "22nd April")],
            id="a missing ordinal",
        ),
        pytest.param(
            "Mr Osei met Mrs Lind. Mr. Osei left with Dr. Brandt.",
            [("Mr.", "Mr"), ("Dr.", "Dr")],
            id="one person's title, and another's",
        ),
        pytest.param(
            "They met on November 3 and June 1. He left on 22nd April.",
            [("22nd April", "April 22nd")],
            id="one finding for a place that two rules could tell of",
        ),
        pytest.param(
            "Prof. Osei met Rev. Lind. They saw Capt Brandt.", [("Capt", "Capt.")], id="ranks"
        ),
        pytest.param(
            "It went to No 1 and No 4. It was No. 9.", [("No.", "No")], id="a place in a list"
        ),
        pytest.param(
            "Cllr Osei met Cllr Lind. Cllr. Osei left.", [("Cllr.", "Cllr")], id="a councillor"
        ),
        pytest.param("It was No. 9. He saw no 10 of them.", [], id="the word no"),
        pytest.param(
            "It was 15°C and 18°C. It fell to 9 °C and 8C.",
            [("9 °C", "9°C"), ("8C", "8°C")],
            id="degrees",
        ),
        pytest.param("It was 15°C at 18F and 60 °F.", [("60 °F", "60°F")], id="no degree sign"),
        pytest.param(
            "They met on March 3.\n1. Marrow Herald, 24 December 1996", [], id="a numbered note"
        ),
        pytest.param(
            "It is 5 km, then 3 km (7km by road). A run of “4km”.", [], id="brackets and quotes"
        ),
    ],
)
def test_the_rarer_form_is_found(mend: Mend, body: str, found: list[tuple[str, str]]) -> None:
    assert mend("abbreviations", HEAD, body) == found


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        pytest.param([("a", "a", ["a"])], "forms", id="one form"),
        pytest.param([("a", "a", ["a"]), ("(", "b", ["b"])], "forms", id="no pattern"),
        pytest.param([("a", "a", ["a"]), ("b", "b", ["B"])], "forms", id="a capital in needs"),
        pytest.param([("a", "a", ["a"]), ("b", "b", [])], "forms", id="nothing needed"),
        pytest.param([("a", "{x}", ["a"]), ("b", "b", ["b"])], "forms", id="no such group"),
        pytest.param(
            [("(?P<x>a)", "{x:title}", ["a"]), ("b", "b", ["b"])], "forms", id="no such change"
        ),
    ],
)
def test_forms_that_cannot_work_are_refused(
    forms: list[tuple[str, str, list[str]]], key: str
) -> None:
    options = MixedFormOptions(forms=[Form(*form) for form in forms])
    with pytest.raises(OptionError) as error:
        load_kind("mixed-forms").validate(options)
    assert error.value.key == key


def test_a_group_that_keeps_forms_apart_is_one_of_every_pattern() -> None:
    forms = [Form("(?P<x>a)", "a", ["a"]), Form("b", "b", ["b"])]
    with pytest.raises(OptionError):
        load_kind("mixed-forms").validate(MixedFormOptions(forms=forms, apart="x"))


@pytest.mark.parametrize(
    ("gap", "is_found"),
    [
        pytest.param(10, True, id="near the figure"),
        pytest.param(40, False, id="too far from it, though the pattern would match"),
    ],
)
def test_what_a_form_at_a_figure_needs_stands_near_it(gap: int, is_found: bool) -> None:
    forms = [
        Form(rf"(?P<n>\d+)[ ]x*[ ]{sign}\b", f"{{n}} {sign}", [sign], at=["figure"])
        for sign in ("km", "kilometres")
    ]
    made = Rule(
        id="house.km",
        kind="mixed-forms",
        message="m",
        severity=Severity.WARNING,
        scope=PROSE,
        quotes="skip",
        options=MixedFormOptions(forms=forms),
        origin=Origin("house.yaml", 1),
    )
    filling, rest = "x" * gap, "and on they went until the evening came."
    ways = [f"It is 5 {filling} {sign} {rest}" for sign in ("km", "kilometres", "km")]
    text = " ".join(ways)
    found = Engine([made]).check(parse(Source("a.txt", text)))
    assert bool(found) is is_found
