"""Ways to inspect a few lines of copy by a house pack, and a repository of git to compare with."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.running.inspection import Inspection, Inspector, Overrides
from tests.adoption.gitcase import OLD, Git, commit

PACK = """\
pack: house
rules:
  - id: plain-words
    kind: terms
    message: "Write “{replacement}”."
    quotes: check
    prefer: {utilise: use, "in the event that": if}
  - id: vague
    kind: terms
    message: Say which.
    avoid: [various]
  - id: off
    kind: terms
    message: Off.
    avoid: [nevertheless]
    enabled: false
"""

Look = Callable[..., Inspection]


@pytest.fixture
def look(folder: Path) -> Look:
    """Inspect an article by the house pack; ``select`` and ``ignore`` are selectors of rules."""
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")

    def run(
        text: str | bytes,
        name: str = "a.md",
        select: tuple[str, ...] | None = ("house", "newslint"),
        ignore: tuple[str, ...] = (),
    ) -> Inspection:
        chosen = Overrides(packs=("./house.yaml",), select=select, ignore=ignore)
        inspector = Inspector(chosen)
        data = text if isinstance(text, bytes) else text.encode()
        return inspector.inspect(name, data, inspector.regime_for(Path(name)))

    return run


@pytest.fixture
def git(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository whose user has no settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Desk")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "desk@example.org")

    def run(*arguments: str, folder: Path = folder) -> str:
        command = ["git", "-C", str(folder), *arguments]
        ran = subprocess.run(command, capture_output=True, check=True, text=True)
        return ran.stdout.strip()

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def repository(git: Git, folder: Path) -> Path:
    """A repository with one commit, in which ``a.txt`` has eight lines."""
    (folder / "a.txt").write_text(OLD)
    commit(git)
    return folder
