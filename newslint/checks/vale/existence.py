"""Existence: tokens that should not be there."""

from collections.abc import Iterator, Sequence

from newslint.checks.kind import Match, Rule
from newslint.checks.vale.extension import Hit, Terms, ValeOptions
from newslint.checks.vale.telling import Teller
from newslint.checks.vale.units import Cut
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate


class ExistenceOptions(ValeOptions, frozen=True, tag="existence", kw_only=True):
    """``raw`` expressions are put together, and before the tokens, or behind, with ``append``."""

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    append: bool = False
    ignorecase: bool = False
    nonword: bool = False
    terms: Terms = ""


def sought(options: ExistenceOptions) -> tuple[Sought, ...]:
    """Return the expression of a rule."""
    tokens = tuple(translate(each) for each in options.tokens if each.strip())
    raw = translate("".join(options.raw))
    if not tokens:
        return (Sought((raw,)),) if raw else ()
    bound = "" if options.nonword else r"\b"
    before, after = bound, bound
    # What is raw stands outside the flag that has case ignored.
    kept = f"(?-i:{raw})" if raw and options.ignorecase else raw
    if options.append:
        after += kept
    else:
        before = kept + before
    return (Sought(tokens, before, after, options.ignorecase, is_multiline=True),)


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._teller = Teller(rule)

    def sought(self) -> Sequence[Sought]:
        return sought(self.rule.options)

    def check(self, _cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        for hit in hits:
            yield from self._teller.tell(hit)


MAKE = _Worker
