from pathlib import Path

import pytest

from newslint.packs.rehearsal import rehearse

PACK = """\
pack: house
rules:
  - id: plain
    kind: terms
    message: m
    prefer: {{utilise: use, leverage: use}}
    examples:
      bad: {bad}
      good: {good}
"""


def failures(folder: Path, bad: str, good: str) -> list[tuple[str, str]]:
    (folder / "p.yaml").write_text(PACK.format(bad=bad, good=good), encoding="utf-8")
    return [(each.name, each.failure) for each in rehearse(folder / "p.yaml") if each.failure]


@pytest.mark.parametrize(
    ("bad", "good", "name", "failure"),
    [
        pytest.param(
            "['They {use=>x} it.']",
            "[a]",
            "bad[1]",
            "“use” is marked but not found",
            id="a mark that is missed",
        ),
        pytest.param(
            "['They {utilise=>use} leverage.']",
            "[a]",
            "bad[1]",
            "“leverage” is found but not marked",
            id="a fault without a mark",
        ),
        pytest.param(
            "['{utilise it=>use it}']",
            "[a]",
            "bad[1]",
            "“utilise it” is marked but not found; “utilise” is found but not marked",
            id="another span",
        ),
        pytest.param(
            "['They {utilise=>usd} it.']",
            "[a]",
            "bad[1]",
            "“utilise” is mended to “use”, not “usd”",
            id="another fix",
        ),
        pytest.param(
            "['{utilise=>use}']",
            "[a, 'They utilise.']",
            "good[2]",
            "“utilise” is found but not marked",
            id="a good example that is flagged",
        ),
        pytest.param("[]", "[a]", "bad[0]", "the rule has no bad example", id="no bad example"),
        pytest.param(
            "['{utilise=>use}']",
            "[]",
            "good[0]",
            "the rule has no good example",
            id="no good example",
        ),
    ],
)
def test_an_example_that_misbehaves_is_told(
    folder: Path, bad: str, good: str, name: str, failure: str
) -> None:
    assert failures(folder, bad, good) == [(f"house.plain::{name}", failure)]


def test_examples_that_behave_are_quiet(folder: Path) -> None:
    bad = "['{utilise=>use} or {leverage}', {headline: '{Utilise=>Use} it'}]"
    assert failures(folder, bad, "['“We utilise it.”']") == []


def test_a_fix_is_missed_where_the_rule_has_none(folder: Path) -> None:
    text = PACK.format(bad="['{utilise=>use}']", good="[a]")
    text = text.replace("prefer: {utilise: use, leverage: use}", "avoid: [utilise]")
    (folder / "p.yaml").write_text(text, encoding="utf-8")
    (failure,) = [each.failure for each in rehearse(folder / "p.yaml") if each.failure]
    assert failure == "“utilise” is found without a fix"
