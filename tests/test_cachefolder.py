import os
import sys
from pathlib import Path

import pytest

from newslint import cachefolder
from newslint.cachefolder import OWN_PARTS, bytecode_folder, code_stamp, folder

PACKAGE = Path(cachefolder.__file__).parent
FINDS_NOTHING = {"commands", "fixing", "reporters", "reporters/html", "_rules", "survey", "trial"}
"""Folders of the package that have no say in what is found."""


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        pytest.param("linux", {}, "home/.cache/newslint", id="Linux"),
        pytest.param("linux", {"XDG_CACHE_HOME": "xdg"}, "xdg/newslint", id="Linux, elsewhere"),
        pytest.param("linux", {"XDG_CACHE_HOME": ""}, "home/.cache/newslint", id="set to nothing"),
        pytest.param("darwin", {}, "home/Library/Caches/newslint", id="macOS"),
        pytest.param("win32", {"LOCALAPPDATA": "local"}, "local/newslint", id="Windows"),
        pytest.param("win32", {}, "home/AppData/Local/newslint", id="Windows, without a setting"),
        pytest.param("linux", {"NEWSLINT_CACHE_DIR": "own"}, "own", id="a folder of one's own"),
        pytest.param("win32", {"NEWSLINT_CACHE_DIR": "own"}, "own", id="the same on Windows"),
    ],
)
def test_the_folder_is_where_the_system_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, platform: str, environment: dict[str, str], expected: str
) -> None:
    for name in ("NEWSLINT_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: Path("home"))
    assert folder() == Path(expected)


@pytest.fixture
def package(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a package with a file in each of the folders that decide what is found."""
    for part in ("", *OWN_PARTS):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part / "module.py").write_text("VALUE = 1\n")
    (folder / "commands").mkdir()
    monkeypatch.setattr(cachefolder, "__file__", str(folder / "cachefolder.py"))
    code_stamp.cache_clear()
    return folder


def stamp() -> str:
    code_stamp.cache_clear()
    return code_stamp()


@pytest.fixture(autouse=True, scope="module")
def _forget() -> object:
    yield
    code_stamp.cache_clear()


@pytest.mark.parametrize("part", ["", *OWN_PARTS])
def test_the_stamp_changes_with_our_code(package: Path, part: str) -> None:
    before = stamp()
    assert stamp() == before
    module = package / part / "module.py"
    module.write_text("VALUE = 22\n")
    assert stamp() != before
    module.write_text("VALUE = 1\n")
    os.utime(module, (1_000, 1_000))
    assert stamp() != before, "also where an older file comes in its place"


def test_the_stamp_changes_where_a_module_comes_or_goes(package: Path) -> None:
    before = stamp()
    (package / "checks" / "new.py").write_text("")
    assert stamp() != before


def test_the_stamp_changes_with_the_libraries(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package / "pyromark").mkdir()
    (package / "pyromark" / "__init__.py").write_text("")
    before = stamp()
    monkeypatch.syspath_prepend(package)
    monkeypatch.delitem(sys.modules, "pyromark", raising=False)
    assert stamp() != before


def test_the_stamp_does_not_change_with_what_finds_nothing(package: Path) -> None:
    before = stamp()
    (package / "commands" / "new.py").write_text("")
    assert stamp() == before


def test_every_folder_that_decides_what_is_found_is_known() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*")
        if path.is_dir() and path.name != "__pycache__" and "_rules" not in path.parts
    }
    assert found - FINDS_NOTHING == set(OWN_PARTS)


@pytest.mark.parametrize(
    ("writes", "is_there", "expected"),
    [
        pytest.param(True, True, "__pycache__", id="beside the code"),
        pytest.param(False, True, None, id="Python writes none"),
        pytest.param(True, False, None, id="Python has none"),
    ],
)
def test_the_folder_of_the_bytecode_is_that_of_python(
    package: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    writes: bool,
    is_there: bool,
    expected: str | None,
) -> None:
    if is_there:
        (package / "__pycache__").mkdir()
    monkeypatch.setattr(sys, "dont_write_bytecode", not writes)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    assert bytecode_folder() == (expected and package / expected)
