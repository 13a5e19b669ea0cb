"""Places in every output format, on articles with signs of several bytes, units or code points.

What a place should be is worked out here from the bytes of the file, never by newslint.
"""

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import docx
import pytest
from msgspec import Struct
from rich.cells import cell_len

SIGNS = "日本語 🙂 👩\u200d👩\u200d👧 cafe\u0301"
FAULTS = ("could of been", "worse,said")
PARAGRAPH = f"{SIGNS}: it {FAULTS[0]} {FAULTS[1]} the mayor."
HEADLINE = "Harbour sells its crane"

TEXTS = {
    "a.txt": f"{HEADLINE}\n\nNothing is wrong here.\n\n{PARAGRAPH}\n",
    "a.md": f"---\ntitle: {HEADLINE}\n---\n\n*{SIGNS[:3]}*\n\n**{SIGNS}**: it {FAULTS[0]}"
    f" {FAULTS[1]} the mayor.\n",
    "a.html": f"<h1>{HEADLINE}</h1>\n<p>{SIGNS} &amp; caf&eacute; <b>🙂</b>: it {FAULTS[0]}"
    f" {FAULTS[1]} the mayor.</p>\n",
}
Run = Callable[..., Any]


class Place(Struct, frozen=True):
    """A place in one unit, from 1; the end is 0 where a format tells none."""

    line: int
    column: int
    end: int = 0


class Article(Struct, frozen=True):
    """An article on disk: its text as decoded, and the lines that columns are counted in."""

    path: Path
    text: str
    lines: tuple[str, ...]

    def expect(self, *, in_bytes: bool = False, has_ends: bool = True) -> list[Place]:
        """Return where the faults are."""
        places = []
        for fault in FAULTS:
            (number,) = (at for at, line in enumerate(self.lines) if fault in line)
            start = self.lines[number].index(fault)
            before = self.lines[number][:start]
            low = len(before.encode() if in_bytes else before) + 1
            places.append(Place(number + 1, low, low + len(fault) if has_ends else 0))
        return places


def write_word(path: Path) -> Article:
    document = docx.Document()
    document.add_heading(HEADLINE, 0)
    document.add_paragraph("Nothing is wrong here.")
    document.add_paragraph(f"{SIGNS}: it ").add_run(
        f"{FAULTS[0]} {FAULTS[1]} the mayor."
    ).bold = True
    document.save(str(path))
    lines = (HEADLINE, "Nothing is wrong here.", PARAGRAPH)
    return Article(path, "\n".join(lines), lines)


@pytest.fixture(params=[*TEXTS, "a.docx"])
def article(request: pytest.FixtureRequest, folder: Path) -> Article:
    path = folder / request.param
    if path.suffix == ".docx":
        return write_word(path)
    text = TEXTS[path.name]
    path.write_text(text, encoding="utf-8", newline="")
    return Article(path, text, tuple(text.split("\n")))


@pytest.fixture
def ask(newslint: Run, article: Article) -> Callable[[str], str]:
    """Check the article and return what is printed in a format."""

    def run(name: str) -> str:
        ran = newslint("check", "--isolated", "--format", name, article.path.name)
        assert (ran.status, ran.err) == (1, "")
        return str(ran.out)

    return run


def read_text(shown: str) -> Iterator[Place]:
    rows = shown.splitlines()
    for number, row in enumerate(rows):
        if found := re.fullmatch(r"  ¶?(\d+):(\d+)  error  \S+", row):
            copy, pointer = rows[number + 1 : number + 3]
            marked = [copy.partition(fault)[0] for fault in FAULTS if fault in copy]
            assert pointer.index("^") in map(cell_len, marked)
            yield Place(int(found[1]), int(found[2]))


def read_json(shown: str) -> Iterator[Place]:
    for each in json.loads(shown)["findings"]:
        yield Place(each["line"], each["column"], each["end_column"])


def read_jsonl(shown: str) -> Iterator[Place]:
    for each in map(json.loads, shown.splitlines()):
        if each["type"] == "finding":
            yield Place(each["line"], each["column"], each["end_column"])


def read_sarif(shown: str) -> Iterator[Place]:
    (run,) = json.loads(shown)["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["startLine"] == region["endLine"]
        yield Place(region["startLine"], region["startColumn"], region["endColumn"])


def read_gitlab(shown: str) -> Iterator[Place]:
    for issue in json.loads(shown):
        begin, end = (issue["location"]["positions"][edge] for edge in ("begin", "end"))
        yield Place(begin["line"], begin["column"], end["column"])


def read_places(pattern: str) -> Callable[[str], Iterator[Place]]:
    """Read formats that tell line and column in one pattern of text."""

    def read(shown: str) -> Iterator[Place]:
        for line, column in re.findall(pattern, shown):
            yield Place(int(line), int(column))

    return read


def read_junit(shown: str) -> Iterator[Place]:
    for case in ET.fromstring(shown).iter("testcase"):  # noqa: S314
        line, column = re.findall(r"\d+", case.get("name", ""))
        assert case.get("line") == line
        yield Place(int(line), int(column))


def read_checkstyle(shown: str) -> Iterator[Place]:
    for error in ET.fromstring(shown).iter("error"):  # noqa: S314
        yield Place(int(error.get("line", 0)), int(error.get("column", 0)))


READERS = {
    "text": read_text,
    "concise": read_places(r"(?m)^a\.\w+:(\d+):(\d+): error "),
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "checkstyle": read_checkstyle,
    "markdown": read_places(r"(?m)^\| a\.\w+:¶?(\d+):(\d+) \|"),
    "html": read_places(r'(?:class="place"[^>]*>)¶?(\d+):(\d+)<'),
}


@pytest.mark.parametrize("name", READERS)
def test_columns_are_code_points(name: str, article: Article, ask: Callable[[str], str]) -> None:
    found = list(READERS[name](ask(name)))
    assert found == article.expect(has_ends=any(place.end for place in found))


def test_annotations_are_told_in_code_points(article: Article, ask: Callable[[str], str]) -> None:
    commands = [line for line in ask("github").splitlines() if line.startswith("::error ")]
    pattern = r"line=(\d+),endLine=\1,col=(\d+),endColumn=(\d+),"
    places = [Place(*map(int, each)) for line in commands for each in re.findall(pattern, line)]
    assert len(commands) == 2
    if article.path.suffix == ".docx":
        assert places == []
        told = [re.findall(r"::Paragraph (\d+), character (\d+): ", line) for line in commands]
        places = [Place(*map(int, each)) for line in told for each in line]
        assert places == article.expect(has_ends=False)
    else:
        assert places == article.expect()


def test_reviewdog_is_told_bytes(article: Article, ask: Callable[[str], str]) -> None:
    places = []
    for each in map(json.loads, ask("rdjsonl").splitlines()):
        if article.path.suffix == ".docx":
            assert each["location"] == {"path": "a.docx"}
            assert each["suggestions"] == []
            continue
        start, end = (each["location"]["range"][edge] for edge in ("start", "end"))
        places.append(Place(start["line"], start["column"], end["column"]))
        raw = article.path.read_bytes().split(b"\n")[start["line"] - 1]
        assert raw[start["column"] - 1 : end["column"] - 1].decode() in FAULTS
    assert places == ([] if article.path.suffix == ".docx" else article.expect(in_bytes=True))


def test_offsets_hold_the_fault(article: Article, ask: Callable[[str], str]) -> None:
    for each, fault in zip(json.loads(ask("json"))["findings"], FAULTS, strict=True):
        assert article.text[each["start"] : each["end"]] == each["text"] == fault
    for result, fault in zip(json.loads(ask("sarif"))["runs"][0]["results"], FAULTS, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["snippet"]["text"] == fault
        if article.path.suffix == ".docx":
            assert "charOffset" not in region
        else:
            start = region["charOffset"]
            assert article.text[start : start + region["charLength"]] == fault


def test_the_page_marks_the_fault(ask: Callable[[str], str]) -> None:
    marked = re.findall(r"<mark [^>]*>([^<]*)</mark>", ask("html"))
    assert [html.unescape(text) for text in marked] == list(FAULTS)


def apply_by_bytes(data: bytes, edits: list[tuple[Any, Any, str]]) -> bytes:
    """Apply replacements between lines and byte columns, the last one first."""
    starts = [0, *(match.end() for match in re.finditer(rb"\n", data))]

    def offset(point: Any) -> int:
        return int(starts[point["line"] - 1] + point["column"] - 1)

    for start, end, text in reversed(edits):
        data = data[: offset(start)] + text.encode() + data[offset(end) :]
    return data


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["no mark", "a byte order mark"])
@pytest.mark.parametrize("is_first", [True, False], ids=["on the first line", "further down"])
def test_suggestions_applied_by_bytes_are_what_fix_writes(
    folder: Path, newslint: Run, name: str, newline: str, mark: str, is_first: bool
) -> None:
    text = TEXTS[name]
    if is_first:
        text = text.rstrip().rpartition("\n")[2] + "\n"
    data = f"{mark}{text}".replace("\n", newline).encode()
    (folder / name).write_bytes(data)
    shown = newslint("check", "--isolated", "--format", "rdjsonl", name).out
    edits = [
        (span["start"], span["end"], each["suggestions"][0]["text"])
        for each in map(json.loads, shown.splitlines())
        for span in [each["suggestions"][0]["range"]]
    ]
    assert len(edits) == 2
    newslint("check", "--isolated", "--fix-only", "--unsafe-fixes", name)
    fixed = (folder / name).read_bytes()
    assert fixed != data
    assert apply_by_bytes(data, edits) == fixed


@pytest.mark.parametrize("name", TEXTS)
def test_sarif_fixes_applied_by_characters_are_what_fix_writes(
    folder: Path, newslint: Run, name: str
) -> None:
    text = TEXTS[name]
    (folder / name).write_text(text, encoding="utf-8")
    log = json.loads(newslint("check", "--isolated", "--format", "sarif", name).out)
    for result in reversed(log["runs"][0]["results"]):
        change = result["fixes"][0]["artifactChanges"][0]
        assert change["artifactLocation"] == {"uri": name}
        for edit in reversed(change["replacements"]):
            start = edit["deletedRegion"]["charOffset"]
            end = start + edit["deletedRegion"]["charLength"]
            text = text[:start] + edit["insertedContent"]["text"] + text[end:]
    newslint("check", "--isolated", "--fix-only", "--unsafe-fixes", name)
    assert (folder / name).read_text(encoding="utf-8") == text


def test_no_bytes_are_told_of_a_file_in_utf_16(folder: Path, newslint: Run) -> None:
    (folder / "a.txt").write_bytes(TEXTS["a.txt"].encode("utf-16"))
    shown = newslint("check", "--isolated", "--format", "rdjsonl", "a.txt").out
    for each in map(json.loads, shown.splitlines()):
        assert each["location"]["range"] == {"start": {"line": 5}, "end": {"line": 5}}
        assert each["suggestions"] == []


def test_no_program_is_told_to_change_a_word_document(folder: Path, newslint: Run) -> None:
    write_word(folder / "a.docx")
    log = json.loads(newslint("check", "--isolated", "--format", "sarif", "a.docx").out)
    for result in log["runs"][0]["results"]:
        assert result["fixes"] == []
        assert result["message"]["text"].startswith("Paragraph 3, character ")
