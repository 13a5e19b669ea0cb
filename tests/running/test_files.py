import os
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from newslint.config.settings import Patterns, Settings
from newslint.errors import UserError
from newslint.running.files import FileFinder

Find = Callable[..., list[str]]


def finder(settings: Settings | None = None, **options: Any) -> FileFinder:
    chosen = settings or Settings(packs=())
    return FileFinder(lambda _path: chosen, **options)


def excluding(base: Path, *lines: str) -> Settings:
    return Settings(packs=(), exclude=(Patterns(base, lines),))


def names(folder: Path, *patterns: str) -> list[str]:
    """Return the articles below a folder as seen from there."""
    found, problems = finder(excluding(folder, *patterns)).find([str(folder)])
    assert not problems
    return [Path(path).relative_to(folder).as_posix() for path in found]


def write(folder: Path, *files: str) -> Path:
    for name in files:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Copy.\n")
    return folder


@pytest.fixture
def tree(folder: Path) -> Path:
    return write(
        folder,
        "b.txt",
        "a.md",
        "photo.jpg",
        "sport/match.md",
        "sport/draft/idea.txt",
        ".hidden/x.md",
        ".b.txt",
        "~$letter.docx",
        "node_modules/readme.md",
        "news/old.txt",
    )


ALL = ["a.md", "b.txt", "news/old.txt", "sport/draft/idea.txt", "sport/match.md"]


def test_articles_come_in_order_and_other_files_are_left_out(tree: Path) -> None:
    assert names(tree) == ALL


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        pytest.param(
            ["draft/"], ["a.md", "b.txt", "news/old.txt", "sport/match.md"], id="a folder"
        ),
        pytest.param(["*.txt"], ["a.md", "sport/match.md"], id="a suffix"),
        pytest.param(
            ["/a.md"],
            ["b.txt", "news/old.txt", "sport/draft/idea.txt", "sport/match.md"],
            id="from the top",
        ),
        pytest.param(["*.txt", "!b.txt"], ["a.md", "b.txt", "sport/match.md"], id="an exception"),
        pytest.param(["*"], [], id="everything"),
    ],
)
def test_excluded_files_are_left_out(tree: Path, patterns: list[str], left: list[str]) -> None:
    assert names(tree, *patterns) == left


def test_included_files_alone_are_read_where_some_are_named(tree: Path) -> None:
    settings = Settings(packs=(), include=(Patterns(tree, ("*.txt", "!old.txt")),))
    assert finder(settings).find(["."]) == (["b.txt", "sport/draft/idea.txt"], [])
    assert finder(settings).find(["a.md"]) == (["a.md"], []), "what is named is wanted"


@pytest.mark.parametrize(
    ("ignores", "left"),
    [
        pytest.param(
            {".gitignore": "news\n", "sport/.gitignore": "draft/*\n"},
            ["a.md", "b.txt", "sport/match.md"],
            id="one in a folder as well",
        ),
        pytest.param(
            {".gitignore": "*.md\n", "sport/.gitignore": "!match.md\n"},
            ["b.txt", "news/old.txt", "sport/draft/idea.txt", "sport/match.md"],
            id="the nearer one speaks louder",
        ),
        pytest.param(
            {".gitignore": "sport/\n", "sport/.gitignore": "!match.md\n"},
            ["a.md", "b.txt", "news/old.txt"],
            id="what lies in an ignored folder is not seen",
        ),
        pytest.param(
            {".gitignore": "*\n!*/\n!old.txt\n"}, ["news/old.txt"], id="all but one are ignored"
        ),
        pytest.param({".gitignore": "\ufeff"}, ALL, id="one with nothing but a byte order mark"),
        pytest.param(
            {".gitignore": "!\n[z-a]\nsport/\nnews/\n"}, ["a.md", "b.txt"], id="lines of no sense"
        ),
    ],
)
def test_ignore_files_hold_as_git_holds_them(
    tree: Path, ignores: dict[str, str], left: list[str]
) -> None:
    for name, text in ignores.items():
        (tree / name).write_text(text)
    assert names(tree) == left


def test_an_ignore_file_above_holds_for_a_folder_that_is_named(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("match.md\n")
    assert names(tree / "sport") == ["draft/idea.txt"]


def test_a_folder_that_is_named_is_read_though_it_is_ignored(tree: Path) -> None:
    (tree / ".git").mkdir()
    (tree / ".gitignore").write_text("news\n")
    assert names(tree) == ["a.md", "b.txt", "sport/draft/idea.txt", "sport/match.md"]
    assert names(tree / "news") == ["old.txt"]


def test_an_ignore_file_above_the_checkout_does_not_hold(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.md\n")
    (tree / "sport" / ".git").mkdir()
    assert names(tree / "sport") == ["draft/idea.txt", "match.md"]


def test_an_ignore_file_that_cannot_be_read_is_a_problem_and_hides_nothing(tree: Path) -> None:
    with (tree / ".gitignore").open("wb") as file:
        file.truncate(2**30)
    found, problems = finder().find(["."])
    assert found == ALL
    ((path, message),) = [(problem.path, problem.message) for problem in problems]
    assert path == ".gitignore"
    assert "larger than" in message


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        pytest.param(["b.txt", "b.txt"], ["b.txt"], id="twice"),
        pytest.param(["./b.txt", "b.txt"], ["./b.txt"], id="in two ways, and the first counts"),
        pytest.param([".", "b.txt", "sport/../b.txt"], ALL, id="in a folder and by itself"),
        pytest.param(["sport", "."], [ALL[3], ALL[4], *ALL[:3]], id="in two folders"),
        pytest.param(["sport/", "./news"], [ALL[3], ALL[4], ALL[2]], id="folders as one types"),
        pytest.param(["photo.jpg"], ["photo.jpg"], id="what is named is read, whatever it is"),
        pytest.param([".b.txt"], [".b.txt"], id="though it is hidden"),
        pytest.param(["missing.txt"], ["missing.txt"], id="though it is not there"),
        pytest.param([""], [""], id="nothing is no folder"),
        pytest.param([], [], id="nothing at all"),
    ],
)
def test_each_file_is_read_once(tree: Path, paths: list[str], found: list[str]) -> None:
    assert finder().find(paths) == (found, [])


def test_excluded_files_that_are_named_are_left_out_only_by_force(tree: Path) -> None:
    settings = excluding(tree, "draft/", "/b.txt")
    paths = ["b.txt", "sport/draft/idea.txt", "a.md"]
    assert finder(settings).find(paths) == (paths, [])
    assert finder(settings, force_exclude=True).find(paths) == (["a.md"], [])


def test_what_the_run_itself_writes_is_left_out_of_folders(tree: Path) -> None:
    written = {os.path.realpath(tree / "b.txt")}
    assert "b.txt" not in finder(written=written).find(["."])[0]


def test_a_faulty_configuration_leaves_its_articles_in(tree: Path) -> None:
    def fail(_path: Path) -> Settings:
        raise UserError("faulty")

    assert FileFinder(fail).find(["."]) == (ALL, []), "it is told when they are checked"


def test_links_to_files_are_read_and_links_to_folders_are_not_followed(tree: Path) -> None:
    (tree / "link.txt").symlink_to("b.txt")
    (tree / "sport" / "loop").symlink_to(tree, target_is_directory=True)
    assert names(tree) == ["a.md", "b.txt", "link.txt", *ALL[2:]]
    (tree / "door").symlink_to("sport", target_is_directory=True)
    assert finder().find(["door"])[0] == ["door/draft/idea.txt", "door/match.md"]


def test_what_leads_nowhere_or_is_no_file_is_left_out(tree: Path) -> None:
    (tree / "gone.txt").symlink_to("missing.txt")
    (tree / "self.txt").symlink_to("self.txt")
    (tree / "one.txt").symlink_to("two.txt")
    (tree / "two.txt").symlink_to("one.txt")
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        assert names(tree) == ALL


def test_a_folder_may_be_called_like_an_article(tree: Path) -> None:
    write(tree, "c.txt/inside.md")
    assert names(tree) == ["a.md", "b.txt", "c.txt/inside.md", *ALL[2:]]


def test_one_folder_that_cannot_be_listed_costs_only_what_is_in_it(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = os.scandir

    def refuse(place: Any) -> Any:
        if os.fspath(place) == "sport":
            raise PermissionError(13, "Permission denied", place)
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    found, problems = finder().find(["."])
    assert found == ["a.md", "b.txt", "news/old.txt"]
    ((path, message),) = [(problem.path, problem.message) for problem in problems]
    assert (path, message) == ("sport", "cannot be listed: Permission denied")


def test_problems_of_one_search_are_not_those_of_the_next(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    search = finder()
    with monkeypatch.context() as context:
        scan = os.scandir
        context.setattr(os, "scandir", lambda _place: scan("/no/such/folder"))
        assert search.find(["."])[1]
    assert search.find(["."]) == (ALL, [])


def test_folders_may_be_nested_deeper_than_calls(folder: Path) -> None:
    folders = ["/".join("d" * depth) for depth in range(1, 1_200)]
    for each in folders:
        Path(each).mkdir()
    article = write(Path(folders[-1]), "a.txt") / "a.txt"
    assert finder().find(["."]) == ([str(article)], [])
    article.unlink()
    for each in reversed(folders):  # what clears up after tests calls itself for each
        Path(each).rmdir()


@pytest.mark.skipif(sys.platform == "darwin", reason="this system's file names are UTF-8")
def test_names_may_be_any_bytes(folder: Path) -> None:
    odd: Sequence[bytes] = [b"\xff.txt", b"new\nline.txt", b"\x1b[31m.txt", b"'\" .txt"]
    for name in odd:
        Path(os.fsdecode(name)).write_text("Copy.\n")
    found, problems = finder().find(["."])
    assert sorted(map(os.fsencode, found)) == sorted(odd)
    assert not problems
