"""The kinds that house packs are made of: what their options refuse, and long copy."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.abbreviation_points import AbbreviationPointsOptions
from newslint.checks.explained_abbreviations import ExplainedAbbreviationsOptions
from newslint.checks.full_names import FullNamesOptions
from newslint.checks.initials import InitialsOptions
from newslint.checks.kind import OptionError, load_kind
from newslint.checks.quotation_marks import QuotationMarksOptions
from newslint.checks.states import StatesOptions
from newslint.checks.title_forms import TitleFormsOptions
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source

HOUSES = ("ap", "guardian", "bbc", "reuters", "wikinews")
KINDS = (
    "abbreviation-points",
    "explained-abbreviations",
    "full-names",
    "headline-case",
    "headline-numbers",
    "initials",
    "quotation-marks",
    "states",
    "title-forms",
)
RULES = load_packs([shipped_rules() / house for house in HOUSES])
ENGINE = Engine([rule for rule in RULES if rule.kind in KINDS])


def check(house: str, rule: str, text: str) -> list[Finding]:
    rules = [each for each in RULES if each.id == f"{house}.{rule}"]
    return Engine(rules).check(parse(Source("a.txt", text)))


@pytest.mark.parametrize(
    ("kind", "options", "key"),
    [
        pytest.param("abbreviation-points", AbbreviationPointsOptions("some"), "points", id="some"),
        pytest.param("abbreviation-points", AbbreviationPointsOptions(keep=("a",)), "keep", id="a"),
        pytest.param(
            "explained-abbreviations", ExplainedAbbreviationsOptions("x"), "fault", id="x"
        ),
        pytest.param("full-names", FullNamesOptions("late"), "fault", id="late"),
        pytest.param("initials", InitialsOptions("open"), "form", id="open"),
        pytest.param("quotation-marks", QuotationMarksOptions(), "marks", id="neither key"),
        pytest.param("quotation-marks", QuotationMarksOptions("thick"), "marks", id="thick"),
        pytest.param("quotation-marks", QuotationMarksOptions(stops="out"), "stops", id="out"),
        pytest.param("states", StatesOptions("dash"), "fault", id="dash"),
        pytest.param("title-forms", TitleFormsOptions({"senator": "Sen."}), "forms", id="small"),
        pytest.param("title-forms", TitleFormsOptions(), "forms", id="no title"),
    ],
)
def test_options_that_cannot_work_are_refused(kind: str, options: Any, key: str) -> None:
    with pytest.raises(OptionError) as caught:
        load_kind(kind).validate(options)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        pytest.param("It is in the U.S. It is big.", "US.", id="the point ends the sentence"),
        pytest.param("It is in the U.S. and it is big.", "US ", id="the sentence goes on"),
    ],
)
def test_a_point_that_ends_the_sentence_stays(text: str, mended: str) -> None:
    source = f"Head\n\n{text}\n"
    (finding,) = check("bbc", "points", source)
    assert mended in _mend(source, finding)


def _mend(source: str, finding: Finding) -> str:
    for edit in sorted(finding.fixes[0].edits, key=lambda edit: -edit.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She takes vitamin C. Doctors agree.", id="a vitamin"),
        pytest.param("So am I. Fuller agreed.", id="the pronoun"),
        pytest.param("They saw Malcolm X. Fuller agreed.", id="a name that ends so"),
        pytest.param("The U.S. Senate and L.A. Times agreed.", id="a country and a city"),
    ],
)
def test_letters_that_are_no_initials_are_left(text: str) -> None:
    assert not check("bbc", "initials", f"Head\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Farms in Utah, Texas and Ohio closed.", id="a list of states"),
        pytest.param("Overall, Texas has won.", id="an adverb before the state"),
        pytest.param("It is an Austin, Texas-based firm.", id="part of a compound"),
        pytest.param("Ann, Virginia said, was late.", id="a given name"),
    ],
)
def test_a_state_without_a_city_needs_no_comma(text: str) -> None:
    assert not check("ap", "state-comma", f"Head\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fuller said no.\n\nAnn Fuller and Tom Fuller left.", id="two of the name"),
        pytest.param("Fuller said no.\n\nHer brother left. Ann Fuller stayed.", id="a family"),
        pytest.param("Fuller said no.\n\nThe Ann Fuller Trust paid.", id="a trust"),
    ],
)
def test_a_surname_that_may_be_somebody_elses_is_left(text: str) -> None:
    assert not check("ap", "surname-first", f"Head\n\n{text}\n")


def test_a_headline_keeps_the_names_that_the_body_shows() -> None:
    text = (
        "Mayor Signs Housing Deal With White House\n\n"
        "The mayor signed a housing deal. Officials at the White House were there on Monday.\n"
    )
    (finding,) = check("ap", "headline-case", text)
    assert "signs housing deal with White House" in _mend(text, finding)


def test_the_marks_of_a_quotation_are_told_and_its_words_are_not() -> None:
    text = "Head\n\nThe report spoke of 'a dangerous U.S. delay' in May.\n"
    (finding,) = check("ap", "single-quotes", text)
    assert _mend(text, finding) == text.replace("'", '"')
    assert not check("guardian", "points", text)


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("A.B. ", id="initials"),
        pytest.param("Board Of Trade (BOT) ", id="brackets"),
        pytest.param('"a", ', id="quotations"),
        pytest.param("'a b' ", id="single quotations"),
        pytest.param("Austin, Texas was ", id="states"),
        pytest.param("Senator Ann Lee ", id="titles"),
        pytest.param("U.S. ", id="points"),
        pytest.param("Aa", id="one word"),
    ],
)
def test_long_copy_is_read_to_its_end(unit: str) -> None:
    result = ENGINE.inspect(parse(Source("a.txt", "Head\n\n" + unit * 10_000)))
    assert len(result.findings) <= 5_000


@given(st.text("AUS.NTO(),'\" “”x\n", max_size=60))
def test_findings_lie_inside_the_copy(text: str) -> None:
    for finding in ENGINE.check(parse(Source("a.txt", text))):
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.text == text[finding.start : finding.end]
        assert not finding.fixes or finding.fixes[0].edits
