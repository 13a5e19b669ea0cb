from pathlib import Path

import pytest

from newslint.checks.kind import Origin, Rule
from newslint.config import Settings, find, load, parse, resolve
from newslint.config.selection import choose_rules
from newslint.document import PROSE
from newslint.errors import ConfigError
from newslint.finding import Severity


def write(file: Path, text: str = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def rule(name: str, *, enabled: bool = True) -> Rule:
    return Rule(
        name, "terms", "m", Severity.WARNING, PROSE, "skip", None, Origin("p", 1), enabled=enabled
    )


def settings(folder: Path, text: str) -> Settings:
    return resolve([parse(text, folder / "newslint.toml")])


def test_the_nearest_file_wins(folder: Path) -> None:
    outer = write(folder / "newslint.toml")
    inner = write(folder / "sport" / ".newslint.toml")
    assert find(folder) == outer
    assert find(folder / "sport" / "football") == inner
    assert find(folder / "news") == outer


def test_a_project_file_counts_only_with_our_table(folder: Path) -> None:
    project = write(folder / "a" / "pyproject.toml", "[tool.newslint]\nignore = ['core']\n")
    write(folder / "a" / "b" / "pyproject.toml", "[project]\nname = 'x'\n")
    assert find(folder / "a" / "b") == project
    assert load(project).ignore == ("core",)
    own = write(folder / "a" / "newslint.toml")
    assert find(folder / "a") == own


def test_a_project_file_that_is_not_text_is_refused(folder: Path) -> None:
    (folder / "pyproject.toml").write_bytes(b"[tool.newslint]\nignore = ['\xff']\n")
    with pytest.raises(ConfigError, match=r"pyproject.toml: not valid UTF-8"):
        find(folder)


def test_two_of_our_own_side_by_side_are_refused(folder: Path) -> None:
    write(folder / "newslint.toml")
    write(folder / ".newslint.toml")
    with pytest.raises(ConfigError, match=r"holds both .newslint.toml and newslint.toml"):
        find(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "\nignroe = []", ":2: unknown key “ignroe”; did you mean “ignore”?", id="a key"
        ),
        pytest.param("packs = 'x'", ":1: “packs”: expected `array`, got `str`", id="a type"),
        pytest.param(
            "ignore = []\nselect = [1]", ":2: “select”: expected `str`", id="an item's type"
        ),
        pytest.param("fail-on = 'warn'", "did you mean “warning”?", id="a severity"),
        pytest.param(
            "[severity]\n'core.x' = 'bad'", ":1: “severity”: invalid enum value", id="a table"
        ),
        pytest.param("ignore = [", "not TOML", id="not TOML"),
    ],
)
def test_a_fault_names_file_line_and_key(folder: Path, text: str, message: str) -> None:
    file = write(folder / "newslint.toml", text)
    with pytest.raises(ConfigError) as caught:
        load(file)
    assert str(file) in str(caught.value)
    assert message in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load(folder / "none.toml")
    (folder / "bad.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(ConfigError, match="not valid UTF-8"):
        load(folder / "bad.toml")


def test_the_vocabulary_is_read_from_beside_the_file(folder: Path) -> None:
    write(folder / "words.txt", "Saleyard\n# a note\nstonefruit  # grown here\n\n")
    file = write(folder / "newslint.toml", "vocabulary = ['words.txt']")
    assert load(file).vocabulary == {"saleyard", "stonefruit"}


def test_packs_are_added_to_the_default_ones(folder: Path) -> None:
    write(folder / "house.yaml", "pack: house")
    packs = settings(folder, "packs = ['./house.yaml', 'core']").packs
    assert [path.name for path in packs] == ["core", "consistency", "house.yaml"]


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        pytest.param("", "core.a core.b house.a", id="all that are on by themselves"),
        pytest.param("ignore = ['core.a']", "core.b house.a", id="one left out"),
        pytest.param("ignore = ['core']", "house.a", id="a pack left out"),
        pytest.param("ignore = ['*.a']", "core.b", id="a pattern left out"),
        pytest.param("select = ['house']", "house.a house.off", id="a pack selected, off or not"),
        pytest.param(
            "select = ['*']\nignore = ['*.a']", "core.b house.off", id="ignore is stronger"
        ),
    ],
)
def test_rules_are_chosen_by_selectors(folder: Path, text: str, chosen: str) -> None:
    rules = (rule("core.a"), rule("core.b"), rule("house.a"), rule("house.off", enabled=False))
    assert " ".join(each.id for each in choose_rules(rules, settings(folder, text))) == chosen


def test_a_severity_can_be_changed(folder: Path) -> None:
    rules = (rule("core.a"), rule("core.b"))
    changed = choose_rules(rules, settings(folder, "[severity]\n'core.a' = 'error'"))
    assert [each.severity for each in changed] == [Severity.ERROR, Severity.WARNING]


@pytest.mark.parametrize("key", ["select", "ignore"])
def test_a_selector_must_fit_a_rule(folder: Path, key: str) -> None:
    with pytest.raises(
        ConfigError, match=rf"“{key}” names no rule with “core.abc”; did you mean “core.abd”"
    ):
        choose_rules((rule("core.abd"),), settings(folder, f"{key} = ['core.abc']"))
