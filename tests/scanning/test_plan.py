import pytest
from msgspec import convert, to_builtins

from newslint.scanning.plan import plan
from newslint.scanning.sought import Plan, Sought, Start

BOUND = r"\b"


@pytest.mark.parametrize(
    ("alternatives", "words", "started", "rest"),
    [
        pytest.param(("cell phone", "mobiles?"), {0, 1}, (), (), id="words"),
        pytest.param((r"cell\s+phone", r"ab\w*"), set(), (0, 1), (), id="started"),
        pytest.param((r"\d+ km", r"\w+ed"), set(), (), (0, 1), id="rest"),
        pytest.param(("cell", r"cell\w+s", r"\d+"), {0}, (1,), (2,), id="one of each"),
        pytest.param(("…", "a b"), {1}, (), (0,), id="a mark that no normal form shows"),
        pytest.param(("a?", "b"), set(), (), (0, 1), id="one that may match nothing"),
        pytest.param((r"(a)\1", "b"), set(), (), (0, 1), id="a reference"),
        pytest.param(("(?i)a", "b"), set(), (), (0, 1), id="a flag for all"),
        pytest.param((r"\p{L}b", "b"), set(), (), (0, 1), id="one that cannot be read"),
    ],
)
def test_sorts_of_alternatives(
    alternatives: tuple[str, ...], words: set[int], started: tuple[int, ...], rest: tuple[int, ...]
) -> None:
    made = plan(Sought(alternatives, BOUND, BOUND))
    assert ({each.alternative for each in made.words}, made.started, made.rest) == (
        words,
        started,
        rest,
    )


def test_words_are_not_told_where_something_else_stands_around() -> None:
    made = plan(Sought(("cell",), "(?<!a)", BOUND))
    assert (made.words, made.started, made.rest) == ((), (0,), ())


@pytest.mark.parametrize(
    ("word", "normal"),
    [
        pytest.param("Phone", " phone ", id="a word stands between spaces"),
        pytest.param("’s", " s ", id="a mark at its start is a space already"),
        pytest.param("e-mail", " e mail ", id="a mark within"),
    ],
)
def test_normal_forms_of_words(word: str, normal: str) -> None:
    (spelling,) = plan(Sought((word,), BOUND, BOUND)).words
    assert spelling.normal == normal


def test_starts_skip_the_space_before_a_word() -> None:
    assert plan(Sought((r"So-called \w+",), BOUND)).starts == (Start(" so called ", 1, (0,)),)
    assert plan(Sought((r"So-called \w+",))).starts == (Start("so called ", 0, (0,)),)


@pytest.mark.parametrize(
    ("alternative", "started"),
    [
        pytest.param(r"was \w+ed", (), id="a common word, and RE2 can run the rest"),
        pytest.param(r"was \w+ed(?! by)", (0,), id="a common word, but RE2 cannot"),
        pytest.param(r"wasp \w+ed", (0,), id="a rare word"),
    ],
)
def test_what_starts_with_a_common_word_is_run_over_all(
    alternative: str, started: tuple[int, ...]
) -> None:
    assert plan(Sought((alternative,), BOUND, BOUND)).started == started


def test_a_start_knows_which_alternatives_begin_so() -> None:
    made = plan(Sought((r"one-way \w+", r"one-way(?: \w+)?s", r"two-way \w+"), BOUND))
    assert made.starts == (
        Start(" one way ", 1, (0, 1)),
        Start(" one ways", 1, (1,)),
        Start(" two way ", 1, (2,)),
    )


@pytest.mark.parametrize(
    ("around", "started"),
    [
        pytest.param("", (), id="two letters stand anywhere"),
        pytest.param(BOUND, (0,), id="but seldom start a word"),
    ],
)
def test_short_starts(around: str, started: tuple[int, ...]) -> None:
    assert plan(Sought((r"xy\d+",), around)).started == started


def test_the_rest_has_a_gate_and_needs() -> None:
    made = plan(Sought((r"\d+ kilometres", r"\w+ miles"), BOUND, BOUND))
    assert made.needs == (" kilometres", " miles")
    assert made.gate.is_exact
    assert made.gate.plain
    assert made.gate.any


def test_a_plan_can_be_kept() -> None:
    made = plan(Sought(("cell", r"cell\w+s", r"\d+"), BOUND, BOUND))
    assert convert(to_builtins(made), Plan) == made


@pytest.mark.parametrize(
    ("sought", "joined"),
    [
        pytest.param(Sought(("a|b",)), "a|b", id="one by itself"),
        pytest.param(Sought(("a", "b")), "(?:a|b)", id="more"),
        pytest.param(Sought(("a",), BOUND, BOUND), r"\b(?:a)\b", id="what stands around"),
    ],
)
def test_one_expression_of_all(sought: Sought, joined: str) -> None:
    assert sought.join() == joined
