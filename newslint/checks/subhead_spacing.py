"""Subhead spacing: in plain text, subheads with an empty line before them and others without.

Only the layout says that a line of plain text is a subhead, so an article is left alone where
most of them look otherwise than a short line of words above a paragraph.
"""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Mention, Options, Remedy, Rule
from newslint.document import Role
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_SUFFIXES = (".txt", ".text")
_FEWEST = 2
"""Subheads with an empty line that show the article's way."""
_MOST_WORDS = 10
_PLAIN = compile_re(r"[^\W\d_](?:[^\W\d]|[ ,'’‘“”\"&-]|(?<!\s)[.?!](?=\Z))*\Z")
_SPACED = compile_re(r"(?:\A|\n[ \t\r]*\n)[ \t\r]*\Z")


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        source = reading.document.source
        if not source.path.lower().endswith(_SUFFIXES):
            return
        # The last line has no paragraph behind it: it is no subhead, but a label left behind.
        heads = [each for each in reading.passages[:-1] if each.role is Role.SUBHEAD]
        if len(heads) <= _FEWEST:
            return
        plain = [each for each in heads if _is_heading(reading, each)]
        spaced: list[Passage] = []
        bare: list[Passage] = []
        for each in plain:
            (spaced if _is_spaced(source.text, each) else bare).append(each)
        if len(spaced) >= _FEWEST and len(spaced) > len(bare) and 2 * len(plain) >= len(heads):
            for passage in bare:
                for rule in rules:
                    yield _match(rule, passage, spaced[0], source.text)

    return check


def _is_heading(reading: Reading, passage: Passage) -> bool:
    """Tell whether a line is words only, with a paragraph behind it."""
    text = passage.text
    if not text[0].isupper() or text.isupper() or not _PLAIN.match(text):
        return False
    following = reading.passages[passage.index + 1 : passage.index + 2]
    if not following or following[0].role is not Role.BODY:
        return False
    return not _is_long(text) and _is_long(following[0].text)


def _is_long(text: str) -> bool:
    """Tell whether a text has more words than a subhead."""
    return len(text.split(None, _MOST_WORDS)) > _MOST_WORDS


def _is_spaced(text: str, passage: Passage) -> bool:
    start = passage.block.segments[0].source_start
    return _SPACED.search(text[max(0, start - 12) : start]) is not None


def _match(rule: Rule, passage: Passage, model: Passage, text: str) -> Match:
    newline = "\r\n" if "\r\n" in text else "\n"
    remedy = Remedy(((0, 0, newline),), Safety.SAFE, title="Put an empty line before it")
    related = (Mention(model, 0, len(model.text), "this one has an empty line before it"),)
    return Match(rule, passage, 0, len(passage.text), remedies=(remedy,), related=related)


KIND = Kind(
    name="subhead-spacing",
    description="a subhead without the empty line that the others have before them",
    options=Options,
    compile=_compile,
)
