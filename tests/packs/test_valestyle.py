from pathlib import Path

import pytest

from newslint.checks.refused import find_refusals
from newslint.errors import PackError
from newslint.finding import Severity
from newslint.packs.rehearsal import rehearse
from newslint.packs.rulebook import load_packs


def write(folder: Path, text: str, name: str = "Rule") -> Path:
    file = folder / "House" / f"{name}.yml"
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file.parent


def test_a_rule_is_named_for_its_folder_and_file(tmp_path: Path) -> None:
    style = write(
        tmp_path,
        "extends: existence\nmessage: Not '%s'.\nlevel: error\nlink: https://example.org\n"
        "description: Why.\ntokens:\n  - very\n",
    )
    (rule,) = load_packs([style])
    assert (rule.id, rule.kind, rule.severity) == ("House.Rule", "vale", Severity.ERROR)
    assert (rule.url, rule.why, rule.quotes) == ("https://example.org", "Why.", "check")


@pytest.mark.parametrize(
    ("keys", "line", "told"),
    [
        pytest.param("extends: script\nscript: x.tengo", 1, "Tengo", id="script"),
        pytest.param("extends: existance", 1, "did you mean", id="no extension"),
        pytest.param("extends: [existence]", 1, "is one text", id="a list"),
        pytest.param("extends: existence\nlevel: fatal\ntokens: [a]", 3, "level", id="level"),
        pytest.param("extends: existence\ntokns: [a]", 3, "“tokns”", id="unknown key"),
        pytest.param("extends: existence\nfolder: x", 3, "“folder”", id="a key of ours"),
        pytest.param("extends: existence\naction: remove", 3, "“action”", id="action as text"),
        pytest.param("extends: substitution\nswap: [foo]", 3, "“swap”", id="swap of texts"),
        pytest.param("extends: occurrence\nmax: many", 3, "“max”", id="a number"),
        pytest.param("extends: occurrence\ntoken: a", 3, "finds nothing", id="no bound"),
        pytest.param("extends: occurrence\nmax: -1\ntoken: a", 3, "is below 0", id="below zero"),
        pytest.param(
            "extends: occurrence\nmin: 5\nmax: 2\ntoken: a", 3, "is above “max”", id="bounds"
        ),
        pytest.param("extends: existence\nlimit: -1\ntokens: [a]", 3, "is below 0", id="a limit"),
        pytest.param("extends: existence\nlink: [a]\ntokens: [a]", 3, "is one text", id="a link"),
        pytest.param("extends: substitution\nswap: {a: [b]}", 3, "expected", id="swap for a list"),
        pytest.param("extends: capitalization\nscope: heading", 1, "“match”", id="no case"),
        pytest.param(
            "extends: capitalization\nmatch: $title\nstyle: MLA",
            4,
            "valid are AP",
            id="a style",
        ),
        pytest.param(
            "extends: capitalization\nmatch: $title\nthreshold: 7", 4, "a share", id="a share"
        ),
    ],
)
def test_a_rule_that_cannot_be_run_is_told(tmp_path: Path, keys: str, line: int, told: str) -> None:
    write(tmp_path, "extends: existence\nmessage: m\ntokens: [very]\n", "Fine")
    extends, _end, rest = keys.partition("\n")
    style = write(tmp_path, f"{extends}\nmessage: m\n{rest}\n")
    fine, refused = load_packs([style])
    (problem,) = find_refusals([fine, refused])
    assert (fine.kind, refused.kind) == ("vale", "refused")
    assert problem.path == str(style / "Rule.yml")
    assert problem.message.startswith(f"line {line}: the rule House.Rule ")
    assert told in problem.message
    assert "“ignore = ['House.Rule']”" in problem.message


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        pytest.param(b"extends: existence\nmessage: 'm\n", 3, "not YAML", id="broken YAML"),
        pytest.param(b"", 1, "no rule", id="an empty file"),
        pytest.param(b"- a\n- b\n", 1, "no rule", id="a list"),
        pytest.param(b"meta: 1\n", 1, "no “extends”", id="keys of something else"),
        pytest.param(b"extends: existence\nmessage: caf\xe9\n", 2, "UTF-8", id="Latin-1"),
        pytest.param(b"extends: existence\ntokens: &t [a]\n", 2, "anchors", id="an anchor"),
    ],
)
def test_a_file_that_holds_no_rule_leaves_its_style_running(
    tmp_path: Path, data: bytes, line: int, told: str
) -> None:
    style = write(tmp_path, "extends: existence\nmessage: m\ntokens: [very]\n", "Fine")
    (style / "Rule.yml").write_bytes(data)
    for _run in ("read", "kept"):
        fine, refused = load_packs([style])
        (problem,) = find_refusals([refused])
        assert (fine.id, fine.kind, refused.id) == ("House.Fine", "vale", "House.Rule")
        assert problem.message.startswith(f"line {line}: ")
        assert told in problem.message


def test_a_file_that_cannot_be_read_still_stops_a_pack_of_our_own(tmp_path: Path) -> None:
    pack = tmp_path / "house"
    pack.mkdir()
    (pack / "a.yaml").write_text("pack: house\nrules:\n  - id: 'a\n", encoding="utf-8")
    with pytest.raises(PackError, match=r"a\.yaml:4: not YAML"):
        load_packs([pack])


@pytest.mark.parametrize(
    ("keys", "line", "told"),
    [
        pytest.param("scope: headng\ntokens: [a]", 3, "did you mean “heading”", id="a scope"),
        pytest.param("scope: [text, ~tabel.cell]\ntokens: [a]", 3, "“tabel”", id="of several"),
        pytest.param("scope: sentence & lisst\ntokens: [a]", 3, "“lisst”", id="of two joined"),
        pytest.param("tokens: []", 3, "“tokens” and “raw” are empty", id="no tokens"),
        pytest.param("level: error", 1, "are empty", id="neither tokens nor raw"),
        pytest.param("tokens: ['', ' ']", 3, "are empty", id="blank tokens"),
    ],
)
def test_what_would_find_nothing_is_told(tmp_path: Path, keys: str, line: int, told: str) -> None:
    style = write(tmp_path, f"extends: existence\nmessage: m\n{keys}\n")
    (problem,) = find_refusals(load_packs([style]))
    assert problem.message.startswith(f"line {line}: ")
    assert told in problem.message


@pytest.mark.parametrize(
    ("extends", "keys", "told"),
    [
        pytest.param("substitution", "swap: {}", "“swap” is empty", id="swap"),
        pytest.param("consistency", "either: {}", "“either” is empty", id="either"),
        pytest.param("conditional", "first: a", "“second” is empty", id="second"),
        pytest.param("occurrence", "max: 3", "“token” is empty", id="token"),
        pytest.param("repetition", "tokens: []", "“tokens” is empty", id="tokens"),
    ],
)
def test_an_extension_needs_its_keys(tmp_path: Path, extends: str, keys: str, told: str) -> None:
    style = write(tmp_path, f"extends: {extends}\nmessage: m\n{keys}\n")
    (problem,) = find_refusals(load_packs([style]))
    assert told in problem.message


@pytest.mark.parametrize(
    "scope",
    [
        "text",
        "heading.h2",
        "~table.cell",
        "sentence & ~blockquote",
        "text.frontmatter.navigation_title",
        "paragraph.rst",
        "comment.line.py",
        "text.attr.alt",
        "figcaption",
        "summary",
    ],
)
def test_a_scope_that_there_is_is_taken(tmp_path: Path, scope: str) -> None:
    rule = f"extends: existence\nmessage: m\nscope: '{scope}'\ntokens: [a]\n"
    assert not list(find_refusals(load_packs([write(tmp_path, rule)])))


@pytest.mark.parametrize(
    ("action", "line", "told"),
    [
        pytest.param("{name: replce}", 4, "did you mean “replace”", id="no action"),
        pytest.param("{name: edit, params: [trin, ' ']}", 4, "“trim”", id="no way to edit"),
        pytest.param("{name: edit}", 4, "no way to edit", id="nothing to edit"),
        pytest.param(
            "\n  name: edit\n  params:\n    - regex\n    - '('\n    - x",
            8,
            "“(” is no expression",
            id="a bad expression",
        ),
        pytest.param("{name: edit, params: [regex, a]}", 4, "what to write", id="too few"),
        pytest.param("{name: edit, params: [split, ' ', x]}", 4, "a number", id="no number"),
    ],
)
def test_an_action_that_mends_nothing_is_told_and_its_rule_runs(
    tmp_path: Path, action: str, line: int, told: str
) -> None:
    style = write(tmp_path, f"extends: existence\nmessage: m\ntokens: [very]\naction: {action}\n")
    for _run in ("read", "kept"):
        (rule,) = load_packs([style])
        (problem,) = find_refusals([rule])
        assert (rule.kind, rule.options.action) == ("vale", None)
        assert problem.message.startswith(f"line {line}: the rule House.Rule offers no fix: ")
        assert told in problem.message


def test_one_value_will_do_for_a_list(tmp_path: Path) -> None:
    style = write(tmp_path, "extends: existence\nmessage: m\nscope: heading\ntokens: very\n")
    (rule,) = load_packs([style])
    assert (rule.options.scope, rule.options.tokens) == (("heading",), ("very",))


def test_a_key_that_stands_twice_has_its_last_value(tmp_path: Path) -> None:
    style = write(tmp_path, "extends: existence\nmessage: a\nmessage: b\ntokens: [very]\n")
    (rule,) = load_packs([style])
    assert rule.message == "b"


def test_a_style_has_no_examples_of_ours_to_rehearse(tmp_path: Path) -> None:
    assert not list(rehearse(write(tmp_path, "extends: existence\nmessage: m\ntokens: [a]\n")))
