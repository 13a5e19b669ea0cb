import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage
from newslint.language.people.spellings import Spellings, is_spelling, right_for

WRONG = {
    "Kiev": ["Kyiv"],
    "Kier": ["Keir Varnoss"],
    "Kier Varnoss": ["Keir Varnoss"],
    "Smyth": ["Jane Smith", "John Smith"],
    "al-Qaeda": ["al-Qaida"],
    "Al Qaeda": ["al-Qaida"],
    "NATO": ["Nato"],
    "Ebay": ["eBay"],
    "Holland": ["the Netherlands"],
    "Sainsburys": ["Sainsbury's"],
    "Pattersons Stores": ["Patterson's Stores"],
    "O'Neil": ["Tip O'Neill"],
    "Brown": ["Browne Report"],
    "St. Petersburgh": ["St. Petersburg"],
}
NAMES = ["chicken Kiev", "Kyiv", "Hotel Kiev Palace", "Keir Varnoss"]


def mend(*paragraphs: str, role: Role = Role.BODY) -> list[str]:
    """Return what each wrong spelling is and should be."""
    passages = [
        Passage(Block(role, text, (Segment(0, len(text), 0, len(text)),)), index)
        for index, text in enumerate(paragraphs)
    ]
    return [f"{found.text} > {found.right}" for found in Spellings(WRONG, NAMES).find(passages)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They left Kiev.", "Kiev > Kyiv", id="a word"),
        pytest.param("They like Kiev’s parks.", "Kiev > Kyiv", id="before a possessive ending"),
        pytest.param("A Kiev-based firm", "Kiev > Kyiv", id="hyphenated"),
        pytest.param("THE BATTLE FOR KIEV", "KIEV > KYIV", id="in capitals"),
        pytest.param("They saw Kier  Varnoss.", "Kier  Varnoss > Keir Varnoss", id="two words"),
        pytest.param("They saw Kier\nVarnoss.", "Kier\nVarnoss > Keir Varnoss", id="over a line"),
        pytest.param("Kier left.", "Kier > Keir", id="one word of the name"),
        pytest.param("They say Mr Smyth left.", "Smyth > Smith", id="a surname of two"),
        pytest.param("They joined al-Qaeda.", "al-Qaeda > al-Qaida", id="a small first letter"),
        pytest.param("Al-Qaeda struck.", "Al-Qaeda > Al-Qaida", id="raised at the start"),
        pytest.param("They joined Al Qaeda.", "Al Qaeda > al-Qaida", id="without the hyphen"),
        pytest.param("The NATO chief left.", "NATO > Nato", id="capitals that are wrong"),
        pytest.param("Sold on Ebay.", "Ebay > eBay", id="a capital"),
        pytest.param("They left Holland.", "Holland > the Netherlands", id="another word"),
        pytest.param("A Sainsburys shop", "Sainsburys > Sainsbury's", id="an apostrophe"),
        pytest.param("They met O’Neil.", "O’Neil > O'Neill", id="a curly apostrophe"),
        pytest.param(
            "Into St. Petersburgh", "St. Petersburgh > St. Petersburg", id="a stop inside"
        ),
        pytest.param("They met Ms Brown.", "Brown > Browne", id="a plain word, not at the start"),
    ],
)
def test_a_wrong_spelling_is_found(text: str, found: str) -> None:
    assert mend(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They ate chicken Kiev. Chicken Kiev's fine.", id="inside a listed name"),
        pytest.param("The Hotel Kiev Palace burned.", id="in the middle of one"),
        pytest.param("They saw kiev and Kievan and Kiever.", id="small, or part of a word"),
        pytest.param("Mail @Kiev, #Kiev, kiev@Kiev.ua or x.org/Kiev.", id="addresses"),
        pytest.param("It said “Kiev” [sic].", id="marked as another's"),
        pytest.param("Then Patti Smyth left.", id="somebody else's surname"),
        pytest.param("Then Jools Holland left.", id="a surname for a country"),
        pytest.param("NATO AND EBAY SAY NO", id="a line of capitals"),
        pytest.param("Brown bread. “Brown is best,” she said.", id="a plain word at the start"),
        pytest.param("They saw Kier, Varnoss and others; kier varnoss.", id="a comma between"),
        pytest.param("St Petersburgh", id="another sign between"),
    ],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert [found for found in mend(text) if not found.startswith("Kier >")] == []


def test_a_surname_that_another_bears_is_left_alone_in_the_whole_article() -> None:
    assert mend("Then Patti Smyth came.", "Mr Smyth left.") == []
    assert mend("Then Patti Smyth met John Smyth.", "Smyth left.") == ["Smyth > Smith"]


def test_a_heading_may_raise_any_word() -> None:
    assert mend("Brown Wins Vote", role=Role.HEADLINE) == []
    assert mend("Smyth Wins Vote", role=Role.HEADLINE) == ["Smyth > Smith"]
    assert mend("Now Smyth Wins", role=Role.HEADLINE) == ["Smyth > Smith"]


def test_the_name_is_the_one_beside_which_it_stands() -> None:
    passage = "Then Jane Smyth left. They met Smyth."
    spellings = Spellings(WRONG, NAMES)
    segments = (Segment(0, len(passage), 0, len(passage)),)
    found = list(spellings.find([Passage(Block(Role.BODY, passage, segments), 0)]))
    assert [each.name for each in found] == ["Jane Smith", "Jane Smith or John Smith"]
    assert [each.own for each in found] == [("Jane",), ()]


@pytest.mark.parametrize(
    ("wrong", "name", "right"),
    [
        ("Kiev", "Kyiv", "Kyiv"),
        ("Kier", "Keir Varnoss", "Keir"),
        ("Varnos", "Keir Varnoss", "Varnoss"),
        ("Kier Varnos", "Keir Varnoss", "Keir Varnoss"),
        ("Holland", "the Netherlands", "the Netherlands"),
        ("Qaeda", "al-Qaida", "al-Qaida"),
        ("Varnossen", "Keir Varnoss", "Varnoss"),
        ("Macedonia", "North Macedonia", "North Macedonia"),
    ],
)
def test_the_right_spelling_is_that_of_the_word_that_is_meant(
    wrong: str, name: str, right: str
) -> None:
    assert right_for(wrong, name) == right


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("Kiev", "Kyiv", True),
        ("Al Qaeda", "al-Qaida", True),
        ("José", "Jose", True),
        ("NATO", "Nato", True),
        ("Holland", "the Netherlands", False),
        ("Burma", "Myanmar", False),
    ],
)
def test_one_name_spelt_in_two_ways_is_no_other_name(left: str, right: str, is_one: bool) -> None:
    assert is_spelling(left, right) == is_one


_WORDS = st.lists(st.sampled_from(["Kiev", "KIEV", "Al", "Qaeda", "Kier", "Varnoss", "x", "Smyth"]))
_GAPS = st.sampled_from([" ", "  ", "\n", "-", ", ", ". ", "’s ", "@", "“", "” "])


@given(_WORDS.flatmap(lambda words: st.tuples(*(st.tuples(st.just(w), _GAPS) for w in words))))
def test_what_is_found_are_places_in_order_without_overlap(
    pieces: tuple[tuple[str, str], ...],
) -> None:
    text = "".join(f"{word}{gap}" for word, gap in pieces)
    segments = (Segment(0, len(text), 0, len(text)),) if text else ()
    done = 0
    for found in Spellings(WRONG, NAMES).find([Passage(Block(Role.BODY, text, segments), 0)]):
        assert done <= found.start < found.end <= len(text)
        assert found.text != found.right
        done = found.end
