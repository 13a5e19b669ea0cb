"""Same unit twice: "5 km kilometres", and a conversion into the unit that it is of."""

from collections.abc import Iterable, Iterator, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule, load_sign
from newslint.finding import Safety
from newslint.language.passages import Passage
from newslint.language.quantities import doubled, gate
from newslint.language.quantities.doubled import Doubled, find_doubled
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs
from newslint.patterncode import compile_re

_METRE = compile_re(r"(?:met|lit)res?\b")


class SameUnitOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    sign = load_sign(rules, "quantities")

    def check(reading: Reading) -> Iterable[Match]:
        for passage in reading.prose if reading.has_sign(sign) else ():
            for found in _find(passage, reading):
                written = found.mend(passage.text)
                safety = Safety.UNSAFE if found.is_certain else Safety.MANUAL
                remedy = Remedy((found.edit,), safety, f"Write “{written}”")
                fields = {"replacement": written}
                for rule in rules:
                    yield Match(rule, passage, found.start, found.end, fields, (remedy,))

    return check


def _find(passage: Passage, reading: Reading) -> Iterator[Doubled]:
    yield from find_doubled(passage.text, passage.figures)
    if passage.statements:
        from newslint.language.conversions.repeated import find_repeated

        spelling = "re" if _METRE.search(reading.text) else "er"
        yield from find_repeated(passage.text, passage.statements, spelling)


KIND = Kind(
    name="same-unit",
    description="a unit that is named twice",
    options=SameUnitOptions,
    compile=_compile,
    analyse=lambda _options: keep_signs(*doubled.SHOWN_BY, *gate.find_signs()),
)
