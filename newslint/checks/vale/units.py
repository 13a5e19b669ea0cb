"""The stretches of an article that Vale's rules are run on, cut once for all rules."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct

from newslint.checks.vale.spaces import show_spaces
from newslint.document import OBJECT, Block, Document, Role, Segment
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.source import Span
from newslint.vale.scopes import INLINE, Scope

_ROLES = {
    Role.HEADLINE: ("heading", "h1"),
    Role.SUBHEAD: ("heading",),
    Role.LIST_ITEM: ("list",),
    Role.TABLE_CELL: ("table", "cell"),
    Role.QUOTE_BLOCK: ("blockquote",),
    Role.CAPTION: ("figure", "caption"),
}
_ELEMENTS = {
    "li": ("list",),
    "td": ("table", "cell"),
    "th": ("table", "header"),
    "blockquote": ("blockquote",),
    "figcaption": ("figure", "caption"),
    "img": ("attr", "alt"),
    "caption": ("table", "caption"),
    **{f"h{level}": ("heading", f"h{level}") for level in range(1, 7)},
}
_TAG = re.compile(r"<(\w+)")
_TICKS = re.compile(r"(?P<ticks>`+)(?P<space> ?)(?P<code>.*?)(?P=space)(?P=ticks)", re.DOTALL)
_UNREAD = frozenset({Role.CODE, Role.METADATA})
_HEAD = frozenset({"frontmatter"})
_NOT_PARAGRAPHS = frozenset({"heading", "list", "table", "caption"}) | _HEAD


class Unit(Struct, frozen=True):
    """A stretch of a passage; ``text`` starts at ``start`` in it."""

    passage: Passage
    start: int
    text: str
    sections: frozenset[str]


class Cut:
    """One article, cut into units in each of the ways that scopes ask for."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        path = reading.document.source.path
        self.has_markup = _has_markup(path)
        self._suffix = path.rpartition(".")[2].lower()
        self._chosen: dict[Scope, Sequence[Unit]] = {}

    def units(self, level: str) -> Sequence[Unit]:
        """Return the units of a level, as a scope names it."""
        cut = _CUTS.get(level)
        return self._inline(level) if cut is None else cut(self)

    def chosen(self, scope: Scope) -> Sequence[Unit]:
        """Return the units that a scope accepts."""
        if scope not in self._chosen:
            units = self.units(scope.level)
            accepted = {each for each in {unit.sections for unit in units} if scope.accepts(each)}
            self._chosen[scope] = [unit for unit in units if unit.sections in accepted]
        return self._chosen[scope]

    @cached_property
    def blocks(self) -> Sequence[Unit]:
        """The blocks of copy."""
        return [
            Unit(passage, 0, passage.text, self._sections(passage.block))
            for passage in show_spaces(self.reading)
            if passage.role not in _UNREAD
        ]

    @cached_property
    def in_head(self) -> Sequence[Unit]:
        """The fields of front matter that a reader sees."""
        return [unit for unit in self.blocks if unit.sections & _HEAD]

    @cached_property
    def paragraphs(self) -> Sequence[Unit]:
        """The blocks that are paragraphs, also those of quotations."""
        return [unit for unit in self.blocks if not unit.sections & _NOT_PARAGRAPHS]

    @cached_property
    def sentences(self) -> Sequence[Unit]:
        """The sentences of the paragraphs."""
        return list(_cut_sentences(self.paragraphs))

    def sentences_where(
        self, may_hold: Callable[[Sequence[str]], Iterable[Iterable[int]]], scope: Scope
    ) -> Sequence[Unit]:
        """Return the sentences that a scope accepts, of paragraphs that may hold something."""
        held = may_hold([unit.text for unit in self.paragraphs])
        paragraphs = [unit for unit, found in zip(self.paragraphs, held, strict=True) if found]
        return [unit for unit in _cut_sentences(paragraphs) if scope.accepts(unit.sections)]

    @cached_property
    def raw(self) -> Sequence[Unit]:
        """The whole file as it is written, markup and all."""
        passage = whole_source(self.reading.document)
        return [Unit(passage, 0, passage.text, frozenset({"raw", self._suffix}))]

    def _inline(self, level: str) -> Sequence[Unit]:
        return list(self._find_inline(INLINE.get(level, level)))

    def _find_inline(self, element: str) -> Iterator[Unit]:
        for unit in self.blocks:
            for name, start, end in unit.passage.block.inlines:
                if name != element:
                    continue
                if name == "code":
                    yield self._read_code(unit, unit.passage.block.to_source(start, end))
                elif (text := unit.text[start:end]) != OBJECT:
                    yield Unit(unit.passage, start, text, unit.sections)

    def _read_code(self, around: Unit, span: Span) -> Unit:
        """Return the code whose opening tag stands at a place of the source, or which does itself.

        It is no prose, so the text of its block has it not.
        """
        (raw,) = self.raw
        start, end = span.start, span.end
        if tag := _TAG.match(raw.text, start):
            closing = re.compile(f"</{tag[1]}", re.IGNORECASE).search(raw.text, end)
            start, end = end, closing.start() if closing else end
        elif ticks := _TICKS.fullmatch(raw.text, start, end):
            start, end = ticks.span("code")
        return Unit(raw.passage, start, raw.text[start:end], around.sections)

    def _sections(self, block: Block) -> frozenset[str]:
        return _sections_of(block.role, block.elements, self._suffix, has_markup=self.has_markup)


@lru_cache(maxsize=1024)
def _sections_of(
    role: Role, elements: tuple[str, ...], suffix: str, *, has_markup: bool
) -> frozenset[str]:
    named = [section for each in elements for section in _ELEMENTS.get(each, (each,))]
    # Plain text has no markup, so what its layout shows is no heading to Vale.
    shown = _ROLES.get(role, ()) if has_markup and not elements else ()
    return frozenset({"text", suffix, *named, *shown})


def _cut_sentences(paragraphs: Iterable[Unit]) -> Iterator[Unit]:
    for unit in paragraphs:
        for start, end in unit.passage.sentences:
            yield Unit(unit.passage, start, unit.text[start:end], unit.sections)


_CUTS: dict[str, Callable[[Cut], Sequence[Unit]]] = {
    "text": lambda cut: cut.blocks,
    "paragraph": lambda cut: cut.paragraphs,
    "summary": lambda cut: cut.paragraphs,
    "sentence": lambda cut: cut.sentences,
    "raw": lambda cut: cut.raw,
    "frontmatter": lambda cut: cut.in_head,
    "meta": lambda cut: cut.in_head,
}


def _has_markup(path: str) -> bool:
    return not path.lower().endswith((".txt", ".text"))


def whole_source(document: Document) -> Passage:
    """Return the source of an article as one passage, character by character."""
    text = document.source.text
    segments = [Segment(0, len(text), 0, len(text))] if text else []
    return Passage(Block(Role.METADATA, text, segments), -1)
