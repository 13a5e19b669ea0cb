"""SARIF 2.1.0, as GitHub code scanning, GitLab and editors read it."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from msgspec import Struct

from newslint import __version__
from newslint.finding import Finding, Fix, Related, Safety, Severity
from newslint.report import Means, Problem, Report, RuleNote, Suppressed
from newslint.reporters import RenderOptions
from newslint.reporters.markdown import escape
from newslint.reporters.places import locate, tell_message, uri

NEEDS_RULES = True

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LIMIT = 5_000
"""Results that GitHub shows of one run."""
_TEXT_LIMIT = 1024
"""Characters that GitHub takes of a rule's descriptions."""
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
_URGENCIES = _LEVELS | {Severity.SUGGESTION: "recommendation"}
_KINDS = {Means.COMMENT: "inSource", Means.BASELINE: "external"}

_Object = dict[str, object]


class _Entry(Struct, frozen=True):
    """A finding, its fingerprint in this run, and how it was accepted if it was."""

    finding: Finding
    fingerprint: str
    accepted: Suppressed | None

    @property
    def weight(self) -> tuple[bool, int]:
        return self.accepted is not None, self.finding.severity.rank


def render(report: Report, options: RenderOptions) -> str:
    """Return a log of one run."""
    found = list(_number(report))
    notes = [_notify(problem, options.root) for problem in report.problems]
    entries = found
    if len(found) > _LIMIT:
        order = sorted(range(len(found)), key=lambda index: found[index].weight)
        entries = [found[index] for index in sorted(order[:_LIMIT])]
        told = f"{len(found):,} results were cut to the {_LIMIT:,} most severe"
        notes.append({"level": "warning", "message": _say(told)})
    rules = _collect_rules(report.rules, [entry.finding for entry in entries])
    indexes = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {"driver": _describe_tool(rules)},
        "automationDetails": {"id": "newslint/"},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [
            {"executionSuccessful": not report.problems, "toolExecutionNotifications": notes}
        ],
        "results": [_convert(each, indexes[each.finding.rule], options.root) for each in entries],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _number(report: Report) -> Iterator[_Entry]:
    """Yield all findings in source order, accepted ones too, so that accepting renumbers none."""
    found: list[tuple[Finding, Suppressed | None]] = [(each, None) for each in report.findings]
    found += [(each.finding, each) for each in report.suppressed]
    seen: Counter[str] = Counter()
    for finding, accepted in sorted(found, key=lambda each: each[0].sort_key):
        name = finding.fingerprint or _hash(f"{finding.rule}\0{finding.text}")
        seen[name] += 1
        yield _Entry(finding, f"{name}:{seen[name]}", accepted)


def _hash(text: str) -> str:
    return sha256(text.encode(errors="replace")).hexdigest()[:16]


def _say(text: str) -> dict[str, str]:
    # In a message, but not in a snippet, "[words](target)" is a link.
    return {"text": text.replace("](", "\\](")}


def _notify(problem: Problem, root: str) -> _Object:
    file = {"artifactLocation": {"uri": uri(problem.path, root)}}
    return {
        "level": "error",
        "message": _say(problem.message),
        "locations": [{"physicalLocation": file}],
    }


def _collect_rules(noted: Iterable[RuleNote], findings: Iterable[Finding]) -> list[RuleNote]:
    rules = {rule.id: rule for rule in noted}
    for each in findings:
        if each.rule not in rules:
            rules[each.rule] = RuleNote(each.rule, each.severity, url=each.url)
    return list(rules.values())


def _describe_tool(rules: Sequence[RuleNote]) -> _Object:
    return {
        "name": "newslint",
        "version": __version__,
        "informationUri": "https://github.com/newslint/newslint",
        "rules": [_describe_rule(rule) for rule in rules],
    }


def _describe_rule(rule: RuleNote) -> _Object:
    why = rule.why or rule.summary or f"The rule {rule.id}."
    more = f"\n\n[More on this rule](<{rule.url}>)" if rule.url else ""
    described: _Object = {
        "id": rule.id,
        "shortDescription": {"text": (rule.summary or rule.id)[:_TEXT_LIMIT]},
        "fullDescription": {"text": why[:_TEXT_LIMIT]},
        "help": {"text": why, "markdown": escape(why) + more},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["prose"], "problem.severity": _URGENCIES[rule.severity]},
    }
    return described | ({"helpUri": rule.url} if rule.url else {})


def _convert(entry: _Entry, index: int, root: str) -> _Object:
    finding, accepted = entry.finding, entry.accepted
    file = {"uri": uri(finding.path, root)}
    place = {"artifactLocation": file, "region": _region(finding)}
    fixes = (each for each in finding.fixes if _is_for_programs(finding, each))
    result: _Object = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _say(tell_message(finding)),
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"primaryLocationLineHash": entry.fingerprint},
        "fixes": [_mend(finding, fix, file) for fix in dict.fromkeys(fixes)],
        "relatedLocations": [
            _relate(number, finding, each, root) for number, each in enumerate(finding.related, 1)
        ],
    }
    if accepted:
        reason = {"justification": accepted.reason} if accepted.reason else {}
        result["suppressions"] = [{"kind": _KINDS[accepted.means], **reason}]
    return result


def _region(finding: Finding) -> _Object:
    region: _Object = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    region |= _characters(finding, finding.start, finding.end)
    return region | {"snippet": {"text": finding.text}}


def _characters(finding: Finding, start: int, end: int) -> _Object:
    """Return a range of the file's characters; those of a container are none of its file."""
    if finding.context.is_paragraph:
        return {}
    return {"charOffset": start, "charLength": end - start}


def _is_for_programs(finding: Finding, fix: Fix) -> bool:
    applicable = bool(fix.edits) and fix.safety is not Safety.MANUAL
    return applicable and not finding.context.is_paragraph


def _mend(finding: Finding, fix: Fix, file: _Object | dict[str, str]) -> _Object:
    replacements: list[_Object] = []
    for edit in fix.edits:
        region = _characters(finding, edit.span.start, edit.span.end)
        start, end = locate(finding, edit.span.start), locate(finding, edit.span.end)
        if start and end:
            region |= {"startLine": start.line, "startColumn": start.column}
            region |= {"endLine": end.line, "endColumn": end.column}
        replacements.append({"deletedRegion": region, "insertedContent": {"text": edit.text}})
    change = {"artifactLocation": file, "replacements": replacements}
    return {"description": _say(fix.title), "artifactChanges": [change]}


def _relate(number: int, finding: Finding, related: Related, root: str) -> _Object:
    length = related.end - related.start
    region: _Object = {
        "startLine": related.line,
        "startColumn": related.column,
        "endLine": related.end_line or related.line,
        "endColumn": related.end_column or related.column + length,
    }
    region |= _characters(finding, related.start, related.end)
    place = {"artifactLocation": {"uri": uri(related.path, root)}, "region": region}
    return {"id": number, "physicalLocation": place, "message": _say(related.message)}
