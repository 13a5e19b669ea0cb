"""Patterns that are compiled from kept code."""

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import newslint
from newslint import patterncode
from newslint.patterncode import compile_re, files, recalled, write_code

pytestmark = pytest.mark.skipif(
    sys.version_info >= patterncode.UNTRIED, reason="this Python compiles by itself"
)

DATE = r"(?P<day>\d\d?)(?:st|nd|rd|th)? (?P<month>Jan|Feb)\b"


@pytest.fixture(autouse=True)
def place(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(folder))
    return folder / "patterns"


def refuse(_pattern: str, _flags: int) -> None:
    raise AssertionError("the code is written anew")


def own_patterns() -> Iterator[re.Pattern[str]]:
    for module in walk_packages(newslint.__path__, "newslint."):
        if not module.name.endswith("__main__"):
            yield from (
                each
                for each in vars(import_module(module.name)).values()
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str)
            )


def test_our_patterns_are_the_same_from_code_as_compiled() -> None:
    patterns = list(own_patterns())
    assert len(patterns) > 300
    made = [write_code(each.pattern, each.flags).compile(each.pattern) for each in patterns]
    # Patterns are equal where their code, flags and groups are.
    assert made == patterns
    assert [each.groupindex for each in made] == [each.groupindex for each in patterns]


@pytest.mark.parametrize(
    "flags", [0, re.IGNORECASE, re.VERBOSE | re.DOTALL, re.MULTILINE, re.ASCII], ids=str
)
@pytest.mark.parametrize(
    "pattern", [DATE, r"(?i:k)(?<=[sſ].)|ÿ", r"(?x) a b # c", r"(a)(?(1)b|c)\1", r"(?=(x++))", ""]
)
def test_kept_code_is_not_written_again(
    pattern: str, flags: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    with recalled():
        compile_re(pattern, flags)
    monkeypatch.setattr(patterncode, "write_code", refuse)
    with recalled():
        compiled = compile_re(pattern, flags)
    assert compiled == re.compile(pattern, flags)
    assert compiled.groupindex == re.compile(pattern, flags).groupindex


def test_a_run_that_writes_no_code_leaves_the_file_alone() -> None:
    with recalled():
        compile_re("one")
        compile_re("two")
    (file,) = files()
    before = file.stat().st_ino
    with recalled():
        compile_re("one")
    assert file.stat().st_ino == before
    with recalled():
        compile_re("three")
    with recalled():
        assert {"0 one", "0 two", "0 three"} <= set(patterncode._Store.kept._codes)  # type: ignore[union-attr]


def test_outside_a_run_nothing_is_kept() -> None:
    assert compile_re("a+").findall("baab") == ["aa"]
    assert files() == []


def test_a_faulty_pattern_is_told_as_ever() -> None:
    with recalled(), pytest.raises(re.error, match="unterminated"):
        compile_re("(a")


@pytest.mark.parametrize("error", [AttributeError, ImportError, TypeError, RuntimeError])
def test_a_python_that_is_made_otherwise_compiles_by_itself(
    error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_pattern: str, _flags: int) -> None:
        raise error

    monkeypatch.setattr(patterncode, "write_code", fail)
    with recalled():
        assert compile_re("a+") == re.compile("a+")
        assert compile_re("b+") == re.compile("b+")


def test_code_that_is_none_is_not_run(monkeypatch: pytest.MonkeyPatch) -> None:
    code = write_code("a+", 0)
    odd = patterncode.Code(code.flags, code.words[:-4], code.groups, code.names)
    monkeypatch.setattr(patterncode, "write_code", lambda *_given: odd)
    with recalled():
        assert compile_re("a+") == re.compile("a+")


def test_patterns_of_old_versions_do_not_fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterncode, "MOST_KEPT", 3)
    for pattern in ("a", "b", "c", "d"):
        with recalled():
            compile_re(pattern)
    monkeypatch.setattr(patterncode, "write_code", refuse)
    with recalled():
        assert compile_re("d") == re.compile("d")
        with pytest.raises(AssertionError, match="anew"):
            compile_re("a")


def test_a_folder_that_cannot_be_is_no_cache(place: Path) -> None:
    place.write_text("a file in its place")
    with recalled():
        assert compile_re("a+") == re.compile("a+")


def test_code_lies_beside_that_of_python(
    folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = folder / "bytecode"
    beside.mkdir()
    monkeypatch.setattr(patterncode, "bytecode_folder", lambda: beside)
    with recalled():
        compile_re("a+")
    assert len(list(beside.iterdir())) == 1
    assert not place.exists()


def test_where_we_may_not_write_beside_that_it_is_in_the_cache(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterncode, "bytecode_folder", lambda: folder / "missing")
    with recalled():
        compile_re("a+")
    assert len(files()) == 1
