from pathlib import Path

import pytest

from newslint.config.valereach import find_unread


@pytest.mark.parametrize(
    ("glob", "is_read"),
    [
        pytest.param("*", True, id="all"),
        pytest.param("docs/**", True, id="all of a folder"),
        pytest.param("docs/*", True, id="a star in a folder"),
        pytest.param("*.md", True, id="a suffix"),
        pytest.param("*.MD", True, id="a suffix in capitals"),
        pytest.param("*.m?", True, id="a suffix with a wildcard"),
        pytest.param("*.[hm][td]*", True, id="a suffix with classes"),
        pytest.param("*d", True, id="the end of a suffix"),
        pytest.param("a.md", True, id="a name"),
        pytest.param("README*", True, id="the start of a name"),
        pytest.param("*.rst*", True, id="what may have another suffix behind it"),
        pytest.param("a" * 5000, False, id="a name too long for the system"),
        pytest.param("*.rst", False, id="another suffix"),
        pytest.param("docs/**/*.adoc", False, id="another suffix in folders"),
        pytest.param("*.[rx]st", False, id="another suffix with a class"),
        pytest.param("*.m", False, id="half a suffix"),
        pytest.param("README", False, id="a name without a suffix"),
        pytest.param(".md", False, id="a suffix for a name"),
        pytest.param("!*.rst", True, id="all others"),
    ],
)
def test_what_is_never_read_is_told(folder: Path, glob: str, is_read: bool) -> None:
    assert (list(find_unread(glob, folder)) == []) == is_read


def test_a_name_may_be_that_of_a_folder(folder: Path) -> None:
    (folder / "docs").mkdir()
    assert list(find_unread("docs", folder)) == []


def test_files_with_a_suffix_and_without_are_told_apart(folder: Path) -> None:
    typed, bare = find_unread("{*.org,README,NEWS}", folder)
    assert "reads no “*.org”; convert" in typed
    assert "“README” and “NEWS” on the command line" in bare
