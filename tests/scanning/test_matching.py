import pytest

from newslint.scanning.expression import Clock
from newslint.scanning.matching import Candidates, Found, Matcher
from newslint.scanning.plan import plan
from newslint.scanning.sought import Sought

SOUGHT = Sought(("out of", r"of \w+", r"\d+ \w+"), r"\b", r"\b", tells_apart=True)


def matcher(sought: Sought = SOUGHT) -> Matcher:
    return Matcher(sought, plan(sought))


def candidates(
    words: tuple[tuple[int, int, int, int], ...] = (),
    starts: tuple[int, ...] = (),
    *,
    is_open: bool = False,
) -> Candidates:
    made = Candidates()
    made.words, made.is_open = list(words), is_open
    made.starts = [(start, (1,)) for start in starts]
    return made


@pytest.mark.parametrize(
    ("text", "known", "found"),
    [
        pytest.param(
            "out of", candidates(words=((0, 0, 6, 0),)), [Found(0, 6, 0)], id="a word is a match"
        ),
        pytest.param(
            "a cup of tea", candidates(starts=(6,)), [Found(6, 12, 1)], id="a start is tried"
        ),
        pytest.param("a cup of", candidates(starts=(6,)), [], id="and may match nothing"),
        pytest.param("10 men", candidates(is_open=True), [Found(0, 6, 2)], id="the rest is run"),
        pytest.param("10 men", candidates(), [], id="unless the gate is shut"),
        pytest.param(
            "10 men out of",
            candidates(words=((7, 0, 13, 0),), is_open=True),
            [Found(0, 6, 2), Found(7, 13, 0)],
            id="groups stand side by side, left to right",
        ),
        pytest.param(
            "out of tea",
            candidates(words=((0, 0, 6, 0),), starts=(4,)),
            [Found(0, 6, 0)],
            id="where they overlap, the whole is searched",
        ),
        pytest.param(
            "10 out of tea",
            candidates(words=((3, 0, 9, 0),), starts=(7,), is_open=True),
            [Found(0, 6, 2), Found(7, 13, 1)],
            id="which may find a match that only the overlap had hidden",
        ),
    ],
)
def test_matches_of_groups(text: str, known: Candidates, found: list[Found]) -> None:
    assert matcher().find(text, known, Clock()) == found


def test_of_words_that_overlap_the_first_in_order_wins() -> None:
    sought = Sought(("ab", "abc", "bc"))
    known = candidates(words=((1, 2, 3, 2), (0, 1, 3, 1), (0, 0, 2, 0), (3, 2, 5, 2)))
    assert matcher(sought).find("abcbc", known, Clock()) == [Found(0, 2, 0), Found(3, 5, 2)]


def test_only_what_may_start_at_a_place_is_tried_there() -> None:
    sought = Sought((r"cup \w+", r"cups? of \w+", r"saucer \w+"), tells_apart=True)
    known = Candidates()
    known.starts = [(0, (0,)), (11, (2,)), (0, (1,))]
    assert matcher(sought).find("cup of tea saucer or", known, Clock()) == [
        Found(0, 6, 0),
        Found(11, 20, 2),
    ]
    known.starts = [(0, (1,)), (11, (0, 1))]
    assert matcher(sought).find("cup of tea saucer or", known, Clock()) == [Found(0, 10, 1)]


def test_matches_of_nothing_are_left_out() -> None:
    known = candidates(is_open=True)
    assert matcher(Sought((r"\d*",))).find("a1", known, Clock()) == [Found(1, 2, 0)]


def test_a_match_tells_its_groups_though_its_alternative_needs_the_others() -> None:
    sought = Sought((r"(a)b", r"c(\d)"), tells_apart=True)
    match = matcher(sought).match_of("c1", Found(0, 2, 1), Clock())
    assert match[1] == "1"
    assert matcher(sought).match_of("c1", Found(1, 2, 0), Clock()) is None
