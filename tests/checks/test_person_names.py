from collections.abc import Callable

import pytest

from newslint.checks import person_names
from newslint.checks.listed_names import ListedName
from newslint.config.vocabulary import names_rule
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import decode

Mend = Callable[..., list[tuple[str, str]]]
Inspect = Callable[..., list[Finding]]

HEAD = "Council meets again"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param(
            "Marta Delaquist opened it. Later Delaqiust left.",
            [("Delaqiust", "Delaquist")],
            id="two letters change places",
        ),
        pytest.param(
            "Marta Delaquist opened it. They read Delaquits's letter.",
            [("Delaquits", "Delaquist")],
            id="a possessive",
        ),
        pytest.param(
            "Volodymyr Zelensky spoke. Zelensky left. Later Zelenskyy returned.",
            [("Zelenskyy", "Zelensky")],
            id="two romanisations",
        ),
        pytest.param(
            "Nicolás Barrio came. Nobody saw Nicolas Barrio leave.",
            [("Nicolas", "Nicolás")],
            id="a lost accent",
        ),
        pytest.param(
            "The singer José García came. They clapped for José García. Jose Garcia left.",
            [("Jose", "José"), ("Garcia", "García")],
            id="accents lost in both words",
        ),
        pytest.param(
            "Later Jose Garcia came. They clapped for José García.",
            [("Jose", "José"), ("Garcia", "García")],
            id="accents on a tie",
        ),
        pytest.param(
            "Maria Garcia Lopez came. It was Garcia Lopez who sang. They clapped for García López.",
            [("García", "Garcia"), ("López", "Lopez")],
            id="accents on two surnames",
        ),
        pytest.param(
            "Zoë Ball came with her son. Nobody saw Zoe Ball leave.",
            [("Zoe", "Zoë")],
            id="an accent on a short name, and a family",
        ),
        pytest.param(
            "They met Muammar Gaddafi. Nobody saw Muammar Qaddafi leave.",
            [("Qaddafi", "Gaddafi")],
            id="an initial romanised in two ways",
        ),
        pytest.param(
            "They met Alexei Navalny. His wife saw Alexey Navalny leave.",
            [("Alexey", "Alexei")],
            id="a last i and y",
        ),
        pytest.param(
            "Tom OBrien came. It was OBrien who asked. Then Tom O’Brien left.",
            [("OBrien", "O’Brien"), ("OBrien", "O’Brien")],
            id="a lost apostrophe, even where it is lost more often",
        ),
        pytest.param(
            "Keir Tasker spoke. Nobody heard Kier Tasker.",
            [("Kier", "Keir")],
            id="a first name with the same surname",
        ),
        pytest.param(
            "Mohammed Rafique came. A letter reached Muhammad Rafique.",
            [("Muhammad", "Mohammed")],
            id="two vowels of a first name",
        ),
        pytest.param(
            "Ian MacKerron spoke. Later McKerron left.",
            [("McKerron", "MacKerron")],
            id="Mac and Mc",
        ),
        pytest.param(
            "Ann Brickstone spoke. “Nobody asked Brickstnoe,” he said.",
            [("Brickstnoe", "Brickstone")],
            id="a slip in a quotation",
        ),
        pytest.param(
            "The Shadebender came late. Everybody clapped when the Shadebenger left.",
            [("Shadebenger", "Shadebender")],
            id="a long odd name with no other beside it",
        ),
        pytest.param(
            "Ann Bell spoke. Later Ms Blel left.", [("Blel", "Bell")], id="a short odd name"
        ),
        pytest.param(
            "Ann Fleisher spoke. Later Fleishre left.",
            [("Fleishre", "Fleisher")],
            id="the last two letters of an odd name",
        ),
        pytest.param(
            "The keeper met Jan de Wessel. Later Jan De Wessel's shot went in.",
            [("De Wessel", "de Wessel")],
            id="a particle with a capital",
        ),
        pytest.param(
            "Aides met Moqtada al-Tasir. On Monday Moqtada Al-Tasir left.",
            [("Al-Tasir", "al-Tasir")],
            id="an article with a capital",
        ),
        pytest.param(
            "Ann Jonhston spoke. Later Johnston left.",
            [("Jonhston", "Johnston")],
            id="a tie of which one is nobody's name",
        ),
    ],
)
def test_a_name_spelt_two_ways_is_found(
    mend: Mend, body: str, found: list[tuple[str, str]]
) -> None:
    assert mend("person-names", HEAD, body) == found


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("Francis Holm and Frances Holm are twins.", id="a brother and a sister"),
        pytest.param("Simon Dale spoke. Much later Simone Dale sang.", id="another first name"),
        pytest.param("Jim Anderson spoke. Much later Kay Andersen sang.", id="each with its own"),
        pytest.param("Ann Holm spoke. The Holms left.", id="a family"),
        pytest.param(
            "Stephen Dale spoke. Much later his brother, Stephan Dale, sang.", id="two brothers"
        ),
        pytest.param(
            "Marian Dale wed in May. The couple, as Marion Dale said, were late.", id="a couple"
        ),
        pytest.param("He saw Sherfield. Later Sheffield was full.", id="two places"),
        pytest.param("The Clarkes met. Later the Clarks left.", id="two families"),
        pytest.param("Ann Clarkes came. They saw the Clarkes' house.", id="a plural's possessive"),
        pytest.param("Ann Jones came. Jones' car and Jones's house were old.", id="possessives"),
        pytest.param("He left Catalonia. A Catalonian left.", id="an adjective of a country"),
        pytest.param("He left Saudi Arabia. An Arabian horse ran.", id="an adjective"),
        pytest.param("Smith, Clark, Clarke and Andersen sat; Anderson stood.", id="a team"),
        pytest.param("Ms Ann Pereyra asked. Later Mr Perera answered.", id="of another sex"),
        pytest.param("Ann Dawling won. Dowling, Holm and Shaw lost.", id="first in a list"),
        pytest.param("He met Jan de Wessel. De Wessel left.", id="a particle without given name"),
        pytest.param("“Don't tell Holm.” Don’t tell Shaw.", id="two apostrophes"),
        pytest.param("The Minister spoke of the Ministry. Women left Woman Hour.", id="words"),
        pytest.param("Latino, Latina and Latinx voters came.", id="endings"),
        pytest.param("Debt rated BB-minus was rated BBB-minus.", id="ratings"),
        pytest.param("James D'Arcy came. Then Mr Darcy left.", id="an actor and his part"),
        pytest.param("They saw Terri Holm. Later Terry Holm left.", id="a last i of another name"),
        pytest.param("They saw Jose Holm. Later José Shaw left.", id="an accent, two surnames"),
        pytest.param("They saw Ann Gilburn. Later Tom Kilburn left.", id="initials of two people"),
    ],
)
def test_names_that_are_merely_alike_are_left_alone(mend: Mend, body: str) -> None:
    assert mend("person-names", HEAD, body) == []


def test_a_tie_blames_the_later_spelling_and_points_at_the_first(inspect: Inspect) -> None:
    [finding] = inspect("person-names", HEAD, "Eva Tanqueray spoke.", "Later Tanqeuray left.")
    assert (finding.text, finding.line) == ("Tanqeuray", 5)
    assert [(place.line, place.column) for place in finding.related] == [(3, 5)]


def test_a_headline_is_evidence(mend: Mend) -> None:
    body = "Eva Tanqueray won the vote. Tanqueray spoke."
    assert mend("person-names", "Tanqeuray wins again", body) == [("Tanqeuray", "Tanqueray")]


def test_an_article_with_too_many_names_that_are_alike_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(person_names, "_MOST_PAIRS", 10)
    rules = load_file(shipped_rules() / "consistency" / "person-names.yaml")
    names = ", ".join(f"Bergma{last}" for last in "abcdefgh")
    document = parse(decode("a.txt", f"The list is {names}.\n".encode()))
    findings, problems, *_ = Engine(rules).inspect(document)
    told = "too many of its names are alike; the rule consistency.person-names was left out"
    assert (findings, problems) == ([], [told])


@pytest.mark.parametrize(
    ("names", "found"),
    [
        pytest.param(
            (ListedName("Marta Delaqiust"),),
            [("Delaquist", "Delaqiust", "vocabulary.names")] * 2,
            id="the list tells it once",
        ),
        pytest.param((ListedName("Delaquist"), ListedName("Delaqiust")), [], id="two listed names"),
        pytest.param(
            (ListedName("Holm"),),
            [("Delaqiust", "Delaquist", "consistency.person-names")],
            id="a name that is not listed",
        ),
    ],
)
def test_the_house_list_decides(
    names: tuple[ListedName, ...], found: list[tuple[str, str, str]]
) -> None:
    rules = load_file(shipped_rules() / "consistency" / "person-names.yaml")
    words = frozenset(word.lower() for name in names for word in name.name.split())
    engine = Engine([*rules, names_rule(names, ())], words)
    copy = (
        "Council meets again\n\nMarta Delaquist opened it. Delaquist spoke. Later Delaqiust left.\n"
    )
    assert [
        (each.text, each.fixes[0].edits[0].text, each.rule)
        for each in engine.check(parse(decode("a.txt", copy.encode())))
    ] == found
