from pathlib import Path

import pytest

from newslint.running.files import Excluder, walk


def names(folder: Path, *patterns: str) -> list[str]:
    excluder = Excluder.of(folder, patterns)
    return [path.relative_to(folder).as_posix() for path in walk(folder, excluder.excludes)]


@pytest.fixture
def tree(folder: Path) -> Path:
    for name in (
        "b.txt",
        "a.md",
        "photo.jpg",
        "sport/match.md",
        "sport/draft/idea.txt",
        ".hidden/x.md",
        "node_modules/readme.md",
        "news/old.txt",
    ):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Copy.\n")
    return folder


def test_articles_come_in_order_and_other_files_are_left_out(tree: Path) -> None:
    assert names(tree) == [
        "a.md",
        "b.txt",
        "news/old.txt",
        "sport/draft/idea.txt",
        "sport/match.md",
    ]


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        pytest.param("draft/", ["a.md", "b.txt", "news/old.txt", "sport/match.md"], id="a folder"),
        pytest.param("*.txt", ["a.md", "sport/match.md"], id="a suffix"),
        pytest.param(
            "/a.md",
            ["b.txt", "news/old.txt", "sport/draft/idea.txt", "sport/match.md"],
            id="from the top",
        ),
    ],
)
def test_excluded_files_are_left_out(tree: Path, pattern: str, left: list[str]) -> None:
    assert names(tree, pattern) == left


def test_a_gitignore_on_the_way_holds(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("news\n")
    (tree / "sport" / ".gitignore").write_text("draft/*\n")
    assert names(tree) == ["a.md", "b.txt", "sport/match.md"]
    below = [path.name for path in walk(tree / "news", lambda _path: False)]
    assert below == ["old.txt"], "a folder that is named itself is read"


def test_a_gitignore_above_holds_for_a_folder_below(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("match.md\n")
    assert [path.name for path in walk(tree / "sport", lambda _path: False)] == ["idea.txt"]


def test_a_link_to_a_folder_is_not_followed(tree: Path) -> None:
    (tree / "sport" / "loop").symlink_to(tree, target_is_directory=True)
    assert "sport/loop" not in " ".join(names(tree))


def test_patterns_do_not_reach_out_of_their_folder(tree: Path) -> None:
    assert not Excluder.of(tree / "sport", ("*",)).excludes(tree / "a.md")


def test_a_line_that_is_no_pattern_is_left_out_as_git_does(tree: Path) -> None:
    (tree / ".gitignore").write_text("!\n[z-a]\nsport/\nnews/\n")
    assert names(tree) == ["a.md", "b.txt"]


def test_a_path_with_dots_is_where_it_leads(tree: Path) -> None:
    excluder = Excluder.of(tree / "sport" / "..", ("/b.txt",))
    assert excluder.excludes(tree / "sport" / ".." / "b.txt")
    assert not excluder.excludes(tree / "sport" / "b.txt")
