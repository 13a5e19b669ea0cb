"""What stands beside the articles in HTML: the sum of the report, filters, an index."""

from collections import Counter
from collections.abc import Sequence

from newslint.document import Role
from newslint.finding import Severity
from newslint.report import Report
from newslint.reporters.html.copy import escape, write_inline
from newslint.reporters.html.section import Section
from newslint.reporters.wording import count


def write_rail(report: Report, sections: Sequence[Section], title: str) -> str:
    """Return what stands beside the articles; without scripts, the controls stay hidden."""
    touched = f"in {len(sections):,} of {count(report.files, 'file')}"
    problems = ""
    if report.problems:
        problems = f'<p><a href="#problems">{count(len(report.problems), "problem")}</a></p>'
    by_severity = {severity.value: report.count(severity) for severity in Severity}
    counts = "".join(
        f'<li class="{name}">{count(number, name)}</li>'
        for name, number in by_severity.items()
        if number
    )
    by_rule = Counter(finding.rule for finding in report.findings)
    rules = "".join(
        _write_choice("rule", rule, rule, number)
        for rule, number in sorted(by_rule.items(), key=lambda item: (-item[1], item[0]))
    )
    severities = "".join(
        _write_choice("severity", name, f"{name.capitalize()}s", number)
        for name, number in by_severity.items()
    )
    return f"""\
<aside class="rail" aria-label="Overview and filters">
<header><p class="brand">newslint</p><h1>{title}</h1><p>{touched}</p>{problems}
<ul class="counts">{counts}</ul></header>
<form id="filters" class="live" role="search" aria-label="Filters">
<fieldset class="severities"><legend>Show only</legend>{severities}</fieldset>
<p class="shown"><span id="shown" role="status"></span>
<button id="reset" type="reset" hidden>Show all</button></p>
<input id="words" type="search" placeholder="Search notes" aria-label="Search notes"
 autocomplete="off">
<details class="rules" open><summary>Rules</summary>
<fieldset><legend class="spoken">Rules</legend>{rules}</fieldset></details>
</form>
<div class="stepper live" role="group" aria-label="Go through the findings">
<button id="previous" type="button" aria-keyshortcuts="p"><kbd>p</kbd> Previous</button>
<output id="position"></output>
<button id="next" type="button" aria-keyshortcuts="n">Next <kbd>n</kbd></button>
</div>
{_write_index(sections)}
</aside>
"""


def _write_choice(name: str, value: str, label: str, number: int) -> str:
    look = f"choice {value}" if name == "severity" else "choice"
    return (
        f'<label class="{look}"><input type="checkbox" name="{name}" value="{escape(value)}"'
        f'{"" if number else " disabled"}><span class="name">{escape(label)}</span>'
        f'<span class="count">{number:,}</span></label>'
    )


def _write_index(sections: Sequence[Section]) -> str:
    if len(sections) < 2:
        return ""
    items = "".join(
        f'<li data-section="a{section.number}"><a href="#a{section.number}">'
        f'<span class="name" dir="auto">{write_inline(_headline(section))}</span></a>'
        f'<span class="count">{len(section.findings):,}</span></li>'
        for section in sections
    )
    return (
        f'<nav aria-label="Articles"><details open><summary>Articles</summary>'
        f'<ol class="index">{items}</ol></details></nav>'
    )


def _headline(section: Section) -> str:
    blocks = section.article.blocks if section.article else ()
    titles = (block.text for block in blocks if block.role is Role.HEADLINE and block.text.strip())
    return next(titles, section.label)
