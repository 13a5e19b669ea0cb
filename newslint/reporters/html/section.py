"""One article in HTML: its copy in rows, each with the notes on the copy that it starts with."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from newslint.document import Role
from newslint.report import Article, ArticleBlock, Report
from newslint.reporters.html.cards import write_card
from newslint.reporters.html.copy import escape, write_block

_MANY = 4
"""Notes beside one paragraph; where there are more, they stand below it, and are numbered."""

_RUNS = {Role.LIST_ITEM: "ul", Role.TABLE_CELL: "div"}
"""The element around blocks of one role that follow each other."""


class Section(Struct, frozen=True):
    """One article with the indexes of its findings; ``article`` is None if it could not be had."""

    number: int
    label: str
    article: Article | None
    findings: tuple[int, ...]


class _Row(Struct):
    """The copy that notes stand beside, the indexes of their findings, and the copy that follows.

    What follows has no notes, so that those of the row may run on beside it.
    """

    lead: list[ArticleBlock]
    notes: list[int]
    rest: list[ArticleBlock]


def write_section(report: Report, section: Section) -> str:
    """Return an article and its notes; what lies in none of its blocks comes first."""
    rows = list(_divide(section.article.blocks if section.article else ()))
    placed = {index for row in rows for index in row.notes}
    loose = [index for index in section.findings if index not in placed]
    order = [*loose, *(index for row in rows for index in row.notes)]
    numbers = {index: number for number, index in enumerate(order, start=1)}
    writer = _Writer(report, numbers)
    name, parts = f"h{section.number}", [writer.write_row(row) for row in rows]
    return (
        f'<section class="article" id="a{section.number}" aria-labelledby="{name}">'
        f'<h2 id="{name}"><bdi>{escape(section.label)}</bdi></h2>'
        f"{writer.write_notes(loose, {}, 'notes loose')}{''.join(parts)}</section>"
    )


def _divide(blocks: Iterable[ArticleBlock]) -> Iterable[_Row]:
    """Yield rows; a finding in several blocks has its note beside the first."""
    placed: set[int] = set()
    row = _Row([], [], [])
    for block in blocks:
        notes = list(
            dict.fromkeys(mark.finding for mark in block.marks if mark.finding not in placed)
        )
        if not notes:
            row.rest.append(block)
            continue
        placed.update(notes)
        # A dateline runs into the paragraph that it opens.
        opening = row.rest[-1:] if row.rest and row.rest[-1].role is Role.DATELINE else []
        del row.rest[len(row.rest) - len(opening) :]
        yield row
        row = _Row([*opening, block], notes, [])
    yield row


class _Writer:
    """Writes rows and notes; ``numbers`` are those of the notes in their article."""

    def __init__(self, report: Report, numbers: Mapping[int, int]) -> None:
        self._findings = report.findings
        self._numbers = numbers
        self._rules = {note.id: note for note in report.rules}

    def write_row(self, row: _Row) -> str:
        if not row.lead + row.rest:
            return ""
        own = {index: self._numbers[index] for index in row.notes}
        anchors: dict[int, str] = {}
        lead = self._write_copy("lead", row.lead, own, anchors)
        notes = self.write_notes(row.notes, anchors, "notes")
        look = "row dense" if len(row.notes) > _MANY else "row"
        return (
            f'<div class="{look}">{lead}{notes}{self._write_copy("rest", row.rest, {}, {})}</div>'
        )

    def _write_copy(
        self,
        name: str,
        blocks: Sequence[ArticleBlock],
        own: Mapping[int, int],
        anchors: dict[int, str],
    ) -> str:
        """Return blocks as HTML, and put into ``anchors`` where their own findings are marked."""
        parts = []
        for role, run in groupby(blocks, key=lambda block: block.role):
            written = ""
            for block in run:
                copy, marked = write_block(block, self._findings, own)
                anchors |= marked
                written += copy
            tag = _RUNS.get(role)
            parts.append(f'<{tag} class="{role}s">{written}</{tag}>' if tag else written)
        return f'<div class="{name}">{"".join(parts)}</div>' if parts else ""

    def write_notes(self, indexes: Sequence[int], anchors: Mapping[int, str], name: str) -> str:
        cards = "".join(
            write_card(
                index,
                self._findings[index],
                self._numbers[index],
                self._rules.get(self._findings[index].rule),
                anchors.get(index, ""),
            )
            for index in indexes
        )
        return f'<ul class="{name}" aria-label="Findings">{cards}</ul>' if cards else ""
