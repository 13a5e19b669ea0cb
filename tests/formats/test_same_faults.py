"""One article with ten faults, in four formats: the same findings, each at the faulty text."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newslint.formats import read

FAULTS = [
    ("core.time-twice", "11 p.m. in the evening", "11 p.m"),
    ("core.impossible-date", "June 31", "June 30"),
    ("core.space-after-punctuation", "loan,a", "loan, a"),
    ("core.wrong-conversion", "20 metres (82 feet)", "20 metres (66 feet)"),
    ("core.case-joins", "inPortugal", "in Portugal"),
    ("core.doubled-words", "the the", "the"),
    ("core.joined-words", "fromthe", "from the"),
    ("consistency.spelling", "advisor", "adviser"),
    ("core.space-before-punctuation", "twice ,", "twice,"),
    ("core.encoding-damage", "â€™", "’"),
]
"""The rule, the text as it is read, and what stands there once the first fix is made."""

PLAIN = """\
Harbour town votes to keep its tidal clock
The old timepiece is to be mended by hand

By Noor Lindqvist

ELDER QUAY — The town council voted to keep the tidal clock on the pier, an adviser said. The plan \
was carried on Thursday after a debate that lasted until 11 p.m. in the evening.
Work begins on June 31, and the money comes from three sources: a loan,a grant & a sale of lamps.

A tower of brass

The tower stands 20 metres (82 feet) above the quay. Its makers copied a clock that they had seen \
inPortugal, and the works are still the the ones that they built.
- Clockmakers working fromthe cellar below measured each wheel. Another advisor weighed them.
Several people spoke twice , and one of them sang.
"It doesnâ€™t matter who pays," said Ida Marsh. "It matters that it rings."
"""

MARKDOWN = """\
---
title: Harbour town votes to keep its tidal clock
description: >-
  The old timepiece is to be
  mended by hand
---

By Noor Lindqvist

ELDER QUAY &mdash; The town council **voted** to keep the tidal clock on the pier, an adviser
said. The plan was carried on Thursday after a debate that lasted until
11 p.m. in the evening.

Work begins on [June 31](http://harbour.example/plan_b), and the money comes from three sources:
a *loan*,a grant &amp; a sale of lamps.

## A tower of brass

The tower stands 20 metres (82 feet) above the quay. Its makers copied a clock that they had seen
**inPortugal**, and the works are still the
the ones that they built.

- Clockmakers working *fromthe* cellar below measured each wheel. Another **advisor** weighed them.

Several people spoke twice , and one of them sang.

> "It doesnâ€™t matter who pays," said Ida Marsh. "It matters that it rings."
"""

HTML = """\
<!DOCTYPE html>
<html><head><title>The Daily Tide</title><script>let a = "the the <p>";</script></head><body>
<h1>Harbour town votes to keep its tidal clock</h1>
<p class="standfirst">The old timepiece is to be mended by hand</p>
<p class="byline">By <a href="/staff?a=1&b=2">Noor Lindqvist</a></p>
<p>ELDER QUAY &#8212; The town council voted to keep the tidal clock on the pier, an adviser
    said. The plan was carried on Thursday after a debate that lasted until
    <b>11 p.m. in the evening</b>.
<p>Work begins on <em>June 31</em>, and the money comes from three sources: a loan,<b>a</b> grant
    &amp; a sale of lamps.</p><h2>A tower of <span style="x">brass</span></h2>
<p>The tower stands 20&nbsp;metres (82 feet) above the quay. Its makers copied a clock that they had
seen <b>inPortugal</b>, and the works are still the
the ones that they built.</p>
<ul><li>Clockmakers working fromthe cellar below mea&shy;sured each wheel.
Another advisor weighed them.</ul>
<P>Several people spoke twice <!-- once? -->, and one of them sang.<br>
&ldquo;It doesnâ€™t matter who pays,&rdquo; said Ida Marsh. &ldquo;It matters that it rings.&rdquo;
</P>
</body></html>
"""


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(map(run, runs))}</w:p>"


def insertion(text: str) -> str:
    return f"<w:ins>{run(text)}</w:ins>"


def deletion(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def style(name: str) -> str:
    return f'<w:style w:styleId="{name[0]}"><w:name w:val="{name}"/></w:style>'


WORD = (
    paragraph("Harbour town votes to keep its tidal clock", style="T")
    + paragraph("The old timepiece is to be mended by hand", style="S")
    + paragraph("By Noor Lindqvist")
    + paragraph(
        "ELDER QUAY — The town council voted to keep the tidal clock on the pier, an ad",
        "viser said. The plan was carried on Thursday after a debate that lasted until ",
        "11 p.m. in the evening.",
    )
    + f"<w:p>{run('Work begins on June ')}{insertion('31')}{deletion('30')}"
    + run(", and the money comes from three sources: a loan,")
    + f"{deletion(' ')}{run('a grant &amp; a sale of lamps.')}</w:p>"
    + paragraph("A tower of brass", style="H")
    + paragraph(
        "The tower stands 20 metres (82 feet) above the quay. Its makers copied a clock that they "
        "had seen in",
        "Portugal, and the works are still the the ones that they built.",
    )
    + "<w:tbl><w:tr><w:tc>"
    + paragraph(
        "Clockmakers working from",
        "the cellar below measured each wheel. Another advisor weighed them.",
    )
    + "</w:tc></w:tr></w:tbl>"
    + paragraph("Several people spoke twice , and one of them sang.")
    + paragraph('"It doesnâ€™t matter who pays," said Ida Marsh. "It matters that it rings."')
)

MARKUP = re.compile(r"<[^>]*>|\*")

WRITTEN: dict[str, dict[str, str]] = {
    "a.txt": {},
    "a.md": {"loan,a": "loan*,a", "the the": "the\nthe"},
    "a.html": {
        "loan,a": "loan,<b>a",
        "20 metres (82 feet)": "20&nbsp;metres (82 feet)",
        "the the": "the\nthe",
        "twice ,": "twice <!-- once? -->,",
    },
    "a.docx": {},
}
"""Where markup or a line's end stands in the faulty text, by what is read there."""


@pytest.fixture
def articles(folder: Path, pack: Callable[..., bytes]) -> Path:
    styles = style("Title") + style("Subtitle") + style("Heading 1")
    contents = {
        "a.txt": PLAIN.encode(),
        "a.md": MARKDOWN.encode(),
        "a.html": HTML.replace("\n", "\r\n").encode("utf-8-sig"),
        "a.docx": pack(WORD, styles),
    }
    for name, data in contents.items():
        (folder / name).write_bytes(data)
    return folder


def check(newslint: Callable[..., Any], name: str) -> list[dict[str, Any]]:
    outcome = newslint("check", "--isolated", "--no-cache", "--format", "json", name)
    assert outcome.err == ""
    found: list[dict[str, Any]] = json.loads(outcome.out)["findings"]
    return found


@pytest.mark.parametrize("name", WRITTEN)
def test_every_format_shows_the_same_faults(
    articles: Path, newslint: Callable[..., Any], name: str
) -> None:
    found = check(newslint, name)
    assert [finding["rule"] for finding in found] == [rule for rule, _text, _fixed in FAULTS]
    messages = [finding["message"] for finding in check(newslint, "a.txt")]
    assert [finding["message"] for finding in found] == messages


@pytest.mark.parametrize("name", WRITTEN)
def test_every_finding_is_at_the_faulty_text(
    articles: Path, newslint: Callable[..., Any], name: str
) -> None:
    source = read(name, (articles / name).read_bytes()).source
    for finding, (_rule, text, _fixed) in zip(check(newslint, name), FAULTS, strict=True):
        written = finding["text"].replace("\r\n", "\n")
        assert written == WRITTEN[name].get(text, text)
        assert source.text[finding["start"] : finding["end"]] == finding["text"]
        place = finding["line"], finding["column"]
        assert source.lines.locate(finding["start"]) == place


@pytest.mark.parametrize("name", WRITTEN)
def test_the_first_fix_mends_the_fault(
    articles: Path, newslint: Callable[..., Any], name: str
) -> None:
    for finding, (_rule, _text, fixed) in zip(check(newslint, name), FAULTS, strict=True):
        fix = finding["fixes"][0]
        mended = finding["text"]
        for edit in reversed(fix["edits"]):
            low, high = edit["start"] - finding["start"], edit["end"] - finding["start"]
            mended = mended[:low] + edit["text"] + mended[high:]
        assert MARKUP.sub("", mended).replace("&nbsp;", " ") == fixed
