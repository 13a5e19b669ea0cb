import re
from pathlib import Path

import pytest

from newslint.config.valeglobs import convert_glob
from newslint.running.patterns import Excluder


@pytest.mark.parametrize(
    ("glob", "path", "does"),
    [
        pytest.param("*.md", "a.md", True, id="a suffix"),
        pytest.param("*.md", "docs/a.md", True, id="a suffix in a folder"),
        pytest.param("*.md", "a.html", False, id="another suffix"),
        pytest.param("*.{md,html}", "docs/a.html", True, id="braces"),
        pytest.param("docs/*.md", "docs/a.md", True, id="a folder"),
        pytest.param("docs/*.md", "docs/b/c/a.md", True, id="a star runs over slashes"),
        pytest.param("docs/*.md", "site/a.md", False, id="another folder"),
        pytest.param("docs/**/*.md", "docs/b/a.md", True, id="two stars"),
        pytest.param("{docs,site}/**", "site/b/a.md", True, id="all of two folders"),
        pytest.param("*/docs/a.md", "x/y/docs/a.md", True, id="a star for folders"),
        pytest.param("./README.md", "README.md", True, id="from here"),
    ],
)
def test_a_glob_names_the_same_files(folder: Path, glob: str, path: str, does: bool) -> None:
    assert Excluder.of(folder, convert_glob(glob)).excludes(folder / path) == does


def test_all_but_some_files_cannot_be_said() -> None:
    with pytest.raises(ValueError, match=re.escape("all files but some")):
        convert_glob("!drafts/*")
