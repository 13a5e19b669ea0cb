import itertools
from functools import partial

import pytest
import regex

from newslint.scanning import expression
from newslint.scanning.expression import Clock, Expression


@pytest.fixture
def ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a tenth of a second go by whenever the time is asked for."""
    shared = partial(next, itertools.count(0.0, 0.1))
    monkeypatch.setattr(expression, "perf_counter", shared)
    monkeypatch.setattr(expression, "thread_time", shared)


def test_a_clock_runs_down_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "perf_counter", lambda: 12.0)
    monkeypatch.setattr(expression, "thread_time", lambda: 3.0)
    clock = Clock(0.25)
    assert clock.left() == 0.25
    clock.spend(11.875)
    assert clock.left() == 0.125
    clock.spend(11.875)
    monkeypatch.setattr(expression, "thread_time", lambda: 3.25)
    with pytest.raises(TimeoutError):
        clock.left()


def test_time_in_which_the_processor_did_something_else_does_not_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(expression, "perf_counter", lambda: 12.0)
    monkeypatch.setattr(expression, "thread_time", lambda: 3.0)
    clock = Clock(0.25)
    clock.spend(2.0)
    monkeypatch.setattr(expression, "thread_time", lambda: 3.125)
    assert clock.left() == 0.125
    clock.spend(2.0)
    monkeypatch.setattr(expression, "thread_time", lambda: 3.5)
    with pytest.raises(TimeoutError):
        clock.left()


def test_a_clock_has_the_usual_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expression, "TIME_LIMIT", 7)
    assert Clock().left() == 7


def test_time_is_spent_over_calls(ticks: None) -> None:
    clock, sought = Clock(0.45), Expression("b")
    for _turn in range(4):
        assert not list(sought.find("a", clock))
    assert clock.left() == pytest.approx(0.05)
    assert not list(sought.find("a", clock))
    with pytest.raises(TimeoutError):
        list(sought.find("a", clock))


def test_time_is_spent_though_only_the_first_match_is_asked_for(ticks: None) -> None:
    clock = Clock(5)
    next(Expression("a").match_at("a", [0], clock))
    assert clock.left() < 5


def test_places_without_a_match_take_time_together(ticks: None) -> None:
    with pytest.raises(TimeoutError):
        list(Expression("b").match_at("a" * 20, range(20), Clock(1)))


@pytest.mark.parametrize("method", ["find", "match_at"])
def test_an_expression_of_endless_turns_is_stopped(method: str) -> None:
    sought, text, clock = Expression("(?:a|aa|aaa)+(?:a?){30}.?(?<!d)c$"), "a" * 3000, Clock(0.05)
    matches = sought.find(text, clock) if method == "find" else sought.match_at(text, [0], clock)
    with pytest.raises(TimeoutError):
        list(matches)


def test_matches_start_at_the_places_given_and_do_not_overlap() -> None:
    found = Expression("aa").match_at("aaaaba", [0, 1, 2, 3, 5], Clock())
    assert [match.span() for match in found] == [(0, 2), (2, 4)]


def test_matches_see_what_stands_before_them() -> None:
    found = Expression(r"(?<=a)b|\bc").match_at("ab bc c", [1, 3, 4, 6], Clock())
    assert [match.span() for match in found] == [(1, 2), (6, 7)]


@pytest.mark.parametrize(
    ("made", "found"),
    [
        pytest.param(Expression("^a"), [], id="none"),
        pytest.param(Expression("^a", ignore_case=True), [(0, 1)], id="case is ignored"),
        pytest.param(Expression("^a", is_multiline=True), [(2, 3)], id="lines are told apart"),
    ],
)
def test_flags(made: Expression, found: list[tuple[int, int]]) -> None:
    assert [match.span() for match in made.find("A\na")] == found


def test_what_is_no_expression_is_told() -> None:
    with pytest.raises(regex.error):
        _compiled = Expression("(a").compiled
