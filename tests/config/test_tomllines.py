import tomllib
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config.tomllines import TomlPath, find_lines


@pytest.mark.parametrize(
    ("text", "path", "line"),
    [
        pytest.param("\na = 1", ("a",), 2, id="a key"),
        pytest.param("a = [\n  1, # one ]\n  2,\n]", ("a", 1), 3, id="an item of a list"),
        pytest.param("a = [[1], [\n2]]", ("a", 1, 0), 2, id="a list in a list"),
        pytest.param("[t]\n\nk = 1", ("t", "k"), 3, id="a key of a table"),
        pytest.param("\n[t.u]\nk = 1", ("t",), 2, id="a table that is only named on the way"),
        pytest.param("t = {k = 1, l = [\n  2]}", ("t", "l", 0), 2, id="an inline table"),
        pytest.param("\nt.k = 1\nt.l = 2", ("t", "l"), 3, id="a dotted key"),
        pytest.param('[t]\n"a.b" = 1', ("t", "a.b"), 2, id="a quoted key with a stop"),
        pytest.param("[t]\n'a]b' . c = 1", ("t", "a]b", "c"), 2, id="a bracket in a key"),
        pytest.param('"\\u0061" = 1', ("a",), 1, id="an escape in a key"),
        pytest.param('a = """\nb = 1\n\\""" c\n"""\nd = 1', ("d",), 5, id="after text of lines"),
        pytest.param("a = '''\nb = 1'''\nc = 1", ("c",), 3, id="after literal text of lines"),
        pytest.param('a = """x""""\nb = 1', ("b",), 2, id="a quotation mark before closing ones"),
        pytest.param("a = 2024-01-01 07:32:00\nb = 1", ("b",), 2, id="after a date with a space"),
        pytest.param("# [t]\nt = 1 # t", ("t",), 2, id="a comment is no table"),
        pytest.param("[[t]]\nk = 1\n[[t]]\nk = 2", ("t", 1, "k"), 4, id="an array of tables"),
        pytest.param("[[t]]\n[t.u]\nk = 1", ("t", 0, "u", "k"), 3, id="a table below one of them"),
    ],
)
def test_every_place_has_its_line(text: str, path: TomlPath, line: int) -> None:
    tomllib.loads(text)
    assert find_lines(text)[path] == line


class _Writer:
    """Writes TOML in which each key and item holds a number of its own."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._count = 0

    def table(self, depth: int) -> str:
        pairs = "".join(f"{self._pair(depth)}\n" for _ in range(self._pick(0, 3)))
        return f"{pairs}[{self._key()}]\n" + "".join(
            f"{self._gap()}{self._pair(depth)} # no = [\n" for _ in range(self._pick(0, 3))
        )

    def _pair(self, depth: int) -> str:
        return f"{self._key()} ={self._value(depth)}"

    def _key(self) -> str:
        self._count += 1
        marks = self._draw(st.sampled_from(["{}", '"{}.# ["', "'{}=]'", "{} . x"]))
        return marks.format(f"n{self._count}n")

    def _value(self, depth: int) -> str:
        self._count += 1
        own = f"n{self._count}n"
        kind = self._draw(st.sampled_from(["text", "lines", "number", "list", "table"]))
        if kind == "list" and depth:
            items = [self._gap() + self._value(depth - 1) for _ in range(self._pick(0, 3))]
            return f" [{','.join(items)}{self._gap()}]"
        if kind == "table" and depth:
            return f" {{{', '.join(self._pair(depth - 1) for _ in range(self._pick(0, 3)))}}}"
        return {"lines": f' """{own}\n[x] = "y\n"""', "number": " 1e3"}.get(kind, f" '{own} # ]'")

    def _gap(self) -> str:
        return self._draw(st.sampled_from(["", " ", "\n", "\n# ] }\n"]))

    def _pick(self, low: int, high: int) -> int:
        return self._draw(st.integers(low, high))


@st.composite
def _texts(draw: st.DrawFn) -> str:
    return _Writer(draw).table(depth=3)


def _paths(value: Any, path: TomlPath = ()) -> list[tuple[TomlPath, Any]]:
    found: list[tuple[TomlPath, Any]] = [(path, value)] if path else []
    for step, inner in _entries(value):
        found.extend(_paths(inner, (*path, step)))
    return found


def _entries(value: Any) -> Iterable[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


@given(_texts())
def test_whatever_the_parser_takes_has_places(text: str) -> None:
    lines = find_lines(text)
    written = text.split("\n")
    for path, value in _paths(tomllib.loads(text)):
        here = written[lines[path] - 1]
        if isinstance(path[-1], str):
            assert path[-1].strip(".# [=]") in here
        elif isinstance(value, str):
            assert value.partition("\n")[0] in here
