"""The tests that rules for Vale carry."""

from pathlib import Path

import pytest

from newslint.errors import PackError
from newslint.packs.packfiles import locate_pack
from newslint.packs.rehearsal import rehearse
from newslint.packs.valecases import read_cases

RULE = """\
extends: existence
message: "Cut '%s'."
ignorecase: true
tokens: [perhaps, maybe]
"""


def run(folder: Path, case: str, rule: str = RULE) -> list[str]:
    """Return what `rehearse` says of a case in the rule's own file."""
    style = folder / "House"
    style.mkdir(exist_ok=True)
    cased = "".join(f"    {line}\n" for line in case.splitlines())
    (style / "Hedging.yml").write_text(f"{rule}tests:\n  -\n{cased}", encoding="utf-8")
    return [outcome.failure for outcome in rehearse(style)]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param("want: \"1:1:House.Hedging:Cut 'Perhaps'.\"", id="all that is told"),
        pytest.param("want: |\n  1:1:House.Hedging:Cut 'Perhaps'.\n", id="as a block"),
        pytest.param("contains: Cut 'Perhaps'", id="a part"),
        pytest.param("contains: [Cut, Perhaps]", id="parts"),
        pytest.param("absent: [maybe]", id="what is not told"),
        pytest.param("absent: maybe\ncontains: Perhaps\nabout: '#12'", id="several"),
    ],
)
def test_a_case_that_holds_says_nothing(tmp_path: Path, case: str) -> None:
    assert run(tmp_path, f"name: a hedge\ninput: Perhaps so.\n{case}") == [""]


@pytest.mark.parametrize(
    ("case", "failure"),
    [
        pytest.param(
            "want: ''",
            "“a” tells “1:1:House.Hedging:Cut 'Perhaps'.”, not nothing",
            id="nothing wanted",
        ),
        pytest.param(
            "want: x", "“a” tells “1:1:House.Hedging:Cut 'Perhaps'.”, not “x”", id="another"
        ),
        pytest.param(
            "contains: Cut 'maybe'",
            "“a” tells “1:1:House.Hedging:Cut 'Perhaps'.”, without “Cut 'maybe'”",
            id="without a part",
        ),
        pytest.param(
            "contains: [Cut, maybe]",
            "“a” tells “1:1:House.Hedging:Cut 'Perhaps'.”, without “maybe”",
            id="without one of the parts",
        ),
        pytest.param(
            "contains: {Cut: maybe}", "“a”: contains is a text or a list of texts", id="a mapping"
        ),
        pytest.param("absent: [[no]]", "“a”: absent is a text or a list of texts", id="two lists"),
        pytest.param(
            "contains: ['', null]",
            "“a” asks for nothing; write want, contains or absent",
            id="empty parts",
        ),
        pytest.param(
            "absent: [no, Cut]",
            "“a” tells “1:1:House.Hedging:Cut 'Perhaps'.”, with “Cut”",
            id="with what must not be there",
        ),
        pytest.param(
            "about: b", "“a” asks for nothing; write want, contains or absent", id="no ask"
        ),
        pytest.param("wants: b", "unknown key “wants” in a case; did you mean “want”?", id="a key"),
    ],
)
def test_a_case_that_does_not_hold_says_why(tmp_path: Path, case: str, failure: str) -> None:
    assert run(tmp_path, f"name: a\ninput: Perhaps so.\n{case}\n") == [failure]


def test_a_case_needs_a_name(tmp_path: Path) -> None:
    assert run(tmp_path, "input: a\nwant: ''") == ["a case needs a name"]


def test_two_cases_have_two_names(tmp_path: Path) -> None:
    case = "name: a\ninput: b\nwant: ''\n"
    file = tmp_path / "House" / "Hedging.yml"
    file.parent.mkdir()
    each = "".join(f"    {line}\n" for line in case.splitlines())
    file.write_text(f"{RULE}tests:\n  -\n{each}  -\n{each}", encoding="utf-8")
    assert [case.fault for case in read_cases(file)] == ["", "two cases are called “a”"]


@pytest.mark.parametrize(
    ("form", "want"),
    [
        pytest.param("md", "", id="Markdown"),
        pytest.param(".txt", "1:2:House.Hedging:Cut 'perhaps'.", id="plain text, with a stop"),
    ],
)
def test_the_format_says_how_a_case_is_read(tmp_path: Path, form: str, want: str) -> None:
    case = f"name: a\ninput: '`perhaps` so'\nformat: {form}\nwant: \"{want}\""
    assert run(tmp_path, case) == [""]


def test_cases_may_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    style = tmp_path / "House"
    style.mkdir()
    (style / "Hedging.yml").write_text(RULE, encoding="utf-8")
    (style / "all.test.yml").write_text(
        "- {name: a, rule: Hedging.yml, input: Maybe., contains: Maybe}\n"
        "- {name: b, rule: Hedging.yml, input: Maybe., want: ''}\n"
        "- {name: c, rule: Other.yml, input: Maybe., want: ''}\n"
        "- {name: d, input: Maybe., want: ''}\n",
        encoding="utf-8",
    )
    outcomes = list(rehearse(style))
    assert [outcome.name for outcome in outcomes[:2]] == [
        "House.Hedging::tests[1]",
        "House.Hedging::tests[2]",
    ]
    assert [outcome.line for outcome in outcomes] == [1, 2, 3, 4]
    assert {outcome.path for outcome in outcomes} == {str(style / "all.test.yml")}
    passed, failed, missing, unnamed = [outcome.failure for outcome in outcomes]
    assert passed == ""
    assert "not nothing" in failed
    assert "not there" in missing
    assert "names no rule" in unnamed


def test_cases_of_rules_that_are_not_wanted_are_not_run(tmp_path: Path) -> None:
    run(tmp_path, "name: a\ninput: Perhaps.\nwant: ''")
    style = tmp_path / "House"
    (style / "Other.yml").write_text(RULE, encoding="utf-8")
    (style / "all.test.yml").write_text(
        "- {name: a, rule: Hedging.yml, input: Maybe., want: ''}\n"
        "- {name: b, rule: Other.yml, input: Maybe., contains: Maybe}\n"
        "- {name: c, input: Maybe., want: ''}\n",
        encoding="utf-8",
    )
    other, unnamed = rehearse(style, lambda rule: rule == "House.Other")
    assert (other.rule, other.failure) == ("House.Other", "")
    assert "names no rule" in unnamed.failure


def test_a_rule_that_cannot_be_run_fails_its_cases(tmp_path: Path) -> None:
    (failure,) = run(tmp_path, "name: a\ninput: b\nwant: ''", f"{RULE}scope: headng\n")
    assert failure.startswith("“a” cannot be run: line 5: ")


def test_tests_that_are_no_list_are_told(tmp_path: Path) -> None:
    file = tmp_path / "House" / "Hedging.yml"
    file.parent.mkdir()
    file.write_text(f"{RULE}tests: yes\n", encoding="utf-8")
    (outcome,) = rehearse(file.parent)
    assert (outcome.line, outcome.failure) == (5, "tests are a list of cases")


def test_a_file_of_tests_that_is_not_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.test.yml"
    file.write_bytes(b"- a\n\xe9")
    with pytest.raises(PackError, match=r"a\.test\.yml:2: not valid UTF-8; save the file as UTF-8"):
        read_cases(file)


@pytest.mark.parametrize(
    ("data", "line", "failure"),
    [
        pytest.param(b"a: b\n\xff", 2, "not valid UTF-8; save the file as UTF-8", id="no UTF-8"),
        pytest.param(b"a: b\n\tc: d", 2, "not YAML", id="no YAML"),
    ],
)
def test_a_broken_file_fails_and_the_others_are_tested(
    tmp_path: Path, data: bytes, line: int, failure: str
) -> None:
    style = tmp_path / "House"
    style.mkdir()
    (style / "Broken.yml").write_bytes(data)
    case = "tests:\n  - {name: a, input: Perhaps., contains: Perhaps}\n"
    (style / "Hedging.yml").write_text(f"{RULE}{case}", encoding="utf-8")
    broken, hedging = rehearse(style)
    assert (broken.rule, broken.line) == ("House.Broken", line)
    assert broken.failure.startswith(failure)
    assert (hedging.rule, hedging.failure) == ("House.Hedging", "")


def test_the_style_that_vale_has_built_in_behaves_as_written(tmp_path: Path) -> None:
    outcomes = list(rehearse(locate_pack("Vale", tmp_path)))
    assert [outcome.failure for outcome in outcomes] == [""] * 5
