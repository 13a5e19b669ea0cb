import os
import shutil
from pathlib import Path

import pytest

from newslint.packs import packcache
from newslint.packs.packcache import Entries, PackCache, files

RULES = [{"keys": {"id": "very", "kind": "terms"}, "line": 3}]
HOUSE = (Path("house.yaml"),)


def fetch(data: bytes, *paths: Path) -> Entries | None:
    return PackCache(paths or HOUSE).fetch(data)


def store(data: bytes, rules: Entries, *paths: Path) -> None:
    cache = PackCache(paths or HOUSE)
    cache.store(data, rules)
    cache.save()


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


def test_ever_other_packs_do_not_fill_the_disk(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(packcache, "MOST_KEPT", 10)
    for version in range(40):
        store(b"pack: house", RULES, Path(f"{version}.yaml"))
        for age, file in enumerate(sorted(files(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(file, (age + 1, age + 1))
        assert len(files()) <= 10
    assert fetch(b"pack: house", Path("39.yaml")) == RULES
    assert fetch(b"pack: house", Path("0.yaml")) is None


def test_other_peoples_files_are_not_ours(place: Path) -> None:
    store(b"pack: house", RULES)
    (ours,) = files()
    half_written = ours.with_suffix(".4711")
    half_written.touch()
    (place / "notes.msgpack").touch()
    (place / f"{ours.stem}.txt").touch()
    (place / f"{'f' * 32}.msgpack").mkdir()
    assert set(files()) == {ours, half_written}


def test_files_of_one_configuration_are_kept_together_and_changed_one_by_one() -> None:
    paths = [Path("one.yaml"), Path("two.yaml")]
    first = PackCache(paths)
    first.store(b"one", RULES)
    first.store(b"two", [])
    first.save()
    then = PackCache(paths)
    assert (then.fetch(b"one"), then.fetch(b"second")) == (RULES, None)
    then.store(b"second", RULES)
    then.save()
    assert len(files()) == 1
    last = PackCache(paths)
    assert (last.fetch(b"one"), last.fetch(b"second")) == (RULES, RULES)
    assert last.fetch(b"two") is None, "what a file held before is not kept for ever"


@pytest.fixture
def beside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that stands for the one of the bytecode."""
    place = folder / "bytecode"
    place.mkdir()
    monkeypatch.setattr(packcache, "bytecode_folder", lambda: place)
    return place


def store_ours(data: bytes) -> None:
    cache = PackCache(HOUSE)
    cache.store(data, RULES, is_ours=True)
    cache.save()


def test_our_own_rules_are_kept_for_every_cache(beside: Path, place: Path) -> None:
    store_ours(b"pack: core")
    assert len(files()) == len(list(beside.iterdir())) == 1
    shutil.rmtree(place)
    assert fetch(b"pack: core") is None
    cache = PackCache(HOUSE)
    assert cache.fetch(b"pack: core", is_ours=True) == RULES
    cache.save()
    assert fetch(b"pack: core") == RULES


def test_our_own_rules_are_kept_by_their_bytes_and_by_our_code(
    beside: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_ours(b"pack: core")
    store_ours(b"pack: consistency")
    cache = PackCache([Path("another choice")])
    assert cache.fetch(b"pack: core", is_ours=True) == RULES
    assert cache.fetch(b"pack: consistency", is_ours=True) == RULES
    assert cache.fetch(b"pack: core, changed", is_ours=True) is None
    monkeypatch.setattr(packcache, "code_stamp", lambda: "another day")
    assert PackCache(HOUSE).fetch(b"pack: core", is_ours=True) is None
    assert len(list(beside.iterdir())) == 1


def test_the_rules_of_a_house_are_kept_in_the_cache_alone(beside: Path) -> None:
    store(b"pack: house", RULES)
    assert list(beside.iterdir()) == []


def test_without_bytecode_our_own_rules_are_kept_in_the_cache(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(packcache, "bytecode_folder", lambda: None)
    store_ours(b"pack: core")
    assert fetch(b"pack: core") == RULES
