import subprocess
import sys
from pathlib import Path

import pytest

from newslint import cli
from newslint.errors import suggest


@pytest.mark.parametrize(
    ("error", "status"),
    [
        pytest.param(KeyboardInterrupt(), 130, id="Ctrl-C"),
        pytest.param(BrokenPipeError(), 2, id="the reader went away"),
    ],
)
def test_an_interrupted_run_ends_quietly(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int
) -> None:
    def run(_arguments: list[str]) -> int:
        raise error

    class Stream:
        def close(self) -> None:
            pass

    monkeypatch.setattr(cli, "_run", run)
    monkeypatch.setattr("sys.stderr", Stream())
    assert cli.main([]) == status


@pytest.mark.parametrize(
    ("options", "engine"),
    [
        pytest.param(["--no-cache"], True, id="without a cache"),
        pytest.param([], False, id="where its result is kept"),
    ],
)
def test_a_clean_article_imports_nothing_heavy(
    folder: Path, options: list[str], *, engine: bool
) -> None:
    (folder / "a.txt").write_text("The council met on Tuesday and approved the plan.\n")
    command = [sys.executable, "-X", "importtime", "-m", "newslint", "check", "a.txt", *options]
    subprocess.run(command, check=True, capture_output=True)
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    of_the_engine = {"newslint.engine", "newslint.packs.rulebook", "newslint.language.reading"}
    assert of_the_engine & imported == (of_the_engine if engine else set())
    heavy = {"pint", "rich", "multiprocessing", "yaml", "pyromark", "numpy", "shtab", "docx"}
    idle = {"_hashlib", "csv", "inspect", "shutil", "tomllib", "traceback"}
    assert (heavy | idle) & {name.partition(".")[0] for name in imported} == set()


@pytest.mark.parametrize(
    ("word", "choices", "hint"),
    [
        ("severty", ["severity", "scope"], "did you mean “severity”?"),
        ("x", ["b", "a"], "valid are a, b"),
        ("x", [], "there is none"),
    ],
)
def test_a_hint_names_the_nearest_choice(word: str, choices: list[str], hint: str) -> None:
    assert suggest(word, choices) == hint


def test_python_need_not_look_for_cycles_as_it_ends() -> None:
    told = "atexit.register(lambda: print(gc.get_freeze_count() > 1000))"
    command = f"import atexit, gc; {told}; from newslint.cli import main; main(['rules'])"
    ran = subprocess.run(
        [sys.executable, "-c", command], check=True, capture_output=True, text=True
    )
    assert ran.stdout.endswith("True\n")
