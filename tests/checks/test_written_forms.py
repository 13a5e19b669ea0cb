"""One abbreviation or name with other points or capitals."""

from collections.abc import Callable

import pytest

from newslint.checks.kind import OptionError, load_kind
from newslint.checks.written_forms import WrittenFormOptions

Mend = Callable[..., list[tuple[str, str]]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "The UK and the UK's ports. They left the U.K.",
            [("U.K.", "UK.")],
            id="the stop of a sentence stays",
        ),
        pytest.param(
            "The U.K. is old. U.K. ports are shut. They left the UK.",
            [("UK", "U.K.")],
            id="no second stop at the end of a sentence",
        ),
        pytest.param(
            "A pro-U.S. crowd and a U.S. flag. Anti-US slogans.",
            [("US", "U.S.")],
            id="behind a hyphen",
        ),
        pytest.param(
            "NATO met. A NATO ship sank. The Nato chief wept.",
            [("Nato", "NATO")],
            id="capitals",
        ),
        pytest.param(
            "COVID-19 came. COVID-19 stayed. They feared Covid-19.",
            [("Covid", "COVID")],
            id="capitals at the start of a sentence show the form",
        ),
        pytest.param(
            "The U.S lost. The U.S won. A U.S. flag fell.",
            [("U.S", "U.S."), ("U.S", "U.S.")],
            id="a form without its last point is never offered",
        ),
        pytest.param("The U.K. firm <Shell UK Oil> met.", [], id="a name in a wire's brackets"),
        pytest.param("They told us about the U.S. ship and let us go.", [], id="a pronoun"),
        pytest.param("THE US SHIP SANK AT NOON. The U.S. ship sank.", [], id="all capitals"),
        pytest.param("It cost US$5 in the U.S. port.", [], id="a currency"),
        pytest.param("The internet and the Internet Society met.", [], id="a name"),
        pytest.param("Internet sales fell. The internet was slow.", [], id="a sentence's capital"),
        pytest.param("See www.US.example or US@net.example in the U.S. now.", [], id="addresses"),
    ],
)
def test_the_rarer_form_is_found(mend: Mend, body: str, found: list[tuple[str, str]]) -> None:
    assert mend("abbreviations", HEAD, body) == found


def test_a_headline_may_be_shorter(mend: Mend) -> None:
    assert mend("abbreviations", "US sends ships", "The U.S. sent two ships.") == []


@pytest.mark.parametrize(
    "sets",
    [
        pytest.param([], id="none"),
        pytest.param([["US"]], id="one form"),
        pytest.param([["US", "..."]], id="no letters"),
    ],
)
def test_sets_that_cannot_work_are_refused(sets: list[list[str]]) -> None:
    with pytest.raises(OptionError):
        load_kind("written-forms").validate(WrittenFormOptions(sets=sets))
