"""HTML's elements: what each is to a reader, and which are open at a place."""

from collections import Counter

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
    "base button datalist link meta noembed noframes noscript script select style template"
    " textarea".split()
)
"""Elements that hold no copy."""

OBJECTS = frozenset(
    "applet audio canvas code del embed iframe img input kbd map math meter object picture progress"
    " s samp strike svg tt video".split()
)
"""Elements that stand in a line as one thing: pictures, code, what is struck out."""

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
        "breadcrumb breadcrumbs menu nav navigation pagination sharedaddy social-share".split(),
        Role.METADATA,
    ),
}
_SIBLINGS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tr": {"td", "th", "tr"},
    "option": {"option"},
}
_HOLDING = frozenset({Role.METADATA, Role.CODE, Role.QUOTE_BLOCK, Role.CAPTION, Role.DECK})


class Elements:
    """The block elements that are open, innermost last, and the role of what stands in them."""

    def __init__(self) -> None:
        self._open: list[tuple[str, Role]] = []
        self._count: Counter[str] = Counter()

    @property
    def role(self) -> Role:
        """The role of text at this place."""
        return self._open[-1][1] if self._open else Role.BODY

    @property
    def keeps_space(self) -> bool:
        """Whether white space is shown as it stands here."""
        return self.role is Role.CODE

    def open(self, name: str, classes: str) -> None:
        """Open a block element; those whose end tags it makes needless are closed."""
        if self._open and self._open[-1][0] == "p":
            self._pop()
        while self._open and self._open[-1][0] in _SIBLINGS.get(name, ()):
            self._pop()
        self._open.append((name, self._role(name, classes)))
        self._count[name] += 1

    def close(self, name: str) -> None:
        """Close the innermost element of that name with all in it; ignore a stray end tag."""
        if self._count[name]:
            while self._pop() != name:
                pass

    def _pop(self) -> str:
        name, _role = self._open.pop()
        self._count[name] -= 1
        return name

    def _role(self, name: str, classes: str) -> Role:
        around = self.role
        named = (_CLASSES.get(word) for word in classes.lower().split())
        own = next((role for role in named if role), None) or _ROLES.get(name)
        if around in _HOLDING and own not in {Role.METADATA, Role.CODE, Role.BYLINE}:
            return around
        if name == "p" and around is Role.TABLE_CELL and own is None:
            return Role.BODY
        return own or around
