"""A newsroom for the tests of runs: a house pack, and articles of which some break its rule."""

from pathlib import Path

import pytest

PACK = """\
pack: house
rules:
  - id: utilise
    kind: terms
    message: "Write “{replacement}”, not “{match}”."
    prefer: {utilise: use, utilised: used}
"""
CONFIG = "packs = ['./house.yaml']\nselect = ['house']\n"


@pytest.fixture
def desk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of twelve articles, and a cache that no other test has used."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / ".cache"))
    (folder / "house.yaml").write_text(PACK)
    (folder / "newslint.toml").write_text(CONFIG)
    for number in range(12):
        verb = "utilised" if number % 3 == 0 else "used"
        (folder / f"{number:02}.txt").write_text(f"The choir {verb} hall {number} on Friday.\n")
    return folder
