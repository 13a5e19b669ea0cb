from pathlib import Path

import pytest

from newslint.finding import Finding, Severity

real = pytest.importorskip("benchmarks.real")


@pytest.mark.parametrize(
    ("path", "start", "end", "holds"),
    [
        pytest.param("town/a.md", 10, 20, True, id="the same place"),
        pytest.param("town/a.md", 8, 11, True, id="a place that overlaps it"),
        pytest.param("town/a.md", 20, 25, False, id="a place beside it"),
        pytest.param("town/b.md", 10, 20, False, id="another article"),
    ],
)
def test_a_marked_place_is_real(
    tmp_path: Path, path: str, start: int, end: int, holds: bool
) -> None:
    file = tmp_path / "real.tsv"
    file.write_text("# path, start, text\ntown/a.md\t10\tthecountry\tcore.x\n\n", encoding="utf-8")
    assert real.RealErrors(file).holds(path, start, end) is holds


def test_nothing_is_real_without_a_file() -> None:
    assert not real.RealErrors().holds("a.md", 0, 5)


def test_a_line_that_shows_a_finding_marks_it(tmp_path: Path) -> None:
    text = "We saw the\nthe ferry."
    finding = Finding("a.md", 1, 8, 2, 4, 7, 14, "core.x", Severity.ERROR, "", text[7:14])
    line = real.write_place("town/a.md", finding, text)
    assert line.split("\t")[:4] == ["town/a.md", "7", "the the", "core.x"]
    file = tmp_path / "real.tsv"
    file.write_text(line, encoding="utf-8")
    assert real.RealErrors(file).holds("town/a.md", 7, 14)
