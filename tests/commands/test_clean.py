import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
    return folder / "cache"


def test_all_that_a_run_left_is_removed(place: Path, newslint: Run) -> None:
    (place.parent / "a.txt").write_text("The band played.\n")
    newslint("check", "a.txt")
    kept = [path for path in place.rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} == {".msgpack", ".sqlite"}
    ran = newslint("clean")
    assert (ran.status, ran.err) == (0, "")
    expected = rf"Removed {len(kept)} files, \d\.\d MB, from {re.escape(str(place))}\.\n"
    assert re.fullmatch(expected, ran.out)
    assert [path for path in place.rglob("*") if path.is_file()] == []
    assert newslint("check", "a.txt").status == 0


def test_nothing_else_is_removed(place: Path, newslint: Run) -> None:
    others = ["notes.txt", "results.sqlite.bak", "packs/notes.msgpack", "packs/sub/a.msgpack"]
    for name in others:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text("mine")
    (place / "packs" / f"{'a' * 32}.msgpack").write_text("ours")
    (place / "packs" / f"{'b' * 32}.4711").write_text("ours, half written")
    (place / "results.sqlite").write_text("ours")
    assert newslint("clean").out.startswith("Removed 3 files, ")
    left = [path.relative_to(place).as_posix() for path in place.rglob("*") if path.is_file()]
    assert sorted(left) == sorted(others)


def test_what_a_killed_run_left_beside_the_database_is_removed(place: Path, newslint: Run) -> None:
    place.mkdir()
    database = sqlite3.connect(place / "results.sqlite")
    database.execute("pragma journal_mode = wal")
    database.execute("create table results (key)")
    assert len(list(place.iterdir())) == 3
    assert newslint("clean").out.startswith("Removed 3 files, ")
    assert list(place.iterdir()) == []
    database.close()


def test_there_need_be_nothing_to_remove(place: Path, newslint: Run) -> None:
    ran = newslint("clean")
    assert (ran.status, ran.out) == (0, f"Removed 0 files, 0.0 MB, from {place}.\n")
    assert not place.exists()


def test_a_file_that_cannot_be_removed_is_named(
    place: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.mkdir()
    (place / "results.sqlite").write_text("ours")

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    ran = newslint("clean")
    assert ran.status == 2
    assert ran.err == f"newslint: {place}/results.sqlite: cannot be removed: Permission denied\n"


def test_a_file_that_another_run_removes_meanwhile_is_no_fault(
    place: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.mkdir()
    (place / "results.sqlite").write_text("ours")
    monkeypatch.setattr(Path, "is_file", lambda _path: True)
    assert newslint("clean").status == 0


def test_nobody_without_a_home_has_a_cache_to_clean(
    newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    for name in ("NEWSLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    ran = newslint("clean")
    assert ran.status == 2
    assert "there is no cache folder: set NEWSLINT_CACHE_DIR or HOME" in ran.err
