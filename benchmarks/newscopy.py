"""News-like copy that is made up: articles of about 4 kB in which next to nothing is wrong."""

import random
from pathlib import Path

_PLACES = "Alder Bay|Birchfield|Corn Hill|Dunmere|Eastwick|Fernleigh|Grangeford|Holm Bridge".split(
    "|"
)
_BODIES = "council|school board|harbour office|housing committee|library trust|bus company".split(
    "|"
)
_THINGS = "plan|budget|timetable|repair programme|new route|planting scheme|training course".split(
    "|"
)
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday".split("|")
_NAMES = "Mary Okafor|Peter Lindqvist|Joan Barker|Samir Haddad|Ruth Cole|Daniel Moreau".split("|")
_ROLES = "chair of the committee|head teacher|chief engineer|leader of the opposition".split("|")
_SENTENCES = """
The {body} in {place} approved the {thing} on {day} by {many} votes to {few}.
Work is due to begin next spring and should take about {few} months.
“We have listened to what people told us,” said {name}, the {role}.
Residents had asked for changes after a meeting that drew more than {hundreds} people.
The {thing} will cost ${hundreds},000, most of it paid from savings.
A report to the members warned that prices could rise before the contracts are signed.
Opponents said the money would be better spent on roads and on the care of older people.
The vote followed {few} weeks of talks, which were held in public and at times grew heated.
Shops near the station will stay open while the street is closed to cars.
The first results are expected in the summer, and a full review will follow a year later.
Nobody was hurt when part of the old wall fell during a storm in January.
The police asked drivers to leave more time for the journey and to follow the signs.
Several families moved out for the night and were put up at a sports hall.
Pupils from {few} schools planted {hundreds} trees along the river.
The company employs {hundreds} people and has been in the town since the war.
Doctors at the hospital treated {many} patients, and all of them have since gone home.
The team won {few} of its last {many} games and now has the best record in the league.
""".strip().split("\n")


def write_articles(folder: Path, count: int) -> None:
    """Write so many articles, no two alike, into a new folder."""
    folder.mkdir()
    chance = random.Random(1)
    for number in range(count):
        (folder / f"{number:05}.txt").write_text(_article(chance), encoding="utf-8")


def _article(chance: random.Random) -> str:
    # One of each in an article: another person of that name would be somebody else.
    filled = {
        "place": chance.choice(_PLACES),
        "body": chance.choice(_BODIES),
        "thing": chance.choice(_THINGS),
        "day": chance.choice(_DAYS),
        "name": chance.choice(_NAMES),
        "role": chance.choice(_ROLES),
    }
    paragraphs: list[str] = []
    for _ in range(3):
        rest = chance.sample(_SENTENCES, len(_SENTENCES))
        paragraphs.extend(" ".join(rest[at : at + 3]) for at in range(0, len(rest), 3))
    text = "\n\n".join(paragraphs)
    return "\n\n".join(
        paragraph.format(
            **filled,
            few=chance.randint(3, 9),
            many=chance.randint(11, 29),
            hundreds=chance.randint(110, 980),
        )
        for paragraph in text.split("\n\n")
    )
