import pytest
import regex

from newslint.vale.dialect import name_captures, translate, without_captures


@pytest.mark.parametrize(
    ("pattern", "matches", "others"),
    [
        pytest.param("(?i)abc", ["ABC"], [], id="a flag at the start"),
        pytest.param("a(?i)bc", ["aBC"], ["ABC"], id="a flag from where it stands"),
        pytest.param("a(?i)b|c", ["aB", "C"], ["AB"], id="over the alternatives behind it"),
        pytest.param("(?:(?i)a)b", ["Ab"], ["aB"], id="to the end of its group"),
        pytest.param("(?-i)API", ["API"], ["api"], id="a flag turned off"),
        pytest.param(r"(?<a>\w) \k<a>", ["x x"], ["x y"], id="a named group"),
        pytest.param("{image}", ["{image}"], [], id="a brace that bounds nothing"),
        pytest.param("a{2,3}", ["aa", "aaa"], ["a"], id="a brace that does"),
        pytest.param(r"[(?i)]", ["(", "i"], ["I"], id="brackets in a class"),
        pytest.param(r"\(\?i\)a", ["(?i)a"], ["A"], id="escaped brackets"),
        pytest.param(r"a\z", ["a"], [], id="the very end"),
    ],
)
def test_expressions_read_as_vale_reads_them(
    pattern: str, matches: list[str], others: list[str]
) -> None:
    compiled = regex.compile(translate(pattern))
    assert all(compiled.fullmatch(text) for text in matches)
    assert not any(compiled.fullmatch(text) for text in others)


def test_groups_capture_nothing() -> None:
    assert without_captures(r"(a)(?:b)(?P<c>c)\((?=d)[(]") == r"(?:a)(?:b)(?:c)\((?=d)[(]"


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"(\w+) \1", id="a group by its number"),
        pytest.param(r"(?<n>f)oo \k<n>oo", id="a group by its name"),
        pytest.param(r"(?<n>f)oo \1oo", id="a named group by its number"),
        pytest.param(r"(f)?oo(?(1) foo|x)", id="a condition"),
        pytest.param(r"(?#a comment)foo", id="a comment"),
        pytest.param(r"(?|foo|(b))", id="branches of one number"),
        pytest.param(r"(?a:foo)", id="a flag of another engine"),
    ],
)
def test_what_no_capture_may_be_taken_from_still_matches(pattern: str) -> None:
    read = translate(pattern)
    beside = rf"(x) y|{name_captures(read, '_7_')}|{without_captures(read)}"
    for text in ("foo foo", "foo", "x y"):
        wanted = regex.search(rf"x y|{read}", text)
        found = regex.search(beside, text)
        assert (found and found.span()) == (wanted and wanted.span())
