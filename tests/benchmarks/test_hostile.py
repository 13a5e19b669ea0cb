import argparse

import pytest

hostile = pytest.importorskip("benchmarks.hostile", reason="this system measures no memory")


def options(**given: object) -> argparse.Namespace:
    chosen = {"size": 500, "only": "braces", "show": 1, "suffixes": [".txt", ".docx"], **given}
    return argparse.Namespace(**chosen)


def test_odd_files_are_measured(capsys: pytest.CaptureFixture[str]) -> None:
    hostile.run(options())
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 files of 500 characters"
    assert lines[2].split()[0] in {"braces.txt", "braces.docx"}


def test_a_file_that_takes_too_much_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hostile, "LARGEST", 1)
    with pytest.raises(AssertionError, match=r"braces\.txt"):
        hostile.run(options(suffixes=[".txt"]))
