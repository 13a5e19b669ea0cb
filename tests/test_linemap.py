import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.linemap import LineMap, Step, map_back
from newslint.source import Edit, LineIndex, Span


@pytest.mark.parametrize(
    ("steps", "lines", "mapped"),
    [
        pytest.param((), (4, 6), (4, 6), id="nothing changed"),
        pytest.param((Step(6, 5, 6, 7),), (5, 5), (5, 5), id="before lines that were put in"),
        pytest.param((Step(6, 5, 6, 7),), (6, 6), (8, 8), id="after lines that were put in"),
        pytest.param((Step(6, 5, 6, 7),), (5, 6), (5, 8), id="on both sides of them"),
        pytest.param((Step(5, 6, 5, 4),), (7, 7), (5, 5), id="after lines that were taken out"),
        pytest.param((Step(5, 6, 5, 4),), (5, 6), (4, 5), id="lines that were taken out"),
        pytest.param((Step(1, 1, 1, 0),), (1, 1), (1, 1), id="the first line was taken out"),
        pytest.param((Step(3, 3, 3, 4),), (3, 3), (3, 4), id="one line that became two"),
        pytest.param((Step(3, 3, 3, 4),), (4, 4), (5, 5), id="after it"),
        pytest.param(
            (Step(2, 2, 2, 3), Step(5, 5, 6, 8)), (2, 5), (2, 8), id="from one change to another"
        ),
        pytest.param((Step(2, 2, 2, 3), Step(5, 5, 6, 8)), (4, 4), (5, 5), id="between two"),
    ],
)
def test_lines_are_mapped(
    steps: tuple[Step, ...], lines: tuple[int, int], mapped: tuple[int, int]
) -> None:
    assert LineMap(steps).map(*lines) == mapped


def test_edits_that_break_no_line_move_none() -> None:
    assert LineMap.back("one\ntwo\n", "one\n2\n", [Edit(Span(4, 7), "2")]).steps == ()


def test_several_changes_are_undone_from_the_last_to_the_first() -> None:
    second, first = LineMap((Step(3, 3, 3, 5),)), LineMap((Step(5, 5, 5, 9),))
    assert map_back([second, first], 3, 3) == (3, 9)


LINES = st.lists(st.text("ab", max_size=3), min_size=1, max_size=8)


@given(st.data(), LINES)
def test_a_line_that_no_edit_touches_leads_back_to_itself(
    data: st.DataObject, parts: list[str]
) -> None:
    before = "\n".join(f"{number}{part}" for number, part in enumerate(parts))
    edits: list[Edit] = []
    position = 0
    while position <= len(before) and data.draw(st.booleans()):
        start = data.draw(st.integers(position, len(before)))
        end = data.draw(st.integers(start, min(len(before), start + 4)))
        edits.append(Edit(Span(start, end), data.draw(st.text("x\n", max_size=3))))
        position = end + 1
    after, done = "", 0
    kept: list[tuple[int, int]] = []  # offsets before and after of what was kept
    for edit in edits:
        kept += [(done + i, len(after) + i) for i in range(edit.span.start - done)]
        after += before[done : edit.span.start] + edit.text
        done = edit.span.end
    kept += [(done + i, len(after) + i) for i in range(len(before) - done)]
    after += before[done:]
    back = LineMap.back(before, after, edits)
    old, new = LineIndex(before), LineIndex(after)
    for was, now in kept:
        line = new.locate(now)[0]
        first, last = back.map(line, line)
        assert first <= old.locate(was)[0] <= last
    touched = {new.locate(end)[0] for end in _ends(edits)}
    for was, now in kept:
        line = new.locate(now)[0]
        if line not in touched:
            assert back.map(line, line) == (old.locate(was)[0],) * 2


def _ends(edits: list[Edit]) -> list[int]:
    """Return all offsets within what edits wrote, after them."""
    places: list[int] = []
    shift = 0
    for edit in edits:
        start = edit.span.start + shift
        places += range(start, start + len(edit.text) + 1)
        shift += len(edit.text) - (edit.span.end - edit.span.start)
    return places
