import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from newslint.running.inspection import Inspector, Overrides
from newslint.running.processes import spread
from newslint.running.resultkeys import Keys
from newslint.running.worker import Plan, Worker

PATHS = [f"article {number}" for number in range(23)]
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")


def work(path: str) -> str:
    return f"{path}: done"


def work_each(paths: Sequence[str]) -> Iterable[str]:
    return map(work, paths)


def mourn(path: str) -> str:
    return f"{path}: dead"


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


@LINUX
@pytest.mark.parametrize("jobs", [1, 2, 3, 50])
def test_each_file_is_done_once_whatever_the_number_of_processes(jobs: int) -> None:
    done = spread(work_each, PATHS, jobs, mourn)
    assert sorted(done) == sorted(f"{path}: done" for path in PATHS)


def test_nothing_to_do_starts_no_process() -> None:
    assert list(spread(work_each, [], 4, mourn)) == []


def exit_at_once(_path: str) -> None:
    os._exit(0)


def be_killed(_path: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash(_path: str) -> None:
    raise MemoryError


def answer_what_cannot_be_sent(_path: str) -> Callable[[], None]:
    return lambda: None


@LINUX
@pytest.mark.parametrize(
    "die",
    [
        pytest.param(exit_at_once, id="it exits"),
        pytest.param(be_killed, id="it is killed"),
        pytest.param(crash, id="it has no memory left"),
        pytest.param(answer_what_cannot_be_sent, id="its result cannot be sent"),
    ],
)
@pytest.mark.parametrize("doomed", [PATHS[:1], PATHS[7:9], PATHS[-1:], PATHS], ids=len)
def test_a_process_that_dies_costs_only_the_file_it_dies_over(
    die: Callable[[str], object], doomed: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    def risk(paths: Sequence[str]) -> Iterator[object]:
        for path in paths:
            yield die(path) if path in doomed else work(path)

    done = list(spread(risk, PATHS, 2, mourn))
    expected = [mourn(path) if path in doomed else work(path) for path in PATHS]
    assert sorted(map(str, done)) == sorted(expected)
    assert capfd.readouterr().err == "", "a dying process is no business of whoever reads"


@LINUX
def test_files_that_are_done_together_are_lost_only_where_one_alone_is_deadly() -> None:
    def do_together(paths: Sequence[str]) -> list[str]:
        if PATHS[9] in paths:
            os._exit(1)
        return [work(path) for path in paths]

    done = spread(do_together, PATHS, 2, mourn)
    expected = [mourn(path) if path == PATHS[9] else work(path) for path in PATHS]
    assert sorted(done) == sorted(expected)


@LINUX
def test_a_file_over_which_a_process_died_once_is_done_after_all(tmp_path: Path) -> None:
    def die_once(path: str) -> str:
        try:
            (tmp_path / path).touch(exist_ok=False)
        except FileExistsError:
            return work(path)
        os._exit(1)

    done = spread(lambda paths: map(die_once, paths), PATHS, 2, mourn)
    assert sorted(done) == sorted(map(work, PATHS))


@LINUX
def test_a_run_that_is_broken_off_leaves_no_process() -> None:
    results = spread(work_each, PATHS, 3, mourn)
    next(results)
    assert len(multiprocessing.active_children()) == 3
    results.close()  # type: ignore[attr-defined]


def test_processes_can_be_started_anew_as_elsewhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    paths = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]
    for path in paths:
        (folder / path).write_text(f"The the band played {path}.\n")
    worker = Worker(Inspector(Overrides(isolated=True)), Keys(), Plan())
    outcomes = spread(worker, paths, 2, pytest.fail)
    assert sorted(outcomes, key=lambda outcome: outcome.path) == list(worker(paths))


@pytest.fixture
def long_run(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Give a run of two processes over copy that takes a minute, both of them at work."""
    for number in range(300):
        (folder / f"{number}.txt").write_text("The band played 5 km (3 miles) away.\n" * 1_000)
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--jobs", "2", "."]
    # A shell lets what it starts in the background ignore Ctrl-C, and what that starts as well.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    signal.signal(signal.SIGINT, before)
    with run:
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        wait_until(lambda: len(children.read_text().split()) == 2)
        yield run
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_empty(group: int) -> bool:
    """Tell whether no process of a group is left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@LINUX
def test_an_interrupted_run_ends_at_once_with_its_processes(
    long_run: "subprocess.Popen[bytes]",
) -> None:
    os.killpg(long_run.pid, signal.SIGINT)  # as a terminal does
    out, err = long_run.communicate(timeout=30)
    assert (long_run.returncode, out, err) == (130, b"", b"")
    assert is_empty(long_run.pid)


@LINUX
def test_processes_end_when_the_run_is_killed(long_run: "subprocess.Popen[bytes]") -> None:
    long_run.kill()
    long_run.communicate(timeout=30)
    wait_until(lambda: is_empty(long_run.pid))
