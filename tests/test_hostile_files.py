"""Files that are no articles, through the real command line: a clear problem, or a right result.

Never is there a traceback, a hang, or a gigabyte of memory. What takes longer to try is measured by
``python -m benchmarks hostile``.
"""

import io
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

resource = pytest.importorskip("resource", reason="this system measures no memory")

GIGABYTE = 2**30
FAULT = "The the band played on.\n"
FOUND = "The the"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Ran:
    """What a run printed, and its status."""

    def __init__(self, status: int, out: bytes, err: bytes) -> None:
        self.status = status
        self.out = out.decode()
        self.err = err.decode()

    def of(self, path: str) -> list[str]:
        """Return what is found in a file, and what is the matter with it."""
        report = json.loads(self.out)
        found = [each["text"] for each in report["findings"] if each["path"] == path]
        return [*found, *(each["message"] for each in report["problems"] if each["path"] == path)]


def check(*arguments: str, copy: bytes = b"", memory: int = GIGABYTE // 2) -> Ran:
    """Run newslint with so much memory for each process, and see that it says what it should."""
    command = [sys.executable, "-m", "newslint", "check", "--isolated", "--no-cache", *arguments]

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    ran = subprocess.run(
        command,
        check=False,
        input=copy,
        capture_output=True,
        timeout=60,
        preexec_fn=limit,
    )
    told = Ran(ran.returncode, ran.stdout, ran.stderr)
    assert told.status in {0, 1, 2}
    for text in (told.out, told.err):
        assert "Traceback" not in text
        assert "internal error" not in text
        assert "died" not in text
        assert "\x1b" not in text
    return told


def check_json(*paths: str, **given: Any) -> Ran:
    return check("--format", "json", *paths, **given)


def pack(document: str | bytes, **others: str | bytes) -> bytes:
    """Pack a Word document whose main part is ``document``."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", document)
        for name, content in others.items():
            package.writestr(f"word/{name}.xml", content)
    return packed.getvalue()


def word(body: str) -> str:
    return f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def lie_about_size(data: bytes, size: int) -> bytes:
    """Return a zip file whose directory says that its first part unpacks to another size."""
    directory = data.index(b"PK\x01\x02")
    return data[: directory + 24] + struct.pack("<I", size) + data[directory + 28 :]


def overlap() -> bytes:
    """Return a zip file in which a thousand parts are one and the same, as in a bomb."""
    packed = pack("x" * 1_000_000)
    start = packed.index(b"PK\x01\x02")
    entry = packed[start : packed.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1000, 1000, 1000 * len(entry), start, 0)
    return packed[:start] + entry * 1000 + end


def encrypt(data: bytes) -> bytes:
    """Return a zip file that says it is encrypted."""
    marked = bytearray(data)
    for header, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        marked[data.index(header) + place] |= 1
    return bytes(marked)


def utf(name: str, text: str = FAULT) -> bytes:
    return text.encode(name)


LAUGHS = "".join(
    f'<!ENTITY {laugh} "{f"&{before};" * 10}">' for before, laugh in pairwise("abcdefghi")
)
BILLION_LAUGHS = f'<!DOCTYPE d [<!ENTITY a "ha">{LAUGHS}]>{word(paragraph("&i;"))}'
EXTERNAL = f'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>{word(paragraph("&a;"))}'
DEEP_YAML = "---\n" + "".join(f"{' ' * depth}a:\n" for depth in range(300)) + "---\n\n"
ALIASES = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 64)
)

Content = bytes | str
TOLD: dict[str, tuple[Content, str]] = {
    "nul.txt": ("The the band\0played.\n", "holds a NUL character at offset 12"),
    "latin.txt": (b"caf\xe9\n", "not valid UTF-8: byte 0xe9 at offset 3 (line 1)"),
    "overlong.txt": (b"\xc0\xaf", "not valid UTF-8"),
    "half a character.txt": (b"caf\xc3", "not valid UTF-8"),
    "surrogate.txt": (b"\xed\xa0\x80", "not valid UTF-8"),
    "utf-16 without a mark.txt": (utf("utf-16-le"), "NUL"),
    "utf-16 cut short.txt": (utf("utf-16")[:-1], "not valid UTF-16"),
    "utf-32.txt": (utf("utf-32"), "NUL"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not valid UTF-8"),
    "brackets.md": (f"---\na: {'[' * 50_000}\n---\n\n{FAULT}", "front matter"),
    "braces.md": (f"---\na: {'{a: ' * 20_000}\n---\n\n{FAULT}", "front matter"),
    "toml.md": (f"+++\na = {'[' * 3_000}\n+++\n\n{FAULT}", "front matter"),
    "keys.md": (f"+++\n{'a.' * 40_000}a = 1\n+++\n\n{FAULT}", "front matter"),
    "long head.md": ("---\n" + "a: b\n" * 25_000 + f"---\n\n{FAULT}", "is longer than 100,000"),
    "comment.html": (f"<p>{FAULT}</p>{'<!--' * 20_000}", "is never closed"),
    "tag.html": (f"<p>{FAULT}</p>" + '<a b="' * 20_000, "is never closed"),
    "no zip.docx": (FAULT, "is no Word document"),
    "empty.docx": (b"", "is no Word document"),
    "truncated.docx": (pack(word(paragraph(FAULT)))[:-30], "is no Word document"),
    "another package.docx": (
        pack("").replace(b"document", b"presento"),
        "holds no word/document.xml",
    ),
    "torn.docx": (pack(word(paragraph(FAULT)))[:60] + b"x" * 200, "is no Word document"),
    "no XML.docx": (pack("copy"), "is not XML"),
    "another encoding.docx": (pack(b'<?xml version="1.0" encoding="utf-99"?><a/>'), "is not XML"),
    "encrypted.docx": (encrypt(pack(word(paragraph(FAULT)))), "encrypted"),
    "bomb.docx": (pack(b" " * 40_000_000 + b"<a/>"), "unpacks to more than 16 MB"),
    "lying.docx": (lie_about_size(pack(b" " * 40_000_000 + b"<a/>"), 5), "word/document.xml in it"),
    "overlapping.docx": (overlap(), "word/document.xml in it"),
    "laughs.docx": (pack(BILLION_LAUGHS), "declares a document type"),
    "external.docx": (pack(EXTERNAL), "declares a document type"),
    "deep.docx": (pack(word("<w:p>" * 5_000 + "</w:p>" * 5_000)), "nested deeper than"),
    "external styles.docx": (
        pack(word(paragraph(FAULT)), styles=EXTERNAL),
        "declares a document type",
    ),
}
"""What each file holds and part of what is said of it."""

FAULTY: dict[str, Content] = {
    "mark.txt": utf("utf-8-sig"),
    "utf-16.txt": utf("utf-16"),
    "utf-16-be.txt": b"\xfe\xff" + utf("utf-16-be"),
    "returns.txt": "First.\rThe the band played on.\r",
    "deep.md": f"{'> ' * 3_000}a\n\n{FAULT}",
    "lists.md": "".join(f"{' ' * (2 * depth)}- a\n" for depth in range(150)) + f"\n\n{FAULT}",
    "links.md": f"{'[' * 30_000}\n\n{FAULT}",
    "stars.md": f"{'*a **b _c ' * 5_000}\n\n{FAULT}",
    "templates.md": f"{'{{ ' * 20_000}\n\n{FAULT}",
    "aliases.md": f"---\n{ALIASES}---\n\n{FAULT}",
    "deep head.md": DEEP_YAML + FAULT,
    "deep.html": f"{'<div>' * 50_000}{FAULT}",
    "inline.html": f"{'<b>' * 50_000}{FAULT}",
    "closing.html": f"{'</div>' * 50_000}<p>{FAULT}</p>",
    "entities.html": f"{'&amp;' * 20_000}<p>{FAULT}</p>",
    "simple.docx": pack(word(paragraph(FAULT))),
    "with a bomb beside.docx": pack(word(paragraph(FAULT)), media=b"\0" * 30_000_000),
}
"""Files in which the fault is found all the same."""

ONE_LINE = {
    "words": "seven words of copy stand in here ",
    "one word": "a",
    "quotation marks": '"',
    "single marks": " 'a",
    "opening marks": "“",
    "digits": "1",
    "capitals": "A",
    "names": "Anna Berg ",
    "quantities": "5 km (9 miles) ",
    "accents": "é",
    "Chinese": "日本語",
    "brackets": "{",
    "tags": "<p>",
    "spaces": " ",
    "lines": "a\n",
    "returns": "\r",
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Check all of them in one run, together with a plain article."""
    folder = tmp_path_factory.mktemp("hostile")
    files: dict[str, Content] = {name: content for name, (content, _told) in TOLD.items()}
    for name, content in {**files, **FAULTY, "empty.txt": "", "only a mark.txt": "\ufeff"}.items():
        data = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(data)
    with pytest.MonkeyPatch.context() as context:
        context.chdir(folder)
        return check_json(".")


@pytest.mark.parametrize("name", TOLD)
def test_what_cannot_be_read_is_told(ran: Ran, name: str) -> None:
    assert ran.status == 2
    assert TOLD[name][1] in " ".join(ran.of(name))


@pytest.mark.parametrize("name", FAULTY)
def test_what_can_be_read_is_checked(ran: Ran, name: str) -> None:
    assert FOUND in ran.of(name)


@pytest.mark.parametrize("name", ["empty.txt", "only a mark.txt"])
def test_nothing_is_found_in_nothing(ran: Ran, name: str) -> None:
    assert ran.of(name) == []


def test_front_matter_that_cannot_be_read_leaves_the_body(ran: Ran) -> None:
    for name in ("brackets.md", "braces.md", "toml.md", "keys.md", "long head.md"):
        assert FOUND in ran.of(name)


def test_one_line_of_anything_takes_seconds(folder: Path) -> None:
    for name, piece in ONE_LINE.items():
        for suffix in (".txt", ".md", ".html"):
            (folder / f"{name}{suffix}").write_text(piece * (10_000 // len(piece)), newline="")
        text = piece.replace("<", "&lt;") * (10_000 // len(piece))
        (folder / f"{name}.docx").write_bytes(pack(word(paragraph(text))))
    assert check("--jobs", "2", "--format", "concise", ".").status in {0, 1}


@pytest.mark.parametrize("megabytes", [10, 50, 5_000])
def test_a_file_of_any_size_is_refused_unread(folder: Path, megabytes: int) -> None:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(megabytes * 2**20)
    ran = check_json("a.txt", memory=GIGABYTE // 8)
    assert ran.of("a.txt") == ["cannot be read: it is larger than 2 MB, as no article is"]


def test_a_long_file_of_copy_is_told_by_its_length(folder: Path) -> None:
    (folder / "a.txt").write_text("seven words of copy stand in here " * 30_000)
    (told,) = check_json("a.txt").of("a.txt")
    assert told.startswith("holds 1,019,999 characters of copy in 1 paragraphs; newslint checks up")


def test_a_file_of_nothing_but_faults_is_told_to_hold_too_many(folder: Path) -> None:
    (folder / "a.txt").write_text(FAULT * 5_001)
    found = check_json("a.txt").of("a.txt")
    assert len(found) == 5_001
    assert found[-1] == "holds more than 5,000 faults; the 5,000 that matter most are told"


@pytest.mark.parametrize("option", ["--diff", "--fix"])
def test_standard_input_without_end_is_read_no_further_than_it_may_be(option: str) -> None:
    ran = check(option, "-", copy=b"a" * (3 * 2**20))
    assert (ran.status, ran.out) == (2, "")
    assert "stdin.txt: cannot be read: it is larger than 2 MB" in ran.err


def test_what_is_no_file_is_refused_where_it_is_named(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("missing.txt")
    named = ["pipe.txt", "socket.txt", "loop.txt", "gone.txt", "/dev/zero", "/dev/null", "x" * 300]
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        ran = check_json(*named, "/dev/stdin")
    no_file = "cannot be read: it is no regular file; - stands for standard input"
    assert [ran.of(name) for name in named] == [
        [no_file],
        [no_file],
        ["cannot be read: Too many levels of symbolic links"],
        ["cannot be read: No such file or directory"],
        [no_file],
        [no_file],
        ["cannot be read: File name too long"],
    ]
    assert ran.of("/dev/stdin") == [no_file], "here it is a pipe"


def test_what_is_no_file_is_passed_over_in_a_folder(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("missing.txt")
    (folder / "round").symlink_to(".", target_is_directory=True)
    (folder / "folder.txt").mkdir()
    (folder / "folder.txt" / "a.txt").write_text(FAULT)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.txt")
        ran = check_json(".")
    assert ran.status == 1
    assert ran.of("folder.txt/a.txt") == [FOUND]
    assert json.loads(ran.out)["summary"]["files"] == 1


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder in which even root, as somebody else for a while, may not read everything."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        folder.chmod(0o755)
        monkeypatch.chdir(folder)
        (folder / "closed").mkdir()
        for name in ("a.txt", "closed/b.txt", "c.txt"):
            (folder / name).write_text(FAULT)
        (folder / "c.txt").chmod(0)
        (folder / "closed").chmod(0)
        yield folder
        (folder / "closed").chmod(0o700)


def test_what_may_not_be_read_costs_only_itself(nobody: Path, newslint: Callable[..., Any]) -> None:
    arguments = ["check", "--isolated", "--format", "json", "--jobs", "1"]
    newslint(*arguments, "a.txt")  # so that all code is there that somebody else may not read
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        ran = newslint(*arguments, ".", "c.txt", "closed/b.txt")
    finally:
        os.seteuid(user)
    report = json.loads(ran.out)
    assert ran.status == 2
    assert [each["path"] for each in report["findings"]] == ["a.txt"]
    assert {each["path"]: each["message"] for each in report["problems"]} == {
        "c.txt": "cannot be read: Permission denied",
        "closed": "cannot be listed: Permission denied",
        "closed/b.txt": "cannot be read: Permission denied",
    }


@pytest.mark.skipif(sys.platform == "darwin", reason="this system's file names are UTF-8")
@pytest.mark.parametrize("output", ["text", "concise", "json", "github", "html"])
def test_names_may_be_anything(folder: Path, output: str) -> None:
    for name in (b"new\nline.txt", b"\xff\xfe.txt", b"\x1b[31mred.txt", "\u202eabc.txt".encode()):
        Path(os.fsdecode(name)).write_text(FAULT)
    Path(os.fsdecode(b"\x1b[32m\xff.txt")).write_bytes(b"\xff")
    ran = check("--format", output, ".")
    assert ran.status == 2
    assert (ran.out + ran.err).count("doubled-words") >= 4


Change = Callable[[str], None]


def vanish(path: str) -> None:
    Path(path).unlink()


def become_a_pipe(path: str) -> None:
    vanish(path)
    os.mkfifo(path)


def become_a_folder(path: str) -> None:
    vanish(path)
    Path(path).mkdir()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(vanish, "No such file or directory", id="it vanishes"),
        pytest.param(become_a_pipe, "it is no regular file", id="a pipe takes its place"),
        pytest.param(become_a_folder, "it is no regular file", id="a folder takes its place"),
    ],
)
@pytest.mark.parametrize("options", [(), ("--no-cache",), ("--diff", "--unsafe-fixes")], ids=str)
def test_a_file_that_changes_after_it_was_found_costs_only_itself(
    folder: Path,
    newslint: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    change: Change,
    told: str,
    options: tuple[str, ...],
) -> None:
    from newslint.running.files import FileFinder

    find = FileFinder.find

    def find_and_change(finder: FileFinder, paths: list[str]) -> Any:
        found = find(finder, paths)
        change("b.txt")
        return found

    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(FAULT)
    monkeypatch.setattr(FileFinder, "find", find_and_change)
    ran = newslint("check", "--isolated", *options, ".")
    assert ran.status == 2
    assert f"newslint: b.txt: cannot be read: {told}" in ran.err
    assert "a.txt" in ran.out
    assert "c.txt" in ran.out
