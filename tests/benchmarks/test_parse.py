from pathlib import Path

from benchmarks import parse


def test_files_are_kept_by_format_and_those_that_no_reader_takes_are_left_out(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_bytes(b"One.")
    (tmp_path / "b.md").write_bytes(b"# Two")
    (tmp_path / "c.markdown").write_bytes(b"Three.")
    (tmp_path / "d.txt").write_bytes(b"\xff\xff")
    found = parse.load(tmp_path, 1.0)
    data = {form: sorted(content for _path, content in files) for form, files in found.items()}
    assert data == {"plain": [b"One."], "markdown": [b"# Two", b"Three."]}
