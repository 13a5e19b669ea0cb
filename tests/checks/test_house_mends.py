"""Traps of the house packs: what looks like another form than the house's, and is none."""

import pytest

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source


def check(rule: str, copy: str) -> list[Finding]:
    rules = load_packs([shipped_rules() / rule.partition(".")[0]])
    engine = Engine([each for each in rules if each.id == rule])
    return list(engine.check(parse(Source("a.txt", copy))))


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param("reuters.date-order", "It sold Freights 1 of April 8 at par.",
                     id="a day behind"),
        pytest.param("ap.date-order", "They met for the 4th of July parade.", id="a holiday"),
        pytest.param(
            "reuters.month-beside-day", "LIMA, December 2 - Rates fell there.", id="a dateline"
        ),
        pytest.param("bbc.percent-sign", "Some 6\u00ad8 per cent of them left.",
                     id="a soft hyphen"),
        pytest.param("bbc.spelt-percent", "Fifty nine percent of them left.", id="tens apart"),
        pytest.param("bbc.small-figure", "At around 7 people came in.", id="an hour"),
        pytest.param("bbc.title-alone", "Tom Hale, the US Defence Secretary who left, spoke.",
                     id="a name before the country"),
        pytest.param("bbc.title-before-name", "It is late, said GM Europe president Ann Lee.",
                     id="the president of a firm"),
        pytest.param("bbc.title-before-name", "It is late, said Bank of England governor Ann Lee.",
                     id="the governor of a bank"),
        pytest.param("bbc.title-set-off", "Ann Lee, the I-Night Chair, said no.",
                     id="an inner capital"),
        pytest.param("ap.title-set-off", "They are Jean Chen, Mary King, and Hal Parks.",
                     id="a surname"),
        pytest.param("ap.title-set-off", "He is the Executive Vice President, Human Capital Group.",
                     id="a department"),
        pytest.param("ap.state-abbreviation", "G Intoppa, S Perugini, CA del Fava, S Orlando.",
                     id="a list of players"),
        pytest.param("bbc.missing-imperial", "Her time in the 800m also counted.", id="an event"),
        pytest.param("bbc.initials", "It was late. P.S. Thanks to Ann Lee.", id="a postscript"),
        pytest.param("ap.points", "See Lowe, H.W.J., and Kane, M.M.A., for more.", id="authors"),
        pytest.param("wikinews.points", "She played M.A.S.K. all night.", id="a brand"),
        pytest.param("bbc.missing-imperial", "It made 68m euros.", id="millions of money"),
        pytest.param("bbc.missing-imperial", "It got 400m hits.", id="millions of things"),
        pytest.param("bbc.missing-imperial", "It paid 154m naira ($1m).", id="a rarer currency"),
        pytest.param("bbc.missing-imperial", "It will plummet by up to 2°C in the cold.",
                     id="a difference"),
        pytest.param("bbc.missing-imperial", "He cleared 17.30m last month.", id="an athlete"),
        pytest.param("bbc.missing-metric", "The door is 7ft 7 and painted red.",
                     id="inches behind"),
        pytest.param("ap.missing-conversion", "They fired caliber 75-millimeter ammunition.",
                     id="a calibre"),
        pytest.param("ap.missing-conversion", "She taught Biology 161L there.", id="a course"),
        pytest.param("ap.state-abbreviation", "(Princeton, N.J.: Harbor Press, 1995)", id="a book"),
        pytest.param("ap.state-abbreviation", "Write to 4 Main St., Salem, Ore., 97301 today.",
                     id="an address"),
        pytest.param("guardian.unit-order", "A 102-inch (2.6 metre) plasma hung there.",
                     id="a screen"),
        pytest.param("ap.state-comma", "On Friday, Washington announced tariffs.", id="a weekday"),
        pytest.param("ap.age-in-words", "It is for six- to eight-year-olds.", id="a range of ages"),
        pytest.param("ap.age-in-words", "He was a twenty  six year old man.", id="tens apart"),
        pytest.param("bbc.spelt-percent", "It is up 10 ten per cent.", id="a slip"),
        pytest.param("bbc.small-figure", "It will last 4 minutes, 7 seconds.", id="a long time"),
        pytest.param("ap.unit-gap", "It was shot on 8mm film, and fills 64GB.", id="a film"),
        pytest.param("bbc.title-before-name", "It said former Mobil Corp president Ann Lee left.",
                     id="once the president of a firm"),
        pytest.param("bbc.ampersand", "He heard Matthew & the Harbour.", id="a band"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_fault_is_left_alone(rule: str, sentence: str) -> None:
    assert not check(rule, f"A day in town\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("rule", "sentence", "message"),
    [
        pytest.param("bbc.clock-form", "It ends at 6 p.m. He left.", "“18:00”", id="the stop"),
        pytest.param("bbc.short-month", "It ends on 5 Feb. He left.", "“February”", id="a month"),
        pytest.param("bbc.small-million", "It has 7 billion users.", "“seven billion”",
                     id="billions"),
        pytest.param("bbc.people-in-letters", "It has 1m barrels.", "“one million”",
                     id="one million"),
        pytest.param("bbc.people-in-letters", "It has 1.5m users.", "“1.5 million”",
                     id="a decimal"),
        pytest.param("reuters.title-alone", "Then the French Prime Minister left.",
                     "“French prime minister”", id="a people"),
        pytest.param("guardian.title-set-off", "The River Murray Minister, Ann Lee, left.",
                     "“River Murray minister”", id="a name of common words"),
        pytest.param("ap.title-set-off", "The Walt Disney Studios Chairman, Ann Lee, left.",
                     "“Walt Disney Studios chairman”", id="a firm"),
        pytest.param("reuters.pair-points", "It is in the U.K. now.", "“UK”", id="two letters"),
        pytest.param("reuters.month-year-comma", "It was in April, 1986.", "month from its year",
                     id="no full date"),
    ],
)  # fmt: skip
def test_the_message_proposes_what_is_right(rule: str, sentence: str, message: str) -> None:
    (finding,) = check(rule, f"A day in town\n\n{sentence}\n")
    assert message in finding.message


@pytest.mark.parametrize(
    ("headline", "body", "wanted"),
    [
        pytest.param("Mayor Says You Don’t Have Time", "The mayor left.",
                     "Mayor says you don’t have time", id="a contraction"),
        pytest.param("Band Brings Rock 'N' Roll Home", "The band left.",
                     "Band brings rock 'n' roll home", id="a clipped word"),
        pytest.param("Fire Burns Peak District Hills Again",
                     "It was in the Peak District. The district is large, and each district burns.",
                     "Fire burns Peak District hills again", id="a name of common words"),
        pytest.param("Mayor Gives Prize To Ms Grace Fu", "The mayor left.",
                     "Mayor gives prize to Ms Grace Fu", id="a courtesy title"),
        pytest.param("Mayor Opens Bridge No. 1 Again", "The mayor left.",
                     "Mayor opens bridge No. 1 again", id="a number"),
        pytest.param("Mayor Meets French Farmers Again", "The mayor left.",
                     "Mayor meets French farmers again", id="a people"),
        pytest.param("Film Review Brings Joy: [Force of Habit]", "The film ran.",
                     "Film review brings joy: [Force of habit]", id="a bracket"),
    ],
)  # fmt: skip
def test_a_headline_keeps_the_capitals_of_names(headline: str, body: str, wanted: str) -> None:
    (finding,) = check("bbc.headline-case", f"{headline}\n\n{body}\n")
    assert f"“{wanted}”" in finding.message


@pytest.mark.parametrize("pack", ["ap", "bbc", "reuters", "wikinews"])
def test_a_line_broken_by_hand_starts_no_sentence(pack: str) -> None:
    copy = "A day in town\n\nThe firm has a backlog of\n507 orders on its books, it said.\n"
    assert not check(f"{pack}.sentence-start", copy)
