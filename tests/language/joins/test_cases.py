import pytest

from newslint.formats import parse
from newslint.language.joins.cases import find_case_joins
from newslint.language.reading import Reading
from newslint.source import Source


def read(text: str, vocabulary: frozenset[str] = frozenset()) -> list[str]:
    """Return the joins of a text with their spaces."""
    reading = Reading(parse(Source("a.txt", text)), vocabulary)
    return [found.join.apart(found.passage.text) for found in find_case_joins(reading)]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param("They met inLondon on Friday.", "in London", id="preposition"),
        pytest.param("He spoke of theGovernment again.", "the Government", id="article"),
        pytest.param("It was aBritish idea.", "a British", id="one letter"),
        pytest.param("We know thatI was right.", "that I", id="I"),
        pytest.param("It wasn'tLondon at all.", "wasn't London", id="behind a contraction"),
        pytest.param("The city'sMayor left.", "city's Mayor", id="behind a possessive"),
        pytest.param("The so-calledTory plan failed.", "called Tory", id="part of a compound"),
        pytest.param("It opens at 10amFriday at last.", "10am Friday", id="behind a time"),
        pytest.param("It was saidMcDonald had left.", "said McDonald", id="mixed name"),
        pytest.param("They asked andO'Brien agreed.", "and O'Brien", id="name with an apostrophe"),
        pytest.param("A firm inLondon-based hands.", "in London", id="compound on the right"),
        pytest.param("It is theBBC that knows.", "the BBC", id="before capitals"),
        pytest.param("It is theU.S. that knows.", "the U.S.", id="before dotted capitals"),
        pytest.param("Shops like theM&S in town.", "the M&S", id="before an ampersand"),
        pytest.param("It cost aboutUS$5 in all.", "about US$", id="before a currency"),
        pytest.param("Critics say NATOsaid nothing.", "NATO said", id="verb behind capitals"),
        pytest.param("Critics say the UKhas left.", "UK has", id="function word behind capitals"),
        pytest.param("The NHSstaff left early.", "NHS staff", id="noun behind known capitals"),
        pytest.param("Then NSWfarms lost all.", "NSW farms", id="short noun behind known capitals"),
        pytest.param("The QZXinfrastructure is new.", "QZX infrastructure", id="long noun"),
        pytest.param("The QZBin Leeds is new.", "QZB in", id="preposition behind capitals"),
        pytest.param("Ask MrOkonjo about it.", "Mr Okonjo", id="courtesy title"),
        pytest.param("ButLondon was quiet.", "But London", id="start of a sentence"),
        pytest.param("She left LosAngeles early.", "Los Angeles", id="place of two words"),
        pytest.param("She met PaulBrodsky there.", "Paul Brodsky", id="given name and surname"),
        pytest.param("She met PaulGreen there.", "Paul Green", id="surname that is a word"),
        pytest.param("The AustralianFarmers met.", "Australian Farmers", id="nationality"),
        pytest.param("It rained on MondayMorning.", "Monday Morning", id="weekday"),
        pytest.param("The NationalFarmers met.", "National Farmers", id="word that begins bodies"),
        pytest.param("The FarmersAssociation met.", "Farmers Association", id="body"),
        pytest.param("Ask WitnessJohn Brodsky.", "Witness John", id="word before a name"),
        pytest.param("The ClimateChange talks ended.", "Climate Change", id="common phrase"),
        pytest.param("They flew to NorthernQueensland.", "Northern Queensland", id="region"),
        pytest.param(
            "They met Hamish Pickering. Later, Pickering and BrettPickering left.",
            "Brett Pickering",
            id="surname of the article",
        ),
        pytest.param(
            "The Wozzle Theatre burned. Nobody hurt in WozzleTheatre now.",
            "Wozzle Theatre",
            id="both words stand apart",
        ),
    ],
)
def test_finds_the_join(text: str, apart: str) -> None:
    assert read(text) == [apart]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She opened iTunes and sold it on eBay.", id="one small letter"),
        pytest.param("Users of openWidget like the shop.", id="a beginning that brands like"),
        pytest.param("The pupils met Mr deWitt and Ms vanDyke.", id="particle of a surname"),
        pytest.param("Mr MacArthur and Ms DiCaprio left.", id="surname with a capital inside"),
        pytest.param("PayPal and SoftBank bought FedEx.", id="two capitals"),
        pytest.param("The JohnBank and AnnaMaria sailed.", id="name and word, two given names"),
        pytest.param("They sold ThyssenKrupp and MyData.", id="brands of known words"),
        pytest.param("Use DigitalGovernment for it.", id="beginning that brands like, a body"),
        pytest.param("Use SEMrush or PCmag for it.", id="short word behind capitals"),
        pytest.param("MPs, NGOs and CEOs own TVs and DVDs.", id="plural of capitals"),
        pytest.param("They OKed it while DJing and MCing.", id="ending behind capitals"),
        pytest.param("The FBOpen service is new.", id="last capital belongs to the next word"),
        pytest.param("It takes 40 kWh, 3 MHz and a pH of 7.", id="units"),
        pytest.param("A line of fooBar code, or quxBaz.", id="unknown words"),
        pytest.param("It was “inLondon” all along.", id="mentioned in marks"),
        pytest.param("inLondon\n\nThe shop opened a branch.", id="alone in its passage"),
        pytest.param("See inLondon.com or ask@forParis.org.", id="addresses"),
        pytest.param("Wir fahren nicht mit demZug nach Berlin und das ist gut.", id="foreign"),
    ],
)
def test_leaves_alone_what_is_no_join(text: str) -> None:
    assert read(text) == []


def test_what_repeats_is_a_name() -> None:
    assert read("They like atLondon here. The rest of atLondon is gone.") == []


def test_a_word_of_the_house_is_right() -> None:
    assert read("They met inLondon on Friday.", frozenset({"inlondon"})) == []


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        pytest.param("They left forManchester early.", True, id="preposition before a name"),
        pytest.param("They left onMonday early.", True, id="preposition before a weekday"),
        pytest.param("They used inMobi for it.", False, id="rare name"),
        pytest.param("It began as theFacebook there.", False, id="article before a name"),
        pytest.param("She met PaulBrodsky there.", False, id="two capitals"),
    ],
)
def test_is_certain_only_of_names_that_copy_has_often(text: str, *, is_certain: bool) -> None:
    reading = Reading(parse(Source("a.txt", text)))
    (found,) = find_case_joins(reading)
    assert found.join.is_certain is is_certain
