from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import KEYS, Layer, Settings, Written, load
from newslint.config.origins import DEFAULT, trace
from newslint.finding import Severity

Write = Callable[..., Path]
Settle = Callable[[str], Settings]

BASE = """\
include = ["*.md"]
ignore = ["core.money-twice",
  "core.time-twice"]
exclude = ["old/"]
fail-on = "error"
severity = {"core" = "error", "core.time-twice" = "warning"}
[options."core.joined-words"]
allow = [
  "one",
  "two",
]
joins = {alot = "a lot"}
"""

NEAR = """\
extend = "base.toml"
ignore = ["consistency", "core.time-twice"]
exclude = ["old/", "new/"]
[severity]
"core" = "warning"
[options."core.joined-words"]
allow = ["two", "three"]
joins.alot = "allot"
[per-file-ignores]
"a/*" = ["core"]
"""


@pytest.fixture
def traced(write: Write) -> Callable[..., list[str]]:
    """Show the entries of a key, each with the name of its file and its line."""
    write("base.toml", BASE)
    file = write("newslint.toml", NEAR)

    def run(key: str, command_line: Layer | None = None) -> list[str]:
        return [
            f"{entry.name} {entry.value} {Path(entry.origin).name}".strip()
            for entry in trace(load(file, command_line))[key]
        ]

    return run


Traced = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("key", "entries"),
    [
        pytest.param("packs", ["core default", "consistency default"], id="defaults"),
        pytest.param(
            "ignore",
            [
                "core.money-twice base.toml:2",
                "core.time-twice base.toml:3",
                "consistency newslint.toml:2",
            ],
            id="a list that adds up: each item where it is said first",
        ),
        pytest.param("exclude", ["old/ base.toml:4", "new/ newslint.toml:3"], id="patterns"),
        pytest.param("include", ["*.md base.toml:1"], id="a list that is only extended"),
        pytest.param("fail-on", ["error base.toml:5"], id="a value that is only extended"),
        pytest.param(
            "severity",
            ["core warning newslint.toml:5", "core.time-twice warning base.toml:6"],
            id="a table: each entry where it is said last",
        ),
        pytest.param(
            "options",
            [
                "core.joined-words allow one base.toml:9",
                "core.joined-words allow two base.toml:10",
                "core.joined-words joins.alot allot newslint.toml:8",
                "core.joined-words allow three newslint.toml:7",
            ],
            id="options: items of lists, entries of tables",
        ),
        pytest.param("per-file-ignores", ["a/* ['core'] newslint.toml:10"], id="per file"),
        pytest.param("select", [], id="what nobody sets"),
    ],
)
def test_each_entry_has_its_own_origin(traced: Traced, key: str, entries: list[str]) -> None:
    assert traced(key) == entries


@pytest.mark.parametrize(
    ("key", "written", "entry"),
    [
        ("packs", Written(packs=["core"]), "core command line"),
        ("select", Written(select=["core"]), "core command line"),
        ("extend-select", Written(extend_select=["core"]), "core command line"),
        ("ignore", Written(ignore=["core"]), "core command line"),
        ("fail-on", Written(fail_on=Severity.SUGGESTION), "suggestion command line"),
    ],
)
def test_what_the_command_line_says_is_named_so(
    traced: Traced, key: str, written: Written, entry: str
) -> None:
    assert entry in traced(key, Layer(written))


def test_selecting_anew_drops_what_was_chosen_below(traced: Traced) -> None:
    command_line = Layer(Written(select=["core"], ignore=["core.doubled-words"]))
    assert traced("select", command_line) == ["core command line"]
    assert traced("ignore", command_line) == ["core.doubled-words command line"]


def test_an_empty_list_that_replaces_is_shown(write: Write, settle: Settle) -> None:
    write("base.toml", "include = ['*.md']")
    (entry,) = trace(settle("extend = 'base.toml'\ninclude = []"))["include"]
    assert (entry.value, Path(entry.origin).name) == ([], "newslint.toml:2")


def test_every_key_is_shown() -> None:
    origins = trace(load(None))
    assert set(origins) == set(KEYS) - {"extend"}
    assert {entry.origin for entries in origins.values() for entry in entries} == {DEFAULT}
