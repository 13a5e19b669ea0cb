"""The kinds that judge dates and clocks: what they say, what they offer, which date they take."""

import pytest

from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

ENGINE = Engine(load_file(shipped_rules() / "core" / "dates.yaml"))
HEAD = "---\ndate: 2021-03-03\n---\n"


def check(text: str, name: str = "a.md") -> list[Finding]:
    return ENGINE.check(parse(Source(name, text)))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "It was on Tuesday, Jan. 14, 2024, in Harwick.",
            "January 14, 2024 is a Sunday, not a Tuesday; it is in 2025; the nearest Tuesday is"
            " January 16.",
            id="a weekday, with the year that it fits",
        ),
        pytest.param(
            "It is on Monday 5 April.",
            None,
            id="a true weekday without a year",
        ),
        pytest.param(
            "It is on Tuesday 5 April.",
            "5 April 2021 is a Monday, not a Tuesday; the nearest Tuesday is 6 April.",
            id="a weekday without a year",
        ),
        pytest.param(
            "It is on 31 June.", "June has no such day; its last is 30.", id="an impossible date"
        ),
        pytest.param(
            "It was on Feb. 29, 2023.",
            "February 2023 has no such day; its last is 28.",
            id="a common year",
        ),
        pytest.param(
            "Between 20 and 10 people came.",
            "The range runs backwards: 20 stands before 10.",
            id="a range",
        ),
        pytest.param(
            "It is at 1700 EST (2100 GMT).",
            "1700 EST and 2100 GMT are not the same time; it fits EDT.",
            id="two clocks",
        ),
    ],
)
def test_the_message_is_a_sentence(text: str, message: str | None) -> None:
    assert [finding.message for finding in check(HEAD + text)] == ([message] if message else [])


def test_no_repair_is_made_by_a_program() -> None:
    found = check(f"{HEAD}It is on Tuesday 5 April, from 1700 EST (2100 GMT), or on 31 June.")
    assert len(found) == 3
    assert {fix.safety for finding in found for fix in finding.fixes} == {Safety.MANUAL}


def test_a_repair_over_markup_stays_right() -> None:
    (finding,) = check(f"{HEAD}It is on **Tuesday** *5 April*.")
    assert [[edit.text for edit in fix.edits] for fix in finding.fixes] == [["Monday"], ["6"]]


def test_a_date_does_not_run_over_two_blocks() -> None:
    assert check(f"{HEAD}On Tuesday\n\n5 April 2021 was fine.") == []


@pytest.mark.parametrize("distance", range(1, 6))
def test_a_year_named_a_little_before_may_be_meant(distance: int) -> None:
    between = "\n\nIt went on as before." * (distance - 1)
    text = f"{HEAD}A head.\n\nAnother.\n\nIn 2022 it was new.{between}\n\nIt is on Tuesday 5 April."
    assert bool(check(text)) == (distance > 3)


def test_the_grammar_is_loaded_only_where_a_date_may_stand() -> None:
    import subprocess
    import sys

    program = (
        "import sys; from newslint.engine import Engine; from newslint.formats import parse;"
        "from newslint.packs.rulebook import *; from newslint.source import Source;"
        "e = Engine(load_file(shipped_rules() / 'core' / 'dates.yaml'));"
        "names = lambda: [n for n in sys.modules if n.startswith('newslint.language.dates.')"
        " and n.rpartition('.')[2] != 'faults'];"
        "e.check(parse(Source('a.txt', 'They came at noon.')));"
        "print(names());"
        "e.check(parse(Source('a.txt', 'On Tuesday 12 May they came.')));"
        "print(bool(names()))"
    )
    for _first_keeps_the_pack in range(2):
        ran = subprocess.run(
            [sys.executable, "-c", program], check=True, capture_output=True, text=True
        )
    assert ran.stdout.split() == ["[]", "True"]
