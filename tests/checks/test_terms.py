from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.kind import OptionError, Origin, Rule, load_kind
from newslint.document import PROSE, Block, Document, Role, Segment
from newslint.engine import Engine
from newslint.finding import Severity
from newslint.language.words import find_words
from newslint.scanning import expression
from newslint.source import Source


def rule(name: str = "house.terms", **options: Any) -> Rule:
    return Rule(
        id=name,
        kind="terms",
        message="“{match}” → “{replacement}”",
        severity=Severity.WARNING,
        scope=PROSE,
        quotes="skip",
        options=load_kind("terms").options(**options),
        origin=Origin("house.yaml", 1),
    )


def check(text: str, *rules: Rule) -> list[tuple[str, list[str]]]:
    block = Block(Role.BODY, text, (Segment(0, len(text), 0, len(text)),))
    findings = Engine(rules).check(Document(Source("a.txt", text), (block,)))
    return [
        (finding.text, [edit.text for fix in finding.fixes for edit in fix.edits])
        for finding in findings
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("They utilise it.", [("utilise", ["use"])], id="in a sentence"),
        pytest.param("Utilise it.", [("Utilise", ["Use"])], id="a capital is kept"),
        pytest.param("They utilised it.", [], id="another form of the word is another word"),
        pytest.param("In the\nevent that it rains", [("In the\nevent that", ["If"])], id="wrapped"),
        pytest.param("in the event it rains", [], id="a part of a phrase"),
        pytest.param("in the event, that is", [], id="a comma inside a phrase"),
        pytest.param("“We utilise it,” she said.", [], id="inside a quotation"),
        pytest.param("a re-elect b", [("re-elect", ["reelect"])], id="a hyphen is a hyphen"),
        pytest.param("a re elect b", [], id="a space is no hyphen"),
        pytest.param(
            "It’s café utilise", [("utilise", ["use"])], id="after accents and apostrophes"
        ),
    ],
)
def test_a_term_is_found_word_by_word(text: str, found: list[tuple[str, list[str]]]) -> None:
    prefer = {"utilise": "use", "in the event that": "if", "re-elect": "reelect"}
    assert check(text, rule(prefer=prefer)) == found


WORDS = st.sampled_from(
    ["very", "Very", "ve", "It's", "it’s", "İl", "il", "é", "a1", "of", "²", "_a"]
)
JOINTS = st.sampled_from([" ", "-", "\n", "  ", "'", ", ", ""])
COPY = st.lists(st.tuples(WORDS, JOINTS), max_size=12).map(
    lambda pairs: "".join(word + joint for word, joint in pairs)
)
TERMS = st.lists(st.tuples(WORDS, JOINTS), min_size=1, max_size=3).map(
    lambda pairs: "".join(word + joint for word, joint in pairs[:-1]) + pairs[-1][0]
)


def find_term(text: str, term: str) -> set[str]:
    """Find a term at every word of a text in turn."""
    wanted, words = find_words(term), find_words(text)
    found = set()
    for index in range(len(words) - len(wanted) + 1):
        here = words[index : index + len(wanted)]
        joints = [text[left.end : right.start] for left, right in pairwise(here)]
        sought = [term[left.end : right.start] for left, right in pairwise(wanted)]
        if [word.lower for word in here] == [word.lower for word in wanted] and all(
            one == other or (one.isspace() and other.isspace())
            for one, other in zip(joints, sought, strict=True)
        ):
            found.add(text[here[0].start : here[-1].end])
    return found


@given(copy=COPY, terms=st.lists(TERMS, min_size=1, max_size=4, unique=True))
def test_every_term_is_found_wherever_it_stands(copy: str, terms: list[str]) -> None:
    rules = [rule(f"house.{index}", avoid=[term]) for index, term in enumerate(terms)]
    block = Block(Role.BODY, copy, (Segment(0, len(copy), 0, len(copy)),) if copy else ())
    findings = Engine(rules).check(Document(Source("a.txt", copy), (block,)))
    for each, term in zip(rules, terms, strict=True):
        assert {found.text for found in findings if found.rule == each.id} == find_term(copy, term)


def test_the_longest_term_of_a_rule_wins_and_other_rules_still_speak() -> None:
    long = rule(avoid=["very", "very very unique"])
    other = rule("house.other", avoid=["unique"])
    assert [text for text, _fixes in check("A very very unique day", long, other)] == [
        "very very unique",
        "unique",
    ]


def test_case_counts_where_a_rule_says_so() -> None:
    exact = rule(prefer={"internet": "the web"}, match_case=True)
    assert check("Internet and internet", exact) == [("internet", ["the web"])]


def test_a_term_to_avoid_has_no_fix() -> None:
    assert check("A very fine day", rule(avoid=["very"])) == [("very", [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("He left Marseilles.", ["Marseilles"], id="elsewhere"),
        pytest.param("They sang the Marseilles.", [], id="where an exception overlaps it"),
        pytest.param(
            "They sang the Marseilles in Marseilles.", ["Marseilles"], id="beside an exception"
        ),
    ],
)
def test_what_an_exception_overlaps_is_left_alone(text: str, found: list[str]) -> None:
    named = rule(prefer={"Marseilles": "Marseille"}, exceptions=(r"\bthe Marseilles\b",))
    assert [text for text, _fixes in check(text, named)] == found


def test_an_exception_that_runs_out_of_time_is_a_problem_of_the_article(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(expression, "TIME_LIMIT", 0.01)
    slow = rule(avoid=["end"], exceptions=("^(?:a|aa|aaa)+(?:b|bb)*(?:a?){30}c end",))
    text = "a" * 3000 + "d end"
    block = Block(Role.BODY, text, (Segment(0, len(text), 0, len(text)),))
    found, problems, *_ = Engine([slow]).inspect(Document(Source("a.txt", text), (block,)))
    assert not found
    (problem,) = problems
    assert "house.terms ran out of time" in problem


def test_an_exception_that_is_no_pattern_is_refused() -> None:
    options = load_kind("terms").options(avoid=("end",), exceptions=("(",))
    with pytest.raises(OptionError, match="is no pattern") as refused:
        load_kind("terms").validate(options)
    assert (refused.value.key, refused.value.path) == ("exceptions", (0,))
