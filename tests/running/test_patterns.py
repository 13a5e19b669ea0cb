from pathlib import Path

import pytest

from newslint.config.settings import Patterns
from newslint.running.patterns import Excluder, excludes


@pytest.mark.parametrize(
    ("lines", "path", "excluded"),
    [
        pytest.param(["*.txt"], "news/a.txt", True, id="a suffix anywhere"),
        pytest.param(["/a.txt"], "news/a.txt", False, id="from the top"),
        pytest.param(["drafts/"], "drafts/idea.txt", True, id="what lies in a folder"),
        pytest.param(["drafts/"], "drafts", True, id="the folder itself"),
        pytest.param(["a.txt/"], "news/a.txt", False, id="a folder of that name alone"),
        pytest.param(["*.txt", "!a.txt"], "a.txt", False, id="an exception"),
        pytest.param(["news/", "!a.txt"], "news/a.txt", True, id="no exception in such a folder"),
        pytest.param(["*", "!*/", "!a.txt"], "news/a.txt", False, id="all but one"),
        pytest.param(["!a.txt", "*.txt"], "a.txt", True, id="the last line speaks loudest"),
        pytest.param(["*"], "..", False, id="nothing above its folder"),
        pytest.param(["*"], ".", False, id="not its folder"),
        pytest.param(["*"], "../other/a.txt", False, id="nothing beside its folder"),
    ],
)
def test_patterns_hold_from_their_folder_downward(
    folder: Path, lines: list[str], path: str, *, excluded: bool
) -> None:
    for name in ("desk/drafts", "desk/news", "other"):
        (folder / name).mkdir(parents=True)
    excluder = Excluder.of(folder / "desk", lines)
    assert excluder.excludes(folder / "desk" / path) is excluded


def test_of_several_folders_patterns_the_later_speak_louder(folder: Path) -> None:
    outer, inner = Excluder.all_of(
        [Patterns(folder, ("*.txt",)), Patterns(folder / "sport", ("!match.txt",))]
    )
    assert excludes([outer, inner], folder / "match.txt")
    assert excludes([outer, inner], folder / "sport" / "old.txt")
    assert not excludes([outer, inner], folder / "sport" / "match.txt")
    assert excludes([inner, outer], folder / "sport" / "match.txt")


def test_patterns_of_the_root_hold_everywhere() -> None:
    assert Excluder.of(Path("/"), ["*.txt"]).excludes(Path("/no/such/a.txt"))


def test_a_path_with_dots_is_where_it_leads(folder: Path) -> None:
    (folder / "sport").mkdir()
    excluder = Excluder.of(folder / "sport" / "..", ("/b.txt",))
    assert excluder.excludes(folder / "sport" / ".." / "b.txt")
    assert not excluder.excludes(folder / "sport" / "b.txt")
