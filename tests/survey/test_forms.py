"""Compounds, spellings and abbreviations that an archive writes in two ways."""

import pytest

from newslint.survey.table import Kind
from tests.survey.conftest import Look


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ["The website is new.", "A web site fell.", "Their website grew."],
            ("website 2", "web site 1"),
            id="open and closed",
        ),
        pytest.param(
            ["A decision-maker met us.", "The decision makers left.", "Each decision-maker spoke."],
            ("decision-maker 2", "decision maker 1"),
            id="open and hyphenated, in the plural too",
        ),
        pytest.param(
            ["An on-going row.", "The ongoing row.", "An ongoing case."],
            ("ongoing 2", "on-going 1"),
            id="closed and hyphenated before a noun",
        ),
        pytest.param(
            ["Co-operation helps.", "Cooperation helps.", "Their cooperation helps."],
            ("cooperation 2", "co-operation 1"),
            id="where a sentence begins",
        ),
    ],
)
def test_compounds(look: Look, articles: list[str], expected: tuple[str, ...]) -> None:
    assert look(Kind.COMPOUNDS, *articles) == [expected]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(["A long-term plan.", "In the long term it fails."], id="before a noun"),
        pytest.param(["They set up a stall.", "The set-up was simple."], id="phrasal verb"),
        pytest.param(["The Web Site Group met.", "The website grew."], id="part of a name"),
        pytest.param(['"A web site," he said.', "The website grew."], id="quoted"),
        pytest.param(["See web-site.example now.", "The website grew."], id="an address"),
        pytest.param(["He resigned in May.", "He re-signed in June."], id="another word"),
        pytest.param(["An in-form striker.", "They inform us."], id="another word yet"),
    ],
)
def test_what_is_no_other_form_of_a_compound(look: Look, articles: list[str]) -> None:
    assert look(Kind.COMPOUNDS, *articles) == []


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ["An adviser met advisers.", "One advisor left."],
            ("adviser 2", "advisor 1"),
            id="a set, with its plural",
        ),
        pytest.param(
            ["They organised it.", "We organize it.", "An organisation grew."],
            ("organise 2", "organize 1"),
            id="the ending of a verb",
        ),
        pytest.param(
            ["They left Kyiv.", "They saw Kiev.", "We saw Kyiv."], ("Kyiv 2", "Kiev 1"), id="place"
        ),
    ],
)
def test_spellings(look: Look, articles: list[str], expected: tuple[str, ...]) -> None:
    assert look(Kind.SPELLINGS, *articles) == [expected]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(["The city centre.", "It stands in World Trade Center now."], id="a name"),
        pytest.param(["The exercise was long.", "The prize was small."], id="no such verb"),
        pytest.param(["They ate chicken Kiev.", "They left Kyiv."], id="fixed in a phrase"),
        pytest.param(['"My advisor left," he said.', "The adviser stayed."], id="quoted"),
        pytest.param(["See advisor.example for it.", "The adviser stayed."], id="an address"),
    ],
)
def test_spellings_that_are_not_the_house_s_own(look: Look, articles: list[str]) -> None:
    assert look(Kind.SPELLINGS, *articles) == []


RARE = "It met at Skarnes Point with Orla Brandvold and Piotr Zelwanek."


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            ["The U.S. army and the US navy met.", "The US left."], ("US 2", "U.S. 1"), id="points"
        ),
        pytest.param(
            [f"They joined NATO. {RARE}", f"They left Nato. {RARE}", f"They saw NATO. {RARE}"],
            ("NATO 2", "Nato 1"),
            id="written as a word",
        ),
        pytest.param(
            ["We met Mr. Holm there.", "We met Mr Dahl.", "We met Mr Shaw."],
            ("Mr 2", "Mr. 1"),
            id="a title",
        ),
        pytest.param(
            ["They met at 5 p.m. on Monday.", "We met at 6pm.", "They left at 7pm."],
            ("pm 2", "p.m. 1"),
            id="an hour",
        ),
        pytest.param(
            ["It rose 5 per cent.", "It fell 5 percent and 6%.", "It rose 2\u00a0per cent."],
            ("per cent 2", "% 1", "percent 1"),
            id="percent",
        ),
        pytest.param(
            ["She has a PhD from Ayr.", "He has a Ph.D. from Ayr.", "I have a PhD."],
            ("PhD 2", "Ph.D. 1"),
            id="a degree",
        ),
    ],
)
def test_abbreviations(look: Look, articles: list[str], expected: tuple[str, ...]) -> None:
    assert look(Kind.ABBREVIATIONS, *articles) == [expected]


@pytest.mark.parametrize(
    "articles",
    [
        pytest.param(["He flew with BA to Rome.", "She took her B.A. in May."], id="other things"),
        pytest.param(["They asked J.K. Rowe.", "The JK line failed."], id="initials"),
        pytest.param(["It was Ron who came.", "They voted for RON."], id="a name"),
        pytest.param(["THE U.S. WON AGAIN TODAY", "They met in the US."], id="a shouted line"),
        pytest.param(['"In the U.S.," he said.', "They met in the US."], id="quoted"),
    ],
)
def test_letters_that_mean_two_things(look: Look, articles: list[str]) -> None:
    assert look(Kind.ABBREVIATIONS, *articles) == []
