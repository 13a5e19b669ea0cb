from pathlib import Path

import pytest

from newslint.checks.kind import OptionError, Origin, Rule
from newslint.checks.listed_names import KIND, ListedName, ListedNameOptions
from newslint.document import PROSE, Block, Document, Role, Segment
from newslint.engine import Engine
from newslint.errors import PackError
from newslint.finding import Finding, Severity
from newslint.packs.rulebook import load_file
from newslint.source import Source

NAMES = (
    ListedName(
        "Olena Kravchuk", "mayor of Brovary", ("Olenna Kravchuk", "Elena Kravchuk", "Kravchyuk")
    ),
    ListedName("Kyiv", "capital of Ukraine", ("Kiev",)),
    ListedName("Myanmar", "", ("Burma",)),
    ListedName("John Smith", "striker"),
    ListedName("John Smith", "minister"),
    ListedName("John Smith", "minister", ("Jon Smithe",)),
)


def rule(*names: ListedName, quotes: str = "check") -> Rule:
    return Rule(
        id="vocabulary.names",
        kind="listed-names",
        message="“{match}” is “{right}”{who}; {name}, {note}.",
        severity=Severity.WARNING,
        scope=PROSE,
        quotes=quotes,
        options=ListedNameOptions(names or NAMES),
        origin=Origin("names.csv", 1),
    )


def check(text: str, role: Role = Role.BODY, *rules: Rule) -> list[Finding]:
    block = Block(role, text, (Segment(0, len(text), 0, len(text)),))
    return Engine(rules or (rule(),)).check(Document(Source("a.txt", text), (block,)))


def mends(text: str, role: Role = Role.BODY) -> list[tuple[str, str, str]]:
    return [
        (finding.text, fix.edits[0].text, fix.safety.value)
        for finding in check(text, role)
        for fix in finding.fixes
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They left Kiev.", ("Kiev", "Kyiv", "safe"), id="a spelling that is listed"),
        pytest.param(
            "The Kiev Post said so.", ("Kiev", "Kyiv", "unsafe"), id="part of a longer name"
        ),
        pytest.param("“We left Kiev,” she said.", ("Kiev", "Kyiv", "unsafe"), id="in a quotation"),
        pytest.param("They left Burma.", ("Burma", "Myanmar", "unsafe"), id="another word"),
        pytest.param(
            "Then Mayor Olenna Kravchuk left.",
            ("Olenna Kravchuk", "Olena Kravchuk", "safe"),
            id="a whole name after a title",
        ),
        pytest.param(
            "Then Elena Kravchuk left.",
            ("Elena Kravchuk", "Olena Kravchuk", "unsafe"),
            id="a name that is another's too",
        ),
        pytest.param(
            "Then Olena Kravchyuk left.",
            ("Kravchyuk", "Kravchuk", "safe"),
            id="a surname beside its first name",
        ),
        pytest.param(
            "Then Ms Kravchyuk left.", ("Kravchyuk", "Kravchuk", "unsafe"), id="a surname alone"
        ),
        pytest.param(
            "Then Olena Kravhcuk left.",
            ("Kravhcuk", "Kravchuk", "unsafe"),
            id="a spelling that is not listed",
        ),
    ],
)
def test_a_fix_is_safe_where_the_list_leaves_no_doubt(
    text: str, found: tuple[str, str, str]
) -> None:
    assert mends(text) == [found]


def test_a_quotation_keeps_words_but_not_misspellings() -> None:
    assert mends("“We left Burma,” she said.") == []
    assert mends("“Olena Kravhcuk left,” she said.") == [("Kravhcuk", "Kravchuk", "unsafe")]


def test_the_quotation_marks_of_a_headline_are_the_desks_own() -> None:
    assert mends("‘Kiev falls’", Role.HEADLINE) == [("Kiev", "Kyiv", "safe")]
    assert mends("‘Burma votes’", Role.HEADLINE) == [("Burma", "Myanmar", "unsafe")]


def test_the_apostrophe_is_the_articles_own() -> None:
    names = ListedName("Sean O'Dowdall", "", ("Shaun O'Dowdall",))
    for text, fixed in (
        ("Shaun O’Dowdall left.", "Sean O’Dowdall"),
        ("Shaun O'Dowdall left.", "Sean O'Dowdall"),
    ):
        (finding,) = check(text, Role.BODY, rule(names))
        assert finding.fixes[0].edits[0].text == fixed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "They left Kiev.",
            "“Kiev” is “Kyiv” (capital of Ukraine); Kyiv, capital of Ukraine.",
            id="a name of one word",
        ),
        pytest.param(
            "Then Olena Kravchyuk left.",
            "“Kravchyuk” is “Kravchuk” (Olena Kravchuk, mayor of Brovary);"
            " Olena Kravchuk, mayor of Brovary.",
            id="one word of a name",
        ),
        pytest.param("They left Burma.", "“Burma” is “Myanmar”; Myanmar, .", id="no note"),
        pytest.param(
            "Jon Smithe left.",
            "“Jon Smithe” is “John Smith” (striker; minister); John Smith, striker; minister.",
            id="two people of one name",
        ),
    ],
)
def test_the_message_says_who_is_meant(text: str, message: str) -> None:
    assert [finding.message for finding in check(text)] == [message]


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.CAPTION, Role.TABLE_CELL])
def test_all_prose_is_read(role: Role) -> None:
    assert len(mends("They left Kiev", role)) == 1


def test_clean_copy_is_left_alone() -> None:
    text = (
        "Mayor Olena Kravchuk of Brovary, near Kyiv, met John Smith. Kravchuk’s guest, the"
        " Kyiv-born striker, likes “Kyiv”. SMITH AND KRAVCHUK MEET IN KYIV"
    )
    assert mends(text) == []


def test_a_place_is_told_once() -> None:
    names = (ListedName("Olena Kravchuk", "", ("Kravchyk",)), ListedName("Ana Ruiz"))
    assert len(check("Then Olena Kravchyk left.", Role.BODY, rule(*names))) == 1


@pytest.mark.parametrize(
    ("names", "message", "index"),
    [
        pytest.param([ListedName("Kyiv"), ListedName("—")], "“—” is no name", 1, id="no letter"),
        pytest.param([ListedName("A", "", ("",))], "“” is no name", 0, id="an empty spelling"),
        pytest.param(
            [ListedName("Kyiv", "", ("Kyiv",))], "“Kyiv” is both right and wrong", 0, id="itself"
        ),
        pytest.param(
            [ListedName("Kyiv", "", ("Kiev",)), ListedName("Kiev")],
            "“Kiev”, wrong for “Kyiv”, is listed too",
            0,
            id="another name",
        ),
        pytest.param(
            [ListedName("Kyiv", "", ("Kiev",)), ListedName("Lviv", "", ("Kiev",))],
            "“Kiev” stands for “Lviv” here, and for “Kyiv” elsewhere",
            1,
            id="two names",
        ),
    ],
)
def test_a_list_that_contradicts_itself_is_refused(
    names: list[ListedName], message: str, index: int
) -> None:
    with pytest.raises(OptionError, match=message) as caught:
        KIND.validate(ListedNameOptions(tuple(names)))
    assert (caught.value.key, caught.value.path) == ("names", (index,))


PACK = """\
pack: house
rules:
  - id: names
    kind: listed-names
    message: "{right}{who}"
    names:
      - {name: Kyiv, wrong: [Kiev]}
      - name: Lviv
"""


def test_a_pack_may_hold_names_too(folder: Path) -> None:
    file = folder / "house.yaml"
    file.write_text(PACK)
    (finding,) = check("They left Kiev. “Kiev”", Role.BODY, *load_file(file))
    assert (finding.rule, finding.message) == ("house.names", "Kyiv")


def test_a_fault_in_the_names_of_a_pack_is_told_by_its_line(folder: Path) -> None:
    file = folder / "house.yaml"
    file.write_text(PACK.replace("Lviv", "Kiev"))
    with pytest.raises(PackError, match=r"house.yaml:7: “Kiev”, wrong for “Kyiv”, is listed too"):
        load_file(file)
