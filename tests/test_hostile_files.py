"""Files that are no articles, through the real command line: a clear problem, or a right result."""

from pathlib import Path

import pytest

from tests.hostilecase import FAULT, FOUND, GIGABYTE, Ran, check, check_json
from tests.hostilecopy import FAULTY, ONE_LINE, TOLD, Content, pack, paragraph, word


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
