"""HTML's elements: what each is to a reader, and which are open at a place."""

from functools import lru_cache

from msgspec import Struct, structs

from newslint.document import Role

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

BLOCKS = frozenset(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr"
    " html legend li listing main menu nav ol optgroup option p plaintext pre search section"
    " summary table tbody td tfoot th thead title tr ul xmp".split()
)
"""Elements that begin and end a block; any other, known or not, stands in a line."""

HIDDEN = frozenset(
    "base button datalist link meta noembed noframes noscript rp rt script select style template"
    " textarea".split()
)
"""Elements that hold no copy."""

OBJECTS = frozenset(
    "applet audio canvas code del embed iframe img input kbd map math meter object picture progress"
    " s samp strike svg tt video".split()
)
"""Elements that stand in a line as one thing: pictures, code, what is struck out."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ROLES = {
    "h1": Role.HEADLINE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6", "legend"), Role.SUBHEAD),
    **dict.fromkeys(("li", "dd", "dt", "option"), Role.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Role.TABLE_CELL),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    **dict.fromkeys(("nav", "footer", "form", "menu"), Role.METADATA),
    **dict.fromkeys(("pre", "xmp", "listing", "plaintext"), Role.CODE),
    "title": Role.HEADLINE,
    "blockquote": Role.QUOTE_BLOCK,
}
_CLASSES = {
    **dict.fromkeys(("byline", "author", "entry-author", "post-author"), Role.BYLINE),
    "dateline": Role.DATELINE,
    **dict.fromkeys(
        "deck dek standfirst strapline subheadline sub-headline subtitle wp-block-post-excerpt"
        "".split(),
        Role.DECK,
    ),
    **dict.fromkeys(("caption", "wp-caption-text", "wp-element-caption"), Role.CAPTION),
    **dict.fromkeys(
        "breadcrumb breadcrumbs comments-area entry-footer entry-meta jp-relatedposts menu nav"
        " navigation pagination post-meta post-navigation sharedaddy site-footer site-header"
        " social-share".split(),
        Role.METADATA,
    ),
}
_UNSEEN = frozenset(
    "screen-reader-text skip-link skip-nav skip-to-content skiplink sr-only visually-hidden"
    " visuallyhidden".split()
)
"""Classes of text that is spoken to some, or shown to who moves by keys, and not part of a page."""

_WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements whose classes tell what sort of page it is, not what part of it they hold."""

_SIBLINGS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tr": {"td", "th", "tr"},
    "option": {"option"},
}
_ENDS_PARAGRAPH = BLOCKS - frozenset(
    "body caption col colgroup frameset head html legend optgroup option tbody td tfoot th thead"
    " title tr".split()
)
_SHELLS = ("applet", "button", "math", "object", "select", "svg", "template")
"""Elements in a line whose blocks end nothing that stands around them."""

_TABLE_PARTS = frozenset("table thead tbody tfoot tr td th caption".split())
_TABLE = frozenset({"table"})
_BORDERS = frozenset({"table", "td", "th", "caption", "template", "object", "html"})
_ITEM_BORDERS = _BORDERS | {"ul", "ol"}
_HOLDING = frozenset({Role.METADATA, Role.CODE, Role.QUOTE_BLOCK, Role.CAPTION, Role.DECK})


def is_unseen(classes: str) -> bool:
    """Tell whether an element of these classes is there for screen readers alone."""
    return not _UNSEEN.isdisjoint(classes.lower().split())


Inside = tuple[Role, tuple[str, ...]]
"""The role of text in an element, and what a block in it calls the elements around it."""


class Element(Struct, frozen=True):
    """An open element: its name, the role of text in it, and where its tag starts.

    ``path`` is what a block in it calls the elements around it.
    """

    name: str
    role: Role
    is_block: bool
    is_hidden: bool
    start: int
    path: tuple[str, ...]


_DEEPEST = 200
"""Names that a path tells of; damaged markup nests thousands, and no page of copy so many."""


@lru_cache(maxsize=1024)
def _join_path(around: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return one tuple for all the blocks of all files that stand in the same elements."""
    return (*around, name) if len(around) < _DEEPEST else around


class Elements:
    """The elements that are open, innermost last, and the role of what stands in them.

    Of the elements in a line only those are kept that are hidden or stand in what is hidden.
    """

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._blocks: list[int] = []
        self._inside: dict[tuple[str, str], Inside | None] = {}
        """What was found out of elements that might be opened, until one is opened or closed."""

    @property
    def role(self) -> Role:
        """The role of text at this place."""
        return self._open[-1].role if self._open else Role.BODY

    @property
    def path(self) -> tuple[str, ...]:
        """The names of the block elements that are open, outermost first."""
        return self._open[-1].path if self._open else ()

    @property
    def is_hidden(self) -> bool:
        """Whether no reader sees what stands here."""
        return self._open[-1].is_hidden if self._open else False

    @property
    def keeps_space(self) -> bool:
        """Whether white space is shown as it stands here."""
        return self.role is Role.CODE

    @property
    def depth(self) -> int:
        """How many elements are open."""
        return len(self._open)

    @property
    def hiding(self) -> Element | None:
        """The outermost element that hides this place."""
        return next((element for element in self._open if element.is_hidden), None)

    def open(
        self, name: str, classes: str = "", *, start: int, is_block: bool, is_hidden: bool = False
    ) -> None:
        """Open an element; those whose end tags it makes needless are closed."""
        if is_block:
            self.make_room(name)
        self._inside.clear()
        around = self.is_hidden
        is_block = is_block and not around
        role = _role_in(self.role, name, classes) if is_block else self.role
        path = _join_path(self.path, name) if is_block else self.path
        self._places.setdefault(name, []).append(len(self._open))
        if is_block:
            self._blocks.append(len(self._open))
        self._open.append(Element(name, role, is_block, is_hidden or around, start, path))

    def look_in(self, name: str, shown: str) -> Inside | None:
        """Return the role and the path of text in a block element, if it were open here.

        None where it would end another one, or its text is hidden or does not flow.
        """
        key = name, shown
        if key not in self._inside:
            fits = not (self.is_hidden or self.keeps_space or self.ends(name))
            inside = _role_in(self.role, name, ""), _join_path(self.path, shown)
            self._inside[key] = inside if fits else None
        return self._inside[key]

    def rename(self, name: str) -> None:
        """Call the innermost element, a block, by another name in the path of what it holds."""
        around = self._open[-2].path if len(self._open) > 1 else ()
        self._open[-1] = structs.replace(self._open[-1], path=_join_path(around, name))

    def make_room(self, name: str) -> None:
        """Close the elements that a block element of that name ends."""
        while self.ends(name):
            self.cut(self._blocks[-1])

    def ends(self, name: str) -> bool:
        """Tell whether a block element of that name ends the innermost block element there is."""
        if not self._blocks:
            return False
        place = self._blocks[-1]
        last = self._open[place].name
        if not (last in _SIBLINGS.get(name, ()) or (last == "p" and name in _ENDS_PARAGRAPH)):
            return False
        shells = (self._places.get(each) for each in _SHELLS)
        return not any(places and places[-1] > place for places in shells)

    def find(self, name: str) -> Element | None:
        """Return the element that an end tag of that name closes; None for a stray one."""
        place = self._place_of(name)
        return None if place is None else self._open[place]

    def close(self, name: str) -> None:
        """Close what an end tag of that name closes, and all in it."""
        place = self._place_of(name)
        if place is not None:
            self.cut(place)

    def cut(self, depth: int) -> None:
        """Close the innermost elements until no more than ``depth`` are open."""
        while len(self._open) > depth:
            self._inside.clear()
            element = self._open.pop()
            self._places[element.name].pop()
            if element.is_block:
                self._blocks.pop()

    def _place_of(self, name: str) -> int | None:
        if self._open and self._open[-1].name == name:
            return len(self._open) - 1
        # The end tag of one heading closes any other.
        names = _HEADINGS if name in _HEADINGS else (name,)
        found = [places[-1] for each in names if (places := self._places.get(each))]
        if not found:
            return None
        place = max(found)
        return None if place < self._border(name, self._open[place]) else place

    def _border(self, name: str, element: Element) -> int:
        """Return the place that an end tag does not reach beyond."""
        if not element.is_block:
            return self._blocks[-1] if self._blocks else 0
        names = _TABLE if name in _TABLE_PARTS else _BORDERS
        if name == "li":
            names = _ITEM_BORDERS
        places = (self._places.get(each) for each in names if each != name)
        return max((each[-1] for each in places if each), default=0)


@lru_cache(maxsize=1024)
def _role_in(around: Role, name: str, classes: str) -> Role:
    words = () if name in _WHOLE else classes.lower().split()
    named = (_CLASSES.get(word) for word in words)
    own = next((role for role in named if role), None) or _ROLES.get(name)
    if around in _HOLDING and own not in {Role.METADATA, Role.CODE, Role.BYLINE}:
        return around
    if name == "p" and around is Role.TABLE_CELL and own is None:
        return Role.BODY
    return own or around
