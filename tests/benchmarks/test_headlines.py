import random

from benchmarks.seeding.headlines import HeadSlip, seed_heads
from newslint.formats import parse
from newslint.language.reading import Reading
from newslint.source import Source

TEXT = "Six miners leave Zimbabwe\n\nThe six miners left the fields of Zimbabwe on Monday.\n"


def test_seeds_change_a_count_and_a_name_that_the_story_has() -> None:
    seeds = list(seed_heads(Reading(parse(Source("a.txt", TEXT))), random.Random(1)))
    assert [seed.slip for seed in seeds] == [HeadSlip.FIGURE, HeadSlip.NAME]
    old = [seed.passage.text[seed.start : seed.end] for seed in seeds]
    assert old == ["Six", "Zimbabwe"]
    assert all(seed.new not in TEXT for seed in seeds)
