"""A list of names: what an archive writes most, as the CSV file that a vocabulary reads back."""

import csv
import io
from collections.abc import Iterable, Sequence

from msgspec import Struct

from newslint.checks.kind import OptionError
from newslint.checks.listed_names import ListedName, check_names
from newslint.survey.archive import Survey
from newslint.survey.table import Kind
from newslint.survey.variations import Variation


class Listing(Struct, frozen=True):
    """The names, and those of which the archive does not tell which spelling is the house's."""

    names: tuple[ListedName, ...]
    undecided: tuple[Variation, ...]


def list_names(survey: Survey) -> Listing:
    """Return a list of the names that most articles spell one way, in order of their letters.

    A name that is on a list of the house already is left out, so that both lists can be used. Where
    as many articles have another spelling, or one spelling would be right for one name and wrong
    for another, a person has to decide.
    """
    known = {spelling for listed in survey.listed for spelling in (listed.name, *listed.wrong)}
    kept: list[ListedName] = []
    undecided: list[Variation] = []
    for variation in survey.variations:
        if variation.kind != Kind.NAMES:
            continue
        right, *others = (form.text for form in variation.forms)
        if not known.isdisjoint((right, *others)):
            continue
        names = [*kept, ListedName(right, wrong=tuple(others))]
        if variation.preferred and _is_consistent([*survey.listed, *names]):
            kept = names
        else:
            undecided.append(variation)
    kept.sort(key=lambda listed: (listed.name.casefold(), listed.name))
    return Listing(tuple(kept), tuple(undecided))


def _is_consistent(names: Sequence[ListedName]) -> bool:
    try:
        check_names(names)
    except OptionError:
        return False
    return True


def render_list(names: Iterable[ListedName]) -> str:
    """Return a list of names as CSV."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(("name", "note", "wrong"))
    for listed in names:
        writer.writerow((listed.name, listed.note, ";".join(listed.wrong)))
    return buffer.getvalue()
