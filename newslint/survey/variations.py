"""Variations: of the table of an archive, what is written in two ways, worst first."""

from collections.abc import Iterable, Iterator, Mapping, Set

from msgspec import Struct

from newslint.survey.abbreviations import CERTAIN
from newslint.survey.company import is_one_bearer
from newslint.survey.compounds import ANYWHERE
from newslint.survey.namepairs import Pair
from newslint.survey.surveyor import Sought
from newslint.survey.table import Example, Kind, Table, Uses


class Form(Struct, frozen=True):
    """One way of writing, how often it stands, in how many articles, and the first places of it."""

    text: str
    count: int
    articles: int
    examples: tuple[Example, ...]


class Variation(Struct, frozen=True):
    """What is written in more ways than one: its forms, the most frequent one first.

    ``decided`` is the one that the house's list of names has, "" where it has none of them.
    """

    kind: Kind
    forms: tuple[Form, ...]
    decided: str = ""

    @property
    def preferred(self) -> str:
        """The form that the house has decided on, else that of most articles, "" on a tie."""
        first, second = self.forms[:2]
        if self.decided:
            return self.decided
        return first.text if _rank(first)[:2] != _rank(second)[:2] else ""

    @property
    def articles(self) -> int:
        """In how many articles the other forms stand, added up."""
        return sum(form.articles for form in self.forms[1:])

    @property
    def share(self) -> float:
        """The share of the uses that are of another form than the most frequent one."""
        return 1 - self.forms[0].count / sum(form.count for form in self.forms)

    @property
    def sort_key(self) -> tuple[int, int, float, str]:
        """The order of a report: by articles to change, and the smaller a share the sooner."""
        return list(Kind).index(self.kind), -self.articles, self.share, self.forms[0].text


def find_variations(
    table: Table, sought: Sought, least: int = 1, listed: Set[str] = frozenset()
) -> list[Variation]:
    """Return what the archive writes in two ways.

    ``least`` is how often each form stands; ``listed`` are the names on the house's own list.
    """
    groups: dict[tuple[str, str], dict[str, Uses]] = {}
    names: dict[str, Uses] = {}
    for key, uses in table.uses.items():
        if key.kind == Kind.NAMES:
            names[key.form] = uses
        else:
            groups.setdefault((key.kind, key.group), {})[key.form] = uses
    found: list[tuple[str, dict[str, Uses]]] = list(_group_names(names, sought, table))
    for (kind, group), written in groups.items():
        if kind == Kind.COMPOUNDS:
            found.append((kind, _choose_hyphens(written)))
        elif kind == Kind.ABBREVIATIONS and not group.endswith(CERTAIN):
            found.append((kind, _keep_same(written, table, len(sought.rare))))
        else:
            found.append((kind, written))
    variations = []
    for kind, forms in found:
        kept = [
            Form(text, uses.count, uses.articles, uses.examples)
            for text, uses in forms.items()
            if uses.count >= least
        ]
        if len(kept) > 1:
            kept.sort(key=_rank)
            decided = [form.text for form in kept if form.text in listed]
            is_decided = len(decided) == 1
            variations.append(Variation(Kind(kind), tuple(kept), decided[0] if is_decided else ""))
    return sorted(variations, key=lambda variation: variation.sort_key)


def _rank(form: Form) -> tuple[int, int, str]:
    return -form.articles, -form.count, form.text


def _choose_hyphens(forms: Mapping[str, Uses]) -> dict[str, Uses]:
    """Return the forms of a compound.

    A hyphen before a noun counts only where the compound is written closed too; else it is grammar.
    """
    is_closed = any("-" not in form and " " not in form for form in forms)
    return {
        form.removesuffix(ANYWHERE): uses
        for form, uses in forms.items()
        if form.endswith(ANYWHERE) == (is_closed and "-" in form)
    }


def _keep_same(forms: Mapping[str, Uses], table: Table, rare: int) -> dict[str, Uses]:
    """Return the forms of an abbreviation that mean what the most frequent one does."""
    main = min(forms, key=lambda form: (-forms[form].articles, form))
    return {
        form: uses
        for form, uses in forms.items()
        if form == main or is_one_bearer(_in_order(form, main), table, rare)
    }


def _in_order(left: str, right: str) -> Pair:
    return (left, right) if left < right else (right, left)


def _group_names(
    names: Mapping[str, Uses], sought: Sought, table: Table
) -> Iterator[tuple[str, dict[str, Uses]]]:
    """Yield the spellings of each name: pairs that have a name in common are one group."""
    leaders: dict[str, str] = {}

    def lead(name: str) -> str:
        while leaders.get(name, name) != name:
            name = leaders[name]
        return name

    rare = len(sought.rare)
    shown = [
        *sought.pairs.same,
        *(pair for pair in sought.pairs.maybe if is_one_bearer(pair, table, rare)),
    ]
    for left, right in sorted(shown):
        first, second = sorted((lead(left), lead(right)))
        leaders[second] = first
    groups: dict[str, dict[str, Uses]] = {}
    for name in sorted({name for pair in shown for name in pair} & names.keys()):
        groups.setdefault(lead(name), {})[name] = names[name]
    for forms in _without_repeats(groups.values()):
        kind = Kind.ABBREVIATIONS if any(map(str.isupper, forms)) else Kind.NAMES
        yield kind, forms


def _without_repeats(groups: Iterable[dict[str, Uses]]) -> Iterator[dict[str, Uses]]:
    """Leave out groups that differ by words that another group tells apart already.

    ``Github Pages`` and ``GitHub Pages`` say no more than ``Github`` and ``GitHub``.
    """
    told: set[frozenset[str]] = set()

    def order(forms: dict[str, Uses]) -> tuple[bool, int, str]:
        total = sum(uses.articles for uses in forms.values())
        return " " in min(forms), -total, min(forms)

    for forms in sorted(groups, key=order):
        for place in (0, 1):
            words = {tuple(form.split(" ")) for form in forms}
            lone = frozenset(word[place] for word in words if len(word) == 2)
            same = {word[1 - place] for word in words if len(word) == 2}
            if len(same) == 1 and len(lone) == len(words):
                break
        else:
            lone = frozenset(forms)
        if lone not in told:
            told.add(lone)
            yield forms
