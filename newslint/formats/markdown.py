"""Markdown: the text a reader sees, block by block, mapped exactly onto the source.

Its blocks are told to the HTML reader as the elements they become, so that tags among them count as
they do on the page.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from newslint.document import Document, Role
from newslint.formats import frontmatter, templates
from newslint.formats.blocktext import BlockText
from newslint.formats.htmlreader import HtmlReader
from newslint.patterncode import compile_re
from newslint.source import Source, Span

if TYPE_CHECKING:
    from newslint.formats.elements import Inside

_ELEMENTS = {
    "Paragraph": "p",
    # The first heading of any level is the headline.
    "Heading": "h1",
    "BlockQuote": "blockquote",
    "CodeBlock": "pre",
    "List": "ul",
    "Item": "li",
    "Table": "table",
    "TableHead": "tr",
    "TableRow": "tr",
    "TableCell": "td",
    "FootnoteDefinition": "div",
}
_OBJECTS = {"Strikethrough": "del", "Address": "kbd"}
_SIGNS = {"Code": "code", "FootnoteReference": "sup"}
_INLINES = {"Emphasis": "em", "Strong": "strong", "Link": "a"}
_BREAKS = frozenset({"<br>", "<br/>", "<br />"})
_STYLES = {f"<{name}>": name for name in ("b", "em", "i", "small", "span", "strong", "u")}
_STYLE_ENDS = {f"</{name}>": name for name in _STYLES.values()}
_HEADINGS = {f"H{level}": f"h{level}" for level in range(1, 7)}
_GAP = compile_re(r"[^ \t\r\n]")


_LEAVES = frozenset({"Paragraph", "Heading", "Item", "TableCell"})
"""Blocks that as a rule hold one text and no other block."""

_STRIDE = 512
_NEAR = 200


def parse(source: Source) -> Document:
    """Parse Markdown with YAML or TOML front matter into blocks."""
    head = frontmatter.read(source)
    is_mdx = source.path.lower().endswith(".mdx")
    masked = templates.mask(source.text, head.end, len(source.text), markdown=True, mdx=is_mdx)
    reader = HtmlReader(
        masked.text,
        has_headline=any(block.role is Role.HEADLINE for block in head.blocks),
        xml=is_mdx,
    )
    builder = _Builder(masked.text, reader, head.end)
    builder.read()
    reader.finish()
    comments = [comment for comment in masked.comments if not builder.is_code(comment.span)]
    comments = [*head.comments, *comments, *reader.comments]
    return Document(
        source,
        (*head.blocks, *reader.blocks),
        (*head.problems, *reader.describe_unclosed(source)),
        tuple(sorted(comments, key=lambda comment: comment.span)),
        head.published or reader.published,
        tuple(reader.alts),
    )


@cache
def _load() -> Callable[[str], Iterator[tuple[Any, Any]]]:
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    return partial(pyromark.events_with_range, options=options)


class _Places:
    """Turns offsets in the UTF-8 of a body into offsets in the text that ends with it."""

    def __init__(self, body: str, start: int) -> None:
        self._start = start
        self._data = b""
        self._strides: list[int] = []
        if not body.isascii():
            self._data = body.encode()
            strides = range(0, len(body), _STRIDE)
            sizes = (len(body[low : low + _STRIDE].encode()) for low in strides)
            self._strides = list(accumulate(sizes, initial=0))[:-1]

    def find(self, offset: int) -> int:
        """Return the offset in the text."""
        if not self._strides:
            return self._start + offset
        stride = bisect_right(self._strides, offset) - 1
        rest = self._data[self._strides[stride] : offset].decode()
        return self._start + stride * _STRIDE + len(rest)


class _Builder:
    """Tells pulldown-cmark's events of one file, from ``start`` on, to the reader.

    An element that holds nothing but text is never opened: until something asks for it, it waits.
    """

    def __init__(self, file: str, reader: HtmlReader, start: int) -> None:
        self._file = file
        self._reader = reader
        self._body = file[start:]
        self._places = _Places(self._body, start)
        self._waiting: tuple[str, str, int, Inside] | None = None
        """The name of an element that is not opened yet, what a block calls it, where it is in the
        body's bytes, and what text in it is."""
        self._open: list[tuple[str, int]] = []
        """What is open, and how many elements were before it."""
        self._outer: list[tuple[BlockText, int, int]] = []
        """The text around each open picture, and the picture's place."""
        self._html: list[tuple[int, int]] = []
        """The lines of an HTML block, without the marks of what the block stands in."""
        self._code: list[tuple[int, int]] = []

    def is_code(self, span: Span) -> bool:
        """Tell whether a place lies in code, where what looks like a comment is none."""
        place = bisect_right(self._code, (span.start, len(self._file)))
        return place > 0 and span.start < self._code[place - 1][1]

    def read(self) -> None:
        """Take all events."""
        reader, file, find = self._reader, self._file, self._places.find
        place, done = 0, len(file) - len(self._body)
        alone = ("", 0)
        for event, span in _load()(self._body):
            # Each of these events is one key with its value.
            name, value = (event, "") if isinstance(event, str) else event.popitem()
            if alone[0]:
                # Of the text of a paragraph so far, and nothing else in it.
                text, start = alone
                alone = ("", 0)
                if name == "End":
                    self._take_alone(text, start)
                    continue
                reader.text.flow(text, start, start + len(text))
            if name == "Text":
                waits = self._waiting is not None
                if not waits and reader.is_hidden:
                    continue
                low, high = span["start"], span["end"]
                # From one text to the next it is as a rule a few signs, each one byte.
                gap = low - place
                is_near = 0 <= gap <= _NEAR and file[done : done + gap].isascii()
                start = done + gap if is_near else find(low)
                size = len(value) if value.isascii() else len(value.encode())
                place, done = high, start + len(value) if size == high - low else find(high)
                if not (waits and done == start + len(value) and file.startswith(value, start)):
                    reader.add(value, start, done)
                elif reader.text.is_new:
                    alone = (value, start)
                else:
                    reader.text.flow(value, start, done)
            elif name == "Start":
                self._start(value, span)
            elif name == "End":
                self._end()
            elif name != "Rule":
                start = find(span["start"])
                place, done = span["end"], find(span["end"])
                if name != "InlineHtml" or not self._pass_tag(value, start, done):
                    self._take(name, start, done)

    def _take_alone(self, text: str, start: int) -> None:
        """Take the text that is all there is in the element that waits."""
        assert self._waiting is not None
        inside = self._waiting[3]
        self._waiting = None
        self._open.pop()
        self._reader.take_in(inside, text, start)

    def _pass_tag(self, tag: str, start: int, end: int) -> bool:
        """Take a tag that opens and closes nothing; tell whether it is one."""
        if self._waiting is None or self._outer:
            return False
        text = self._reader.text
        if tag in _BREAKS:
            return text.break_line(start, end)
        if tag in _STYLES:
            text.open(_STYLES[tag])
        elif tag in _STYLE_ENDS:
            text.close(_STYLE_ENDS[tag])
        else:
            return False
        return True

    def _take(self, name: str, start: int, end: int) -> None:
        """Take what stands in a line and is no text, or a line of HTML."""
        reader = self._reader
        if name == "Code":
            self._code.append((start, end))
        if name == "Html":
            self._html.append((start, end))
        elif name == "InlineHtml":
            # A picture's description holds no markup.
            if not self._outer:
                self._enter()
                reader.read(start, end)
        elif self._waiting is None and reader.is_hidden:
            return
        elif name == "SoftBreak":
            reader.text.flow(self._file[start:end], start, end)
        elif name == "HardBreak":
            reader.text.add("\n", start, end)
        elif name == "Code" or (name == "FootnoteReference" and reader.text.ends_in_space):
            reader.text.add_object(_SIGNS[name], start, end)

    def _enter(self) -> None:
        """Open the element that waits."""
        if self._waiting is not None:
            name, shown, start, _inside = self._waiting
            self._waiting = None
            self._reader.enter(name, self._places.find(start), shown)

    def _start(self, value: Any, span: dict[str, int]) -> None:
        reader = self._reader
        if value == "Paragraph" and self._waiting is None:
            inside = reader.look_in("p", "p")
            if inside:
                reader.flush()
                self._open.append((value, reader.depth))
                self._waiting = ("p", "p", span["start"], inside)
                return
        tag = value if isinstance(value, str) else _tag(value)
        if tag in _INLINES:
            if self._waiting is not None or not reader.is_hidden:
                reader.text.open(_INLINES[tag])
            self._open.append((tag, 0))
            return
        self._enter()
        self._open.append((tag, reader.depth))
        if tag in _ELEMENTS:
            self._start_block(tag, value, span)
        else:
            self._start_object(
                tag, self._places.find(span["start"]), self._places.find(span["end"])
            )

    def _start_block(self, tag: str, value: Any, span: dict[str, int]) -> None:
        reader = self._reader
        name, shown = _ELEMENTS[tag], self._name(tag, value)
        inside = reader.look_in(name, shown) if tag in _LEAVES else None
        if inside:
            reader.flush()
            self._waiting = (name, shown, span["start"], inside)
            return
        start = self._places.find(span["start"])
        if tag == "CodeBlock":
            self._code.append((start, self._places.find(span["end"])))
        reader.open(name, start, shown=shown)

    def _start_object(self, tag: str, start: int, end: int) -> None:
        reader = self._reader
        if tag == "Image":
            self._outer.append((reader.text, start, end))
            reader.text = BlockText(self._file)
        elif tag == "HtmlBlock":
            reader.flush()
        elif tag in _OBJECTS:
            if not reader.is_hidden:
                # An address that is shown as it is, is a link like any other.
                reader.text.add_object("a" if tag == "Address" else _OBJECTS[tag], start, end)
            reader.open(_OBJECTS[tag], start, is_block=False, is_hidden=True)

    def _name(self, tag: str, value: Any) -> str:
        """Return the name of the element that a block becomes on the page."""
        if tag == "Heading":
            return _HEADINGS[value[tag]["level"]]
        if tag == "List" and value[tag] is not None:
            return "ol"
        if tag == "TableCell" and self._open[-2][0] == "TableHead":
            return "th"
        return _ELEMENTS[tag]

    def _end(self) -> None:
        reader = self._reader
        tag, depth = self._open.pop()
        if tag in _INLINES:
            reader.text.close(_INLINES[tag])
        elif self._waiting is not None:
            inside = self._waiting[3]
            self._waiting = None
            reader.flush_in(inside)
        elif tag in _ELEMENTS:
            reader.flush()
            reader.cut(depth)
        elif tag in _OBJECTS:
            reader.cut(depth)
        elif tag == "HtmlBlock":
            self._end_html()
        elif tag == "Image":
            description, (reader.text, start, end) = reader.text, self._outer.pop()
            if not reader.is_hidden:
                reader.text.add_object("img", start, end)
                reader.add_caption(description)

    def _end_html(self) -> None:
        """Read the HTML block line by line where marks of its list or quotation stand between."""
        lines, self._html = self._html, []
        low = lines[0][0]
        for (_start, end), (following, _end) in pairwise(lines):
            if _GAP.search(self._file, end, following):
                self._reader.read(low, end)
                low = following
        self._reader.read(low, lines[-1][1])


def _tag(value: dict[str, Any]) -> str:
    """Name what a start event with details opens."""
    ((tag, detail),) = value.items()
    if tag == "Link" and detail["link_type"] in {"Autolink", "Email"}:
        return "Address"
    return str(tag)
