"""Surnames by themselves: none is missed where most passages are not read for names."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.formats import parse
from newslint.language.people.holders import RUNNING, find_bare
from newslint.language.reading import Reading
from newslint.source import Source

_LEAD = "Council meets again\n\nThe mayor spoke.\n\nThe town is to build a bridge.\n\nThen "
_PIECES = "Holm Holms Mr Mr. Ann Ann's In Iraq. the a@Ann de- al-Ann J. “Bo” (Bo) said , .".split()


@given(st.lists(st.sampled_from([*_PIECES, "\n\n"]), min_size=3, max_size=14).map(" ".join))
def test_a_surname_by_itself_is_found_as_in_all_names(text: str) -> None:
    reading = Reading(parse(Source("a.txt", f"{_LEAD}{text}\n")))
    alone = {
        (passage.index, name.start)
        for passage in reading.prose
        if passage.role in RUNNING
        for name in passage.names
        if [part.text for part in name.parts] == ["Holm"]
    }
    found = {(bare.passage.index, bare.start) for bare in find_bare(reading, {"Holm"})}
    nicknamed = {place for place in alone - found if _follows_nickname(reading, *place)}
    assert found == alone - nicknamed


def _follows_nickname(reading: Reading, index: int, start: int) -> bool:
    before = reading.passages[index].text[:start].rstrip()
    return before[-1:] in {"”", ")", '"', "'"}
