import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

PACK = """\
pack: house
rules:
  - id: utilise
    kind: terms
    message: "Write “{replacement}”, not “{match}”."
    prefer: {utilise: use}
  - id: very
    kind: terms
    severity: suggestion
    message: Cut it.
    avoid: [very]
"""
CONFIG = "packs = ['./house.yaml']\nselect = ['house']\n"
BAD = "They utilise the hall.\n"
GOOD = "They use the hall.\n"

Run = Callable[..., Any]


@pytest.fixture
def desk(folder: Path) -> Path:
    """A newsroom with a house pack and nothing else in force."""
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text(CONFIG, encoding="utf-8")
    (folder / "bad.txt").write_text(BAD)
    (folder / "good.txt").write_text(GOOD)
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        pytest.param(["good.txt"], 0, id="a clean article"),
        pytest.param(["bad.txt"], 1, id="an article with a warning"),
        pytest.param(["--fail-on", "error", "bad.txt"], 0, id="below the severity that fails"),
        pytest.param(["mild.txt"], 0, id="a suggestion does not fail"),
        pytest.param(["--fail-on", "suggestion", "mild.txt"], 1, id="unless it is asked for"),
        pytest.param(["--exit-zero", "bad.txt"], 0, id="exit zero"),
        pytest.param(["missing.txt"], 2, id="a file that is not there"),
        pytest.param(["--exit-zero", "missing.txt"], 2, id="exit zero hides no problem"),
        pytest.param(["bad.txt", "missing.txt"], 2, id="a problem is more than a finding"),
        pytest.param(["latin.txt"], 2, id="a file that is not UTF-8"),
        pytest.param([], 2, id="nothing to check"),
        pytest.param(["--format", "jsn", "good.txt"], 2, id="an unknown format"),
        pytest.param(
            ["--config", "none.toml", "good.txt"], 2, id="a configuration that is not there"
        ),
        pytest.param(["--select", "core.nothing", "good.txt"], 2, id="an unknown rule"),
        pytest.param(["--pack", "./none", "good.txt"], 2, id="an unknown pack"),
        pytest.param(["--no-such-option"], 2, id="an unknown option"),
        pytest.param(["--ignore", "house.utilise", "bad.txt"], 0, id="a rule that is ignored"),
        pytest.param(["--select", "house.very", "bad.txt"], 0, id="a rule that is not selected"),
    ],
)
def test_the_status_says_how_it_went(
    desk: Path, newslint: Run, arguments: list[str], status: int
) -> None:
    (desk / "mild.txt").write_text("A very fine day.\n")
    (desk / "latin.txt").write_bytes(b"caf\xe9\n")
    assert newslint("check", *arguments).status == status


def test_one_bad_file_does_not_stop_the_others(desk: Path, newslint: Run) -> None:
    (desk / "latin.txt").write_bytes(b"caf\xe9\n")
    ran = newslint("check", "latin.txt", "missing.txt", "bad.txt")
    assert "bad.txt\n\n  1:6  warning  house.utilise" in ran.out
    assert "newslint: latin.txt: not valid UTF-8: byte 0xe9 at offset 3 (line 1)" in ran.err
    assert "newslint: missing.txt: cannot be read: No such file or directory" in ran.err


def test_a_folder_is_walked_and_sorted(desk: Path, newslint: Run) -> None:
    (desk / "a").mkdir()
    (desk / "a" / "late.md").write_text("# Head\n\n" + BAD)
    data = json.loads(newslint("check", "--format", "json", ".").out)
    assert [finding["path"] for finding in data["findings"]] == ["a/late.md", "bad.txt"]
    assert data["summary"] == {"files": 3, "errors": 0, "warnings": 2, "suggestions": 0}


def test_json_goes_to_standard_output_whole(desk: Path, newslint: Run) -> None:
    ran = newslint("check", "--format", "json", "bad.txt", "missing.txt")
    data = json.loads(ran.out)
    assert data["problems"][0]["path"] == "missing.txt"
    (finding,) = data["findings"]
    assert finding["fixes"] == [
        {
            "title": "Write “use”",
            "safety": "unsafe",
            "edits": [{"start": 5, "end": 12, "text": "use"}],
        }
    ]
    assert ran.err == ""


def test_the_nearest_configuration_holds_for_each_article(desk: Path, newslint: Run) -> None:
    (desk / "sport").mkdir()
    (desk / "sport" / "newslint.toml").write_text(
        "packs = ['../house.yaml']\nselect = ['house.very']\nfail-on = 'suggestion'\n"
    )
    (desk / "sport" / "match.txt").write_text("They utilise it very well.\n")
    data = json.loads(newslint("check", "--format", "json", ".").out)
    found = [(finding["path"], finding["rule"]) for finding in data["findings"]]
    assert found == [("bad.txt", "house.utilise"), ("sport/match.txt", "house.very")]


def test_a_faulty_configuration_is_told_once_and_the_rest_is_checked(
    desk: Path, newslint: Run
) -> None:
    (desk / "sport").mkdir()
    (desk / "sport" / "newslint.toml").write_text("slect = []\n")
    (desk / "sport" / "one.txt").write_text(BAD)
    (desk / "sport" / "two.txt").write_text(BAD)
    ran = newslint("check", ".")
    assert ran.status == 2
    assert ran.err.count("unknown key “slect”; did you mean “select”?") == 1
    assert "house.utilise" in ran.out


def test_a_faulty_rule_is_told_with_its_place(desk: Path, newslint: Run) -> None:
    (desk / "house.yaml").write_text(PACK.replace("prefer", "prefr"))
    ran = newslint("check", "bad.txt")
    assert ran.status == 2
    assert (
        "house.yaml:6: unknown key “prefr” in a rule of kind terms; did you mean “prefer”?"
        in ran.err
    )


def test_standard_input_is_checked_under_a_name(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Input:
        buffer = io.BytesIO(b"# Head\n\nThey **utilise** it.\n")

    monkeypatch.setattr("sys.stdin", Input)
    data = json.loads(
        newslint("check", "--format", "json", "--stdin-filename", "draft.md", "-").out
    )
    (finding,) = data["findings"]
    assert (finding["path"], finding["line"], finding["column"]) == ("draft.md", 3, 8)


def test_excluded_files_are_left_out_unless_they_are_named(desk: Path, newslint: Run) -> None:
    (desk / "newslint.toml").write_text(CONFIG + "exclude = ['bad.txt']\n")
    assert newslint("check", ".").status == 0
    assert newslint("check", "bad.txt").status == 1
    assert newslint("check", "--force-exclude", "bad.txt").status == 0


def test_severities_can_be_set(desk: Path, newslint: Run) -> None:
    (desk / "newslint.toml").write_text(CONFIG + "[severity]\n'house.utilise' = 'error'\n")
    assert "error    house" not in newslint("check", "good.txt").out
    assert newslint("check", "--fail-on", "error", "bad.txt").status == 1


def test_quiet_prints_findings_only(desk: Path, newslint: Run) -> None:
    assert newslint("check", "-q", "good.txt").out == ""
    assert "utilise" in newslint("check", "-q", "bad.txt").out


@pytest.mark.parametrize(
    ("environment", "option", "colored"),
    [
        pytest.param({}, "auto", False, id="no terminal"),
        pytest.param({"FORCE_COLOR": "1"}, "auto", True, id="forced"),
        pytest.param({"CLICOLOR_FORCE": "1"}, "auto", True, id="forced the other way"),
        pytest.param(
            {"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", False, id="no colour is stronger"
        ),
        pytest.param({"NO_COLOR": "1"}, "always", True, id="the option is strongest"),
        pytest.param({"FORCE_COLOR": "1"}, "never", False, id="never"),
    ],
)
def test_colours_follow_the_environment(
    desk: Path,
    newslint: Run,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    option: str,
    colored: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in newslint("check", "--color", option, "bad.txt").out) is colored


def test_a_check_that_crashes_is_a_problem_and_the_others_run(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newslint.checks import terms

    def explode(*_arguments: object) -> None:
        raise RuntimeError("the table is gone")

    monkeypatch.setattr(terms, "_find", explode)
    ran = newslint("check", "bad.txt")
    assert ran.status == 2
    assert "internal error" in ran.err
    assert "RuntimeError: the table is gone" in ran.err
    assert "Traceback" not in ran.err
    assert "Traceback" in newslint("check", "--verbose", "bad.txt").err


def test_broken_front_matter_is_a_problem_and_the_body_is_checked(
    desk: Path, newslint: Run
) -> None:
    (desk / "a.md").write_text("---\ntitle: [\n---\n\n" + BAD)
    ran = newslint("check", "a.md")
    assert ran.status == 2
    assert "front matter" in ran.err
    assert "house.utilise" in ran.out


def test_a_rule_that_cannot_be_run_is_told_once_as_a_problem_of_its_file(
    folder: Path, newslint: Run
) -> None:
    style = folder / "Desk"
    style.mkdir()
    (style / "Script.yml").write_text("extends: script\nmessage: m\nscript: x.tengo\n")
    (style / "Very.yml").write_text("extends: existence\nmessage: Cut it.\ntokens: [very]\n")
    (folder / "newslint.toml").write_text("packs = ['./Desk']\nselect = ['Desk']\n")
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("A very long day.\n")

    ran = newslint("check", "--format", "json", "a.txt", "b.txt")
    told = json.loads(ran.out)

    assert ran.status == 2
    assert [finding["rule"] for finding in told["findings"]] == ["Desk.Very", "Desk.Very"]
    (problem,) = told["problems"]
    assert Path(problem["path"]) == style / "Script.yml"
    assert problem["message"].startswith("line 1: the rule Desk.Script ")
    assert newslint("check", "--ignore", "Desk.Script", "a.txt").status == 1


def test_a_dictionary_that_cannot_be_read_is_told_once_until_it_is_mended(
    desk: Path, newslint: Run
) -> None:
    (desk / "newslint.toml").write_text("packs = ['./House']\nselect = ['House']\n")
    (desk / "House").mkdir()
    rules = "extends: spelling\nmessage: Spelling?\naff: House/house.aff\ndic: House/house.dic\n"
    (desk / "House" / "Spelling.yml").write_text(rules)
    (desk / "House" / "house.dic").write_text("4\nthey\nuse\nthe\nhall\n")
    (desk / "House" / "house.aff").write_text("SET UTF-8\nSFX S Y\n")
    for command in (("check",), ("check",), ("check", "--jobs", "2"), ("try", "./House")):
        ran = newslint(*command, "bad.txt", "good.txt")
        assert ran.status == 2, command
        assert ran.err.count("the rule House.Spelling cannot be run: ") == 1, command
        assert "House/Spelling.yml: line " in ran.err
    (desk / "House" / "house.aff").write_text("SET UTF-8\n")
    ran = newslint("check", "bad.txt", "good.txt")
    assert (ran.status, ran.err) == (1, "")
