"""Dependencies point one way: a module imports only from layers below its own."""

import ast
from pathlib import Path

import pytest

import newslint

ROOT = Path(newslint.__file__).parent

# From the bottom up; modules of one layer may import each other.
LAYERS = (
    {
        "",
        "cachefolder",
        "digests",
        "errors",
        "filenames",
        "gitpatterns",
        "keptfiles",
        "latepattern",
        "lazy",
        "linemap",
        "patterncode",
        "selectors",
        "source",
        "writing",
    },
    {"document", "finding", "scanning"},
    {"report"},
    {"formats", "language", "vale"},
    {"checks"},
    {"gravest", "precedence"},
    {"engine", "packs"},
    {"adoption", "config"},
    {"annotations", "articles", "fixing", "running"},
    {"reporters"},
    {"survey", "trial"},
    {"commands", "cli", "__main__"},
)


def layer_of(module: str) -> int:
    return next(level for level, names in enumerate(LAYERS) if module in names)


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if "_rules" not in path.parts)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py").removeprefix("__init__")


def imports_of(path: Path) -> set[str]:
    """Return the parts of newslint that a module names, wherever in it the import stands."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "newslint":
            parts = (node.module or "").split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {
                alias.name.split(".")[1]
                for alias in node.names
                if alias.name.startswith("newslint.")
            }
    return {name for name in found if name != "__version__"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_downward(path: Path) -> None:
    own = name_of(path)
    for imported in imports_of(path):
        assert layer_of(imported) <= layer_of(own), f"{own} must not import {imported}"


def test_reporters_know_reports_and_nothing_else() -> None:
    for path in (ROOT / "reporters").rglob("*.py"):
        assert imports_of(path) <= {"document", "finding", "patterncode", "report", "reporters"}


def test_every_module_has_a_layer() -> None:
    for path in modules():
        layer_of(name_of(path))
