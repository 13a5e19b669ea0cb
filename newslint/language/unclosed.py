"""Marks that come in pairs and have lost one: quotation marks and brackets.

A quotation of several paragraphs opens each of them and closes only the last, and a bracket may
hold more than one paragraph. So a mark is looked for in its passage first, then in the article.
"""

from collections.abc import Iterator, Sequence

from newslint.document import CONDENSED, OBJECT, Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.latepattern import compile_late

_INCHES = compile_late(r"\d[\"”]|″")
_OPENS = compile_late(r"\W{0,3}[\"“]")
_BRACKET = compile_late(r"[()\[\]]")
_NO_BRACKET = compile_late(
    r"\w?[()]{3,}|[()]{2,}[:;]|(?<!\w)[:;=8xX][\-'^]? ?<?[()\[\]]+(?!\w)"
    r"|(?<!\w)(?:\d{1,3}|[A-Za-z] ?|[ivxIVX]{1,4})(?:\.\d+)*\)"
)
"""Faces (``:-)``) and the labels of items (``a)``, ``12)``)."""
_LINKED = compile_late(rf"\]\(|\{{\{{|\}}\}}|[<>{OBJECT}]")
"""Markup that was not read as such has brackets of its own."""
_CLOSING = {")": "(", "]": "["}
_REACH = 4
_SHORTEST = 8
_ASIDE = 300
_DEEPEST = 3
_FAR = 1 << 30
_RUNNING = frozenset({Role.BODY, Role.LIST_ITEM, Role.QUOTE_BLOCK})

_Place = tuple[Passage, int]


def find_unclosed_quotations(reading: Reading) -> Iterator[_Place]:
    """Yield the double quotation marks that no other mark closes."""
    if '"' not in reading.text and "“" not in reading.text:
        return
    passages = [passage for passage in reading.prose if passage.role not in CONDENSED]
    uneven = [index for index, passage in enumerate(passages) if _is_uneven(passage.text)]
    for before, index, after in zip([-_REACH, *uneven], uneven, [*uneven[1:], _FAR], strict=False):
        # A quotation over several paragraphs opens in one of them and closes in another.
        if index - before < _REACH or after - index < _REACH or _opens_again(passages, index):
            continue
        mark = _find_open_mark(passages[index])
        if mark >= 0:
            yield passages[index], mark


def _is_uneven(text: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _opens_again(passages: Sequence[Passage], index: int) -> bool:
    return index + 1 < len(passages) and _OPENS.match(passages[index + 1].text) is not None


def _find_open_mark(passage: Passage) -> int:
    """Return where the mark stands that the passage leaves open, or -1."""
    text = passage.text
    is_mixed = '"' in text and ("“" in text or "”" in text)
    if passage.role not in _RUNNING or is_mixed or _INCHES.search(text) or _LINKED.search(text):
        return -1
    unclosed = [quotation for quotation in passage.quotations if not quotation.closed]
    # Where another quotation opens behind it, paragraphs may have been run together.
    if len(unclosed) != 1 or unclosed[0].end < len(text) or unclosed[0].mark not in ('"', "“"):
        return -1
    return unclosed[0].start


def find_unclosed_brackets(reading: Reading) -> Iterator[_Place]:
    """Yield the brackets that nothing closes, and those that close nothing."""
    text = reading.text
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    open_marks: list[_Place] = []
    lone: list[_Place] = []
    for passage in reading.prose:
        if passage.role not in _RUNNING or not _is_prose(passage.text):
            continue
        for place in _find_brackets(passage):
            mark = passage.text[place]
            if mark in "([":
                open_marks.append((passage, place))
                continue
            partner = _find_partner(open_marks, _CLOSING[mark])
            if partner < 0:
                lone.append((passage, place))
            else:
                lone += open_marks[partner + 1 :]
                del open_marks[partner:]
    yield from sorted((*open_marks, *lone), key=lambda found: (found[0].index, found[1]))


def _find_partner(open_marks: Sequence[_Place], mark: str) -> int:
    """Return the index of the last ``mark`` among those that are open, or -1."""
    for index in range(len(open_marks) - 1, max(-1, len(open_marks) - 1 - _DEEPEST), -1):
        if _mark(open_marks[index]) == mark:
            return index
    return -1


def _is_prose(text: str) -> bool:
    return len(text) > _SHORTEST and not _LINKED.search(text)


def _mark(place: _Place) -> str:
    return place[0].text[place[1]]


def _find_brackets(passage: Passage) -> Iterator[int]:
    text = passage.text
    passed = {
        place
        for found in _NO_BRACKET.finditer(text)
        for place in range(*found.span())
        if text[place] in "()[]"
        and not (found[0][-2:-1].isalnum() and _is_opened(text, found.start()))
    }
    for found in _BRACKET.finditer(text):
        if found.start() not in passed:
            yield found.start()


def _is_opened(text: str, place: int) -> bool:
    """Tell whether a bracket opens shortly before: ``(a)``, ``(see note 4)``."""
    low = max(0, place - _ASIDE)
    return text.rfind("(", low, place) > text.rfind(")", low, place)
