from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import Layer, Settings, Written, load
from newslint.config.settings import is_pattern, merge
from newslint.errors import ConfigError
from newslint.finding import Severity

Write = Callable[..., Path]
Settle = Callable[[str], Settings]


def patterns(found: tuple[object, ...]) -> list[tuple[Path, list[str]]]:
    return [(each.base, list(each.lines)) for each in found]  # type: ignore[attr-defined]


def test_without_a_file_the_defaults_hold(folder: Path) -> None:
    settings = load(None)
    assert [path.name for path in settings.packs] == ["core", "consistency"]
    assert settings.fail_on is Severity.WARNING
    assert (settings.baseline, settings.origin) == (None, "")


def test_packs_are_added_to_the_default_ones_each_once(
    folder: Path, write: Write, settle: Settle
) -> None:
    write("house.yaml", "pack: house")
    packs = settle(f"packs = ['./house.yaml', 'core', '../{folder.name}/house.yaml']").packs
    assert [path.name for path in packs] == ["core", "consistency", "house.yaml"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "packs = [\n'core',\n'./none']", ":3: “packs”: ", id="a pack that is not there"
        ),
        pytest.param("packs = ['cor']", "did you mean “core”?", id="a pack's name"),
        pytest.param("\nextend = 'none.toml'", ":2: “extend”: there is no file", id="no such file"),
        pytest.param("extend = 'pack:none'", ":1: “extend”: no pack called “none”", id="no pack"),
        pytest.param("extend = 'pack:core'", "core/newslint.toml", id="a pack without a file"),
        pytest.param(
            "vocabulary = [\n'none.txt']", ":2: “vocabulary”: there is no file", id="no words"
        ),
        pytest.param("vocabulary = ['.']", ":1: “vocabulary”: there is no file", id="a folder"),
        pytest.param(
            "exclude = ['a',\n'[z-a]']",
            ":2: “exclude”: “[z-a]” is no pattern in the manner of .gitignore",
            id="no pattern to exclude",
        ),
        pytest.param("include = ['!']", ":1: “include”: “!” is no", id="no pattern to include"),
        pytest.param(
            "[per-file-ignores]\n'!' = ['core']", ":2: “per-file-ignores”: “!” is no", id="per file"
        ),
    ],
)
def test_what_a_file_names_must_be_there(settle: Settle, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settle(text)
    assert "newslint.toml:" in str(caught.value)
    assert message in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_is_refused(folder: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load(folder / "none.toml")
    (folder / "bad.toml").write_bytes(b"# a\na = '\xff'")
    with pytest.raises(ConfigError, match=r"bad.toml:2: not valid UTF-8; save the file as UTF-8"):
        load(folder / "bad.toml")


def test_a_mark_of_byte_order_and_windows_line_ends_do_no_harm(folder: Path) -> None:
    (folder / "newslint.toml").write_bytes(b"\xef\xbb\xbfignore = [\r\n'core',\r\n1]\r\n")
    with pytest.raises(ConfigError, match=r"newslint.toml:3: “ignore”"):
        load(folder / "newslint.toml")


def test_files_extend_each_other_from_their_own_folders(folder: Path, write: Write) -> None:
    write("house/newslint.toml", "extend = 'base/newslint.toml'\nvocabulary = ['a.txt']")
    write("house/base/newslint.toml", "vocabulary = ['b.txt']\nexclude = ['old/']")
    write("house/a.txt", "Alpha")
    write("house/base/b.txt", "Beta")
    near = write("desk/newslint.toml", "extend = '../house/newslint.toml'\nexclude = ['new/']")
    settings = load(near)
    assert settings.vocabulary == {"alpha", "beta"}
    assert patterns(settings.exclude) == [
        (folder / "house" / "base", ["old/"]),
        (folder / "desk", ["new/"]),
    ]
    assert settings.origin == str(near)
    assert [layer.file and layer.file.parent.name for layer in settings.layers] == [
        "base",
        "house",
        "desk",
    ]


def test_the_file_of_a_pack_can_be_extended(write: Write, settle: Settle) -> None:
    write("house/rules.yaml", "pack: house")
    write("house/newslint.toml", "fail-on = 'error'\npacks = ['.']")
    settings = settle("extend = 'pack:./house'")
    assert settings.fail_on is Severity.ERROR
    assert settings.packs[-1].name == "house"
    assert settle("extend = 'pack:./house/rules.yaml'").fail_on is Severity.ERROR


def test_a_project_file_can_be_extended_if_it_has_our_table(write: Write, settle: Settle) -> None:
    write("desk/pyproject.toml", "[tool.newslint]\nfail-on = 'error'")
    assert settle("extend = 'desk/pyproject.toml'").fail_on is Severity.ERROR
    write("desk/pyproject.toml", "[tool.other]")
    with pytest.raises(ConfigError, match=r"has no table \[tool.newslint\]"):
        settle("extend = 'desk/pyproject.toml'")


@pytest.mark.parametrize("target", ["newslint.toml", "./desk/../newslint.toml", "other.toml"])
def test_a_circle_of_files_is_refused(write: Write, settle: Settle, target: str) -> None:
    write("desk/x.txt")
    write("other.toml", "\nextend = './newslint.toml'")
    with pytest.raises(ConfigError, match=r"toml:[12]: “extend” leads back to"):
        settle(f"extend = '{target}'")


def test_a_fault_in_an_extended_file_names_that_file(write: Write, settle: Settle) -> None:
    write("base.toml", "\n\nignroe = []")
    with pytest.raises(ConfigError, match=r"base.toml:3: unknown key"):
        settle("extend = 'base.toml'")


BASE = """\
include = ["*.md"]
exclude = ["old/"]
fail-on = "error"
baseline = "accepted.json"
per-file-ignores = {"a/*" = ["core"]}
[options."core.joined-words"]
allow = ["one", "two"]
joins = {alot = "a lot", aswell = "aswell"}
"""


def test_what_is_not_said_is_taken_from_the_extended_file(
    folder: Path, write: Write, settle: Settle
) -> None:
    write("base/newslint.toml", BASE)
    settings = settle("extend = 'base/newslint.toml'")
    assert settings.fail_on is Severity.ERROR
    assert settings.baseline == folder / "base" / "accepted.json"
    assert patterns(settings.include) == [(folder / "base", ["*.md"])]


def test_some_keys_replace_and_the_others_add(folder: Path, write: Write, settle: Settle) -> None:
    write("base/newslint.toml", BASE)
    settings = settle(
        "extend = 'base/newslint.toml'\n"
        "include = ['*.txt']\n"
        "exclude = ['new/']\n"
        "fail-on = 'warning'\n"
        "baseline = 'other.json'\n"
        "per-file-ignores = {'a/*' = ['house']}\n"
        "[options.'core.joined-words']\n"
        "allow = ['two', 'three']\n"
        "joins = {aswell = 'as well'}\n"
    )
    assert settings.fail_on is Severity.WARNING
    assert settings.baseline == folder / "other.json"
    assert patterns(settings.include) == [(folder, ["*.txt"])]
    assert patterns(settings.exclude) == [(folder / "base", ["old/"]), (folder, ["new/"])]
    assert [(each.patterns.base.name, each.selectors) for each in settings.per_file_ignores] == [
        ("base", ("core",)),
        (folder.name, ("house",)),
    ]
    assert settings.options == {
        "core.joined-words": {
            "allow": ["one", "two", "three"],
            "joins": {"alot": "a lot", "aswell": "as well"},
        }
    }


def test_an_empty_value_takes_an_extended_one_back(write: Write, settle: Settle) -> None:
    write("base/newslint.toml", BASE)
    settings = settle("extend = 'base/newslint.toml'\ninclude = []\nbaseline = ''")
    assert settings.include == ()
    assert settings.baseline is None


def test_the_command_line_is_laid_over_the_file(write: Write) -> None:
    file = write("newslint.toml", "fail-on = 'error'\nexclude = ['old/']")
    settings = load(file, Layer(Written(fail_on=Severity.SUGGESTION)))
    assert settings.fail_on is Severity.SUGGESTION
    assert len(settings.exclude) == 1
    assert settings.origin == str(file)


def test_a_fault_of_the_command_line_is_told_as_one(folder: Path) -> None:
    with pytest.raises(ConfigError, match=r"\Acommand line: “packs”: .*no such rule pack"):
        load(None, Layer(Written(packs=["./none"])))


def test_paths_lead_home(
    folder: Path, write: Write, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(folder / "home"))
    write("home/words.txt", "Alpha")
    settings = settle("vocabulary = ['~/words.txt']\nbaseline = '~/accepted.json'")
    assert settings.vocabulary == {"alpha"}
    assert settings.baseline == folder / "home" / "accepted.json"


@pytest.mark.parametrize(
    ("over", "merged"),
    [
        pytest.param({"b": 1}, {"a": [1, 2], "b": 1}, id="another key"),
        pytest.param({"a": [2, 3]}, {"a": [1, 2, 3]}, id="a list adds, each item once"),
        pytest.param({"a": "x"}, {"a": "x"}, id="text for a list replaces"),
        pytest.param({"a": []}, {"a": [1, 2]}, id="an empty list adds nothing"),
    ],
)
def test_tables_are_merged(over: dict[str, object], merged: dict[str, object]) -> None:
    under: dict[str, object] = {"a": [1, 2]}
    assert merge(under, over) == merged
    assert under == {"a": [1, 2]}


@pytest.mark.parametrize(
    ("line", "fits"),
    [("*.md", True), ("!keep.md", True), ("# a", True), ("!", False), ("[z-a]", False)],
)
def test_a_pattern_is_what_git_understands(line: str, fits: bool) -> None:
    assert is_pattern(line) == fits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "ignore-patterns = [\n'a',\n'(b']", r":3: “ignore-patterns”: “\(b” is no", id="pattern"
        ),
        pytest.param(
            "[[overrides]]\nfiles = ['a']\nignore-patterns = ['(']",
            r":3: “ignore-patterns”: “\(” is no regular",
            id="pattern of an override",
        ),
        pytest.param(
            "[[overrides]]\nfile = ['a']",
            r":2: unknown key “file” in “overrides”; did you mean “files”",
            id="key of an override",
        ),
        pytest.param(
            "vale-vocabularies = ['none']",
            r":1: “vale-vocabularies”: there is no folder .*none",
            id="no folder",
        ),
    ],
)
def test_what_overrides_and_masks_may_not_say(
    settle: Callable[[str], Settings], text: str, message: str
) -> None:
    with pytest.raises(ConfigError, match=message):
        settle(text)


def test_a_vocabulary_for_vale_is_read(
    write: Callable[[str, str], Path], settle: Callable[[str], Settings]
) -> None:
    write("terms/accept.txt", "Eastport\n")
    assert settle("vale-vocabularies = ['terms']").vale_vocabulary.accept == ("Eastport",)


def test_an_override_adds_patterns(settle: Callable[[str], Settings]) -> None:
    text = "ignore-patterns = ['a']\n[[overrides]]\nfiles = ['*.md']\nignore-patterns = ['b']"
    settings = settle(text)
    assert settings.ignore_patterns == ("a",)
    assert settings.narrow(settings.overrides).ignore_patterns == ("a", "b")
