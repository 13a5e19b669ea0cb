import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.report import Problem, Report
from newslint.running import inspection, resultcache
from newslint.running.inspection import Overrides, read_document
from newslint.running.resultcache import ResultCache
from newslint.running.runner import Runner
from newslint.running.worker import CHUNK, Plan

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux alone")


def check(*paths: str, jobs: int = 1, use_cache: bool = False) -> Report:
    return Runner(Overrides(), Plan(jobs=jobs, use_cache=use_cache)).check_paths(paths or ["."])


def places(report: Report) -> list[tuple[str, int]]:
    return [(finding.path, finding.start) for finding in report.findings]


def test_a_report_tells_of_all_files_in_order(desk: Path) -> None:
    report = check("09.txt", ".", "missing.txt")
    assert places(report) == [("00.txt", 10), ("03.txt", 10), ("06.txt", 10), ("09.txt", 10)]
    assert (report.files, report.failing) == (12, 4)
    assert [problem.path for problem in report.problems] == ["missing.txt"]


@pytest.mark.parametrize("jobs", [0, 1, 2, 3, 20])
def test_the_report_is_the_same_whatever_the_number_of_processes(desk: Path, jobs: int) -> None:
    (desk / "latin.txt").write_bytes(b"caf\xe9\n")
    alone = check()
    assert check(jobs=jobs) == alone
    assert check(jobs=jobs, use_cache=True) == alone
    assert check(jobs=jobs, use_cache=True) == alone, "from the cache"


def test_a_report_from_the_cache_checks_only_what_changed(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = check(use_cache=True)
    read = []

    def note(path: str, data: bytes) -> object:
        read.append(path)
        return read_document(path, data)

    monkeypatch.setattr(inspection, "read_document", note)
    assert check(use_cache=True) == before
    (desk / "04.txt").write_text("They utilised it.\n")
    (desk / "copy.txt").write_bytes((desk / "00.txt").read_bytes())
    after = check(use_cache=True)
    assert read == ["04.txt"], "the same copy under another name was checked before"
    assert set(places(after)) - set(places(before)) == {("04.txt", 5), ("copy.txt", 10)}


def test_a_changed_rule_finds_other_things(desk: Path) -> None:
    assert check(use_cache=True).findings
    pack = desk / "house.yaml"
    pack.write_text(pack.read_text().replace("utilise", "choir", 1).replace("utilised", "hall"))
    assert [finding.text for finding in check(use_cache=True).findings][:2] == ["hall", "hall"]


def test_a_problem_is_told_at_every_run(desk: Path) -> None:
    (desk / "a.md").write_text("---\ntitle: [\n---\n\nThey utilised it.\n")
    first, second = check("a.md", use_cache=True), check("a.md", use_cache=True)
    assert first == second
    assert "front matter" in second.problems[0].message


@LINUX
def test_a_file_that_kills_its_process_is_a_problem_and_the_others_are_done(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = check()

    def die_over_two(path: str, data: bytes) -> object:
        if path in {"01.txt", "06.txt"}:
            os.kill(os.getpid(), signal.SIGKILL)
        return read_document(path, data)

    with monkeypatch.context() as context:
        context.setattr(inspection, "read_document", die_over_two)
        report = check(jobs=2, use_cache=True)
    told = "the process that checked it died, for want of memory or by a fault of newslint"
    assert report.problems == (Problem("01.txt", told), Problem("06.txt", told))
    assert places(report) == [place for place in places(alone) if place[0] != "06.txt"]
    assert check(jobs=2, use_cache=True) == alone


def kept(desk: Path) -> int:
    """Count the articles whose results the cache holds."""
    runner = Runner(Overrides(), Plan(use_cache=True))
    keys, cache = runner._open_cache()
    assert keys
    assert cache
    found = 0
    for path in sorted(desk.glob("*.txt")):
        regime = runner.inspector.regime_for(path)
        found += cache.fetch(keys.key(path.name, path.read_bytes(), regime), "") is not None
    cache.close()
    return found


def test_what_was_done_before_a_run_was_interrupted_is_kept_but_for_the_last_files(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(path: str, data: bytes) -> object:
        if path == "07.txt":
            raise KeyboardInterrupt
        return read_document(path, data)

    monkeypatch.setattr(inspection, "read_document", interrupt)
    with pytest.raises(KeyboardInterrupt):
        check(use_cache=True)
    assert 7 - CHUNK < kept(desk) <= 7


def test_a_run_that_is_killed_loses_only_its_last_results(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.running.runner._BATCH", 5)
    stored: list[int] = []
    store = ResultCache.store

    def count(cache: ResultCache, results: list[object]) -> None:
        stored.append(len(results))
        store(cache, results)  # type: ignore[arg-type]

    monkeypatch.setattr(ResultCache, "store", count)
    check(use_cache=True)
    assert stored == [5, 5, 2]


def test_the_progress_of_all_files_is_told_once_each(desk: Path) -> None:
    for _run in range(2):
        told: list[tuple[int, int]] = []

        def note(done: int, total: int, told: list[tuple[int, int]] = told) -> None:
            told.append((done, total))

        Runner(Overrides(), Plan(use_cache=True, progress=note)).check_paths(["."])
        assert told == [(number, 12) for number in range(1, 13)]


def test_a_cache_that_fails_changes_nothing(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = check()
    monkeypatch.setattr(resultcache, "file", lambda: Path("/dev/null/results.sqlite"))
    assert check(use_cache=True) == alone


def test_as_many_processes_are_used_as_pay(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newslint.running import processes

    used: list[int] = []

    def note(_work: object, _paths: object, jobs: int, _on_death: object) -> Iterator[object]:
        used.append(jobs)
        return iter(())

    monkeypatch.setattr(processes, "spread", note)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)
    check(jobs=0)
    assert used == [], "a few short articles are sooner done than processes started"
    for path in desk.glob("*.txt"):
        path.write_text("They played on Friday.\n" * 5_000)
    check(jobs=0)
    assert used == [4]
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: {0, 1}, raising=False)
    check(jobs=0)
    assert used == [4, 2], "no more than there are processors for"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_runs_at_once_on_one_cache_find_what_each_finds_alone(desk: Path, jobs: str) -> None:
    command = [sys.executable, "-m", "newslint", "check", "--format", "json", "--jobs", jobs, "."]
    # Nothing is kept beside the bytecode then: all that runs keep is what they share.
    apart = {"NEWSLINT_CACHE_DIR": str(desk / ".shared"), "PYTHONDONTWRITEBYTECODE": "1"}
    environment = {**os.environ, **apart}
    alone = subprocess.run([*command, "--no-cache"], check=False, capture_output=True)
    assert alone.returncode == 1
    for _round in range(2):
        runs = [
            subprocess.Popen(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
            for _run in range(4)
        ]
        ended = [(*run.communicate(timeout=60), run.returncode) for run in runs]
        assert ended == [(alone.stdout, b"", 1)] * 4
    # Two that end at once leave to each other what the last one does.
    last = subprocess.run(command, env=environment, check=False, capture_output=True)
    assert last.stdout == alone.stdout
    left = [path.name for path in (desk / ".shared").iterdir()]
    assert sorted(left) == ["packs", "patterns", "results.sqlite"]
