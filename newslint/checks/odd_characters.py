"""Odd characters: invisible ones, ligatures, full-width signs and letters of two alphabets."""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule
from newslint.finding import Safety
from newslint.language.oddcharacters import Oddity, find_odd_characters
from newslint.language.reading import Reading


class OddCharacterOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    def check(reading: Reading) -> Iterable[Match]:
        for passage in () if reading.is_ascii else reading.passages:
            for odd in find_odd_characters(passage.text):
                remedies: tuple[Remedy, ...] = ()
                if odd.meant is not None:
                    is_unseen = odd.oddity is Oddity.INVISIBLE
                    title = "Delete the invisible character" if is_unseen else ""
                    edit = (odd.start, odd.end, odd.meant)
                    remedies = (Remedy((edit,), Safety.SAFE, title),)
                for rule in rules:
                    fields = {"cause": odd.oddity.value}
                    yield Match(rule, passage, odd.start, odd.end, fields, remedies)

    return check


KIND = Kind(
    name="odd-characters",
    description="invisible characters, ligatures and letters of two alphabets in one word",
    options=OddCharacterOptions,
    compile=_compile,
    fields=frozenset({"cause"}),
)
