"""HTML: one page that loads nothing, with each article as a reader sees it and notes beside it."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from newslint import __version__
from newslint.report import Report
from newslint.reporters import RenderOptions
from newslint.reporters.html.copy import escape, write_inline
from newslint.reporters.html.rail import write_rail
from newslint.reporters.html.section import Section, write_section
from newslint.reporters.places import relative_path, tell_place
from newslint.reporters.wording import count

NEEDS_ARTICLES = True
NEEDS_RULES = True


def render(report: Report, options: RenderOptions) -> str:
    """Return the report as a page."""
    sections = list(_divide(report, options.base))
    title = _title(report)
    main = [_write_problems(report, options.base)]
    main += [write_section(report, section) for section in sections]
    if not sections:
        main.insert(0, _write_clean(report, title))
    rail = write_rail(report, sections, title) if sections else ""
    main += [
        _write_accepted(report, options.base),
        '<p id="nothing" hidden>No finding matches.</p>',
        f"<footer>newslint {escape(__version__)}</footer>",
    ]
    return _assemble(title, rail, "".join(main))


def _assemble(title: str, rail: str, main: str) -> str:
    style, early, late = map(_read_asset, ("page.css", "rail.js", "page.js"))
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        f" style-src {_digest(style)}; script-src {_digest(early)} {_digest(late)}"
    )
    return f"""\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="newslint {escape(__version__)}">
<link rel="icon" href="data:,">
<title>{escape(title)} – newslint</title>
<style>{style}</style>
</head>
<body{"" if rail else ' class="clean"'}>
{rail}<script>{early}</script>
<main id="articles">{main}</main>
<script>{late}</script>
</body>
</html>
"""


def _read_asset(name: str) -> str:
    return (files("newslint.reporters.html") / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _title(report: Report) -> str:
    if report.findings:
        return count(len(report.findings), "finding")
    if report.problems:
        return "No findings" if report.files else "Nothing could be checked"
    return "Nothing to report"


def _divide(report: Report, base: str) -> Iterable[Section]:
    articles = {article.path: article for article in report.articles}
    indexes = groupby(range(len(report.findings)), key=lambda index: report.findings[index].path)
    for number, (path, group) in enumerate(indexes, start=1):
        label = relative_path(path, base)
        yield Section(number, label, articles.get(path), tuple(group))


def _write_clean(report: Report, title: str) -> str:
    checked = f"{count(report.files, 'file')} checked" if report.files else "No file was checked"
    look = ' class="all-clear"' if not report.problems else ""
    return f"<section{look}><h1>{title}</h1><p>{checked}.</p></section>"


def _write_problems(report: Report, base: str) -> str:
    if not report.problems:
        return ""
    items = "".join(
        f"<li><b><bdi>{escape(relative_path(problem.path, base))}</bdi></b>"
        f' <span class="complaint" dir="auto">{write_inline(problem.message)}</span></li>'
        for problem in report.problems
    )
    title = f"{count(len(report.problems), 'problem')} on the way"
    return (
        '<section class="problems" aria-labelledby="problems">'
        f'<h2 id="problems">{title}</h2><ul>{items}</ul></section>'
    )


def _write_accepted(report: Report, base: str) -> str:
    if not report.suppressed:
        return ""
    items = "".join(
        f"<li><bdi>{escape(relative_path(one.path, base))}</bdi>:{tell_place(one)}"
        f" {escape(one.rule)} ({entry.means}) <bdi>{write_inline(entry.reason)}</bdi></li>"
        for entry in report.suppressed
        for one in [entry.finding]
    )
    title = f"{count(len(report.suppressed), 'accepted finding')}"
    return f'<details class="accepted"><summary>{title}</summary><ul>{items}</ul></details>'
