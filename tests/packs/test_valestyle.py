from pathlib import Path

import pytest

from newslint.checks.refused import refusal_of
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
        pytest.param("extends: [existence]", 1, "Vale has no", id="a list"),
        pytest.param("extends: existence\nlevel: fatal\ntokens: [a]", 3, "level", id="level"),
        pytest.param("extends: existence\ntokns: [a]", 3, "“tokns”", id="unknown key"),
        pytest.param("extends: existence\nfolder: x", 3, "“folder”", id="a key of ours"),
        pytest.param("extends: existence\naction: remove", 3, "“action”", id="action as text"),
        pytest.param("extends: substitution\nswap: [foo]", 3, "“swap”", id="swap of texts"),
        pytest.param("extends: occurrence\nmax: many", 3, "“max”", id="a number"),
    ],
)
def test_a_rule_that_cannot_be_run_is_told(tmp_path: Path, keys: str, line: int, told: str) -> None:
    write(tmp_path, "extends: existence\nmessage: m\ntokens: [very]\n", "Fine")
    extends, _end, rest = keys.partition("\n")
    style = write(tmp_path, f"{extends}\nmessage: m\n{rest}\n")
    fine, refused = load_packs([style])
    assert (fine.kind, refused.kind) == ("vale", "refused")
    assert told in refusal_of(refused)
    assert f"Rule.yml:{line}" in refusal_of(refused)


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
