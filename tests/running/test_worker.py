from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import engine
from newslint.errors import UserError
from newslint.finding import Finding
from newslint.gravest import Placed
from newslint.running import worker as module
from newslint.running.inspection import Inspection, Inspector, Overrides
from newslint.running.resultcache import ResultCache
from newslint.running.resultkeys import Keys
from newslint.running.worker import Outcome, Plan, Worker
from newslint.source import Source

Make = Callable[..., Worker]


@pytest.fixture
def make(desk: Path) -> Make:
    def build(**overrides: object) -> Worker:
        return Worker(Inspector(Overrides(**overrides)), Keys(), Plan())  # type: ignore[arg-type]

    return build


def do(worker: Worker, path: str) -> Outcome:
    (outcome,) = worker([path])
    return outcome


def test_a_file_is_checked_and_its_result_has_a_key(make: Make) -> None:
    outcome = do(make(), "00.txt")
    assert [finding.text for finding in outcome.inspection.findings] == ["utilised"]
    assert len(outcome.key) == 16


def test_a_file_that_cannot_be_read_is_a_problem(make: Make) -> None:
    outcome = do(make(), "missing.txt")
    problem = "cannot be read: No such file or directory"
    assert outcome == Outcome("missing.txt", Inspection(problems=(problem,), was_read=False))


def test_a_faulty_configuration_is_the_fault_of_its_files(make: Make, desk: Path) -> None:
    (desk / "newslint.toml").write_text("slect = []\n")
    assert "unknown key “slect”" in do(make(), "00.txt").fault


@pytest.mark.parametrize("place", ["regime_for", "inspect_each", "engine_for"])
def test_whatever_crashes_is_a_problem_of_its_file(
    make: Make, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def crash(*_arguments: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr(Inspector, place, crash)
    (problem,) = do(make(), "00.txt").inspection.problems
    assert problem.startswith("internal error: RecursionError: too deep (this is a fault of")
    (told,) = do(make(verbose=True), "00.txt").inspection.problems
    assert told.startswith("Traceback (most recent call last):")
    assert told.endswith("RecursionError: too deep")


def test_a_crash_is_not_kept(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    worker, cache = make(), ResultCache()
    with monkeypatch.context() as context:
        context.setattr(module, "read_file", lambda _path: (_ for _ in ()).throw(MemoryError))
        with pytest.raises(MemoryError):
            do(worker, "00.txt")
        assert worker.recall("00.txt", cache) == (None, 0), "it is told when the file is checked"
    outcome = do(worker, "00.txt")
    cache.store([(outcome.key, outcome.inspection)])
    kept, size = worker.recall("00.txt", cache)
    assert kept == Outcome("00.txt", outcome.inspection)
    assert size == Path("00.txt").stat().st_size
    cache.close()


def test_without_a_cache_nothing_is_recalled_but_the_size(make: Make) -> None:
    assert make().recall("00.txt", None) == (None, Path("00.txt").stat().st_size)
    assert make().recall("missing.txt", None) == (None, 0)


def test_rules_that_cannot_be_compiled_ahead_are_told_when_a_file_is_checked(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise UserError("house.yaml:3: faulty")

    monkeypatch.setattr(Inspector, "engine_for", fail)
    worker = make()
    worker.warm_up("00.txt")
    assert do(worker, "00.txt").fault == "house.yaml:3: faulty"


def test_several_files_are_checked_as_each_of_them_alone(make: Make, desk: Path) -> None:
    (desk / "latin.txt").write_bytes("Caf\xe9.\n".encode("latin-1"))
    (desk / "long.txt").write_text("They utilised it again. " * 4_000)
    (desk / "quiet").mkdir()
    (desk / "quiet" / "newslint.toml").write_text('select = ["core.joined-words"]\n')
    (desk / "quiet" / "a.txt").write_text("They utilised it.\n")
    paths = ["00.txt", "latin.txt", "missing.txt", "quiet/a.txt", "long.txt", "01.txt", "02.txt"]
    alone = make()
    assert list(make()(paths)) == [do(alone, path) for path in paths]


def test_an_article_that_a_rule_fails_over_costs_no_other_one_its_findings(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = make()
    before = list(worker(["01.txt", "00.txt", "02.txt"]))
    assert before[1].inspection.findings
    find = engine.render

    def fail(placed: Placed, source: Source) -> Finding:
        if source.path == "00.txt":
            raise RecursionError("too deep")
        return find(placed, source)

    monkeypatch.setattr(engine, "render", fail)
    first, second, third = worker(["01.txt", "00.txt", "02.txt"])
    assert [first, third] == [before[0], before[2]]
    assert second.inspection.findings == ()
    assert "RecursionError: too deep" in second.inspection.problems[0]
