"""HTML: one page that loads nothing, with each article as a reader sees it and notes beside it."""

from base64 import b64encode
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.resources import files
from itertools import groupby

from newslint import __version__
from newslint.document import Role
from newslint.report import Report
from newslint.reporters import RenderOptions
from newslint.reporters.htmlcards import write_card
from newslint.reporters.htmlcopy import count, escape, write_block, write_inline
from newslint.reporters.htmlrail import Section, write_rail

NEEDS_ARTICLES = True
NEEDS_RULES = True


def render(report: Report, options: RenderOptions) -> str:
    """Return the report as a page."""
    sections = list(_divide(report, options.base))
    title = count(len(report.findings), "finding") if report.findings else "Nothing to report"
    main = [_write_problems(report), *(_write_section(report, section) for section in sections)]
    if not sections:
        main.append(_write_clean(report))
    body = [
        write_rail(report, sections, title) if sections else "",
        f'<main id="articles">{"".join(main)}{_write_accepted(report)}',
        '<p id="nothing" hidden>No finding matches.</p>',
        f"<footer>newslint {escape(__version__)}</footer></main>",
    ]
    return _assemble(f"{title} – newslint", "".join(body), is_clean=not sections)


def _assemble(title: str, body: str, *, is_clean: bool) -> str:
    style, script = _read_asset("page.css"), _read_asset("page.js")
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        f" style-src {_digest(style)}; script-src {_digest(script)}"
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
<link rel="icon" href="data:,">
<title>{escape(title)}</title>
<style>{style}</style>
</head>
<body{' class="clean"' if is_clean else ""}>
{body}
<script>{script}</script>
</body>
</html>
"""


def _read_asset(name: str) -> str:
    return (files("newslint.reporters") / "page" / name).read_text(encoding="utf-8")


def _digest(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _divide(report: Report, base: str) -> Iterable[Section]:
    articles = {article.path: article for article in report.articles}
    indexes = groupby(range(len(report.findings)), key=lambda index: report.findings[index].path)
    for number, (path, group) in enumerate(indexes, start=1):
        label = path.replace("\\", "/").removeprefix(f"{base}/") if base else path
        yield Section(number, path, label, articles.get(path), tuple(group))


def _write_clean(report: Report) -> str:
    checked = count(report.files, "file")
    where = f"{checked} checked" if report.files else "No file was checked"
    return f'<section class="all-clear"><h1>Nothing to report</h1><p>{where}.</p></section>'


def _write_problems(report: Report) -> str:
    if not report.problems:
        return ""
    items = "".join(
        f"<li><b><bdi>{escape(problem.path)}</bdi></b>"
        f' <span class="complaint" dir="auto">{write_inline(problem.message)}</span></li>'
        for problem in report.problems
    )
    title = f"{count(len(report.problems), 'problem')} on the way"
    return (
        '<section class="problems" aria-labelledby="problems">'
        f'<h2 id="problems">{title}</h2><ul>{items}</ul></section>'
    )


def _write_accepted(report: Report) -> str:
    if not report.suppressed:
        return ""
    items = "".join(
        f"<li><bdi>{escape(one.path)}</bdi>:{one.line}:{one.column} {escape(one.rule)}"
        f" ({entry.means}) <bdi>{write_inline(entry.reason)}</bdi></li>"
        for entry in report.suppressed
        for one in [entry.finding]
    )
    title = f"{count(len(report.suppressed), 'accepted finding')}"
    return f'<details class="accepted"><summary>{title}</summary><ul>{items}</ul></details>'


def _write_section(report: Report, section: Section) -> str:
    blocks = section.article.blocks if section.article else ()
    rows: list[list[int]] = []
    placed: set[int] = set()
    for block in blocks:
        row = [mark.finding for mark in block.marks if mark.finding not in placed]
        rows.append(list(dict.fromkeys(row)))
        placed.update(row)
    loose = [index for index in section.findings if index not in placed]
    order = [*loose, *(index for row in rows for index in row)]
    numbers = {index: number for number, index in enumerate(order, start=1)}
    notes = {note.id: note for note in report.rules}

    def write_cards(indexes: Sequence[int], anchors: dict[int, str], name: str) -> str:
        cards = "".join(
            write_card(
                index,
                report.findings[index],
                numbers[index],
                notes.get(report.findings[index].rule),
                anchors.get(index, ""),
            )
            for index in indexes
        )
        return f'<ul class="{name}" aria-label="Findings">{cards}</ul>' if cards else ""

    parts = []
    is_list = False
    for block, row in zip(blocks, rows, strict=True):
        if (block.role is Role.LIST_ITEM) is not is_list:
            is_list = not is_list
            parts.append('<div role="list">' if is_list else "</div>")
        own = {index: numbers[index] for index in row}
        copy, anchors = write_block(block, report.findings, own)
        parts.append(f'<div class="row">{copy}{write_cards(row, anchors, "notes")}</div>')
    parts.append("</div>" if is_list else "")
    return (
        f'<section class="article" id="a{section.number}" aria-labelledby="h{section.number}">'
        f'<h2 id="h{section.number}"><bdi>{escape(section.label)}</bdi></h2>'
        f"{write_cards(loose, {}, 'notes loose')}{''.join(parts)}</section>"
    )
