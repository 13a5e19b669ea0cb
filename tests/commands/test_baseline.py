import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NAME = ".newslint-baseline.json"
BAD, OTHER = "They utilise the hall.\n", "Various people came.\n"
PACK = """\
pack: house
rules:
  - id: plain-words
    kind: terms
    message: "Write “{replacement}”."
    safety: safe
    prefer: {utilise: use, purchase: buy}
  - id: vague
    kind: terms
    message: Say which.
    avoid: [various]
"""

Run = Callable[..., Any]


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / ".git").mkdir()
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text(
        "packs = ['./house.yaml']\nselect = ['house', 'newslint']\n"
    )
    for name, text in {"a.txt": BAD + "\n" + OTHER, "news/b.txt": BAD, "sport/c.md": OTHER}.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    return folder


def accepted(file: Path) -> list[tuple[str, str, int]]:
    found = json.loads(file.read_text(encoding="utf-8"))["findings"]
    return [(each["path"], each["text"], each["count"]) for each in found]


ALL = [
    ("a.txt", "utilise", 1),
    ("a.txt", "Various", 1),
    ("news/b.txt", "utilise", 1),
    ("sport/c.md", "Various", 1),
]


def test_what_is_accepted_is_not_reported(desk: Path, newslint: Run) -> None:
    assert newslint("check", ".").status == 1
    ran = newslint("baseline", "write")
    assert (ran.status, ran.out) == (0, f"{NAME} accepts 4 findings in 3 files.\n")
    assert accepted(desk / NAME) == ALL
    ran = newslint("check", ".")
    assert (ran.status, ran.err) == (0, "")
    assert "nothing to report" in ran.out
    assert newslint("check", "--no-baseline", ".").status == 1


def test_a_new_fault_is_reported_and_only_that(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "a.txt").write_text(f"A new headline\n\n{OTHER}\nWe utilise it.\n\n{BAD}")
    ran = newslint("check", "--format", "json", ".")
    assert [finding["line"] for finding in json.loads(ran.out)["findings"]] == [5]
    assert ran.status == 1


def test_accepted_findings_are_not_fixed(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "a.txt").write_text(f"{BAD}\nWe purchase it.\n")
    newslint("check", "--fix", ".")
    assert (desk / "a.txt").read_text() == f"{BAD}\nWe buy it.\n"
    assert "Fixed" not in newslint("check", "--fix", ".").err


def test_what_nothing_matches_any_more_is_told_and_pruned(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "a.txt").write_text(OTHER)
    (desk / "news" / "b.txt").unlink()
    (desk / "sport" / "c.md").write_text(OTHER + "We purchase it.\n")
    ran = newslint("check", "--exit-zero", ".")
    assert ran.err == (
        f"2 findings are in {NAME} that nothing matches any more;"
        " “newslint baseline prune” takes them out.\n"
    )
    assert newslint("check", "--exit-zero", "-q", ".").err == ""
    ran = newslint("baseline", "prune")
    assert ran.out == f"{NAME} accepts 2 findings in 2 files.\n"
    assert accepted(desk / NAME) == [("a.txt", "Various", 1), ("sport/c.md", "Various", 1)]
    ran = newslint("check", ".")
    assert (ran.status, ran.err) == (1, "")


def test_a_renamed_article_keeps_what_was_accepted_in_it(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "a.txt").rename(desk / "news" / "renamed.txt")
    ran = newslint("check", ".")
    assert (ran.status, ran.err) == (0, "")
    newslint("baseline", "prune")
    assert {path for path, _text, _count in accepted(desk / NAME)} == {
        "news/b.txt",
        "news/renamed.txt",
        "sport/c.md",
    }
    assert newslint("check", ".").status == 0


@pytest.mark.parametrize("action", ["write", "prune"])
def test_what_lies_outside_the_named_paths_stays(desk: Path, newslint: Run, action: str) -> None:
    newslint("baseline", "write")
    for name in ("a.txt", "news/b.txt", "sport/c.md"):
        (desk / name).write_text("All is well.\n")
    newslint("baseline", action, "news", "a.txt")
    assert accepted(desk / NAME) == ALL[3:]


@pytest.mark.parametrize("action", ["write", "prune"])
@pytest.mark.parametrize(
    "options", [["--select", "house.vague"], ["--ignore", "house.plain-words"]], ids=" ".join
)
def test_rules_that_were_left_out_for_once_stay(
    desk: Path, newslint: Run, action: str, options: list[str]
) -> None:
    newslint("baseline", "write")
    (desk / "a.txt").write_text("All is well.\n")
    assert "matches any more" not in newslint("check", *options, "news").err
    newslint("baseline", action, *options)
    assert accepted(desk / NAME) == [ALL[0], *ALL[2:]]


def test_rules_that_are_off_for_good_go(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "newslint.toml").write_text("packs = ['./house.yaml']\nselect = ['house.vague']\n")
    newslint("baseline", "prune")
    assert accepted(desk / NAME) == [ALL[1], ALL[3]]


def test_files_that_are_excluded_now_go(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    with (desk / "newslint.toml").open("a") as file:
        file.write("exclude = ['sport/']\n")
    newslint("baseline", "write")
    assert accepted(desk / NAME) == ALL[:3]


@pytest.mark.parametrize("action", ["write", "prune"])
@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(
            lambda desk: (desk / "news/b.txt").write_bytes(b"caf\xe9"), id="a file is no text"
        ),
        pytest.param(
            lambda desk: (desk / "news/newslint.toml").write_text("slect = 1\n"),
            id="a configuration is faulty",
        ),
    ],
)
def test_what_could_not_be_checked_stays(
    desk: Path, newslint: Run, action: str, spoil: Callable[[Path], object]
) -> None:
    newslint("baseline", "write")
    spoil(desk)
    ran = newslint("check", ".")
    assert ran.status == 2
    assert "matches any more" not in ran.err
    ran = newslint("baseline", action)
    assert ran.status == 2
    assert "news/b.txt: " in ran.err
    assert accepted(desk / NAME) == ALL


@pytest.mark.parametrize(
    ("folder_", "path"),
    [
        (".", "{}/news"),
        ("news", "."),
        ("news", "../news/b.txt"),
        ("sport", "../news"),
        ("/", "{}/news"),
    ],
)
def test_it_holds_wherever_the_run_is_started_and_however_the_article_is_named(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch, folder_: str, path: str
) -> None:
    newslint("baseline", "write")
    monkeypatch.chdir(folder_)
    ran = newslint("check", path.format(desk))
    assert (ran.status, ran.err) == (0, "")
    newslint("baseline", "write", path.format(desk))
    assert accepted(desk / NAME) == ALL


def test_an_article_has_the_baseline_of_its_own_configuration(desk: Path, newslint: Run) -> None:
    (desk / "sport" / "newslint.toml").write_text(
        "extend = '../newslint.toml'\nbaseline = 'old.json'\n"
    )
    ran = newslint("baseline", "write")
    assert sorted(ran.out.splitlines()) == [
        f"{NAME} accepts 3 findings in 2 files.",
        "sport/old.json accepts 1 finding in 1 file.",
    ]
    assert accepted(desk / NAME) == ALL[:3]
    assert accepted(desk / "sport" / "old.json") == [("c.md", "Various", 1)]
    assert newslint("check", ".").status == 0
    (desk / "sport" / "old.json").unlink()
    assert newslint("check", ".").status == 1
    assert newslint("check", "news").status == 0


def test_a_baseline_can_be_named(desk: Path, newslint: Run) -> None:
    (desk / "ci").mkdir()
    newslint("baseline", "write", "--baseline", "ci/old.json")
    assert accepted(desk / "ci" / "old.json")[0] == ("../a.txt", "utilise", 1)
    assert newslint("check", "--baseline", "ci/old.json", ".").status == 0
    assert newslint("check", ".").status == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["check", "--baseline", "no.json", "."],
            "--baseline: there is no file no.json",
            id="check",
        ),
        pytest.param(
            ["baseline", "prune"],
            f"{NAME} is not there; “newslint baseline write” writes it",
            id="prune",
        ),
        pytest.param(["baseline", "show"], f"{NAME} is not there", id="show"),
        pytest.param(["baseline", "write", "-"], "standard input is none", id="standard input"),
        pytest.param(
            ["check", "--no-baseline", "--baseline", "x", "."],
            "exclude each other",
            id="both options",
        ),
        pytest.param(
            ["baseline", "write", "--baseline", "no/x.json"],
            "no/x.json: cannot be written: ",
            id="no folder",
        ),
    ],
)
def test_a_baseline_that_is_not_there_is_told(
    desk: Path, newslint: Run, arguments: list[str], message: str
) -> None:
    ran = newslint(*arguments)
    assert ran.status == 2
    assert message in ran.err


def test_a_damaged_baseline_stops_its_articles_and_no_others(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    (desk / "sport" / NAME).write_text("<<<<<<< HEAD\n")
    (desk / "sport" / "d.md").write_text(BAD)
    (desk / "a.txt").write_text("We utilise all.\n")
    for options in ([], ["--fix"]):
        ran = newslint("check", *options, ".")
        assert ran.status == 2
        assert ran.err.count(f"sport/{NAME}:1: holds the marks of a merge conflict") == 1
        assert "sport/d.md" not in ran.out
    assert (desk / "a.txt").read_text() == "We use all.\n"
    assert (desk / "sport" / "d.md").read_text() == BAD


@pytest.mark.parametrize("paths", [[], ["."]], ids=["no path", "its folder"])
def test_a_damaged_baseline_can_be_written_anew_where_that_covers_all(
    desk: Path, newslint: Run, paths: list[str]
) -> None:
    (desk / NAME).write_text("oh")
    assert newslint("baseline", "write", "news").status == 2
    assert (desk / NAME).read_text() == "oh"
    assert newslint("baseline", "write", *paths).status == 0
    assert accepted(desk / NAME) == ALL


def test_a_missing_action_is_named_and_no_path_is_asked_for(newslint: Run) -> None:
    ran = newslint("baseline")
    assert ran.status == 2
    assert "required: action\n" in ran.err


def test_show_lists_what_is_accepted(desk: Path, newslint: Run) -> None:
    (desk / "a.txt").write_text(BAD + "\n" + BAD)
    newslint("baseline", "write")
    ran = newslint("baseline", "show")
    assert ran.out == (
        "a.txt: house.plain-words: utilise (2 times)\n"
        "news/b.txt: house.plain-words: utilise\n"
        "sport/c.md: house.vague: Various\n"
        f"{NAME} accepts 4 findings in 3 files.\n"
    )
    assert newslint("baseline", "show", "sport").out == (
        f"sport/c.md: house.vague: Various\n{NAME} accepts 1 finding in 1 file.\n"
    )


def test_show_cannot_drive_a_terminal(desk: Path, newslint: Run) -> None:
    (desk / "a\x1b[2J.txt").write_text(BAD)
    newslint("baseline", "write")
    assert "\x1b" not in newslint("baseline", "show").out


def test_complaints_of_comments_are_accepted_too(desk: Path, newslint: Run) -> None:
    (desk / "sport" / "c.md").write_text("Well. <!-- newslint: ignore[house.vague] -->\n")
    assert newslint("check", "sport").status == 1
    newslint("baseline", "write")
    assert newslint("check", ".").status == 0


def test_sarif_lists_what_is_accepted(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    log = json.loads(newslint("check", "--format", "sarif", ".").out)
    results = log["runs"][0]["results"]
    assert [each["suppressions"] for each in results] == [[{"kind": "external"}]] * 4


def test_two_runs_write_the_same_bytes(desk: Path, newslint: Run) -> None:
    newslint("baseline", "write")
    first = (desk / NAME).read_bytes()
    newslint("baseline", "write", "-j", "2", "--no-cache")
    assert (desk / NAME).read_bytes() == first
