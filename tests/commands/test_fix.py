import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint import writing
from newslint.fixing.fixes import apply_fixes

PACK = """\
pack: house
rules:
  - id: plain-words
    kind: terms
    message: "Write “{replacement}”."
    safety: safe
    prefer: {utilise: use, "in the event that": if}
  - id: spelling
    kind: terms
    message: "Write “{replacement}”."
    prefer: {theater: theatre}
  - id: vague
    kind: terms
    message: Say which.
    avoid: [various]
"""
BAD = "They utilise the theater in various ways.\n"
SAFE = "They use the theater in various ways.\n"
UNSAFE = "They use the theatre in various ways.\n"

Run = Callable[..., Any]


@pytest.fixture
def desk(folder: Path) -> Path:
    (folder / "house.yaml").write_text(PACK, encoding="utf-8")
    (folder / "newslint.toml").write_text("packs = ['./house.yaml']\nselect = ['house']\n")
    (folder / "bad.txt").write_text(BAD)
    return folder


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Let standard input hold some bytes."""

    def give(data: bytes) -> None:
        class Input:
            buffer = io.BytesIO(data)

        monkeypatch.setattr("sys.stdin", Input)

    return give


@pytest.mark.parametrize(
    ("arguments", "status", "content"),
    [
        pytest.param(["--fix"], 1, SAFE, id="safe fixes only, and what is left fails"),
        pytest.param(["--fix", "--unsafe-fixes"], 1, UNSAFE, id="unsafe ones too"),
        pytest.param(["--fix-only"], 0, SAFE, id="what is left does not fail"),
        pytest.param(["--fix-only", "--unsafe-fixes"], 0, UNSAFE, id="fix only, unsafe ones too"),
        pytest.param(["--fix", "--exit-zero"], 0, SAFE, id="exit zero"),
        pytest.param(
            ["--fix", "--ignore", "house.vague,house.spelling"], 0, SAFE, id="nothing left"
        ),
        pytest.param(
            ["--fix-only", "--exit-non-zero-on-fix"], 1, SAFE, id="a fix fails where it is to"
        ),
        pytest.param(
            ["--fix-only", "--exit-non-zero-on-fix", "--ignore", "house.plain-words"],
            0,
            BAD,
            id="and nothing was fixed",
        ),
        pytest.param(["--fix", "--select", "house.vague"], 1, BAD, id="nothing that can be fixed"),
        pytest.param(["--diff"], 1, BAD, id="a diff writes nothing"),
        pytest.param(["--diff", "--fix"], 1, BAD, id="not even with --fix"),
        pytest.param(["--diff", "--exit-zero"], 0, BAD, id="a diff that is only to be read"),
        pytest.param(["--diff", "--select", "house.vague"], 0, BAD, id="a diff that is empty"),
        pytest.param(["--unsafe-fixes"], 2, BAD, id="unsafe fixes of what"),
        pytest.param(["--exit-non-zero-on-fix"], 2, BAD, id="a status for what"),
        pytest.param(["--diff", "--format", "json"], 2, BAD, id="a diff is no report"),
        pytest.param(["--fix-only", "--output", "json=x"], 2, BAD, id="fix only writes no report"),
    ],
)
def test_the_status_says_how_it_went(
    desk: Path, newslint: Run, arguments: list[str], status: int, content: str
) -> None:
    assert newslint("check", *arguments, "bad.txt").status == status
    assert (desk / "bad.txt").read_text() == content
    assert sorted(path.name for path in desk.glob("*.txt")) == ["bad.txt"]


def test_what_was_fixed_is_told_and_what_is_left_reported(desk: Path, newslint: Run) -> None:
    (desk / "worse.txt").write_text(BAD + BAD)
    ran = newslint("check", "--fix", "--format", "concise", "bad.txt", "worse.txt")
    assert ran.err == "Fixed 3 faults in 2 files (house.plain-words 3).\n"
    assert "plain-words" not in ran.out
    assert "bad.txt:1:14: warning house.spelling" in ran.out


def test_a_second_run_changes_nothing(desk: Path, newslint: Run) -> None:
    newslint("check", "--fix", "bad.txt")
    os.utime("bad.txt", (1, 1))
    ran = newslint("check", "--fix", "bad.txt")
    assert ran.err == ""
    assert (desk / "bad.txt").stat().st_mtime == 1


@pytest.mark.parametrize("options", [[], ["--no-cache"], ["-j", "2"]], ids=" ".join)
def test_files_are_fixed_however_the_run_goes_about_it(
    desk: Path, newslint: Run, options: list[str]
) -> None:
    for number in range(20):
        (desk / f"{number}.txt").write_text(BAD)
    newslint("check", ".")  # fills the cache
    ran = newslint("check", "--fix", *options, ".")
    assert ran.err == "Fixed 21 faults in 21 files (house.plain-words 21).\n"
    assert {path.read_text() for path in desk.glob("*.txt")} == {SAFE}


def test_a_fixed_file_need_not_be_checked_again(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    newslint("check", "--fix", "bad.txt")
    monkeypatch.setattr("newslint.running.inspection.Inspector.inspect", None)
    assert newslint("check", "--fix-only", "bad.txt").status == 0


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("They utilise it.\r\n\r\nZoë 🙂\r\n".encode(), id="CR LF"),
        pytest.param("They utilise it.\n\nZoë".encode("utf-8-sig"), id="a byte order mark"),
        pytest.param("They utilise it.\r\n\r\nZoë".encode("utf-16"), id="UTF-16"),
        pytest.param(b"\xfe\xff" + "They utilise it.\rZoë".encode("utf-16-be"), id="the other way"),
    ],
)
def test_no_byte_changes_outside_the_edit(desk: Path, newslint: Run, data: bytes) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        (desk / name).write_bytes(data)
        newslint("check", "--fix", name)
        encoding = (
            "utf-16-le" if data[:1] == b"\xff" else "utf-16-be" if data[:1] == b"\xfe" else "utf-8"
        )
        old, new = "utilise".encode(encoding), "use".encode(encoding)
        assert (desk / name).read_bytes() == data.replace(old, new)


def test_a_diff_is_printed_and_counted(desk: Path, newslint: Run) -> None:
    (desk / "caf\u00e9 1.txt").write_text(BAD)
    ran = newslint("check", "--diff", ".")
    assert ran.out == "".join(
        f"--- a/{name}\n+++ b/{name}\n@@ -1 +1 @@\n-{BAD}+{SAFE}"
        for name in ("bad.txt", "caf\u00e9 1.txt\t")
    )
    assert ran.err == "Would fix 2 faults in 2 files (house.plain-words 2).\n"


def test_the_diff_makes_of_the_files_what_fix_makes_of_them(desk: Path, newslint: Run) -> None:
    for name, text in {
        "a.md": "# Head\r\n\r\n" + BAD,
        "b.html": f"<p>{BAD}",
        "c d.txt": BAD[:-1],
    }.items():
        (desk / name).write_bytes(text.encode())
    patch = newslint("check", "--diff", "--unsafe-fixes", ".").out
    originals = {path: path.read_bytes() for path in desk.glob("*.*")}
    newslint("check", "--fix", "--unsafe-fixes", ".")
    fixed = {path: path.read_bytes() for path in originals}
    for path, data in originals.items():
        path.write_bytes(data)
    command = ["patch", "-p1", "--binary", "-s"]
    subprocess.run(command, input=patch.encode(), check=True)
    assert {path: path.read_bytes() for path in originals} == fixed
    assert fixed != originals


def test_on_a_terminal_a_diff_cannot_drive_it(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "bad.txt").write_text("They utilise \x1b[2J it.\n")
    assert "\x1b" in newslint("check", "--diff", "bad.txt").out
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b" not in newslint("check", "--diff", "bad.txt").out


def test_standard_input_is_answered_with_the_fixed_text(
    desk: Path, newslint: Run, type_in: Callable[[bytes], None]
) -> None:
    type_in(BAD.encode("utf-8-sig"))
    ran = newslint("check", "--fix", "--stdin-filename", "bad.txt", "-")
    assert (ran.out, ran.status) == ("\ufeff" + SAFE, 1)
    assert "Fixed 1 fault in 1 file" in ran.err
    assert "house.spelling" in ran.err
    assert (desk / "bad.txt").read_text() == BAD


@pytest.mark.parametrize(
    ("options", "data"),
    [
        pytest.param(["--fix"], b"They use it.\r\n", id="nothing to fix"),
        pytest.param(["--fix"], b"They utilise caf\xe9.\n", id="bytes that are no text"),
        pytest.param(["--fix", "--select", "no.rule"], BAD.encode(), id="a faulty configuration"),
        pytest.param(
            ["--fix", "--stdin-filename", "a.docx"], b"PK\x03\x04", id="a damaged document"
        ),
        pytest.param(["--fix-only"], b"", id="nothing at all"),
    ],
)
def test_standard_input_is_never_lost(desk: Path, options: list[str], data: bytes) -> None:
    command = [sys.executable, "-m", "newslint", "check", *options, "-"]
    ran = subprocess.run(command, input=data, capture_output=True, check=False)
    assert ran.stdout == data


def test_standard_input_can_be_shown_as_a_diff(
    desk: Path, newslint: Run, type_in: Callable[[bytes], None]
) -> None:
    type_in(BAD.encode())
    ran = newslint("check", "--diff", "--stdin-filename", "desk/a.txt", "-")
    assert ran.out.startswith("--- a/desk/a.txt\n+++ b/desk/a.txt\n@@")
    assert ran.status == 1


def test_reports_tell_what_is_left(desk: Path, newslint: Run) -> None:
    ran = newslint("check", "--fix", "--format", "json", "--output", "jsonl=left.jsonl", "bad.txt")
    data = json.loads(ran.out)
    assert [finding["text"] for finding in data["findings"]] == ["theater", "various"]
    assert [SAFE[each["start"] : each["end"]] for each in data["findings"]] == [
        "theater",
        "various",
    ]
    assert "utilise" not in (desk / "left.jsonl").read_text()


def test_the_report_of_standard_input_does_not_mix_with_its_text(
    desk: Path, newslint: Run, type_in: Callable[[bytes], None]
) -> None:
    type_in(BAD.encode())
    ran = newslint("check", "--fix", "--format", "json", "-")
    assert ran.out == SAFE
    assert json.loads(ran.err.partition("\n")[2])["summary"]["files"] == 1


def test_one_file_that_cannot_be_fixed_does_not_stop_the_others(desk: Path, newslint: Run) -> None:
    (desk / "latin.txt").write_bytes(b"They utilise caf\xe9.\n")
    ran = newslint("check", "--fix", "latin.txt", "missing.txt", "bad.txt")
    assert ran.status == 2
    assert (desk / "bad.txt").read_text() == SAFE
    assert "latin.txt: not valid UTF-8" in ran.err


def test_a_file_that_changes_while_it_is_checked_is_left_alone(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def type_on(path: Path, before: bytes, after: bytes) -> None:
        path.write_bytes(b"Somebody typed on.\n")
        writing.replace_content(path, before, after)

    monkeypatch.setattr("newslint.fixing.mending.replace_content", type_on)
    ran = newslint("check", "--fix", "bad.txt")
    assert ran.status == 2
    assert "bad.txt: was changed by somebody else while it was checked; not fixed" in ran.err
    assert "house.plain-words" in ran.out
    assert (desk / "bad.txt").read_text() == "Somebody typed on.\n"


def test_a_file_under_two_names_is_fixed_once(desk: Path, newslint: Run) -> None:
    (desk / "link.txt").symlink_to("bad.txt")
    ran = newslint("check", "--fix", "-j", "2", "bad.txt", "./bad.txt", "link.txt")
    assert ran.err == "Fixed 1 fault in 1 file (house.plain-words 1).\n"
    assert (desk / "link.txt").is_symlink()
    assert (desk / "link.txt").read_text() == SAFE


def test_the_mode_of_a_file_stays(desk: Path, newslint: Run) -> None:
    (desk / "bad.txt").chmod(0o660)
    newslint("check", "--fix", "bad.txt")
    assert stat.S_IMODE((desk / "bad.txt").stat().st_mode) == 0o660


def test_what_a_killed_run_left_is_neither_read_nor_kept(desk: Path, newslint: Run) -> None:
    left = desk / ".newslint-abc.partial"
    left.write_text(BAD)
    assert "partial" not in newslint("check", "--format", "concise", ".").out
    assert left.exists()  # a run that only reads writes nothing
    newslint("check", "--fix", ".")
    assert not left.exists()


def test_a_crash_while_a_file_is_fixed_is_a_problem_of_that_file(
    desk: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = apply_fixes

    def explode(text: str, *arguments: Any) -> Any:
        if "event" in text:
            raise RuntimeError("the scissors are gone")
        return right(text, *arguments)

    monkeypatch.setattr("newslint.fixing.mending.apply_fixes", explode)
    (desk / "a.txt").write_text("Call in the event that it rains.\n")
    ran = newslint("check", "--fix", "a.txt", "bad.txt")
    assert ran.status == 2
    assert "a.txt: internal error: RuntimeError: the scissors are gone" in ran.err
    assert (desk / "bad.txt").read_text() == SAFE


def test_a_suppressed_finding_is_not_fixed(desk: Path, newslint: Run) -> None:
    kept = "We utilise it. <!-- newslint: ignore[house.plain-words] -- a name -->\n\n"
    (desk / "a.md").write_text(f"{kept}We utilise it.\n")
    assert newslint("check", "--fix", "a.md").status == 0
    assert (desk / "a.md").read_text() == f"{kept}We use it.\n"


def test_a_word_document_is_not_written(desk: Path, newslint: Run) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("They utilise the hall.")
    document.save("a.docx")
    before = (desk / "a.docx").read_bytes()
    ran = newslint("check", "--fix", "--unsafe-fixes", "a.docx")
    assert (ran.status, (desk / "a.docx").read_bytes()) == (1, before)
    assert newslint("check", "--diff", "a.docx").out == ""
