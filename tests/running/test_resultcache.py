import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.finding import Finding, Related, Severity
from newslint.report import Means, Suppressed
from newslint.running import resultcache
from newslint.running.inspection import Inspection
from newslint.running.resultcache import ResultCache, file, files

KEY, OTHER = b"k" * 16, b"o" * 16


def finding(path: str = "a.txt", text: str = "very") -> Finding:
    related = Related(path, 1, 1, 0, 1, "here")
    return Finding(
        path, 1, 3, 1, 7, 2, 6, "house.very", Severity.ERROR, "Cut it.", text, related=(related,)
    )


FOUND = Inspection((finding(),), (Suppressed(finding(), Means.COMMENT, "a quotation"),))


@pytest.fixture(autouse=True)
def place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the cache folder of this test, which is not there yet."""
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder / "cache"))
    return folder / "cache"


def keep(*results: tuple[bytes, Inspection]) -> None:
    cache = ResultCache()
    cache.store(results)
    cache.close()


def recall(key: bytes = KEY, path: str = "a.txt") -> Inspection | None:
    cache = ResultCache()
    found = cache.fetch(key, path)
    cache.close()
    return found


def test_a_result_is_kept_from_one_run_to_the_next() -> None:
    assert recall() is None
    keep((KEY, FOUND))
    assert recall() == FOUND
    assert recall(OTHER) is None


def test_a_result_is_that_of_the_file_that_asks() -> None:
    keep((KEY, FOUND))
    found = recall(path="b/\udcff.txt")
    assert found
    (reported,), (suppressed,) = found.findings, found.suppressed
    paths = {reported.path, reported.related[0].path, suppressed.finding.path}
    assert paths == {"b/\udcff.txt"}


def test_a_result_with_a_problem_is_not_kept() -> None:
    keep((KEY, Inspection(problems=("a rule ran out of time",))), (OTHER, Inspection()))
    assert recall() is None
    assert recall(OTHER) == Inspection()


def test_a_later_result_takes_an_earlier_ones_place() -> None:
    keep((KEY, FOUND))
    keep((KEY, Inspection()))
    assert recall() == Inspection()


def overwrite(value: object) -> None:
    with sqlite3.connect(file()) as connection:
        connection.execute("update results set value = ?", [value])
    connection.close()


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\x00" * 40, id="other bytes"),
        pytest.param("words", id="words"),
        pytest.param(None, id="a piece of it"),
    ],
)
def test_a_damaged_result_is_none(value: object) -> None:
    keep((KEY, FOUND))
    with sqlite3.connect(file()) as connection:
        (stored,) = connection.execute("select value from results").fetchone()
    connection.close()
    overwrite(stored[:-3] if value is None else value)
    assert recall() is None
    overwrite(stored)
    assert recall() == FOUND


def test_one_letter_that_changed_on_disk_is_seen() -> None:
    keep((KEY, FOUND))
    with sqlite3.connect(file()) as connection:
        (stored,) = connection.execute("select value from results").fetchone()
    connection.close()
    overwrite(stored.replace(b"very", b"vary"))
    assert recall() is None


def test_a_result_does_not_pass_for_that_of_another_key() -> None:
    keep((KEY, FOUND))
    with sqlite3.connect(file()) as connection:
        connection.execute("update results set key = ?", [OTHER])
    connection.close()
    assert recall(OTHER) is None


def write(data: bytes) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(data)

    return spoil


def tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5_000])


def blot(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)


def make_another_table(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("create table results (key, value)")
        connection.execute("pragma user_version = 999")
    connection.close()


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(write(b""), id="empty"),
        pytest.param(write(b"this is no database" * 100), id="no database"),
        pytest.param(tear, id="torn"),
        pytest.param(blot, id="overwritten"),
        pytest.param(make_another_table, id="of another version"),
    ],
)
def test_a_damaged_file_is_no_file_and_is_made_anew(spoil: Callable[[Path], None]) -> None:
    keep(*((os.urandom(16), FOUND) for _ in range(500)), (KEY, FOUND))
    spoil(file())
    recall()  # does not raise, and whatever is found out here is set right
    keep((KEY, FOUND))
    assert recall() == FOUND


@pytest.mark.parametrize(
    "prepare",
    [
        pytest.param(lambda place: place.write_text("x"), id="the folder is a file"),
        pytest.param(
            lambda place: (place / "results.sqlite").mkdir(parents=True), id="the file is a folder"
        ),
    ],
)
def test_a_cache_that_cannot_be_is_none(place: Path, prepare: Callable[[Path], object]) -> None:
    prepare(place)
    keep((KEY, FOUND))
    assert recall() is None


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder here is closed to root too")
def test_a_folder_that_cannot_be_written_is_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", "/proc/newslint")
    keep((KEY, FOUND))
    assert recall() is None


def test_nobody_without_a_home_has_a_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("NEWSLINT_CACHE_DIR")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    keep((KEY, FOUND))
    assert recall() is None


def test_a_run_that_another_keeps_from_writing_goes_on_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep((KEY, FOUND))
    monkeypatch.setattr(resultcache, "_PATIENCE", 0.01)
    other = sqlite3.connect(file(), isolation_level=None)
    other.execute("begin exclusive")
    keep((OTHER, FOUND))
    other.execute("rollback")
    other.close()
    assert recall() == FOUND, "what was there is still there"
    assert recall(OTHER) is None


def test_a_full_disk_is_the_same_as_no_cache(place: Path) -> None:
    script = """
import os
from newslint.running.inspection import Inspection
from newslint.running.resultcache import ResultCache

cache = ResultCache()
for _ in range(50):
    cache.store([(os.urandom(16), Inspection()) for _ in range(200)])
cache.close()
print("done")
"""

    resource = pytest.importorskip("resource")

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    ran = subprocess.run(
        [sys.executable, "-c", script],
        check=True,
        capture_output=True,
        text=True,
        preexec_fn=fill,
    )
    assert (ran.stdout, ran.stderr) == ("done\n", "")
    keep((KEY, FOUND))
    assert recall() == FOUND, "with room again it works again"


def test_the_cache_does_not_outgrow_its_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resultcache, "LARGEST_SIZE", 400_000)
    long = Inspection((finding(text="long " * 1_000),))
    for turn in range(12):
        monkeypatch.setattr("time.time", lambda turn=turn: 1_000_000.0 * (turn + 1))
        keep(*((bytes([turn, number]) * 8, long) for number in range(20)))
        assert file().stat().st_size <= 500_000
    assert recall(bytes([11, 19]) * 8) == long, "what was kept last is there"
    assert recall(bytes([0, 0]) * 8) is None, "what was used longest ago went first"


def test_what_is_used_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resultcache, "LARGEST_SIZE", 400_000)
    long = Inspection((finding(text="long " * 1_000),))
    for turn in range(12):
        monkeypatch.setattr("time.time", lambda turn=turn: 1_000_000.0 * (turn + 1))
        assert turn == 0 or recall(bytes(16)) == long
        keep(*((bytes([turn, number]) * 8, long) for number in range(20)))


def test_a_run_leaves_one_file(place: Path) -> None:
    keep((KEY, FOUND))
    assert [path.name for path in place.iterdir()] == ["results.sqlite"]
    assert files() == [place / "results.sqlite"]


def test_after_letting_go_it_is_taken_up_again() -> None:
    cache = ResultCache()
    cache.store([(KEY, FOUND)])
    cache.release()
    assert cache.fetch(KEY, "a.txt") == FOUND
    cache.close()


def test_another_run_may_keep_results_while_this_one_reads() -> None:
    reading, writing = ResultCache(), ResultCache()
    writing.store([(KEY, FOUND)])
    reading.begin()
    assert reading.fetch(KEY, "a.txt") == FOUND
    writing.store([(b"2" * len(KEY), FOUND)])
    reading.release()
    reading.begin()
    assert reading.fetch(b"2" * len(KEY), "a.txt") == FOUND
    reading.close()
    writing.close()
