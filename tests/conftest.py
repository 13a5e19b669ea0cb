"""What all tests share: a cache of their own, and ways to run newslint on a few lines of copy."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from newslint import cli
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import decode

# A slow machine is no fault, and what decides whether a change lands must decide alike each time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")

FORGOTTEN = "NO_COLOR FORCE_COLOR CLICOLOR_FORCE COLUMNS GITHUB_ACTIONS GITHUB_STEP_SUMMARY".split()


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's cache out of the tests, and the tests out of it; forget the terminal too."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    # On GitHub Actions, where the tests run as well, the output format would be another.
    for name in FORGOTTEN:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder, and make it the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


class Outcome:
    """What a run of the command line printed, and its exit status."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err


@pytest.fixture
def newslint(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run the command line in this process."""

    def run(*arguments: str) -> Outcome:
        try:
            status = cli.main(list(arguments))
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        captured = capsys.readouterr()
        return Outcome(status, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def inspect() -> Callable[..., list[Finding]]:
    """Run a rule of the consistency pack on paragraphs, the first of which is the headline."""
    engines: dict[str, Engine] = {}

    def run(rule: str, *paragraphs: str) -> list[Finding]:
        if rule not in engines:
            engines[rule] = Engine(load_file(shipped_rules() / "consistency" / f"{rule}.yaml"))
        text = "\n\n".join(paragraphs) + "\n"
        return engines[rule].check(parse(decode("article.txt", text.encode())))

    return run


@pytest.fixture(scope="session")
def mend(inspect: Callable[..., list[Finding]]) -> Callable[..., list[tuple[str, str]]]:
    """Return what a rule of the consistency pack finds and the text of each first fix."""

    def run(rule: str, *paragraphs: str) -> list[tuple[str, str]]:
        return [
            (finding.text, finding.fixes[0].edits[0].text) for finding in inspect(rule, *paragraphs)
        ]

    return run
