import io
import os
import socket
from pathlib import Path

import pytest

from newslint.running import inputs
from newslint.running.inputs import read_file, read_stream


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "LARGEST_TEXT", 2**20)
    monkeypatch.setattr(inputs, "LARGEST_CONTAINER", 2**21)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        pytest.param("a.txt", 0, id="empty"),
        pytest.param("a.txt", 2**20, id="as long as may be"),
        pytest.param("a.DOCX", 2**21, id="a container, which may be longer"),
    ],
)
@pytest.mark.usefixtures("small")
def test_a_file_is_read_to_its_end(folder: Path, name: str, size: int) -> None:
    (folder / name).write_bytes(os.urandom(size))
    assert read_file(name) == (folder / name).read_bytes()


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("name", "limit"), [("a.txt", 1), ("a.html", 1), ("notes", 1), ("a.docx", 2)]
)
def test_a_file_that_is_larger_than_any_article_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, limit: int
) -> None:
    with (folder / name).open("wb") as file:
        file.truncate(limit * 2**20 + 1)
    monkeypatch.setattr(os, "read", lambda *_arguments: pytest.fail("it was read"))
    with pytest.raises(OSError, match=f"it is larger than {limit} MB, as no article is"):
        read_file(name)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("size", [0, 5])
def test_a_file_that_grows_while_it_is_read_is_read_as_far_as_may_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    (folder / "a.txt").write_bytes(b"a" * size)
    read = os.read

    def grow_and_read(descriptor: int, length: int) -> bytes:
        with (folder / "a.txt").open("ab") as file:
            file.write(b"b" * 300_000)
        return read(descriptor, length)

    monkeypatch.setattr(os, "read", grow_and_read)
    with pytest.raises(OSError, match="larger than 1 MB"):
        read_file("a.txt")


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc")
def test_a_file_that_says_it_is_empty_is_read_all_the_same() -> None:
    assert read_file("/proc/self/stat")


def test_what_is_no_regular_file_is_refused_without_waiting(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        (folder / "folder.txt").mkdir()
        for name in ("pipe.txt", "socket.txt", "folder.txt", "/dev/null", "/dev/zero"):
            with pytest.raises(OSError, match="it is no regular file"):
                read_file(name)


def test_a_pipe_that_takes_a_files_place_meanwhile_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text("Copy.\n")
    before = (folder / "a.txt").stat()
    (folder / "a.txt").unlink()
    os.mkfifo("a.txt")
    monkeypatch.setattr(os, "stat", lambda _path: before)
    with pytest.raises(OSError, match="it is no regular file"):
        read_file("a.txt")


@pytest.mark.usefixtures("small")
def test_a_stream_is_read_no_further_than_an_article_can_be_long() -> None:
    assert read_stream(io.BytesIO(b"Copy.\n"), "a.txt") == b"Copy.\n"

    class Endless(io.BytesIO):
        taken = 0

        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert size > 0
            self.taken += size
            return b"a" * size

    endless = Endless()
    with pytest.raises(OSError, match="larger than 1 MB"):
        read_stream(endless, "a.txt")
    assert endless.taken == 2**20 + 1
