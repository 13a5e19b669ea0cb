"""The trial: run chosen rules over articles, each by itself and against the clock."""

from collections.abc import Callable, Sequence, Set
from pathlib import Path
from time import process_time

from msgspec import Struct

from newslint.checks.kind import Checker, Match, Rule, load_kind
from newslint.checks.policy import applies
from newslint.checks.refused import describe_failures, find_refusals
from newslint.document import Document
from newslint.engine import MOST_FINDINGS, render
from newslint.errors import UserError
from newslint.finding import Finding
from newslint.gravest import Gravest, Placed
from newslint.language.reading import Reading
from newslint.report import Problem
from newslint.running.files import FileFinder
from newslint.running.inputs import read_file
from newslint.running.inspection import Inspector, hide, read_document
from newslint.source import UndecodableError
from newslint.trial.tally import Hit, Tally

_AROUND = 40
"""Characters of copy that are shown on each side of a hit."""


class Trial(Struct):
    """What a trial came to; ``seconds`` is processor time of reading, without any rule."""

    tallies: list[Tally]
    problems: list[Problem]
    articles: int = 0
    words: int = 0
    bytes: int = 0
    seconds: float = 0.0


def try_rules(
    rules: Sequence[Rule],
    inspector: Inspector,
    paths: Sequence[str],
    samples: int,
    progress: Callable[[int, int], None] | None = None,
) -> Trial:
    """Run ``rules`` on the files among ``paths`` and all articles in the folders among them.

    A rule that cannot be run finds nothing; it is a problem of its own file.
    """
    files, problems = FileFinder(inspector.settings_for).find(paths)
    tallies = [Tally(rule.id, samples) for rule in rules]
    trial = Trial(tallies, [*find_refusals(rules), *problems])
    checkers = [load_kind(rule.kind).compile((rule,)) for rule in rules]
    for done, path in enumerate(files, start=1):
        try:
            _try_article(path, inspector, list(zip(rules, checkers, strict=True)), trial)
        except OSError as error:
            trial.problems.append(Problem(path, f"cannot be read: {error.strerror or error}"))
        except (UndecodableError, UserError) as error:
            trial.problems.append(Problem(path, str(error)))
        except Exception as error:  # noqa: BLE001 - whatever fails, the other files are read
            trial.problems.append(Problem(path, inspector.describe(error)))
        if progress:
            progress(done, len(files))
    return trial


def _try_article(
    path: str, inspector: Inspector, rules: list[tuple[Rule, Checker]], trial: Trial
) -> None:
    settings = inspector.regime_for(Path(path)).settings
    data = read_file(path)
    begun = process_time()
    document = hide(read_document(path, data), settings)
    reading = Reading(document, settings.vocabulary)
    trial.seconds += process_time() - begun
    trial.articles += 1
    trial.bytes += len(data)
    trial.words += len(document.source.text.split())
    for tally, (rule, checker) in zip(trial.tallies, rules, strict=True):
        begun = process_time()
        placed = _find(rule, checker, reading)
        tally.seconds += process_time() - begun
        findings = [render(each, document.source) for each in placed]
        accepted = _accepted(findings, document, rule)
        found = zip(placed, findings, strict=True)
        tally.add(path, [_tell(each.match, finding, accepted) for each, finding in found])
    trial.problems += [Problem(path, each) for each in (*document.problems, *reading.problems)]
    failed = describe_failures((rule for rule, _checker in rules), reading.failures)
    trial.problems += [each for each in failed if each not in trial.problems]


def _accepted(findings: Sequence[Finding], document: Document, rule: Rule) -> set[Finding]:
    """Return the findings that comments in the article accept."""
    if not findings or not document.comments:
        return set()
    from newslint.adoption.suppressions import apply

    verdict = apply(findings, document, (rule,), (rule,), is_complete=False)
    return {each.finding for each in verdict.suppressed}


def _find(rule: Rule, checker: Checker, reading: Reading) -> Sequence[Placed]:
    """Return each match in the rule's scope once, in quotations too."""
    found = Gravest(MOST_FINDINGS)
    for match in checker(reading):
        if match.passage.role in rule.scope:
            found.add(match)
    placed = found.close()
    if found.is_cut:
        reading.problems.append(
            f"{rule.id}: more than {MOST_FINDINGS:,} hits; the {MOST_FINDINGS:,} that matter most"
            " are counted"
        )
    return placed


def _tell(match: Match, finding: Finding, accepted: Set[Finding]) -> Hit:
    passage = match.passage
    return Hit(
        path=finding.path,
        line=finding.line,
        column=finding.column,
        role=passage.role.value,
        text=passage.text[match.start : match.end],
        before=passage.text[max(match.start - _AROUND, 0) : match.start],
        after=passage.text[match.end : match.end + _AROUND],
        fix=finding.fixes[0].title if finding.fixes else "",
        is_quoted=passage.is_quoted(match.start, match.end),
        is_skipped=not (match.is_of_marks or applies(match.rule, passage, match.start, match.end)),
        is_accepted=finding in accepted,
    )
