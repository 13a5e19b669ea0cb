from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks import compounds
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

Mend = Callable[..., list[tuple[str, str]]]
Inspect = Callable[..., list[Finding]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "The ceasefire holds. A cease-fire was agreed. The ceasefire is young.",
            [("cease-fire", "ceasefire")],
            id="hyphenated against closed",
        ),
        pytest.param(
            "There are trade-offs. The trade-offs are hard. They know the trade offs.",
            [("trade offs", "trade-offs")],
            id="the plural of a phrasal noun",
        ),
        pytest.param(
            "The scarecrow stood. A second scarecrow fell. The scare crow's hat flew.",
            [("scare crow", "scarecrow")],
            id="a possessive",
        ),
        pytest.param(
            "They want better health care. Healthcare fails. Our healthcare is poor.",
            [("health care", "healthcare")],
            id="open against closed",
        ),
        pytest.param(
            "The vice president spoke. The vice-president left.",
            [("vice-president", "vice president")],
            id="on a tie the later form is wrong",
        ),
        pytest.param(
            "One policy maker met two policy makers. The policy-makers left.",
            [("policy-makers", "policy makers")],
            id="singular and plural are one compound",
        ),
        pytest.param(
            "It was a start-up. Start-ups grow. No startup does.",
            [("startup", "start-up")],
            id="a capital at the start of a sentence",
        ),
    ],
)
def test_two_forms_of_one_compound_are_found(
    mend: Mend, body: str, found: list[tuple[str, str]]
) -> None:
    assert mend("compounds", HEAD, body) == found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("A long-term plan fails in the long term.", id="adjective and noun"),
        pytest.param("A school-board vote. The school board of Ayr met.", id="before a noun"),
        pytest.param("They lock down towns. The lockdown holds.", id="phrasal verb"),
        pytest.param("He re-signed on Monday after he resigned.", id="another word"),
        pytest.param("They fast-track it. The fast track is closed.", id="a verb"),
        pytest.param("The Sea-Life centre shows sea life.", id="a name"),
        pytest.param("He said “a cease-fire is near”. The ceasefire is far.", id="a quotation"),
        pytest.param("A more energy efficient oven. An energy-efficient oven.", id="a predicate"),
        pytest.param("The fea-ture is a feature. A second feature ran.", id="a line's end"),
        pytest.param("He trades off one. The trade-off is hard.", id="a verb and its particle"),
        pytest.param("Two-thirds went, and two thirds of them ran.", id="numbers"),
        pytest.param("See data-set.example for the dataset.", id="an address"),
    ],
)
def test_what_grammar_or_others_decide_is_left_alone(mend: Mend, body: str) -> None:
    assert mend("compounds", HEAD, body) == []


def test_a_headline_in_single_quotes_counts(inspect: Inspect) -> None:
    [finding] = inspect(
        "compounds", "Town signs 'mega deal' on buses", "The mega-deal, signed in May, is large."
    )
    assert finding.text == "mega-deal"
    assert [finding.related[0].line, finding.related[0].column] == [1, 13]


@pytest.mark.parametrize(
    ("vocabulary", "found"),
    [
        pytest.param([], "cease-fire", id="without a house's word the later form"),
        pytest.param(["cease-fire"], "ceasefire", id="the house's form is right"),
        pytest.param(["ceasefire"], "cease-fire", id="the house's form comes first anyway"),
    ],
)
def test_on_a_tie_the_house_decides(vocabulary: list[str], found: str) -> None:
    engine = Engine(
        load_file(shipped_rules() / "consistency" / "compounds.yaml"), frozenset(vocabulary)
    )
    text = f"{HEAD}\n\nThe ceasefire holds. A cease-fire was agreed.\n"
    assert [each.text for each in engine.check(parse(Source("a.txt", text)))] == [found]


PIECES = (
    "trade-off trade-offs trade offs tradeoff tradeoffs scarecrow scarecrows scare crow"
    " crow's crows health-care Healthcare healthcare’s health care The a of long-term longterm"
    " fea-ture feature “web-site” website web sites (sit-in) sit-ins sit ins"
    " Σigma-fare Σigmafare . ,\n\n"
).split(" ")


@given(st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join))
def test_no_compound_in_two_forms_is_passed_by(text: str) -> None:
    engine = Engine(load_file(shipped_rules() / "consistency" / "compounds.yaml"))
    document = parse(Source("a.txt", text))
    found = engine.check(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compounds, "_is_joined_otherwise", lambda *_pair: True)
        patch.setattr(compounds, "_find_closed", lambda reading: [*pairwise(reading.lowers)])
        assert engine.check(document) == found
