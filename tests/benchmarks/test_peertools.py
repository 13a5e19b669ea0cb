import json
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="this system measures no processor time")
peertools = pytest.importorskip("benchmarks.peertools")

TEXTS = {"1.md": "Café “x” 😀 teh ferry.\n\nTeh teh end.\n"}
FIRST = TEXTS["1.md"].index("teh")
LAST = TEXTS["1.md"].rindex("teh")


def text_of(told: tuple[str, int, int]) -> str:
    return TEXTS[told[0]][told[1] : told[2]]


def test_codespell_names_a_line_and_each_word_in_it() -> None:
    told = list(
        peertools.read_codespell(
            "./1.md:1: teh ==> the\n1.md:3: Teh ==> The\nWARNING: x\n1.md:3: teh ==> the\n", TEXTS
        )
    )
    assert [text_of(each) for each in told] == ["teh", "Teh", "teh"]
    assert [each.start for each in told] == [FIRST, LAST - 4, LAST]


def test_a_word_that_stands_twice_in_a_line_is_told_at_both_places() -> None:
    texts = {"a.txt": "teh ferry, teh bus\n"}
    lines = "a.txt:1: teh ==> the\na.txt:1: teh ==> the\n"
    assert [each.start for each in peertools.read_codespell(lines, texts)] == [0, 11]


def test_typos_counts_bytes_in_a_line() -> None:
    line = "Café “x” 😀 "
    told = {"type": "typo", "path": "./1.md", "line_num": 1, "typo": "teh", "corrections": []}
    output = json.dumps({**told, "byte_offset": len(line.encode())})
    other = json.dumps({"type": "binary_file", "path": "x"})
    (found,) = peertools.read_typos(f"{output}\n{other}\n", TEXTS)
    assert (found.start, text_of(found)) == (FIRST, "teh")


def test_proselint_counts_from_one() -> None:
    spans = {"diagnostics": [{"span": [FIRST + 1, FIRST + 4]}]}
    output = json.dumps({"result": {"file:///some/where/1.md": spans}})
    (found,) = peertools.read_proselint(output, TEXTS)
    assert (found.start, text_of(found)) == (FIRST, "teh")


def test_cspell_counts_utf_16_from_one() -> None:
    output = "1.md:1:13 - Unknown word (teh) fix: (the)\nsomething else\n"
    (found,) = peertools.read_cspell(output, TEXTS)
    assert (found.start, text_of(found)) == (FIRST, "teh")


def test_newslint_tells_offsets_itself() -> None:
    told = {"path": "./1.md", "start": FIRST, "end": FIRST + 3}
    output = json.dumps({"findings": [told], "problems": []})
    (found,) = peertools.read_newslint(output, TEXTS)
    assert text_of(found) == "teh"


def test_a_run_that_went_wrong_is_no_silence() -> None:
    output = json.dumps({"findings": [], "problems": [{"message": "no such rule"}]})
    with pytest.raises(ValueError, match="no such rule"):
        list(peertools.read_newslint(output, TEXTS))


@pytest.mark.parametrize(
    ("number", "line"), [(1, (0, "one")), (2, (4, "")), (3, (5, "three"))], ids=str
)
def test_lines_are_found_by_their_numbers(number: int, line: tuple[int, str]) -> None:
    assert peertools.line_of("one\n\nthree\n", number) == line


def test_a_program_that_is_not_there_is_absent(tmp_path: Path) -> None:
    tool = peertools.Tool("nothing", "no-such-program", (), peertools.read_triples)
    assert tool.find([tmp_path]) is None
    python = Path(sys.executable)
    lacking = peertools.Tool("nothing", python.name, (), peertools.read_triples, "no_such_module")
    assert lacking.find([python.parent]) is None
    having = peertools.Tool("json", python.name, (), peertools.read_triples, "json")
    assert having.find([python.parent])


def test_a_tool_is_run_over_the_files_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "1.md").write_text(TEXTS["1.md"], encoding="utf-8")
    script = "import json, sys; print(json.dumps([[name, 2, 5] for name in sys.argv[1:]]))"
    tool = peertools.Tool("mine", "python", ("-c", script), peertools.read_triples)
    ran = peertools.run_tool(tool, sys.executable, tmp_path, TEXTS)
    assert ran.found == [("1.md", 2, 5)]
    assert ran.seconds > 0
    broken = peertools.Tool("mine", "python", ("-c", "print('?')"), peertools.read_triples)
    with pytest.raises(RuntimeError, match="mine"):
        peertools.run_tool(broken, sys.executable, tmp_path, TEXTS)
