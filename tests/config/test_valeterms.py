"""The style that Vale has built in, with a vocabulary."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import load
from newslint.config.selection import available_rules, choose_rules
from newslint.engine import Engine
from newslint.errors import ConfigError
from newslint.formats import parse
from newslint.source import Source

Check = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def check(folder: Path) -> Check:
    """Return rule and text of what Vale's own style finds, with these terms."""

    def run(text: str, accept: str = "", reject: str = "") -> list[tuple[str, str]]:
        (folder / "terms").mkdir(exist_ok=True)
        (folder / "terms" / "accept.txt").write_text(accept, encoding="utf-8")
        (folder / "terms" / "reject.txt").write_text(reject, encoding="utf-8")
        written = "packs = ['Vale']\nselect = ['Vale']\nvale-vocabularies = ['terms']\n"
        (folder / "newslint.toml").write_text(written, encoding="utf-8")
        settings = load(folder / "newslint.toml")
        engine = Engine(choose_rules(available_rules(settings), settings))
        document = parse(Source("a.md", text))
        return [(finding.rule, finding.text) for finding in engine.check(document)]

    return run


@pytest.mark.parametrize(
    ("text", "accept", "reject", "found"),
    [
        pytest.param("A fine day.", "", "", [], id="nothing to find"),
        pytest.param(
            "On Github and GitHub.", "GitHub", "", [("Vale.Terms", "Github")], id="another case"
        ),
        pytest.param(
            "On the west coast of the West Coast.",
            "West Coast",
            "",
            [("Vale.Terms", "west coast")],
            id="a phrase",
        ),
        pytest.param("All of IT, or it.", "IT\nit", "", [], id="two forms are both accepted"),
        pytest.param("Boss and BOSS.", "(?i)boss", "", [], id="a term in any case"),
        pytest.param("The CAT sat.", "[Cc]at", "", [("Vale.Terms", "CAT")], id="an expression"),
        pytest.param(
            "A python, a PYTHON and mispelled.",
            "[Pp]y.*",
            "",
            [("Vale.Terms", "PYTHON"), ("Vale.Spelling", "mispelled")],
            id="an expression stays in its word",
        ),
        pytest.param("We mispelled it.", "mispelled", "", [], id="accepted in spelling"),
        pytest.param(
            "We leverage it. Leverage it.",
            "",
            "leverage",
            [("Vale.Avoid", "leverage")],
            id="rejected in its case",
        ),
        pytest.param("For the the cat.", "", "", [("Vale.Repetition", "the the")], id="twice"),
        pytest.param(
            "He forgot that. That is wrong.", "", "", [], id="twice, but in two sentences"
        ),
        pytest.param("On Bora Bora.", "Bora Bora", "", [], id="twice, but accepted"),
    ],
)
def test_the_style_knows_the_vocabulary(
    check: Check, text: str, accept: str, reject: str, found: list[tuple[str, str]]
) -> None:
    assert check(text, accept, reject) == found


def test_a_repeated_word_is_cut(folder: Path) -> None:
    (folder / "newslint.toml").write_text("packs = ['Vale']\nselect = ['Vale.Repetition']\n")
    settings = load(folder / "newslint.toml")
    engine = Engine(choose_rules(available_rules(settings), settings))
    (finding,) = engine.check(parse(Source("a.txt", "See the the cat.")))
    assert [edit.text for edit in finding.fixes[0].edits] == ["the"]


@pytest.mark.parametrize(
    ("accept", "message", "fixes"),
    [
        pytest.param("GitHub", "Use 'GitHub' instead of 'github'.", ["GitHub"], id="one form"),
        pytest.param(
            "GitHub\nGITHUB",
            "Use 'GitHub' or 'GITHUB' instead of 'github'.",
            ["GitHub", "GITHUB"],
            id="two forms",
        ),
        pytest.param("G[i]tHub", "Use 'G[i]tHub' instead of 'github'.", [], id="an expression"),
    ],
)
def test_a_term_is_the_fix(folder: Path, accept: str, message: str, fixes: list[str]) -> None:
    (folder / "accept.txt").write_text(accept)
    (folder / "newslint.toml").write_text(
        "packs = ['Vale']\nselect = ['Vale.Terms']\nvale-vocabularies = ['.']\n"
    )
    settings = load(folder / "newslint.toml")
    engine = Engine(choose_rules(available_rules(settings), settings))
    (finding,) = engine.check(parse(Source("a.txt", "See github.")))
    assert finding.message == message
    assert [fix.edits[0].text for fix in finding.fixes] == fixes


@pytest.mark.parametrize("name", ["accept", "reject"])
def test_a_term_that_is_no_expression_is_refused(check: Check, name: str) -> None:
    with pytest.raises(ConfigError, match=r"newslint\.toml:3: .*the term “\(a” is no expression"):
        check("A day.", **{name: "fine\n(a\n"})


def test_a_list_of_terms_that_is_not_utf8_is_told_with_its_line(folder: Path) -> None:
    (folder / "terms").mkdir()
    (folder / "terms" / "accept.txt").write_bytes(b"GitHub\ncaf\xe9\n")
    (folder / "newslint.toml").write_text("vale-vocabularies = ['terms']\n", encoding="utf-8")
    told = r"newslint\.toml:1: .*accept\.txt:2: not valid UTF-8; save the file as UTF-8"
    with pytest.raises(ConfigError, match=told):
        load(folder / "newslint.toml")


def test_the_style_is_off_unless_it_is_named(folder: Path) -> None:
    (folder / "newslint.toml").write_text("fail-on = 'error'\n")
    rules = available_rules(load(folder / "newslint.toml"))
    assert not [rule for rule in rules if rule.id.startswith("Vale.")]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param("max = 1", "", id="one of its extension"),
        pytest.param("exceptions = ['the']", "", id="a list"),
        pytest.param("mac = 1", "did you mean “max”", id="none"),
        pytest.param("max = 'a'", "expected a whole number", id="of another type"),
        pytest.param("folder = 'a'", "has no “folder”", id="one of ours"),
        pytest.param("exceptions = ['(']", "no expression", id="no expression"),
    ],
)
def test_a_rule_for_vale_takes_options(folder: Path, options: str, told: str) -> None:
    (folder / "newslint.toml").write_text(
        f"packs = ['Vale']\nselect = ['Vale.Repetition']\n[options.'Vale.Repetition']\n{options}\n"
    )
    settings = load(folder / "newslint.toml")
    if told:
        with pytest.raises(ConfigError, match=rf"newslint\.toml:4: .*{told}"):
            choose_rules(available_rules(settings), settings)
        return
    engine = Engine(choose_rules(available_rules(settings), settings))
    assert engine.check(parse(Source("a.txt", "See the the cat."))) == []


def test_options_of_a_rule_that_cannot_be_run_are_left_alone(folder: Path) -> None:
    (folder / "Desk").mkdir()
    (folder / "Desk" / "Script.yml").write_text("extends: script\nmessage: m\nscript: a\n")
    (folder / "newslint.toml").write_text("packs = ['./Desk']\n[options.'Desk.Script']\nmax = 1\n")
    settings = load(folder / "newslint.toml")
    rules = {rule.id: rule.kind for rule in choose_rules(available_rules(settings), settings)}
    assert rules["Desk.Script"] == "refused"
