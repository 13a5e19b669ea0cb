"""newslint try: what a rule finds in a folder, for its author."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]
Run = Callable[..., Any]

RULES = """\
pack: house
rules:
  - id: utilise
    kind: terms
    prefer:
      utilise: use
    message: We write “{replacement}”.
    quotes: skip
    examples:
      bad: ["They {utilise=>use} it."]
      good: ["They use it."]
"""


@pytest.fixture
def articles(folder: Path) -> Path:
    place = folder / "site"
    place.mkdir()
    texts = ("They utilise it and utilise it.", "“We utilise it,” she said.", "Nothing here.")
    for number, text in enumerate(texts):
        (place / f"{number}.txt").write_text(f"{text}\n", encoding="utf-8")
    return place


def test_counts_apart_what_quotations_hide(articles: Path, newslint: Run) -> None:
    Path("house.yaml").write_text(RULES, encoding="utf-8")
    ran = newslint("try", "house.yaml", "site", "--format", "json")
    assert (ran.status, ran.err) == (0, "")
    told = json.loads(ran.out)
    (rule,) = told["rules"]
    assert told["summary"]["words"] == 13
    assert (rule["hits"], rule["quoted"], rule["skipped"], rule["articles"]) == (3, 1, 1, 2)
    assert rule["texts"] == [{"text": "utilise", "hits": 3}]
    assert rule["fixes"] == [{"text": "utilise", "fix": "Write “use”", "hits": 3}]
    assert rule["most"][0]["hits"] == 2


def test_counts_what_comments_accept(articles: Path, newslint: Run) -> None:
    Path("house.yaml").write_text(RULES, encoding="utf-8")
    copy = "They utilise it. <!-- newslint: ignore[house.utilise] -->\n\nThey utilise it.\n"
    (articles / "0.md").write_text(copy, encoding="utf-8")
    ran = newslint("try", "house.yaml", "site/0.md")
    assert "2 hits" in ran.out
    assert "1 accepted by comments" in ran.out
    assert ran.out.count("(accepted)") == 1


def test_the_json_is_as_its_schema_says(articles: Path, newslint: Run) -> None:
    schema = json.loads((ROOT / "schemas" / "try.json").read_text(encoding="utf-8"))
    Path("house.yaml").write_text(RULES, encoding="utf-8")
    told = json.loads(newslint("try", "house.yaml", "site", "lost.txt", "--format", "json").out)
    Draft202012Validator(schema).validate(told)
    assert told["problems"]
    assert told["rules"][0]["samples"]


@pytest.mark.parametrize("named", ["./house", "house.yaml"])
def test_a_pack_may_be_named_by_its_place(articles: Path, newslint: Run, named: str) -> None:
    for place in (Path("house.yaml"), Path("house/house.yaml")):
        place.parent.mkdir(exist_ok=True)
        place.write_text(RULES, encoding="utf-8")
    assert "house.utilise\n  3 hits" in newslint("try", named, "site").out


def test_samples_take_each_article_before_a_second_hit_of_one(
    articles: Path, newslint: Run
) -> None:
    Path("house.yaml").write_text(RULES, encoding="utf-8")
    arguments = ("try", "house.yaml", "site", "--samples", "2", "--format", "json")
    (rule,) = json.loads(newslint(*arguments).out)["rules"]
    assert {Path(each["path"]).name for each in rule["samples"]} == {"0.txt", "1.txt"}
    (again,) = json.loads(newslint(*arguments).out)["rules"]
    assert again["samples"] == rule["samples"]


def test_a_page_for_a_shipped_rule(articles: Path, newslint: Run) -> None:
    (articles / "0.txt").write_text("They met met here.\n", encoding="utf-8")
    ran = newslint("try", "core.doubled-words", "site")
    assert ran.status == 0
    assert "core.doubled-words\n  1 hit, " in ran.out
    assert "Articles with a hit: 1 of 3" in ran.out


def test_an_unreadable_file_is_told_and_the_rest_done(articles: Path, newslint: Run) -> None:
    ran = newslint("try", "core.doubled-words", "site", "lost.txt")
    assert ran.status == 2
    assert "lost.txt: cannot be read" in ran.err
    assert "3 articles" in ran.out


@pytest.mark.parametrize("rule", ["core.doubled-wrds", "lost.yaml"])
def test_an_unknown_rule_is_refused(articles: Path, newslint: Run, rule: str) -> None:
    ran = newslint("try", rule, "site")
    assert ran.status == 2
    assert rule in ran.err


def test_a_long_text_is_cut_in_the_page(articles: Path, newslint: Run) -> None:
    Path("house.yaml").write_text(
        RULES.replace("utilise: use", f"{'u' * 90}: use"), encoding="utf-8"
    )
    (articles / "0.txt").write_text(f"They {'u' * 90} it.\n", encoding="utf-8")
    ran = newslint("try", "house.yaml", "site")
    assert f"      1  {'u' * 60}…\n" in ran.out
    assert "u" * 61 not in ran.out


def test_a_rule_that_cannot_be_run_is_told(articles: Path, newslint: Run) -> None:
    style = Path("Desk")
    style.mkdir()
    rule = "extends: existence\nmessage: Cut it.\ntokens: ['{word}']\n"
    (style / "Broken.yml").write_text(rule.format(word="(very"), encoding="utf-8")
    (style / "Plain.yml").write_text(rule.format(word="utilise"), encoding="utf-8")
    ran = newslint("try", "./Desk", "site")
    assert ran.status == 2
    assert "Desk/Broken.yml: line 3: the rule Desk.Broken cannot be run: “(very”" in ran.err
    assert "3 hits" in ran.out


def test_says_where_a_rule_has_more_hits_than_are_counted(
    articles: Path, newslint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.trial.trial.MOST_FINDINGS", 1)
    Path("house.yaml").write_text(RULES, encoding="utf-8")
    ran = newslint("try", "house.yaml", "site", "--format", "json")
    told = json.loads(ran.out)
    assert [rule["hits"] for rule in told["rules"]] == [2]
    assert [(problem["path"], problem["message"]) for problem in told["problems"]] == [
        ("site/0.txt", "house.utilise: more than 1 hits; the 1 that matter most are counted")
    ]
