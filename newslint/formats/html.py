"""HTML: the text a reader sees, block by block, mapped exactly onto the source.

It reads whole pages, and the fragments that content systems export: WordPress blocks, shortcodes,
and posts whose paragraphs are told by blank lines alone.
"""

import re

from newslint.document import Document, Role
from newslint.formats import frontmatter, shortcodes, templates
from newslint.formats.htmlreader import HtmlReader
from newslint.patterncode import compile_re
from newslint.source import Source

_PARAGRAPH = compile_re(r"<p[\s>]", re.IGNORECASE)
_OWN_REPORT = compile_re(r'<meta name="generator" content="newslint\b')


def parse(source: Source) -> Document:
    """Parse HTML, which may start with front matter, into blocks.

    A report of newslint's own quotes what is wrong elsewhere, and has none.
    """
    if _OWN_REPORT.search(source.text, 0, 2_000):
        return Document(source, ())
    head = frontmatter.read(source)
    end = len(source.text)
    masked = templates.mask(source.text, head.end, end)
    by_blank_lines = not _PARAGRAPH.search(masked.text)
    expanded = shortcodes.Expanded(masked.text)
    if by_blank_lines or "<!-- wp:" in masked.text:
        expanded = shortcodes.expand(masked.text, head.end, end)
    reader = HtmlReader(
        expanded.text,
        has_headline=any(block.role is Role.HEADLINE for block in head.blocks),
        xml=source.path.lower().endswith(".xhtml") or source.text.startswith("<?xml"),
        by_blank_lines=by_blank_lines,
        captions=expanded.captions,
    )
    reader.read(head.end, end)
    reader.finish()
    comments = sorted(
        (*head.comments, *masked.comments, *reader.comments), key=lambda comment: comment.span
    )
    return Document(
        source,
        (*head.blocks, *reader.blocks),
        (*head.problems, *reader.describe_unclosed(source)),
        tuple(comments),
        head.published or reader.published,
        tuple(reader.alts),
    )
