from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from newslint.checks.kind import Match, Origin, Rule
from newslint.document import PROSE, Block, Document, Role
from newslint.finding import Severity
from newslint.gravest import Gravest
from newslint.language.reading import Reading
from newslint.source import Source

TEXT = "a" * 9
SOURCE = Source("a.txt", f"{TEXT}\n\n{TEXT}")
DOCUMENT = Document(
    SOURCE, tuple(Block.slice(Role.BODY, SOURCE, start, start + 9) for start in (0, 11))
)
PASSAGES = Reading(DOCUMENT).passages
RULE = Rule(
    id="house.made-up",
    kind="terms",
    message="",
    severity=Severity.ERROR,
    scope=PROSE,
    quotes="skip",
    options=None,
    origin=Origin("house.yaml", 1),
)
RULES = [
    structs.replace(RULE, id=f"house.{name}", severity=severity)
    for name in "ab"
    for severity in Severity
]


def order(match: Match) -> tuple[int, int, str, int]:
    span = match.passage.block.to_source(match.start, match.end)
    return match.severity.rank, span.start, match.rule.id, span.end


def keep(most: int, matches: list[Match]) -> tuple[list[Match], bool]:
    gravest = Gravest(most)
    for match in matches:
        gravest.add(match)
    kept = [placed.match for placed in gravest.close()]
    return kept, gravest.is_cut


@st.composite
def matches(draw: st.DrawFn) -> Match:
    start = draw(st.integers(0, 7))
    end = draw(st.integers(start + 1, 9))
    rule = draw(st.sampled_from(RULES))
    return Match(rule, draw(st.sampled_from(PASSAGES)), start, end, is_likely=draw(st.booleans()))


def place(match: Match) -> tuple[int, str, int]:
    return order(match)[1:]


@given(st.integers(1, 8), st.lists(matches(), max_size=60, unique_by=place))
def test_the_gravest_are_kept_in_any_order_they_come_in(most: int, found: list[Match]) -> None:
    kept, is_cut = keep(most, found)
    assert kept == sorted(sorted(found, key=order)[:most], key=place)
    assert is_cut == (len(found) > most)


@given(st.integers(1, 8), st.lists(matches(), max_size=60))
def test_a_fault_that_comes_again_counts_once(most: int, found: list[Match]) -> None:
    kept, is_cut = keep(most, [*found, *found])
    assert len({place(match) for match in kept}) == len(kept)
    assert is_cut == (len({place(match) for match in found}) > most)


def test_those_that_fall_are_let_go_while_they_come() -> None:
    text = "a" * 1_000
    source = Source("a.txt", text)
    (passage,) = Reading(Document(source, (Block.slice(Role.BODY, source, 0, 1_000),))).passages
    gravest = Gravest(10)
    held = 0
    for start in reversed(range(1_000)):
        gravest.add(Match(RULE, passage, start, start + 1))
        held = max(held, len(gravest))
    assert held == 20
    assert [placed.match.start for placed in gravest.close()] == list(range(10))
