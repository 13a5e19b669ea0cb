"""Where rule packs are: those that come with newslint by name, a house's own by path."""

import os
from pathlib import Path

from newslint.errors import PackError, suggest
from newslint.filenames import is_there

STYLE = "Vale"
"""The name of the style that Vale has built in, and newslint with it."""

TESTS = ".test.yml"
"""How files are called that hold tests of a style's rules, and no rule."""

DEFAULT_PACKS = ("core", "consistency")
"""The packs that are on without being named."""

_OF_PATHS = frozenset("/\\.")
"""Signs that only a path has, and no name of a pack."""


def shipped_rules() -> Path:
    """Return the folder of the packs that come with newslint."""
    package = Path(__file__).parent.parent
    installed = package / "_rules"
    return installed if installed.is_dir() else package.parent / "rules"


def shipped_packs() -> list[str]:
    """Return the names of the packs that come with newslint, sorted."""
    return sorted(path.stem for path in shipped_rules().iterdir() if not path.name.startswith("."))


def locate_pack(name: str, base: Path) -> Path:
    """Return the file or folder of a pack: a shipped one by name, any other by its path.

    Raises:
        PackError: there is none.

    """
    if not _OF_PATHS.isdisjoint(name):
        path = Path(name).expanduser()
        path = path if path.is_absolute() else base / path
        if is_there(path):
            return path
        raise PackError(f"{path}: no such rule pack; give the path of a YAML file or its folder")
    if name == STYLE:
        return Path(__file__).parent.parent / "vale" / "data" / STYLE
    for path in (shipped_rules() / name, shipped_rules() / f"{name}.yaml"):
        if is_there(path):
            return path
    raise PackError(
        f"no pack called “{name}” comes with newslint: {suggest(name, [*shipped_packs(), STYLE])}"
        f" (a pack of your own is named by its path: “./{name}”)"
    )


def pack_files(path: Path) -> list[Path]:
    """Return the YAML files of a pack, sorted.

    What lies in a folder below it whose name starts with a stop or an underscore is not of it, nor
    are the tests of a style (``.test.yml``).

    Raises:
        PackError: a folder holds none.

    """
    if path.is_file():
        return [path]
    files = [file for file in _walk(path) if not file.name.endswith(TESTS)]
    if not files:
        raise PackError(f"{path}: holds no rule pack (no .yaml file)")
    return files


def test_files(path: Path) -> list[Path]:
    """Return the files below a folder that hold tests of a style's rules, sorted."""
    return [file for file in _walk(path) if file.name.endswith(TESTS)] if path.is_dir() else []


def _walk(folder: Path) -> list[Path]:
    found: list[Path] = []
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] not in "._"]
        found += (Path(here, name) for name in names if name.endswith((".yaml", ".yml")))
    return sorted(found)
