"""Consistency: two forms, either of which is right, of which an article may have only one."""

from collections.abc import Iterator, Sequence

from msgspec import field, structs

from newslint.checks.kind import Match, Mention, Rule
from newslint.checks.vale.extension import Hit, ValeOptions, alert
from newslint.checks.vale.units import Cut
from newslint.scanning.matching import Found
from newslint.scanning.sought import Sought
from newslint.vale.dialect import translate


class ConsistencyOptions(ValeOptions, frozen=True, tag="consistency", kw_only=True):
    """``either`` is pairs of forms."""

    either: dict[str, str] = field(default_factory=dict)
    ignorecase: bool = False
    nonword: bool = False


def sought(options: ConsistencyOptions) -> tuple[Sought, ...]:
    """Return an expression for each pair of a rule, with an alternative for each form."""
    bound = "" if options.nonword else r"\b"
    return tuple(
        Sought(
            (translate(one), translate(other)), bound, bound, options.ignorecase, tells_apart=True
        )
        for one, other in options.either.items()
    )


class _Worker:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule

    def sought(self) -> Sequence[Sought]:
        return sought(self.rule.options)

    def check(self, _cut: Cut, hits: Sequence[Hit]) -> Iterator[Match]:
        for pair in sorted({hit.expression for hit in hits}):
            uses = [(hit, found) for hit in hits if hit.expression == pair for found in hit.found]
            yield from self._compare(uses)

    def _compare(self, uses: Sequence[tuple[Hit, Found]]) -> Iterator[Match]:
        """Yield the uses of the form that the article has less, on a tie the later one."""
        forms = [[use for use in uses if use[1].alternative == form] for form in (0, 1)]
        if not all(forms):
            return
        first_form = uses[0][1].alternative
        odd = min((0, 1), key=lambda form: (len(forms[form]), form == first_form))
        other_hit, other = forms[1 - odd][0]
        place = other_hit.unit.start + other.start, other_hit.unit.start + other.end
        related = Mention(
            other_hit.unit.passage, *place, f"“{other_hit.observed(other)}” stands here"
        )
        for hit, found in forms[odd]:
            match = alert(self.rule, hit.unit, (found.start, found.end), (hit.observed(found),))
            yield structs.replace(match, related=(related,))


MAKE = _Worker
