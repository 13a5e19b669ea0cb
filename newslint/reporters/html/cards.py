"""A finding's card in HTML: what is wrong, what to write instead, where, and why."""

import re
import unicodedata

from newslint.finding import Finding, Fix, Related, Safety
from newslint.report import RuleNote
from newslint.reporters.excerpts import excerpt
from newslint.reporters.html.copy import escape, write_inline
from newslint.reporters.places import tell_place, tell_related_place

_JOINERS = "\u200c\u200d"
_LONGEST = 120
_CONTEXT = 120


def write_card(
    index: int, finding: Finding, number: int, note: RuleNote | None, anchor: str
) -> str:
    """Return the card of the finding at ``index`` of the report.

    ``number`` is its note number in the article, ``anchor`` the element that it is marked by, if
    any; a finding without one shows its line instead.
    """
    severity = finding.severity.value
    data = f'data-finding="{index}" data-severity="{severity}" data-rule="{escape(finding.rule)}"'
    parts = [
        f'<li class="card {severity}" id="f{index}" {data} tabindex="-1">',
        f'<p class="head"><span class="number">{number}</span>',
        f'<span class="severity">{severity.capitalize()}</span>{_write_place(finding, anchor)}</p>',
        _write_rule(finding, note),
        f'<p class="message" id="t{index}" dir="auto">{write_inline(finding.message)}</p>',
        "" if anchor else _write_context(finding),
        _write_list("fixes", [_write_fix(finding, fix) for fix in finding.fixes]),
        _write_list("related", [_write_related(finding, other) for other in finding.related]),
        "</li>",
    ]
    return "".join(parts)


def _write_place(finding: Finding, anchor: str) -> str:
    place = tell_place(finding)
    if not anchor:
        return f'<span class="place">{place}</span>'
    line, column = (
        ("paragraph", "character") if finding.context.is_paragraph else ("line", "column")
    )
    spoken = f"{place}, show {line} {finding.line}, {column} {finding.column}"
    return f'<a class="place" href="#{anchor}" aria-label="{spoken}">{place}</a>'


def _write_list(name: str, items: list[str]) -> str:
    return f'<ul class="{name}">{"".join(items)}</ul>' if items else ""


def _write_context(finding: Finding) -> str:
    before, marked, after = map(write_inline, excerpt(finding, _CONTEXT))
    if not before + marked + after:
        return ""
    look = f"{finding.severity}{'' if marked else ' empty'}"
    return f'<p class="context" dir="auto">{before}<b class="{look}">{marked}</b>{after}</p>'


def _write_fix(finding: Finding, fix: Fix) -> str:
    change = _write_change(finding, fix)
    # Sighted readers see the change itself; the title says it to those who hear the page.
    title = f'<span class="{"spoken" if change else "title"}">{write_inline(fix.title)}</span>'
    safe = ' <span class="safety">safe</span>' if fix.safety is Safety.SAFE else ""
    return f'<li dir="auto">{title}{change}{safe}</li>'


def _write_change(finding: Finding, fix: Fix) -> str:
    """Return the finding's text with the edits shown, or nothing if one lies outside of it."""
    if not fix.edits:
        return ""
    if any(edit.span.start < finding.start or edit.span.end > finding.end for edit in fix.edits):
        return ""
    before, after = _find_neighbours(finding)
    shown = _show(before)
    position = 0
    for edit in fix.edits:
        start, end = edit.span.start - finding.start, edit.span.end - finding.start
        shown += _show(finding.text[position:start])
        if start < end:
            shown += _write_edit("del", finding.text[start:end])
        if edit.text:
            shown += _write_edit("ins", edit.text)
        position = end
    return f'<bdi class="change">{shown}{_show(finding.text[position:] + after)}</bdi>'


def _find_neighbours(finding: Finding) -> tuple[str, str]:
    """Return what touches a finding of a sign or two, without which nobody could make it out."""
    line, start = finding.context.text, finding.column - finding.context.column
    end = start + len(finding.text)
    if any(map(str.isalnum, finding.text)) or line[max(start, 0) : end] != finding.text:
        return "", ""
    before = re.search(r"\S{0,30}\Z", line[:start])
    after = re.match(r"\S{0,30}", line[end:])
    return before[0] if before else "", after[0] if after else ""


def _write_edit(tag: str, text: str) -> str:
    look = ' class="blank"' if text.isspace() else ""
    return f"<{tag}{look}>{_show(text)}</{tag}>"


def _show(text: str) -> str:
    """Return text as HTML in which characters that nobody sees are named, and length is bounded."""
    if len(text) > _LONGEST:
        half = _LONGEST // 2 - 5
        text = f"{text[:half]} … {text[-half:]}"
    return "".join(
        f'<span class="unseen">U+{ord(character):04X}</span>'
        if _is_unseen(character)
        else write_inline(character)
        for character in text
    )


def _is_unseen(character: str) -> bool:
    category = unicodedata.category(character)
    return (category == "Cf" and character not in _JOINERS) or (
        category == "Zs" and character != " "
    )


def _write_related(finding: Finding, related: Related) -> str:
    place = f'<bdi class="place">{escape(tell_related_place(finding, related))}</bdi>'
    return f"<li>{place} <bdi>{write_inline(related.message)}</bdi></li>"


def _write_rule(finding: Finding, note: RuleNote | None) -> str:
    url = finding.url or (note.url if note else "")
    link = ""
    if url.lower().startswith(("https://", "http://")):
        link = f'<p><a href="{escape(url)}" rel="noopener noreferrer">Read more</a></p>'
    why = f'<p dir="auto">{write_inline(note.why)}</p>' if note and note.why else ""
    if not why + link:
        return f'<p class="rule">{escape(finding.rule)}</p>'
    return f'<details class="rule"><summary>{escape(finding.rule)}</summary>{why}{link}</details>'
