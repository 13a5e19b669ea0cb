"""An unfinished end: the last line of an article announces something, and nothing comes."""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.document import OBJECT, Role
from newslint.language.reading import Reading
from newslint.patterncode import compile_re

_ANNOUNCES = compile_re(r"\w[”\"’)]?(:)[”\"’)]?\s*\Z")
_CLOSING_TAG = compile_re(r"</\w+>")
_EMOJI = compile_re(r":\w+:\s*\Z")
_FEWEST_WORDS = {Role.BODY: 3, Role.SUBHEAD: 6}
"""A shorter line between others is a label; `residue_lines` knows those."""


class UnfinishedOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        if len(reading.passages) < 2:
            return
        last = reading.passages[-1]
        if ":" not in last.text.rstrip()[-2:]:
            return  # which most articles need no expression to tell
        found = _ANNOUNCES.search(last.text)
        if found is None or _EMOJI.search(last.text) or OBJECT in last.text:
            return
        if len(last.text.split()) < _FEWEST_WORDS.get(last.role, len(last.text)):
            return
        # What is no copy, such as a picture or a frame, may be what is announced.
        end = last.block.to_source(0, len(last.text)).end
        if not _CLOSING_TAG.sub("", reading.document.source.text[end:]).strip():
            for rule in rules:
                yield Match(rule, last, found.start(1), found.end(1))

    return check


KIND = Kind(
    name="unfinished-end",
    description="a last line that ends in a colon, with nothing behind it",
    options=UnfinishedOptions,
    compile=_compile,
)
