"""The wider expressions match wherever ``regex`` does, and what is exact matches the same."""

from typing import Any

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newslint.scanning.plaintext import SHORT, shorten, shorten_roughly
from newslint.scanning.trees import parse
from newslint.scanning.widening import UnwritableError, widen

re2 = pytest.importorskip("re2")

PIECES = st.sampled_from(
    [
        "ab", "Cd", "é", "“", r"\d", r"\w+", "(?:x|yz)", "(?:ab)?", "(?:k|s)+", "[abc]", "i", ".",
        r"\b", r"\B", "(?i:Qs)", "(?-i:b)", " ", r"\s", r"\S", r"\W", r"\D", "(?<=a)", "(?!b)",
        "(?=[ k])", "(?<![ds])", "$", "^", "a*", "b+?", "a?+", "a++", "[^a]", "[“-”]", "[k-ſ]",
        r"[^\w\s]", "b{2,3}?", "(?>ab|a)", "(?<=“)", "(a)", "İ", "ſ", "ı", "I", "[^ſ]", r"\A",
        r"\Z", "(?m:^)", "(?m:$)", r"\n", "(?s:.)", "(?=a|b)", "(?!ab)", "[h-j]", "_", "[^_]",
        r"[^\W_]", r"[^\W\d_]+", "[^é]", "[éa]", "[à-ý]", "[A-z]", "[^A-z]", "(?!é)", "(?!_)",
        r"[\f\v]", r"[^\f]", r"[\x00-\x20]", r"[^\x00-\x7f]", r"[^\x00-\x1f]", r"\x01", "(?a:\\W)",
        "[\u0300-\u036f]", "ι", "(?!ı)", "(?!İ)", "(?![ıſ])", "(?<!_)", "[^Z-ÿ]", r"[\W_]",
        "[^“é]", r"[^\wé]",
    ]
)  # fmt: skip
PATTERNS = st.lists(PIECES, min_size=1, max_size=5).map("".join)
PLAIN = st.text("aAbBCdxyzkKsSqiI1_ “”-\u00a0\n\f", max_size=20)
ROUGH = st.text("aAbBkKsSiI1_ “-\u00a0\néÉßªдι", max_size=20)
ANY = st.text("aAbBCdxyzkKsSqiI1 “”-\u00a0\n\f\véſıİ\u212a\u0301😀\x7f", max_size=20)
FLAGS = st.sampled_from([0, regex.IGNORECASE, regex.MULTILINE, regex.I | regex.M])


def widened(pattern: str, flags: int, *, plain: bool) -> tuple[Any, bool] | None:
    tree = parse(pattern)
    if tree is None:
        return None
    try:
        source, is_exact = widen(tree, flags, plain=plain)
        return re2.compile(source), is_exact and tree.getwidth()[0] > 0
    except (UnwritableError, re2.error):
        return None


@given(PATTERNS, FLAGS, PLAIN)
def test_what_matches_in_plain_text_is_matched(pattern: str, flags: int, text: str) -> None:
    found, data = widened(pattern, int(flags), plain=True), shorten(text)
    if found is None or data is None:
        return
    compiled, is_exact = found
    if regex.search(pattern, text, flags):
        assert compiled.search(data)
    if is_exact and not any(short in text for short in SHORT.values()):
        spans = [match.span() for match in regex.finditer(pattern, text, flags)]
        assert [match.span() for match in compiled.finditer(data)] == spans


@given(PATTERNS, FLAGS, ROUGH)
def test_what_matches_among_other_letters_is_matched(pattern: str, flags: int, text: str) -> None:
    found, data = widened(pattern, int(flags), plain=True), shorten_roughly(text)
    assert data is not None
    if found is not None and regex.search(pattern, text, flags):
        assert found[0].search(data)


@given(PATTERNS, FLAGS, ANY)
def test_what_matches_in_any_text_is_matched(pattern: str, flags: int, text: str) -> None:
    found = widened(pattern, int(flags), plain=False)
    if found is None:
        return
    compiled, is_exact = found
    assert not is_exact
    if regex.search(pattern, text, flags):
        assert compiled.search(text.encode())


@pytest.mark.parametrize(
    ("pattern", "is_exact"),
    [
        pytest.param(r"\bso\w+\b", True, id="boundaries and classes"),
        pytest.param("a+?b{2,3}", True, id="repeats"),
        pytest.param("“[^”]+”", True, id="marks of print"),
        pytest.param("(?<=a)b", False, id="a look behind"),
        pytest.param("b(?!a)", False, id="a look ahead"),
        pytest.param("a++b", False, id="a possessive repeat"),
        pytest.param("(?>ab|a)b", False, id="an atomic group"),
        pytest.param("a{2,60}b", False, id="more turns than are counted"),
        pytest.param("(?:a?)+b", False, id="turns of nothing"),
        pytest.param("a$", False, id="an end, or the line break before it"),
        pytest.param("(?i)ſ", False, id="a letter that matches ASCII"),
    ],
)
def test_what_is_exact_in_plain_text(pattern: str, *, is_exact: bool) -> None:
    found = widened(pattern, 0, plain=True)
    assert found is not None
    assert found[1] is is_exact


@pytest.mark.parametrize("pattern", [pytest.param("(a)?(?(1)b|c)", id="a condition on a group")])
def test_what_has_no_wider_form(pattern: str) -> None:
    with pytest.raises(UnwritableError):
        widen(parse(pattern), 0, plain=True)
