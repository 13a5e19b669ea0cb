import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.joins import numbers
from newslint.language.joins.join import Join
from newslint.language.joins.numbers import find_number_joins
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.source import Source


def find(text: str, vocabulary: frozenset[str] = frozenset()) -> list[tuple[Passage, Join]]:
    return list(find_number_joins(Reading(parse(Source("a.txt", text)), vocabulary)))


def read(text: str, vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Return the joins of a text with their spaces."""
    return [join.apart(passage.text) for passage, join in find(text, vocabulary)]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param("It has been shut since2004 in all.", "since 2004", id="year"),
        pytest.param("There were about1,300 of them.", "about 1,300", id="thousands"),
        pytest.param("He paid about£300 for it.", "about £300", id="money"),
        pytest.param("They met on May5 at noon.", "May 5", id="month"),
        pytest.param("They met on Friday12 at noon.", "Friday 12", id="weekday"),
        pytest.param("In2004 it was shut.", "In 2004", id="start of a sentence"),
        pytest.param("It was a20-year plan.", "a 20", id="article before a compound"),
        pytest.param("It fell a5 per cent more.", "a 5", id="article before an amount"),
        pytest.param("The side scored20 in all.", "scored 20", id="verb"),
        pytest.param("It aired in the late1980s here.", "late 1980s", id="decade"),
        pytest.param("Doors open at9:30am here.", "at 9:30am", id="time"),
        pytest.param("They've2 homes by the sea.", "They've 2", id="contraction"),
        pytest.param("Turn to section 4, then section5 of it.", "section 5", id="label apart"),
        pytest.param("Only 5people came to it.", "5 people", id="noun"),
        pytest.param("It was shut in 2004and sold.", "2004 and", id="function word"),
        pytest.param("It was shut in 2003-2004and sold.", "2004 and", id="end of a range"),
        pytest.param("It cost £300,000a year to run.", "£300,000 a", id="rate"),
        pytest.param("The law of 2004in force here.", "2004 in", id="in behind a year"),
        pytest.param("We met on March 24in the hall.", "24 in", id="in before an article"),
        pytest.param("It fell 2 per cent, 3 per cent, then 20per cent.", "20 per", id="per cent"),
        pytest.param("It grew in the 1980sand fell.", "1980s and", id="behind a decade"),
        pytest.param("He came 20thin the race.", "20th in", id="behind an ordinal"),
        pytest.param("It was on the 4that noon.", "4th at", id="ordinal behind the"),
        pytest.param("We met on July 4that noon.", "4th at", id="ordinal behind a month"),
        pytest.param("Of 12that came none left.", "12 that", id="that behind a number"),
        pytest.param("They see £9,000that they owe.", "£9,000 that", id="that behind an amount"),
        pytest.param("It was in 2013that he left.", "2013 that", id="that behind a year"),
        pytest.param("In 1997a Danish firm came.", "1997 a", id="article before a name"),
        pytest.param("They pump 320megalitres a day.", "320 megalitres", id="measure"),
        pytest.param("It costs £10per day to stay.", "£10 per", id="rate"),
        pytest.param("About 40per cent of them left.", "40 per", id="per cent alone"),
        pytest.param("About 40percent of them left.", "40 percent", id="percent alone"),
        pytest.param("The shop shuts at 5pmand opens at 9am.", "5pm and", id="behind a time"),
        pytest.param(
            "It made 5 million in May and 42million in June.", "42 million", id="million apart"
        ),
    ],
)
def test_finds_the_join(text: str, apart: str) -> None:
    assert read(text) == [apart]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It ran 5km, 10m or 3ft 6in at 70mph with 50kg.", id="units"),
        pytest.param("The 1st, 2nd, 3rd, 4th and 21st came.", id="ordinals"),
        pytest.param("In the 90s and the 1980s he was in his 20s.", id="decades"),
        pytest.param("It opens from 10am to 2pm, at 9.30am today.", id="times"),
        pytest.param("They paid £50m, $3bn, 20p and 5c for it.", id="money"),
        pytest.param("A 4x4 and a 3D film, on mp3 and b2b sites.", id="codes"),
        pytest.param("Cases of covid19, h1n1 and pm10 rose.", id="codes of medicine"),
        pytest.param("At the G20 in SW1A 2AA they used A4 and E10.", id="letters and digits"),
        pytest.param("The part was 12ab34 or x5y6z in all.", id="several switches"),
        pytest.param("It was £50million, then £42million in all.", id="a habit of the house"),
        pytest.param("It made 42million in June.", id="nothing tells the habit"),
        pytest.param("It fell 20per cent, then 30per cent more.", id="per cent as a habit"),
        pytest.param("It fell 20per cent, then 3 per cent.", id="per cent in both ways"),
        pytest.param("It cost £5million, and 20per cent more.", id="figures closed up"),
        pytest.param("They pump 320megaqzvs a day.", id="no measure"),
        pytest.param("The 10year-old and the 5mile-long road.", id="a hyphen is missing"),
        pytest.param("The board measures 24in in width.", id="inches"),
        pytest.param("It was on channel4 and radio5 here.", id="labels"),
        pytest.param("The fans of Under21 and My3 left.", id="names with a number"),
        pytest.param("People use 9dream here. They like 9dream.", id="what repeats"),
        pytest.param("See a/since2004 and #since2004 or since2004.org here.", id="addresses"),
        pytest.param("It is called “since2004” by all.", id="mentioned in marks"),
        pytest.param("Das ist nicht mit 5und der andere ist nicht von uns.", id="foreign"),
        pytest.param("They use xqzv200 or 12xqzv here.", id="unknown words"),
    ],
)
def test_leaves_alone_what_is_no_join(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        pytest.param("It has been shut since2004 in all.", True, id="grammar and a year"),
        pytest.param("It was shut in 2004and sold.", True, id="year and grammar"),
        pytest.param("Only 5people came to it.", False, id="number and noun"),
        pytest.param("The side scored20 in all.", False, id="verb and number"),
    ],
)
def test_is_certain_only_of_grammar_beside_years_and_amounts(text: str, is_certain: bool) -> None:
    ((_passage, join),) = find(text)
    assert join.is_certain is is_certain


def test_a_word_of_the_house_is_right() -> None:
    assert read("Only 5people came to it.", frozenset({"5people"})) == []


def test_a_seam_at_the_edge_of_markup_is_left_out() -> None:
    copy = "<p>It has been shut since<b>2004</b> in all.</p>"
    reading = Reading(parse(Source("a.html", copy)))
    assert list(find_number_joins(reading)) == []


@given(
    st.sampled_from("since until about from between after before".split()),
    st.sampled_from("1968 2004 1,300 12 £300 3.5".split()),
    st.sampled_from("and people houses were of months".split()),
    st.booleans(),
)
def test_the_seam_lies_where_the_space_was(
    before: str, number: str, after: str, is_first: bool
) -> None:
    clean = f"It was shut {before} {number} {after} by the sea."
    space = clean.index(number) - 1 if is_first else clean.index(number) + len(number)
    damaged = clean[:space] + clean[space + 1 :]
    ((_passage, join),) = find(damaged)
    assert join.seams == (space,)
    assert find(clean) == []


PIECES = (
    "since2004 In2004 A5 US$5 about£300 5m 5km 5pm 5people 20thin 500that 5percent 5in 5a 5am 5ams"
    " 2003-2004and (5of it's5 May5 channel4 channel 4 5s 5x 5ii 5metres £5million £5 million . of"
).split(" ")


@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_strings_that_are_passed_by_have_no_join(text: str) -> None:
    found = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numbers, "_SUSPECT", numbers._SEAM)
        assert read(text) == found
