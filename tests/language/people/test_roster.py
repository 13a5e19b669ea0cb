import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Block, Role, Segment
from newslint.language.passages import Passage
from newslint.language.people.roster import Roster


def passage(text: str, role: Role = Role.BODY, index: int = 0) -> Passage:
    segments = (Segment(0, len(text), 0, len(text)),) if text else ()
    return Passage(Block(role, text, segments), index)


def mend(names: str, *paragraphs: str, role: Role = Role.BODY) -> list[str]:
    """Return what each misspelling is and should be; names are parted by semicolons."""
    roster = Roster(name.strip() for name in names.split(";"))
    passages = [passage(text, role, index) for index, text in enumerate(paragraphs)]
    return [f"{found.text} > {found.right}" for found in roster.find(passages)]


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        pytest.param(
            "Pete Hegseth", "Then Pete Hegseht left.", "Hegseht > Hegseth", id="a surname"
        ),
        pytest.param(
            "Olena Kravchuk", "Then Olenna Kravchuk left.", "Olenna > Olena", id="a first name"
        ),
        pytest.param(
            "Keir Varnoss", "Then Kier Varnoss left.", "Kier > Keir", id="a word beside a rare name"
        ),
        pytest.param(
            "Olena Kravchuk",
            "Then Deputy Mayor Olena Kravchk left.",
            "Kravchk > Kravchuk",
            id="after a title",
        ),
        pytest.param(
            "Olena Kravchuk", "Olena M. Kravchk's car", "Kravchk > Kravchuk", id="with an initial"
        ),
        pytest.param(
            "Olena Kravchuk", "an Olena Kravchk-led team", "Kravchk > Kravchuk", id="hyphenated"
        ),
        pytest.param(
            "Nuuk Harbour Trust", "the Nuuk Harbor Trust", "Harbor > Harbour", id="one of three"
        ),
        pytest.param(
            "Maria von der Aalst", "Then Maria van der Aalst left.", "van > von", id="a particle"
        ),
        pytest.param(
            "José Ibáñez", "Then Jose Ibanez left.", "Jose Ibanez > José Ibáñez", id="accents"
        ),
        pytest.param("Ana DuPrey", "Then Ana Duprey left.", "Duprey > DuPrey", id="a capital"),
        pytest.param("GoodFlix", "Watch it on Goodflix.", "Goodflix > GoodFlix", id="of one word"),
        pytest.param("Reykjavík", "Then Reykjavik voted.", "Reykjavik > Reykjavík", id="a place"),
        pytest.param("Kravchuk", "Then Kravhcuk left.", "Kravhcuk > Kravchuk", id="alone, long"),
        pytest.param("Sean O'Dowdall", "Sean O’Dowdal left.", "O’Dowdal > O'Dowdall", id="curly"),
    ],
)
def test_a_misspelling_is_found(names: str, text: str, found: str) -> None:
    assert mend(names, text) == [found]


@pytest.mark.parametrize(
    ("names", "text"),
    [
        pytest.param("John Smith", "John Smith left. Smith’s dog stayed.", id="right, possessive"),
        pytest.param("Anna Kravchuk", "The Kravchuks left, Kravchuk-style.", id="a plural"),
        pytest.param("John Smith", "Then John Smyth left.", id="another known surname"),
        pytest.param("David Davis", "Then David Davies left.", id="another, one letter more"),
        pytest.param("John Smith", "Then Jon Smith left.", id="another known first name"),
        pytest.param("Olena Kravchuk", "Then Oleh Kravchenko left.", id="too far off"),
        pytest.param("Anna Petrova", "Then Anna Petrov left.", id="a man's form of the name"),
        pytest.param("Mohamed Salah", "Then Mohamed Saleh left.", id="a short name of another"),
        pytest.param("Kyiv", "Then Kiev and Kyi and Kyivs.", id="too short to tell"),
        pytest.param("Ana DuPrey", "ANA DUPREY and ANA DUPREE LEAD", id="a line of capitals"),
        pytest.param("ANAFOR Trust", "The ANAFAR Trust won.", id="another in capitals"),
        pytest.param("Sean O'Dowdall", "Sean O’Dowdall left.", id="a curly apostrophe"),
        pytest.param("Will; May; Mark", "Will May mark it? WILL IT? May Mark will.", id="words"),
        pytest.param("AIDS", "Aids for walking are sold.", id="a word that opens a sentence"),
        pytest.param("eBay", "EBay rose. EBAY fell.", id="a capital at the start"),
        pytest.param("Van Dorst", "Then Piet van Dorst left.", id="a particle after a name"),
        pytest.param("Kravchuk; Kravchyk", "Kravchyk met Kravchuk.", id="both are listed"),
        pytest.param("Olena Kravchuk", "See OlenaKravchk.org, @Kravchk", id="an address"),
        pytest.param("Olena Kravchuk", "It said Olena Kravchk [sic].", id="marked as another's"),
        pytest.param("José Ibáñez", "The Jose Ibanez Lopez prize", id="part of a longer name"),
        pytest.param("José Ibáñez", "Then Ibanez left.", id="a surname of nobody introduced"),
        pytest.param("Beyoncé", "Then Maria Beyonce left.", id="a surname for a name"),
        pytest.param("Pop Kravchuk-style", "Pop Kravchuk-stile songs", id="two letters, hyphen"),
        pytest.param("Ben & Jerry's", "Ben ate Jerry’s ice.", id="a name with a sign"),
        pytest.param("Higher Learning", "Higher Learnings. Lernings.", id="a common word alone"),
    ],
)
def test_what_may_be_right_is_left_alone(names: str, text: str) -> None:
    assert mend(names, text) == []


def test_a_surname_is_known_from_where_it_is_introduced() -> None:
    found = mend(
        "Olena Kravchuk; José Ibáñez",
        "Olena Kravchuk met Jose Ibáñez.",
        "Kravhcuk left. Ibanez stayed.",
    )
    assert found == ["Jose > José", "Kravhcuk > Kravchuk", "Ibanez > Ibáñez"]


def test_a_surname_that_another_bears_too_is_left_alone() -> None:
    paragraphs = ["José Ibáñez met Carla Ibanez.", "Ibanez left."]
    assert mend("José Ibáñez", *paragraphs) == []


def test_a_misspelt_name_is_followed_through_the_article() -> None:
    found = mend("Olena Kravchuk", "Olena Kravchyk left.", "“Mr Kravchyk” and Kravchyk’s car.")
    assert found == ["Kravchyk > Kravchuk"] * 3


def test_a_heading_raises_first_letters_only() -> None:
    names = "GoodFlix; Ana de la Fuente"
    assert mend(names, "Ana De La Fuente", role=Role.HEADLINE) == []
    assert mend(names, "Goodflix Falls", role=Role.HEADLINE) == []
    assert mend(names, "Goodflix falls", role=Role.HEADLINE) == ["Goodflix > GoodFlix"]
    assert mend(names, "Then Ana De La Fuente left.") == ["De La > de la"]


_NAME = st.lists(
    st.sampled_from(["Anna", "Lee", "van", "O'Dowd", "Ruiz-Paz", "Éva", "J.", "McKay", "al-Amin"]),
    min_size=1,
    max_size=3,
).map(" ".join)


@given(
    st.lists(_NAME, max_size=4), _NAME, st.sampled_from(["{}.", "“{}”", "Mr {}’s car", "{}-led"])
)
def test_a_listed_name_is_right_wherever_it_stands(
    others: list[str], name: str, frame: str
) -> None:
    roster = Roster([*others, name])
    copy = passage(f"Then {frame.format(name)} left.")
    for found in roster.find([copy]):
        assert found.text != name
        assert name not in found.text


@given(st.lists(st.text(max_size=8), max_size=5), st.text(max_size=60))
def test_any_list_and_any_text_will_do(names: list[str], text: str) -> None:
    for found in Roster(name for name in names if name.strip()).find([passage(text)]):
        assert 0 <= found.start < found.end <= len(text)
        assert found.text != found.right
