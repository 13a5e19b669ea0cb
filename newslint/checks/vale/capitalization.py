"""Capitalization: headings, and other stretches, in one case."""

from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from newslint.checks.kind import Match, OptionError, Rule
from newslint.checks.vale.actions import change_case, remedies_of
from newslint.checks.vale.extension import Hit, ValeOptions, alert, chosen_units
from newslint.checks.vale.units import Cut, Unit
from newslint.errors import suggest
from newslint.language.passages import MOST_SOUGHT
from newslint.language.reading import Reading
from newslint.scanning.sought import Sought

if TYPE_CHECKING:
    from newslint.vale.casing import Judge


_STYLES = ("AP", "Chicago")


class CapitalizationOptions(ValeOptions, frozen=True, tag="capitalization", kw_only=True):
    """``match`` is a case, such as ``$title``, or an expression; ``style`` is the title's."""

    match: str = ""
    style: str = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    threshold: float = 0
    prefix: str = ""


def validate(options: CapitalizationOptions) -> None:
    """Refuse a case that there is not, and expressions that are none.

    Raises:
        OptionError: one of them.

    """
    from newslint.vale.casing import CasingError

    is_title = options.match == "$title"
    if is_title and options.style.lower() not in map(str.lower, ("", *_STYLES)):
        raise OptionError(
            "style", f"“{options.style}” is no style; {suggest(options.style, _STYLES)}"
        )
    if not 0 <= options.threshold <= 1:
        raise OptionError("threshold", "“threshold” is a share, from 0 to 1")
    try:
        _read(options)
    except CasingError as error:
        raise OptionError("match", str(error)) from None


def _read(options: CapitalizationOptions) -> "Judge":
    from newslint.vale.casing import THRESHOLD, read_casing
    from newslint.vale.dialect import translate

    terms = (*options.exceptions, *(options.accepted if options.vocab else ()))
    is_named = options.match.startswith("$")
    return read_casing(
        options.match if is_named else translate(options.match),
        style=options.style,
        exceptions=[translate(term) for term in terms if term.strip()],
        indicators=options.indicators,
        threshold=options.threshold or THRESHOLD,
        prefix=translate(options.prefix),
    )


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._judge = _read(rule.options)
        self._knows_names = rule.options.match == "$sentence"

    def sought(self) -> Sequence[Sought]:
        return ()

    def check(self, cut: Cut, _hits: Sequence[Hit]) -> Iterator[Match]:
        for unit in chosen_units(self.rule, cut):
            names: Container[str] = _find_names(cut) if self._knows_names else ()
            verdict = self._judge(unit.text, names)
            if not verdict.is_right:
                yield self._alert(unit, verdict.expected)

    def _alert(self, unit: Unit, expected: str) -> Match:
        action = self.rule.options.action
        span = 0, len(unit.text)
        if action is not None and action.name == "replace" and not action.params:
            remedies = change_case(unit, expected)
        else:
            remedies = remedies_of(action, unit, span)
        return alert(self.rule, unit, span, (unit.text, expected), remedies)


class _Names:
    """The names of an article, each found out when a heading has it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._known: dict[str, bool] = {}

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        if word not in self._known:
            from newslint.language.headlines.casing import has_capital

            if len(self._known) >= MOST_SOUGHT:
                return word in self._all
            self._known[word] = has_capital(self._reading, word)
        return self._known[word]

    @cached_property
    def _all(self) -> frozenset[str]:
        from newslint.language.headlines.casing import find_capitals

        return find_capitals(self._reading)


_NAMES: WeakKeyDictionary[Cut, _Names] = WeakKeyDictionary()
"""The names of the articles at hand."""


def _find_names(cut: Cut) -> Container[str]:
    names = _NAMES.get(cut)
    if names is None:
        names = _NAMES[cut] = _Names(cut.reading)
    return names


MAKE = _Worker
