"""What the tests of the configuration share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import Settings, load


@pytest.fixture
def write(folder: Path) -> Callable[[str, str], Path]:
    """Write a file into the current folder, in a folder of its own where its name has one."""

    def run(name: str, text: str = "") -> Path:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return run


@pytest.fixture
def settle(write: Callable[[str, str], Path]) -> Callable[[str], Settings]:
    """Return the settings that the text of a configuration file comes to."""

    def run(text: str) -> Settings:
        return load(write("newslint.toml", text))

    return run
