import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.config import KEYS, find, parse
from newslint.errors import ConfigError

Write = Callable[..., Path]


def test_the_nearest_file_wins(folder: Path, write: Write) -> None:
    outer = write("newslint.toml")
    inner = write("sport/.newslint.toml")
    assert find(folder, {}) == outer
    assert find(folder / "sport" / "football", {}) == inner
    assert find(folder / "news", {}) == outer


def test_our_own_file_wins_over_a_project_file_beside_it(folder: Path, write: Write) -> None:
    write("pyproject.toml", "[tool.newslint]\n")
    own = write("newslint.toml")
    assert find(folder, {}) == own


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        pytest.param("[tool.newslint]", True, id="a table"),
        pytest.param("[tool.newslint.severity]", True, id="a table in it"),
        pytest.param("tool = {newslint = {}}", True, id="an inline table"),
        pytest.param("[tool]\n'newslint' = {}", True, id="a quoted key"),
        pytest.param("[project]\nname = 'x'", False, id="no table"),
        pytest.param("# [tool.newslint] is missing", False, id="a comment"),
        pytest.param("[project]\ndependencies = ['newslint']", False, id="a dependency"),
        pytest.param("[tool.newslint-other]", False, id="a table of another tool"),
        pytest.param("tool = 'newslint'", False, id="no table at all"),
        pytest.param("this is not TOML", False, id="another's that is not TOML"),
    ],
)
def test_a_project_file_counts_only_with_our_table(
    folder: Path, write: Write, text: str, is_ours: bool
) -> None:
    outer = write("newslint.toml")
    project = write("a/pyproject.toml", text)
    assert find(folder / "a" / "b", {}) == (project if is_ours else outer)


def test_a_project_file_that_is_not_text_is_refused_if_it_is_ours(folder: Path) -> None:
    file = folder / "pyproject.toml"
    file.write_bytes(b"x = '\xff'\n")
    assert find(folder, {}) is None
    file.write_bytes(b"[tool.newslint]\nignore = ['\xff']\n")
    with pytest.raises(ConfigError, match=r"pyproject.toml:2: not valid UTF-8"):
        find(folder, {})


def test_two_of_our_own_side_by_side_are_refused(folder: Path, write: Write) -> None:
    write("newslint.toml")
    write(".newslint.toml")
    with pytest.raises(ConfigError, match=r"holds both .newslint.toml and newslint.toml"):
        find(folder, {})


def test_what_is_known_of_a_folder_is_not_asked_again(folder: Path, write: Write) -> None:
    outer = write("newslint.toml")
    known: dict[Path, Path | None] = {}
    assert find(folder / "a" / "b", known) == outer
    write("a/newslint.toml")
    assert find(folder / "a" / "c", known) == outer
    assert known[folder / "a"] == outer


def test_a_folder_may_lie_very_deep(folder: Path, write: Write) -> None:
    own = write("newslint.toml")
    deep = folder.joinpath(*["a"] * 1_500)
    known: dict[Path, Path | None] = {}
    assert find(deep, known) == own
    assert known[deep.parent] == own


def test_a_folder_of_that_name_is_no_configuration(folder: Path) -> None:
    (folder / "newslint.toml").mkdir()
    assert find(folder, {}) is None


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        pytest.param(
            "\nignroe = []", 2, "unknown key “ignroe”; did you mean “ignore”?", id="a key"
        ),
        pytest.param("fail_on = 'error'", 1, "did you mean “fail-on”?", id="an underscore"),
        pytest.param(
            "ignore = []\nzzz = 1",
            2,
            f"unknown key “zzz”; valid are {', '.join(sorted(KEYS))}",
            id="a key like no other",
        ),
        pytest.param(
            "packs = 'ap'",
            1,
            '“packs”: expected a list, got text in quotation marks; write ["ap"]',
            id="text for a list",
        ),
        pytest.param("select = 1", 1, "“select”: expected a list, got a number", id="a number"),
        pytest.param(
            "ignore = []\nselect = [\n  'core',\n  1,\n]",
            4,
            "“select”: expected text in quotation marks, got a number",
            id="an item, on its own line",
        ),
        pytest.param(
            "\nextend = true",
            2,
            "“extend”: expected text in quotation marks, got true or false",
            id="a truth value",
        ),
        pytest.param(
            "exclude = [2024-01-01]",
            1,
            "“exclude”: expected text in quotation marks, got a date",
            id="a date",
        ),
        pytest.param(
            "fail-on = 'warn'",
            1,
            "“fail-on”: “warn” is no severity; did you mean “warning”?",
            id="a severity",
        ),
        pytest.param(
            "[severity]\n'core' = 'error'\n'core.x' = 'fatal'",
            3,
            "“severity”: “core.x”: “fatal” is no severity; valid are error, suggestion, warning",
            id="an entry of a table",
        ),
        pytest.param(
            "severity = {'core' = 'error', 'core.x' = 'eror'}",
            1,
            "“severity”: “core.x”: “eror” is no severity; did you mean “error”?",
            id="an entry of an inline table",
        ),
        pytest.param(
            "\nseverity.'core.x' = 3",
            2,
            "“severity”: “core.x”: expected text in quotation marks, got a number",
            id="a dotted key",
        ),
        pytest.param("severity = []", 1, "“severity”: expected a table, got a list", id="no table"),
        pytest.param(
            "[per-file-ignores]\n'a.md' = [\n  'core',\n  2\n]",
            4,
            "“per-file-ignores”: “a.md”: expected text in quotation marks, got a number",
            id="an item of a list in a table",
        ),
        pytest.param(
            "[per-file-ignores]\n'a.md' = 'core'",
            2,
            "“per-file-ignores”: “a.md”: expected a list, got text in quotation marks;"
            ' write ["core"]',
            id="text for a list in a table",
        ),
        pytest.param(
            "[options]\n'core.x' = 1",
            2,
            "“options”: “core.x”: expected a table, got a number",
            id="options that are no table",
        ),
        pytest.param(
            "[severity]\ncore.joined-words = 'error'",
            2,
            'a name with a stop in it stands in quotation marks: "core.joined-words"',
            id="a rule without quotation marks",
        ),
        pytest.param(
            "[per-file-ignores]\ndrafts.md = ['core']",
            2,
            'a name with a stop in it stands in quotation marks: "drafts.md"',
            id="a file name without quotation marks",
        ),
        pytest.param(
            "[severity]\n'core' = 'error'\nexclude = ['drafts/']",
            3,
            "“exclude” stands in the table “severity”; move it up, before the first line in"
            " square brackets",
            id="a key below a table",
        ),
        pytest.param("[per-file-ignores]\nignore = ['core']", 2, "move it up", id="one that fits"),
        pytest.param("a = 1\nignore = [", 2, "not TOML: ", id="not TOML"),
        pytest.param(
            "ignore = []\nignore = []", 2, "not TOML: cannot overwrite a value", id="a key twice"
        ),
        pytest.param("x = " + "[" * 5000, None, "not TOML: nested too deeply", id="too deep"),
    ],
)
def test_a_fault_names_file_line_and_key(text: str, line: int | None, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse(text, Path("desk/newslint.toml"))
    place = f"desk/newslint.toml:{line}: " if line else "desk/newslint.toml: "
    assert str(caught.value).startswith(place)
    assert message in str(caught.value)


def test_a_fault_in_a_project_file_is_found_in_our_table(folder: Path) -> None:
    text = "[tool.other]\nignore = 1\n\n[tool.newslint]\npacks = []\nignore = 1\n"
    with pytest.raises(ConfigError, match=r"pyproject.toml:6: “ignore”: expected a list"):
        parse(text, folder / "pyproject.toml")


@pytest.mark.parametrize(
    "text", ["", "tool = 1", "[tool]\nnewslint = 1"], ids=["none", "no tools", "no table"]
)
def test_a_project_file_without_our_table_cannot_be_used(folder: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"pyproject.toml: has no table \[tool.newslint\]"):
        parse(text, folder / "pyproject.toml")


def test_a_place_that_has_no_line_of_its_own_is_that_of_what_holds_it() -> None:
    layer = parse("\nseverity = {'core' = 'error'}\n", Path("newslint.toml"))
    assert layer.place("severity", "core") == "newslint.toml:2"
    assert layer.place("severity", "other", 3) == "newslint.toml:2"
    assert layer.place("ignore", 1) == "newslint.toml:1"


_ODD_VALUES = (
    "1", "1.5", "nan", "true", "''", "'core'", "2024-01-01", "07:32:00", "[]", "['core']", "[1]",
    "[[]]", "[{}]", "[['core']]", "{}", "{a = 1}", "{a = 'core'}", "{a = []}", "{a = [1]}",
    "{a = ['core']}", "{a = [['core']]}", "{a = {}}", "{a = {b = 1}}", "{a = {b = {c = 1}}}",
    "{a.b = ['core'], c = 1}", "{'' = ''}", "{'core' = 'error'}",
)  # fmt: skip


def _refusal(text: str) -> str:
    """Return why a text is refused, "" where it is taken."""
    try:
        parse(text, Path("newslint.toml"))
    except ConfigError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("value", _ODD_VALUES)
def test_any_value_is_taken_or_refused_by_its_line(key: str, value: str) -> None:
    refusal = _refusal(f"\n{key} = {value}\n")
    assert refusal == "" or refusal.startswith(f"newslint.toml:2: “{key}”: ")


@given(st.text(alphabet="ab.=[]{}\"'#\n ,1", max_size=30))
def test_any_text_is_taken_or_refused(text: str) -> None:
    assert re.match(r"newslint.toml:\d+: |\Z", _refusal(text))
