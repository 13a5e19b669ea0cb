import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from msgspec import structs

from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Means, Problem, Report, RuleNote, Suppressed
from newslint.reporters import RenderOptions, needs, render
from newslint.source import Edit, Span

Find = Callable[..., Finding]
SCHEMA = json.loads(
    (Path(__file__).parents[1] / "data" / "schemas" / "sarif-2.1.0.json").read_text("utf-8")
)
VALIDATOR = jsonschema.validators.validator_for(SCHEMA)(SCHEMA)


def read(report: Report, root: str = "") -> Any:
    """Return the only run, checked against the schema."""
    log = json.loads(render("sarif", report, RenderOptions(root=root)))
    VALIDATOR.validate(log)
    (run,) = log["runs"]
    return run


def test_a_result_has_what_github_asks_for(far: Finding) -> None:
    run = read(Report.of([far], [], 1))
    region = {"startLine": 3, "startColumn": 13, "endLine": 3, "endColumn": 20}
    offsets = {"charOffset": 112, "charLength": 7}
    file = {"uri": "a.txt"}
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "newslint/"}
    assert run["results"] == [
        {
            "ruleId": "core.joined-words",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "Two words."},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": file,
                        "region": {**region, **offsets, "snippet": {"text": "thecity"}},
                    }
                }
            ],
            "partialFingerprints": {"primaryLocationLineHash": "f00d:1"},
            "fixes": [
                {
                    "description": {"text": "Write “the city”"},
                    "artifactChanges": [
                        {
                            "artifactLocation": file,
                            "replacements": [
                                {
                                    "deletedRegion": {**offsets, **region},
                                    "insertedContent": {"text": "the city"},
                                }
                            ],
                        }
                    ],
                }
            ],
            "relatedLocations": [],
        }
    ]


def test_a_finding_over_a_line_end_tells_both_lines(broken: Finding) -> None:
    (result,) = read(Report.of([broken], [], 1))["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["endLine"], region["endColumn"]) == (3, 4, 6)
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["deletedRegion"] == {
        "charOffset": 105,
        "charLength": 6,
        "startLine": 3,
        "startColumn": 6,
        "endLine": 4,
        "endColumn": 6,
    }


def test_a_clean_run_has_no_results() -> None:
    run = read(Report.of([], [], 1))
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_problems_are_notifications() -> None:
    (invocation,) = read(Report.of([], [Problem("b c.txt", "cannot be read")], 1))["invocations"]
    assert not invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]) == ("error", {"text": "cannot be read"})
    assert told["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "b%20c.txt"}


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "note")],
    ids=str,
)
def test_severities_become_levels(severity: Severity, level: str, find: Find) -> None:
    run = read(Report.of([find(severity=severity)], [], 1))
    assert run["results"][0]["level"] == level
    assert run["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": level}


def test_rules_are_described(find: Find) -> None:
    notes = (
        RuleNote("core.a", Severity.WARNING, "One.", "One. *Two*.", "https://example.org/a"),
        RuleNote("core.b", Severity.ERROR, "s" * 2000, "w" * 2000),
    )
    findings = [find(rule="core.b"), find(rule="house.c", start=200, end=207)]
    run = read(structs.replace(Report.of(findings, [], 1), rules=notes))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["core.a", "core.b", "house.c"]
    assert [result["ruleIndex"] for result in run["results"]] == [1, 2]
    assert rules[0] == {
        "id": "core.a",
        "shortDescription": {"text": "One."},
        "fullDescription": {"text": "One. *Two*."},
        "help": {
            "text": "One. *Two*.",
            "markdown": "One. &#42;Two&#42;.\n\n[More on this rule](<https://example.org/a>)",
        },
        "helpUri": "https://example.org/a",
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["prose"], "problem.severity": "warning"},
    }
    assert len(rules[1]["shortDescription"]["text"]) == 1024
    assert len(rules[1]["fullDescription"]["text"]) == 1024
    assert "helpUri" not in rules[1]
    assert rules[2]["help"]["text"]
    assert rules[2]["help"]["markdown"]


def test_the_rules_in_force_are_asked_for() -> None:
    assert "rules" in needs("sarif")


@pytest.mark.parametrize(
    ("means", "reason", "told"),
    [
        pytest.param(
            Means.COMMENT,
            "the house's name",
            {"kind": "inSource", "justification": "the house's name"},
            id="a comment",
        ),
        pytest.param(Means.BASELINE, "", {"kind": "external"}, id="the baseline"),
    ],
)
def test_accepted_findings_are_suppressed_results(
    means: Means, reason: str, told: dict[str, str], find: Find
) -> None:
    accepted = Suppressed(find(start=50, end=57), means, reason)
    run = read(Report.of([find()], [], 1, suppressed=[accepted]))
    assert [result.get("suppressions") for result in run["results"]] == [[told], None]


def test_no_two_fingerprints_are_the_same(find: Find) -> None:
    nameless = [find(fingerprint="", start=n, end=n) for n in range(2)]
    report = Report.of(
        [find(), find(path="b.txt"), *nameless],
        [],
        1,
        suppressed=[Suppressed(find(start=300, end=307), Means.BASELINE)],
    )
    results = read(report)["results"]
    names = {result["partialFingerprints"]["primaryLocationLineHash"] for result in results}
    assert len(names) == 5
    assert {"f00d:1", "f00d:2", "f00d:3"} < names


def test_accepting_a_finding_renumbers_no_other(find: Find) -> None:
    first, second = find(), find(start=200, end=207)
    both = read(Report.of([first, second], [], 1))
    accepted = Report.of([second], [], 1, suppressed=[Suppressed(first, Means.COMMENT)])
    assert [result["partialFingerprints"] for result in both["results"]] == [
        result["partialFingerprints"] for result in read(accepted)["results"]
    ]


def test_only_what_a_program_may_apply_is_a_fix(find: Find) -> None:
    edit = Edit(Span(500, 501), "")
    safe = Fix("Delete it", Safety.SAFE, (edit,))
    fixes = (safe, safe, Fix("Ask", Safety.MANUAL, (edit,)), Fix("Nothing", Safety.SAFE, ()))
    (result,) = read(Report.of([find(fixes=fixes)], [], 1))["results"]
    (told,) = result["fixes"]
    replacement = told["artifactChanges"][0]["replacements"][0]
    assert replacement["deletedRegion"] == {"charOffset": 500, "charLength": 1}


def test_a_word_document_has_no_characters_to_change(in_word: Finding) -> None:
    finding = structs.replace(in_word, related=(Related("a.docx", 1, 1, 0, 3, "here"),))
    (result,) = read(Report.of([finding], [], 1))["results"]
    assert result["message"]["text"] == "Paragraph 3, character 13: Two words."
    assert result["fixes"] == []
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (3, 13, 20)
    related = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert not {"charOffset", "charLength"} & {*region, *related}


def test_a_related_place_over_a_line_end_tells_both_lines(find: Find) -> None:
    related = (Related("a.txt", 2, 5, 40, 47, "here", 3, 2),)
    (result,) = read(Report.of([find(related=related)], [], 1))["results"]
    region = result["relatedLocations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (2, 5)
    assert (region["endLine"], region["endColumn"]) == (3, 2)


def test_lines_end_as_newslint_counts_them() -> None:
    assert read(Report.of([], [], 1))["newlineSequences"] == ["\r\n", "\n", "\r"]


def test_related_places_are_told(find: Find) -> None:
    related = (Related("b c.txt", 2, 5, 40, 47, "here"), Related("a.txt", 1, 1, 0, 3, "here"))
    (result,) = read(Report.of([find(related=related)], [], 1))["results"]
    first, second = result["relatedLocations"]
    assert (first["id"], second["id"]) == (1, 2)
    assert first["message"] == {"text": "here"}
    assert first["physicalLocation"] == {
        "artifactLocation": {"uri": "b%20c.txt"},
        "region": {
            "startLine": 2,
            "startColumn": 5,
            "endLine": 2,
            "endColumn": 12,
            "charOffset": 40,
            "charLength": 7,
        },
    }


def test_paths_outside_the_repository_are_whole(folder: Path, find: Find) -> None:
    findings = [find(path="news/é.txt"), find(path="x.txt")]
    run = read(Report.of(findings, [], 2), root=(folder / "news").as_posix())
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    addresses = [place["artifactLocation"]["uri"] for place in places]
    assert addresses == ["%C3%A9.txt", (folder / "x.txt").as_uri()]


def test_the_most_severe_of_very_many_are_kept(find: Find) -> None:
    hints = [find(start=n, end=n, severity=Severity.SUGGESTION) for n in range(5_000)]
    accepted = Suppressed(find(rule="core.other"), Means.BASELINE)
    report = Report.of([*hints, find(path="z.txt")], [], 1, suppressed=[accepted])
    run = read(report)
    assert len(run["results"]) == 5_000
    assert run["results"][-1]["level"] == "error"
    assert not any("suppressions" in result for result in run["results"])
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"]
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "5,002 results were cut to the 5,000 most severe"


def test_copy_cannot_break_out(attacked: Report, attack: str) -> None:
    run = read(attacked)
    (result,) = run["results"]
    text = result["message"]["text"]
    assert text.replace("\\](", "](") == f"{attack} Two words."
    assert "](" not in text.replace("\\](", "")
    snippet = result["locations"][0]["physicalLocation"]["region"]["snippet"]
    assert snippet == {"text": "thecity"}
    address = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert address.isascii()
    assert address.isprintable()
    assert " " not in address


DRAFT = """\
Harbour sells its crane

It could of been worse,said the mayor. <!-- newslint: ignore[core.of-for-have] -- her words -->

It is 140 metres (450 feet) long,and it could of been longer.
"""


def test_a_run_meets_what_github_asks_for(
    folder: Path, newslint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = folder / "site" / "a b"
    content.mkdir(parents=True)
    (folder / ".git").mkdir()
    (content / "draft.md").write_text(DRAFT, encoding="utf-8")
    (content / "torn.md").write_bytes(b"caf\xe9\n")
    monkeypatch.chdir(folder / "site")
    ran = newslint("check", "--isolated", "--format", "sarif", ".")
    assert ran.status == 2
    log = json.loads(ran.out)
    VALIDATOR.validate(log)
    assert log["$schema"].startswith("https://")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 15
    for rule in rules:
        assert 0 < len(rule["shortDescription"]["text"]) <= 1024
        assert 0 < len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert len(rule["properties"]["tags"]) <= 20
    found = [result["ruleId"] for result in run["results"]]
    assert found.count("core.of-for-have") == 2
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"] == {"uri": "site/a%20b/draft.md"}
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(place["region"])
        assert result["partialFingerprints"]["primaryLocationLineHash"]
    (accepted,) = (result for result in run["results"] if "suppressions" in result)
    assert accepted["ruleId"] == "core.of-for-have"
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "her words"}]
    (told,) = run["invocations"][0]["toolExecutionNotifications"]
    place = told["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "site/a%20b/torn.md"}


def test_a_rule_for_vale_is_described_by_its_message(
    folder: Path, newslint: Callable[..., Any]
) -> None:
    style = folder / "Desk"
    style.mkdir()
    rule = "extends: substitution\nmessage: \"Use '%s' instead of '%s' {here}.\"\nlevel: error\n"
    link = "link: https://desk.example/plain\nswap:\n  utilise: use\n"
    (style / "Plain.yml").write_text(rule + link, encoding="utf-8")
    (folder / "newslint.toml").write_text('packs = ["./Desk"]\nselect = ["Desk"]\n')
    (folder / "a.txt").write_text("They walk.\n")
    ran = newslint("check", "--format", "sarif", "a.txt")
    (described,) = json.loads(ran.out)["runs"][0]["tool"]["driver"]["rules"]
    assert described["shortDescription"]["text"] == "Use '…' instead of '…' {here}."
    assert described["helpUri"] == "https://desk.example/plain"
    assert described["defaultConfiguration"]["level"] == "error"
