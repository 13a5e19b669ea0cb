import sys

import pytest

from newslint.scanning.linear import linear


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        pytest.param("a1 b22", [(1, 2), (4, 6)], id="ASCII"),
        pytest.param("“a”1 – 2", [(3, 4), (7, 8)], id="marks take one place each"),
        pytest.param("", [], id="nothing"),
        pytest.param("é1", None, id="not plain"),
        pytest.param("\x011", None, id="a character that stands for a mark"),
        pytest.param("\f1", None, id="a character that stands for a space"),
        pytest.param("a\n\t1\r", [(3, 4)], id="white space"),
    ],
)
def test_places_of_matches(text: str, spans: list[tuple[int, int]] | None) -> None:
    expression = linear(r"\d+")
    assert expression is not None
    found = expression.find(text)
    assert (None if found is None else list(found)) == spans


def test_what_re2_refuses_is_not_run() -> None:
    assert linear("(?<=a)b") is None


def test_nothing_is_run_where_no_re2_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "re2", None)
    assert linear("a") is None
