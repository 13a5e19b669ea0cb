from collections.abc import Callable

import pytest

from newslint.finding import Finding

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
