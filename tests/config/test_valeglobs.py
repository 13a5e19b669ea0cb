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
        pytest.param("!*.md", "a.html", True, id="all but a suffix"),
        pytest.param("!*.md", "site/a.html", True, id="all but a suffix, in a folder"),
        pytest.param("!*.md", "site/a.md", False, id="a suffix that is left out"),
        pytest.param("!docs/*", "docs/b/a.md", False, id="a folder that is left out"),
        pytest.param("!docs/*", "site/docs.md", True, id="all but a folder"),
        pytest.param("!{docs,site}/*.md", "site/a.md", False, id="one of two left out"),
        pytest.param("!{docs,site}/*.md", "site/a.html", True, id="another suffix there"),
    ],
)
def test_a_glob_names_the_same_files(folder: Path, glob: str, path: str, does: bool) -> None:
    assert Excluder.of(folder, convert_glob(glob)).excludes(folder / path) == does
