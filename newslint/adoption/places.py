"""Places: where in an article a rule is accepted, and which of them accept a finding."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct

from newslint.adoption.directives import Directive
from newslint.finding import Finding
from newslint.selectors import fits
from newslint.source import Span


class Place(Struct):
    """A rule, pack or pattern that a directive names, and the code points over which it holds.

    ``is_used`` once it suppressed something.
    """

    selector: str
    directive: Directive
    span: Span
    is_used: bool = False

    def accepts(self, finding: Finding) -> bool:
        """Tell whether the place is that of a finding, if only in part, and names its rule."""
        start, end = self.span.start, max(self.span.end, self.span.start + 1)
        touches = finding.start < end and (
            start < finding.end or start <= finding.start == finding.end
        )
        return touches and fits(self.selector, finding.rule)


class PlaceIndex:
    """Finds the places that accept a finding, however many there are."""

    def __init__(self, places: Iterable[Place]) -> None:
        # A verb's places are of one size, so that few of them reach far.
        by_verb: dict[str, list[Place]] = {}
        for place in places:
            by_verb.setdefault(place.directive.verb, []).append(place)
        self._rows = [_Row(each) for each in by_verb.values()]

    def find(self, finding: Finding) -> list[Place]:
        """Return the places that accept a finding."""
        return [place for row in self._rows for place in row.find(finding)]


class _Row:
    """Places of one verb, in source order."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = sorted(places, key=lambda place: place.span)
        self._starts = [place.span.start for place in self._places]
        self._furthest = list(accumulate((place.span.end for place in self._places), max))

    def find(self, finding: Finding) -> list[Place]:
        """Return the places that accept a finding, in source order."""
        found: list[Place] = []
        at = bisect_right(self._starts, max(finding.start, finding.end - 1))
        while at and self._furthest[at - 1] >= finding.start:
            at -= 1
            if self._places[at].accepts(finding):
                found.append(self._places[at])
        return found[::-1]
