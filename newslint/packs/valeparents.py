"""Where rules for Vale are: the style of a file, and the files of the rules that it extends.

A style is a folder, below which a folder joins the names of its rules: ``Std/Usage/Terms.yml`` is
``Std.Usage.Terms``. Only bytes are looked at, for this is asked before any YAML is read.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

LOOKS_FOREIGN = re.compile(rb"^extends:", re.MULTILINE)
"""What a file holds that is a rule for Vale, faulty or not."""

DEEPEST = 10
"""Rules that may extend one another, as in Vale."""

_FOLDERS = 3
"""Folders around that of a rule that may be its style's."""

_BESIDE_STYLES = ("config", "Vocab", ".vale-config")
"""Folders that lie where styles lie."""

_MESSAGE = re.compile(rb"^message:", re.MULTILINE)
_PARENT = re.compile(rb"^extends:[ \t]*[\"']?(?P<name>[\w-]+(?:\.[\w-]+)+)", re.MULTILINE)
_META = re.compile(rb'"(?:vale_version|feed)"')


def is_style(folder: Path) -> bool:
    """Tell whether a folder is a style: one of its files looks like a rule for Vale."""
    return _is_style(folder.absolute())


@lru_cache(maxsize=256)
def _is_style(folder: Path) -> bool:
    return any(LOOKS_FOREIGN.search(file.read_bytes()) for file in _yaml_files(folder))


def name_rule(file: Path) -> str:
    """Return the identifier of the rule in a file of a style: ``Microsoft.Contractions``."""
    return f"{_name_folder(file.parent.absolute())}.{file.stem}"


def find_root(folder: Path) -> Path:
    """Return the folder of the style that a folder with rules is of: itself, or one around it.

    A style that has folders says so in its ``meta.json``, or has rules beside them. The path is
    absolute, for the folder at hand has no name of its own.
    """
    return _find_root(folder.absolute())


@lru_cache(maxsize=256)
def _name_folder(folder: Path) -> str:
    root = _find_root(folder)
    return ".".join((root.name, *folder.relative_to(root).parts))


@lru_cache(maxsize=256)
def _find_root(folder: Path) -> Path:
    for above in reversed(list(folder.parents)[:_FOLDERS]):
        meta = above / "meta.json"
        if meta.is_file() and _META.search(meta.read_bytes()):
            return above
    return folder.parent if _holds_rules(folder.parent) else folder


def _holds_rules(folder: Path) -> bool:
    if any((folder / name).is_dir() for name in _BESIDE_STYLES):
        return False
    contents = (file.read_bytes() for file in _yaml_files(folder))
    return any(LOOKS_FOREIGN.search(each) and _MESSAGE.search(each) for each in contents)


def _yaml_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.glob("*.y*ml") if file.is_file())


def locate_rule(name: str, styles: Path) -> Path:
    """Return the file of a rule in the folder that the styles lie in; it need not be there."""
    style, *parts = name.split(".")
    return styles.joinpath(style, *parts[:-1], f"{parts[-1]}.yml")


def read_parents(data: bytes, file: Path) -> bytes:
    """Return what the rules that a rule extends hold, as far as they can be read."""
    return b"".join(_read_chain(data, file)) if b"extends:" in data else b""


def _read_chain(data: bytes, file: Path) -> Iterator[bytes]:
    for _depth in range(DEEPEST):
        found = _PARENT.search(data)
        if found is None:
            return
        parent = locate_rule(found["name"].decode(), find_root(file.parent).parent)
        try:
            data = parent.read_bytes()
        except OSError:
            return
        yield data
