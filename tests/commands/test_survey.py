"""newslint survey: what an archive writes in two ways."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Run = Callable[..., Any]

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def archive(folder: Path) -> Path:
    place = folder / "site"
    place.mkdir()
    for number, text in enumerate(
        (
            "They met Orla Brandvold in the US. The website fell.",
            "They met Orla Brandvold in the U.S. and the US. A web site fell.",
            "Later Orla Brandvold left. Then Orla Branvold came. They organised it.",
            "We organize it. The website rose.",
        )
    ):
        (place / f"{number}.txt").write_text(f"{text}\n", encoding="utf-8")
    return place


def test_a_table_for_each_kind(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site")
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert [line for line in lines if line and " " not in line] == [
        "Names", "Compounds", "Spellings", "Abbreviations",
    ]  # fmt: skip
    (row,) = (line for line in lines if line.startswith("Orla"))
    assert re.split(r"  +", row) == [
        "Orla Brandvold (3)", "Orla Branvold (1)", "25%", "1", "site/2.txt:1",
    ]  # fmt: skip
    assert lines[-1] == (
        "1 name, 1 compound, 1 spelling and 1 abbreviation written in two ways, in 4 articles."
    )


def test_json_is_valid_against_the_published_schema(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site", "--format", "json")
    assert ran.status == 0
    found = json.loads(ran.out)
    schema = json.loads((ROOT / "schemas" / "survey.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(found, schema)
    assert found["summary"] == {
        "articles": 4,
        "found": {"names": 1, "compounds": 1, "spellings": 1, "abbreviations": 1},
    }
    first = found["variations"][0]
    assert (first["kind"], first["preferred"], first["articles"]) == ("names", "Orla Brandvold", 1)
    assert first["forms"][1] == {
        "text": "Orla Branvold",
        "count": 1,
        "articles": 1,
        "examples": [{"path": "site/2.txt", "line": 1}],
    }
    assert found["variations"][2]["preferred"] == ""


def test_kinds_can_be_chosen(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site", "--kind", "spellings,names", "--format", "json")
    kinds = [each["kind"] for each in json.loads(ran.out)["variations"]]
    assert kinds == ["names", "spellings"]


def test_a_limit_says_what_it_leaves_out(folder: Path, newslint: Run) -> None:
    text = "An adviser, an advisor. The colour, the color. A theatre, a theater.\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    assert "and 2 more rows; --limit 0 shows all" in newslint("survey", ".", "--limit", "1").out
    assert "more row" not in newslint("survey", ".", "--limit", "0").out
    ran = newslint("survey", ".", "--limit", "1", "--format", "json")
    assert len(json.loads(ran.out)["variations"]) == 1


def test_nothing_in_two_ways(folder: Path, newslint: Run) -> None:
    (folder / "a.txt").write_text("The board met.\n", encoding="utf-8")
    ran = newslint("survey", ".")
    assert (ran.status, ran.out) == (0, "1 article read, nothing written in two ways.\n")


def test_a_file_that_cannot_be_read_ends_with_status_2(archive: Path, newslint: Run) -> None:
    (archive / "bad.txt").write_bytes(b"caf\xe9\n")
    ran = newslint("survey", "site")
    assert ran.status == 2
    assert "site/bad.txt: not valid UTF-8" in ran.err
    assert "1 problem on the way" in ran.out
    told = json.loads(newslint("survey", "site", "--format", "json").out)["problems"]
    assert [each["path"] for each in told] == ["site/bad.txt"]


def test_formats_can_go_to_files(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site", "--output", "json=s.json", "--output", "text=site/s.txt")
    assert ran.status == 0
    assert json.loads(Path("s.json").read_text(encoding="utf-8"))["version"] == 1
    assert Path("site/s.txt").read_text(encoding="utf-8") == ran.out
    again = newslint("survey", "site", "--output", "text=site/s.txt")
    assert again.out == ran.out  # what it writes itself is no article


def test_the_list_of_names_is_read_back(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site", "--write-vocabulary", "names.csv")
    assert (ran.status, ran.err) == (0, "names.csv lists 1 name.\n")
    assert Path("names.csv").read_text(encoding="utf-8") == (
        "name,note,wrong\nOrla Brandvold,,Orla Branvold\n"
    )
    Path("newslint.toml").write_text('vocabulary = ["names.csv"]\n', encoding="utf-8")
    Path("new.txt").write_text("Then Orla Branvold spoke.\n", encoding="utf-8")
    checked = newslint("check", "new.txt", "--format", "concise")
    assert checked.status == 1
    assert "vocabulary.names" in checked.out


def test_a_tie_is_left_to_the_house(folder: Path, newslint: Run) -> None:
    (folder / "a.txt").write_text("They use YouTube.\n", encoding="utf-8")
    (folder / "b.txt").write_text("They use Youtube.\n", encoding="utf-8")
    ran = newslint("survey", ".", "--write-vocabulary", "names.csv")
    assert ran.err == "names.csv lists 0 names; 1 name left out, for no spelling prevails.\n"
    assert (folder / "names.csv").read_text(encoding="utf-8") == "name,note,wrong\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["--kind", "name"], "did you mean “names”", id="an unknown kind"),
        pytest.param(["--output", "s.json"], "write NAME=FILE", id="an output without format"),
        pytest.param(["--output", "xml=s.xml"], "no output format", id="an unknown format"),
        pytest.param(["--output", "json=no/s.json"], "there is no folder", id="no folder"),
        pytest.param(
            ["--output", "json=a.csv", "--write-vocabulary", "a.csv"], "twice", id="twice"
        ),
        pytest.param(["--write-vocabulary", "names.txt"], "add .csv", id="another suffix"),
        pytest.param(
            ["--write-vocabulary", "mine.csv"], "there is such a file", id="a file of ours"
        ),
        pytest.param(["--limit", "-1"], "is no number", id="a number below 0"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_read(
    archive: Path, newslint: Run, arguments: list[str], message: str
) -> None:
    Path("mine.csv").write_text("name\nMine\n", encoding="utf-8")
    ran = newslint("survey", "site", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert message in ran.err
    assert Path("mine.csv").read_text(encoding="utf-8") == "name\nMine\n"


def test_an_article_is_not_written_over(archive: Path, newslint: Run) -> None:
    ran = newslint("survey", "site/0.txt", "--output", "json=site/0.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "would be lost" in ran.err


def test_what_could_drive_a_terminal_is_made_visible(folder: Path, newslint: Run) -> None:
    (folder / "a\x1b[31m.txt").write_text("An adviser met an advisor.\n", encoding="utf-8")
    assert "\x1b" not in newslint("survey", ".").out


def test_what_the_house_has_decided_stands(archive: Path, newslint: Run) -> None:
    Path("own.csv").write_text("name,wrong\nOrla Branvold,Orla Brandvold\n", encoding="utf-8")
    Path("newslint.toml").write_text('vocabulary = ["own.csv"]\n', encoding="utf-8")
    (archive / "a.txt").write_text("They use YouTube and YouTube.\n", encoding="utf-8")
    (archive / "b.txt").write_text("They use Youtube.\n", encoding="utf-8")
    ran = newslint("survey", "site", "--format", "json", "--write-vocabulary", "more.csv")
    preferred = {
        each["forms"][0]["text"]: each["preferred"] for each in json.loads(ran.out)["variations"]
    }
    assert preferred["Orla Brandvold"] == "Orla Branvold"
    assert Path("more.csv").read_text(encoding="utf-8") == "name,note,wrong\nYouTube,,Youtube\n"
    Path("newslint.toml").write_text('vocabulary = ["own.csv", "more.csv"]\n', encoding="utf-8")
    assert newslint("check", "site").status == 1


def test_colours_show_which_form_prevails(archive: Path, newslint: Run) -> None:
    out = newslint("survey", "site", "--color", "always").out
    assert "\x1b[32mOrla Brandvold\x1b[0m (3)" in out
    assert "\x1b[33mOrla Branvold\x1b[0m (1)" in out
    assert "m" + "organise" not in out  # a tie has no colour
