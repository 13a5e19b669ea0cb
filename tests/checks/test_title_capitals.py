import pytest

from newslint.checks.kind import OptionError
from newslint.checks.title_capitals import KIND, TitleCapitalsOptions
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_packs, shipped_rules
from newslint.source import Source


def check(pack: str, sentence: str) -> list[Finding]:
    rules = load_packs([shipped_rules() / pack])
    engine = Engine([rule for rule in rules if rule.kind == "title-capitals"])
    return list(engine.check(parse(Source("a.txt", f"Head\n\n{sentence}\n"))))


SET_OFF = "A directive came from the U.S. Secretary of Defense, Ann Lee, who signed it."


@pytest.mark.parametrize(
    ("pack", "rules"),
    [
        pytest.param("ap", ["ap.title-set-off"], id="small in AP"),
        pytest.param("guardian", ["guardian.title-set-off"], id="small in the Guardian"),
        pytest.param("bbc", [], id="right at the BBC"),
    ],
)
def test_houses_differ_over_a_title_between_commas(pack: str, rules: list[str]) -> None:
    assert [finding.rule for finding in check(pack, SET_OFF)] == rules


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        pytest.param(
            "It told the President of the European Commission, Ann Lee, so.",
            "president of the European Commission",
            id="the name of a body",
        ),
        pytest.param(
            "It told the Home Office Minister, Ann Lee, so.",
            "Home Office minister",
            id="the name of a department",
        ),
        pytest.param(
            "Ann Lee, Chief Customer Officer, said so.",
            "chief customer officer",
            id="a word that is no word of titles",
        ),
    ],
)
def test_names_inside_a_title_keep_their_capitals(sentence: str, written: str) -> None:
    findings = check("ap", sentence)
    assert all(finding.fixes[0].edits[0].text == written for finding in findings)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The Office of the Prime Minister said so.", id="the name of an office"),
        pytest.param("The President's Council on Fitness met.", id="the name of a council"),
        pytest.param("She starred in The American President last year.", id="the name of a film"),
        pytest.param("Prime Minister is what they call her.", id="the start of a sentence"),
        pytest.param("Interfaith Officer, International Officer, and Chair were new.", id="a list"),
        pytest.param("The Mayor Tom Hale Trust paid for it.", id="the name of a trust"),
    ],
)
def test_the_capitals_of_names_are_left(sentence: str) -> None:
    assert not check("ap", sentence)


@pytest.mark.parametrize(
    ("options", "key"),
    [
        pytest.param(TitleCapitalsOptions("behind", "small"), "position", id="no such place"),
        pytest.param(TitleCapitalsOptions("before", "upper"), "case", id="no such case"),
        pytest.param(TitleCapitalsOptions("alone", "capital"), "case", id="no such rule"),
        pytest.param(TitleCapitalsOptions("alone", "small", ("boss",)), "offices", id="no office"),
    ],
)
def test_options_that_cannot_work_are_refused(options: TitleCapitalsOptions, key: str) -> None:
    with pytest.raises(OptionError) as caught:
        KIND.validate(options)
    assert caught.value.key == key


def test_long_copy_takes_linear_time() -> None:
    assert check("ap", "the President, " * 20_000) is not None
