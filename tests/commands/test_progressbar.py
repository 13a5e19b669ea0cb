"""The progress bar, on a terminal that the tests make."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.commands.progressbar import ProgressBar

pty = pytest.importorskip("pty", reason="this system has no terminals to make")

WAIT = """
import sys
from newslint.commands import progressbar
progressbar._PATIENCE = 0.0
from newslint import cli
sys.exit(cli.main(sys.argv[1:]))
"""

Run = Callable[..., tuple[str, str]]


@pytest.fixture
def run(folder: Path) -> Run:
    """Run newslint with standard error on a terminal, and without patience; return what it said."""
    for number in range(3):
        (folder / f"{number}.txt").write_text("The band played.\n")

    def start(*arguments: str, terminal: bool = True, **environment: str) -> tuple[str, str]:
        ours, theirs = pty.openpty()
        chosen = {key: value for key, value in os.environ.items() if key not in {"CI", "NO_COLOR"}}
        chosen |= {"TERM": "xterm", "COLUMNS": "80", **environment}
        said = bytearray()

        def listen() -> None:
            try:
                while data := os.read(ours, 4096):
                    said.extend(data)
            except OSError:
                return  # the terminal is closed

        listener = threading.Thread(target=listen)
        listener.start()
        ran = subprocess.run(
            [sys.executable, "-c", WAIT, "check", "--no-cache", *arguments, "."],
            check=False,
            stdout=subprocess.PIPE,
            stderr=theirs if terminal else subprocess.PIPE,
            env=chosen,
        )
        os.close(theirs)
        listener.join()
        os.close(ours)
        return ran.stdout.decode(), said.decode() if terminal else ran.stderr.decode()

    return start


def test_somebody_who_waits_sees_a_bar_that_goes_away_again(run: Run) -> None:
    out, err = run()
    assert "checking" in err
    assert "1/3" in err
    assert err.endswith(("\x1b[2K", "\x1b[?25h\r\x1b[1A\x1b[2K")), "the line is wiped"
    assert out == "3 files checked, nothing to report.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["-q"], id="quiet"),
        pytest.param(["--no-progress"], id="asked not to"),
        pytest.param(["--format", "json"], id="a format for programs"),
        pytest.param(["--format", "concise"], id="another one"),
    ],
)
def test_there_is_no_bar_where_nobody_looks_at_it(run: Run, arguments: list[str]) -> None:
    assert run(*arguments)[1] == ""


@pytest.mark.parametrize("name", ["CI", "PRE_COMMIT"])
def test_there_is_no_bar_where_a_program_runs_newslint(run: Run, name: str) -> None:
    assert run(**{name: "1"})[1] == ""


def test_there_is_no_bar_in_a_file(run: Run) -> None:
    assert run(terminal=False)[1] == ""


class Terminal:
    def isatty(self) -> bool:
        return True


def test_a_bar_comes_after_a_second_and_is_drawn_ten_times_a_second(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, drawn = [100.0], []

    class Drawing:
        def update(self, _task: object, completed: int, total: int) -> None:
            assert total == 200
            drawn.append(completed)

        def refresh(self) -> None:
            pass

        def stop(self) -> None:
            drawn.append(-1)

    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr("sys.stderr", Terminal())
    bar = ProgressBar()
    monkeypatch.setattr(bar, "_open", lambda _total: setattr(bar, "_progress", Drawing()))
    for done in range(1, 201):
        now[0] += 0.01
        bar.show(done, 200)
    bar.close()
    assert 99 <= drawn[0] <= 101, "after a second"
    assert len(drawn) in {10, 11, 12}
    assert drawn[-1] == -1
