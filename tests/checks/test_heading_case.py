import pytest

from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_file, shipped_rules
from newslint.source import Source

RULES = load_file(shipped_rules() / "consistency" / "structure.yaml")
ENGINE = Engine([rule for rule in RULES if rule.id == "consistency.heading-case"])
SENTENCES = ["A narrow channel", "Fish and broken nets", "Waiting for rain"]
TITLES = ["A Very Narrow Channel", "Fish and Broken Nets Abound", "What It Is Worth"]


def mend(heads: list[str], name: str = "a.md", mark: str = "## ") -> list[str]:
    copy = "The council met in May to talk about the old pier.\n\n"
    text = "# Pier opens\n\n" if name.endswith(".md") else "Pier opens\n\nThey spoke.\n\n"
    text += "".join(f"{mark}{head}\n\n{copy}" for head in heads)
    return [
        finding.fixes[0].title.removeprefix("Write “").removesuffix("”")
        for finding in ENGINE.check(parse(Source(name, text)))
    ]


@pytest.mark.parametrize(
    ("heads", "written"),
    [
        ([*SENTENCES, "What It Means"], ["What it means"]),
        ([*TITLES, "What the water brings"], ["What the Water Brings"]),
        ([*SENTENCES, "What WHO Rules Mean Here"], ["What WHO rules mean here"]),
        ([*SENTENCES, "The Social Network"], []),
        ([*SENTENCES[:2], "What It Means"], []),
        ([*SENTENCES, *TITLES], []),
        (SENTENCES, []),
        ([*SENTENCES, "Nets"], []),
    ],
)
def test_the_rarer_case_is_told(heads: list[str], written: list[str]) -> None:
    assert mend(heads) == written


def test_each_level_has_its_own_case() -> None:
    heads = [*SENTENCES, "What comes next"]
    assert mend([f"{heads[0]}\n\nText.\n\n### What It Means\n\nMore", *heads[1:]]) == []


def test_plain_subheads_stand_apart() -> None:
    heads = [*SENTENCES, "What It Means"]
    assert mend(heads, "a.txt", "") == ["What it means"]
