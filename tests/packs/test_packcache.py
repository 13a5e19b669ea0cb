import os
from pathlib import Path

import pytest

from newslint.packs import packcache
from newslint.packs.packcache import fetch, files, store

RULES = [{"keys": {"id": "very", "kind": "terms"}, "line": 3}]


@pytest.fixture(autouse=True)
def place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder / "packs"


def test_the_rules_of_a_file_are_kept_by_its_bytes() -> None:
    assert fetch(b"pack: house") is None
    store(b"pack: house", RULES)
    assert fetch(b"pack: house") == RULES
    assert fetch(b"pack: other") is None


def test_rules_that_other_code_checked_are_not_these(monkeypatch: pytest.MonkeyPatch) -> None:
    store(b"pack: house", RULES)
    monkeypatch.setattr(packcache, "code_stamp", lambda: "another day")
    assert fetch(b"pack: house") is None


@pytest.mark.parametrize("damage", ["torn", "changed", "emptied"])
def test_a_damaged_file_is_none(damage: str) -> None:
    store(b"pack: house", RULES)
    (file,) = files()
    kept = file.read_bytes()
    torn = {"torn": kept[:-1], "changed": kept.replace(b"very", b"vary"), "emptied": b""}
    file.write_bytes(torn[damage])
    assert fetch(b"pack: house") is None
    store(b"pack: house", RULES)
    assert fetch(b"pack: house") == RULES


def test_a_folder_that_cannot_be_is_no_cache(place: Path) -> None:
    place.write_text("a file in its place")
    store(b"pack: house", RULES)
    assert fetch(b"pack: house") is None


def test_a_pack_that_is_written_and_written_again_does_not_fill_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(packcache, "MOST_KEPT", 10)
    for version in range(40):
        store(b"pack: %d" % version, RULES)
        for age, file in enumerate(sorted(files(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(file, (age + 1, age + 1))
        assert len(files()) <= 10
    assert fetch(b"pack: 39") == RULES
    assert fetch(b"pack: 0") is None


def test_other_peoples_files_are_not_ours(place: Path) -> None:
    store(b"pack: house", RULES)
    (ours,) = files()
    half_written = ours.with_suffix(".4711")
    half_written.touch()
    (place / "notes.msgpack").touch()
    (place / f"{ours.stem}.txt").touch()
    (place / f"{'f' * 32}.msgpack").mkdir()
    assert set(files()) == {ours, half_written}
