"""Front matter: the YAML or TOML head of a Markdown file, its prose fields at exact positions."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from newslint.document import Block, Comment, Role, Segment
from newslint.patterncode import compile_re
from newslint.source import Source, Span

ROLES = {
    "title": Role.HEADLINE,
    "headline": Role.HEADLINE,
    "subtitle": Role.DECK,
    "subheading": Role.DECK,
    "deck": Role.DECK,
    "dek": Role.DECK,
    "standfirst": Role.DECK,
    "description": Role.DECK,
    "summary": Role.DECK,
    "excerpt": Role.DECK,
}
"""The fields that readers read, and what they are in the article."""

_DATES = (
    "published", "published_at", "published_on", "published_date", "date_published",
    "datepublished", "pubdate", "pub_date", "publishdate", "publish_date", "publication_date",
    "publicationdate", "date",
)  # fmt: skip
"""The fields that may say when the article was published, in small letters, the surest first."""

IN_HEAD = "frontmatter"
"""What the blocks of a head have for the element around them; the name of the field is within."""

_YEAR = compile_re(r"(?<!\d)\d{4}(?!\d{1,3}(?!\d))")

_YAML = compile_re(r"---[ \t]*\r?\n")
_YAML_END = compile_re(r"\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TOML = compile_re(r"\+\+\+[ \t]*\r?\n")
_TOML_END = compile_re(r"\n\+\+\+[ \t]*(?:\r?\n|\Z)")
_TOML_FIELD = compile_re(r"^(?P<key>\w+)[ \t]*=[ \t]*(?P<value>[\"'][^\r\n]*)", re.MULTILINE)
_NOTE = compile_re(r"(?:^|(?<=[ \t]))#[ \t]*(?P<words>newslint:[ \t]*[a-z][^\r\n]*)", re.MULTILINE)
_HTML = compile_re(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);|</?[a-zA-Z][^<>\n]*>")
_OWN_KEY = "newslint"
_LONGEST = 100_000
"""Characters of a head that are read; nobody writes a tenth of that."""

_LONGEST_LINE = 5_000
_LONGEST_REPEATED = 40

_IGNORE = "newslint.ignore"
_OPENING = compile_re(r"(?:[>|][-+0-9]*[ \t]*(?:#.*)?\r?\n|[\"'])?\s*")
_SPACE = compile_re(r"\s+")
_REWRITTEN = {'"': "\\", ">": "\n", "'": "''"}
"""What stands for something else, by the mark that the scalar begins with."""

_ESCAPE = compile_re(r"\\(?:[\"\\/abefnrtv0 _NLP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


class Field(Struct, frozen=True):
    """A field of text, and where its value is written in the head; ``key`` is its dotted path."""

    key: str
    value: str
    start: int
    end: int


class FrontMatter(Struct, frozen=True):
    """The prose fields of a head, where the body starts, and what could not be read.

    The rules under ``newslint: {ignore: […]}`` are comments, each at its own place; a reason may
    follow a rule after two hyphens. ``published`` is the date of publication as it is written.
    """

    blocks: tuple[Block, ...] = ()
    end: int = 0
    problems: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    published: str = ""


def read(source: Source) -> FrontMatter:
    """Read the front matter of a source; one without any has an empty one."""
    for opening, closing, fields in (
        (_YAML, _YAML_END, _yaml_fields),
        (_TOML, _TOML_END, _toml_fields),
    ):
        if begun := opening.match(source.text):
            # The line end of the opening may be the one before the closing line.
            ended = closing.search(source.text, begun.end() - 1)
            if ended:
                content = begun.end(), ended.start() + 1
                return _collect(source, *content, ended.end(), fields)
    return FrontMatter()


def _collect(
    source: Source, start: int, end: int, body: int, fields: Callable[[str], Iterator[Field]]
) -> FrontMatter:
    try:
        found = list(_read(source.text[start:end], fields))
    except ValueError as error:
        line = source.lines.locate(start)[0]
        problem = f"the front matter that starts on line {line} cannot be read: {error}"
        return FrontMatter(end=body, problems=(problem,))
    blocks = [
        Block(shown.role, shown.text, shown.segments, (IN_HEAD, f"{IN_HEAD}.{field.key.lower()}"))
        for field in found
        if field.key in ROLES
        and (
            block := align(
                ROLES[field.key], field.value, source, start + field.start, start + field.end
            )
        )
        and (shown := resolve_html(block).trim()).text
    ]
    comments = [
        Comment(Span(start + field.start, start + field.end), _directive(field.value))
        for field in found
        if field.key == _IGNORE
    ]
    if source.text.find("newslint:", start, end) >= 0:
        comments += [
            Comment(Span(*note.span()), note["words"])
            for note in _NOTE.finditer(source.text, start, end)
        ]
    return FrontMatter(tuple(blocks), body, (), tuple(comments), _published(found))


def _published(fields: list[Field]) -> str:
    """Return the date of publication among the fields, "" where there is none."""
    dates = {
        field.key.lower(): field.value
        for field in fields
        if field.key.lower() in _DATES and _YEAR.search(field.value)
    }
    return next((dates[key] for key in _DATES if key in dates), "")


def _directive(entry: str) -> str:
    """Write an entry under ``newslint: {ignore: […]}``, with or without a reason, as a comment."""
    rules, dashes, reason = entry.partition("--")
    return f"newslint: file-ignore[{rules.strip()}] {dashes}{reason}"


def _read(content: str, fields: Callable[[str], Iterator[Field]]) -> Iterator[Field]:
    if len(content) > _LONGEST:
        raise ValueError(f"it is longer than {_LONGEST:,} characters")
    return fields(content)


def _yaml_fields(content: str) -> Iterator[Field]:
    import yaml

    try:
        node = yaml.compose(content, Loader=_yaml_loader())
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 2}: " if mark else ""
        raise ValueError(f"{place}{getattr(error, 'problem', None) or error}") from error
    if not isinstance(node, yaml.MappingNode):
        return
    for key, value in node.value:
        if isinstance(value, yaml.ScalarNode) and (
            value.tag == "tag:yaml.org,2002:str" or str(key.value).lower() in _DATES
        ):
            yield Field(key.value, value.value, value.start_mark.index, value.end_mark.index)
        elif key.value == _OWN_KEY:
            yield from _yaml_ignores(value)


@cache
def _yaml_loader() -> Any:
    """Make a loader that resolves tags as the safe one does, and those of the same text once."""
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    # Without paths of its own, a loader's resolver knows no state.
    resolver: Any = yaml.resolver.Resolver()
    resolve = lru_cache(maxsize=2048)(resolver.resolve)

    class Loader(base):  # type: ignore[misc, valid-type]
        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            if isinstance(value, str) and len(value) <= _LONGEST_REPEATED:
                return resolve(kind, value, implicit)
            return resolver.resolve(kind, value, implicit)

    return Loader


def _yaml_ignores(node: Any) -> Iterator[Field]:
    import yaml

    if not isinstance(node, yaml.MappingNode):
        raise _misuse(node.start_mark.line + 2)
    for key, value in node.value:
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        scalars = all(isinstance(item, yaml.ScalarNode) for item in items)
        if key.value != "ignore" or not scalars:
            raise _misuse(key.start_mark.line + 2)
        for item in items:
            yield Field(_IGNORE, item.value, item.start_mark.index, item.end_mark.index)


def _misuse(line: int) -> ValueError:
    return ValueError(
        f"line {line}: “newslint” takes a list of rules to leave out, as in"
        " newslint: {ignore: [core.joined-words]}"
    )


def _toml_fields(content: str) -> Iterator[Field]:
    import tomllib

    top = re.split(r"^\s*\[", content, maxsplit=1, flags=re.MULTILINE)[0]
    # The standard library takes cubic time for a key of many parts.
    if any(len(line) > _LONGEST_LINE for line in content.split("\n")):
        raise ValueError(f"a line of it is longer than {_LONGEST_LINE:,} characters")
    try:
        values = tomllib.loads(content)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    for match in _TOML_FIELD.finditer(top):
        value = values.get(match["key"])
        if isinstance(value, str):
            yield Field(match["key"], value, *match.span("value"))
    for key, value in values.items():
        if isinstance(value, date):
            yield Field(key, value.isoformat(), 0, 0)
    own = values.get(_OWN_KEY)
    if own is None:
        return
    place = re.search(rf"\b{_OWN_KEY}\b", content)
    assert place is not None
    ignored = own.get("ignore") if isinstance(own, dict) and set(own) == {"ignore"} else None
    if not isinstance(ignored, list) or not all(isinstance(item, str) for item in ignored):
        raise _misuse(content.count("\n", 0, place.start()) + 2)
    for item in ignored:
        written = content.find(item, place.end())
        yield Field(_IGNORE, item, max(written, 0), max(written, 0) + len(item))


def resolve_html(block: Block) -> Block:
    """Return the block with its HTML entities and tags resolved: templates show a field as HTML."""
    if "&" not in block.text and "<" not in block.text:
        return block
    from html import unescape

    found = list(_HTML.finditer(block.text))
    if not all(block.is_exact(*piece.span()) for piece in found):
        span = block.to_source(0, len(block.text))
        shown = unescape(_HTML.sub(lambda tag: "" if tag[0][0] == "<" else tag[0], block.text))
        whole = Segment(0, len(shown), span.start, span.end, exact=False)
        return Block(block.role, shown, (whole,))
    parts: list[Block] = []
    done = 0
    for piece in found:
        span = block.to_source(*piece.span())
        shown = "" if piece[0].startswith("<") else unescape(piece[0])
        parts.append(block.part(block.role, done, piece.start()))
        if shown:
            opaque = Segment(0, len(shown), span.start, span.end, exact=False)
            parts.append(Block(block.role, shown, (opaque,)))
        done = piece.end()
    parts.append(block.part(block.role, done, len(block.text)))
    return Block.join(block.role, parts)


def align(role: Role, value: str, source: Source, start: int, end: int) -> Block | None:
    """Map a scalar's value onto the way it is written in ``source.text[start:end]``.

    What is written as it reads maps exactly; an escape, or the line break of a folded scalar, is an
    opaque piece. A value whose writing cannot be followed maps as one opaque piece.
    """
    value = value.strip()
    if not value:
        return None
    raw = source.text[start:end]
    whole = Block(role, value, (Segment(0, len(value), start, end, exact=False),))
    opening = _OPENING.match(raw)
    assert opening is not None
    position = opening.end()
    style = raw[:1]
    indent = position - raw.rfind("\n", 0, position) - 1 if style in {"|", ">"} else 0
    segments: list[Segment] = []
    done = 0
    while done < len(value):
        length = _common_length(value, done, raw, position, style)
        if length:
            place = start + position
            segments.append(Segment(done, done + length, place, place + length))
            done, position = done + length, position + length
            if value[done - 1] == "\n":
                position += _indentation(raw, position, indent)
            continue
        written = _written_length(value[done], raw, position, style)
        if not written:
            return whole
        place = start + position
        is_space = raw[position : position + written].isspace()
        segments.append(
            Segment(done, done + 1, place, place + written, exact=False, is_space=is_space)
        )
        done, position = done + 1, position + written
    return Block(role, value, segments)


def _common_length(value: str, done: int, raw: str, position: int, style: str) -> int:
    """Return how many characters stand in both alike, up to an escape or a line's end."""
    end = position + min(len(value) - done, len(raw) - position)
    line_end = raw.find("\n", position, end)
    end = line_end + 1 if line_end >= 0 else end
    if mark := _REWRITTEN.get(style):
        found = raw.find(mark, position, end + len(mark) - 1)
        end = found if found >= 0 else end
    if value.startswith(raw[position:end], done):
        return end - position
    # What differs is sought by halves: all before ``low`` is alike, all up to ``high`` is not.
    low, high = 0, end - position
    while high - low > 1:
        middle = (low + high) // 2
        if value.startswith(raw[position + low : position + middle], done + low):
            low = middle
        else:
            high = middle
    return low


def _indentation(raw: str, position: int, most: int) -> int:
    length = 0
    while length < most and raw.startswith(" ", position + length):
        length += 1
    return length


def _written_length(character: str, raw: str, position: int, style: str) -> int:
    """Return how many written characters stand for one of the value; 0 where it is unclear."""
    if style == '"' and (escape := _ESCAPE.match(raw, position)):
        return len(escape[0])
    if character in " \n" and (space := _SPACE.match(raw, position)):
        return len(space[0])
    return 2 if character == "'" == style and raw.startswith("''", position) else 0
