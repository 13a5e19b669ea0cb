import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.writing import ChangedMeanwhileError, replace_content, sweep, write_content

BEFORE, AFTER = b"Thecountry.\r\n", b"The country.\r\n"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_bytes(BEFORE)
    return file


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_gets_its_new_content_and_nothing_else_stays(article: Path) -> None:
    replace_content(article, BEFORE, AFTER)
    assert article.read_bytes() == AFTER
    assert names(article.parent) == ["article.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_the_mode_stays(article: Path, mode: int) -> None:
    article.chmod(mode)
    replace_content(article, BEFORE, AFTER)
    assert stat.S_IMODE(article.stat().st_mode) == mode


def test_the_time_of_change_is_now(article: Path) -> None:
    os.utime(article, (1, 1))
    replace_content(article, BEFORE, AFTER)
    assert article.stat().st_mtime > 1_000_000


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="this system has no extended attributes")
def test_extended_attributes_stay(article: Path) -> None:
    try:
        os.setxattr(article, "user.desk", b"sport")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    replace_content(article, BEFORE, AFTER)
    assert os.getxattr(article, "user.desk") == b"sport"


def test_a_link_is_followed_and_stays_one(article: Path, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "today.txt"
    link.symlink_to("../article.txt")
    replace_content(link, BEFORE, AFTER)
    assert link.is_symlink()
    assert article.read_bytes() == AFTER
    assert names(tmp_path / "desk") == ["today.txt"]


def test_another_name_of_the_file_keeps_the_old_content(article: Path, tmp_path: Path) -> None:
    backup = tmp_path / "backup.txt"
    backup.hardlink_to(article)
    replace_content(article, BEFORE, AFTER)
    assert backup.read_bytes() == BEFORE
    assert article.read_bytes() == AFTER


def test_a_file_that_changed_meanwhile_is_left_alone(article: Path) -> None:
    article.write_bytes(b"Somebody typed on.\n")
    with pytest.raises(ChangedMeanwhileError):
        replace_content(article, BEFORE, AFTER)
    assert article.read_bytes() == b"Somebody typed on.\n"
    assert names(article.parent) == ["article.txt"]


def test_a_file_that_is_gone_is_not_made_anew(article: Path) -> None:
    article.unlink()
    with pytest.raises(FileNotFoundError):
        replace_content(article, BEFORE, AFTER)
    assert names(article.parent) == []


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_a_read_only_file_is_left_alone(article: Path) -> None:
    article.chmod(0o444)
    with pytest.raises(PermissionError):
        replace_content(article, BEFORE, AFTER)
    assert article.read_bytes() == BEFORE


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_in_a_folder_that_takes_no_files_nothing_is_written(article: Path) -> None:
    article.parent.chmod(0o555)
    try:
        with pytest.raises(PermissionError, match="Permission denied in the folder"):
            replace_content(article, BEFORE, AFTER)
        assert article.read_bytes() == BEFORE
    finally:
        article.parent.chmod(0o755)


def test_where_the_disk_is_full_the_old_content_stays(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_content(article, BEFORE, AFTER)
    assert article.read_bytes() == BEFORE
    assert names(article.parent) == ["article.txt"]


def test_a_file_with_the_longest_name_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("n" * 251 + ".txt")
    file.write_bytes(BEFORE)
    replace_content(file, BEFORE, AFTER)
    assert file.read_bytes() == AFTER


def test_a_file_of_our_own_is_for_all_who_may_read_its_folder(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write_content(tmp_path / "baseline.json", b"{}")
    finally:
        os.umask(mask)
    assert stat.S_IMODE((tmp_path / "baseline.json").stat().st_mode) == 0o640


def test_a_file_of_our_own_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    real, link = tmp_path / "shared.json", tmp_path / "baseline.json"
    real.write_bytes(b"old")
    real.chmod(0o660)
    link.symlink_to(real)
    write_content(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o660


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no SIGKILL")
@pytest.mark.parametrize(
    ("moment", "content"),
    [
        pytest.param("os.fsync", BEFORE, id="before the content is on the disk"),
        pytest.param("shutil.copystat", BEFORE, id="before the mode is set"),
        pytest.param("pathlib.Path.read_bytes", BEFORE, id="before the last look at the file"),
        pytest.param("pathlib.Path.replace", BEFORE, id="before it takes its place"),
        pytest.param("newslint.writing._end", AFTER, id="after that"),
    ],
)
def test_killed_at_any_moment_a_run_leaves_the_one_content_or_the_other(
    article: Path, moment: str, content: bytes
) -> None:
    script = (
        "import os, signal, sys; from pathlib import Path; from unittest import mock\n"
        "import newslint.writing as writing; writing._end = None\n"
        "die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"with mock.patch({moment!r}, die):\n"
        f"    writing.replace_content(Path(sys.argv[1]), {BEFORE!r}, {AFTER!r})\n"
        "    writing._end()"
    )
    ran = subprocess.run([sys.executable, "-c", script, str(article)], check=False)
    assert ran.returncode == -9
    assert article.read_bytes() == content
    sweep(article.parent)
    assert names(article.parent) == ["article.txt"]


def test_what_a_killed_run_left_is_swept_away_and_other_files_stay(tmp_path: Path) -> None:
    for name in (
        ".newslint-ab12_x.partial",
        "a.partial",
        ".newslint-.partial.txt",
        ".newslint.toml",
    ):
        (tmp_path / name).write_bytes(b"half")
    sweep(tmp_path)
    assert names(tmp_path) == [".newslint-.partial.txt", ".newslint.toml", "a.partial"]


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no file locks")
def test_what_a_run_is_writing_is_not_swept_away(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from newslint.writing import _make_partial\n"
        "partial = _make_partial(Path(sys.argv[1])); print('ready', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        sweep(tmp_path)
        assert len(names(tmp_path)) == 1
        writer.kill()
    sweep(tmp_path)
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_needs_no_sweeping(tmp_path: Path) -> None:
    sweep(tmp_path / "gone")
