"""Tables merge in any order and grouping, so that processes and their order change nothing."""

from collections.abc import Iterable
from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from newslint.survey.table import COMPANIONS, EXAMPLES, Counts, Example, FormKey, Table, Uses, bound

WORDS = st.sampled_from(["Kyiv", "Kiev", "US", "U.S.", "website", "web site"])
KEYS = st.builds(FormKey, st.sampled_from(["names", "compounds"]), st.just(""), WORDS)
EXAMPLE = st.builds(Example, st.sampled_from(["a.md", "b.md", "c/d.md"]), st.integers(1, 9))
USES = st.builds(
    lambda count, places: Uses(count, 1, tuple(sorted(set(places))[:EXAMPLES])),
    st.integers(1, 5),
    st.lists(EXAMPLE, min_size=1, max_size=EXAMPLES),
)
TABLES = st.builds(
    Table,
    st.dictionaries(KEYS, USES, max_size=4),
    st.dictionaries(WORDS, st.frozensets(st.integers(0, 2000), max_size=20), max_size=3),
    st.sets(st.tuples(WORDS, WORDS), max_size=3),
    st.sets(st.tuples(WORDS, WORDS), max_size=3),
)
COUNTS = st.builds(
    Counts,
    st.integers(0, 3),
    st.dictionaries(WORDS, st.integers(1, 4), max_size=4),
    st.sets(WORDS, max_size=3),
)


def merge_tables(parts: Iterable[Table]) -> Table:
    total = Table()
    for part in parts:
        total.add(deepcopy(part))
    return total


def merge_counts(parts: Iterable[Counts]) -> Counts:
    total = Counts()
    for part in parts:
        total.add(deepcopy(part))
    return total


@given(TABLES, TABLES)
def test_tables_merge_in_any_order(left: Table, right: Table) -> None:
    assert merge_tables([left, right]) == merge_tables([right, left])


@given(TABLES, TABLES, TABLES)
def test_tables_merge_in_any_grouping(first: Table, second: Table, third: Table) -> None:
    left = merge_tables([merge_tables([first, second]), third])
    right = merge_tables([first, merge_tables([second, third])])
    assert left == right


@given(TABLES)
def test_an_empty_table_adds_nothing(table: Table) -> None:
    assert merge_tables([table, Table()]) == merge_tables([Table(), table]) == table


@given(COUNTS, COUNTS, COUNTS)
def test_counts_merge_in_any_order_and_grouping(
    first: Counts, second: Counts, third: Counts
) -> None:
    left = merge_counts([merge_counts([first, second]), third])
    right = merge_counts([third, merge_counts([second, first])])
    assert left == right


@given(st.sets(st.integers(0, 10**6), max_size=3 * COMPANIONS), st.integers(1, 7))
def test_what_is_kept_of_a_merger_is_what_is_kept_of_its_parts(
    numbers: set[int], step: int
) -> None:
    ordered = list(numbers)
    parts = [bound(ordered[start::step]) for start in range(step)]
    merged = bound(number for part in parts for number in part)
    assert merged == bound(numbers)
    assert len(merged) == min(len(numbers), COMPANIONS)


def test_a_table_keeps_few_examples_of_each_form() -> None:
    key = FormKey("names", "", "Kyiv")
    tables = [Table({key: Uses(1, 1, (Example(f"{path:03}.md", 1),))}) for path in range(100)]
    (uses,) = merge_tables(reversed(tables)).uses.values()
    assert (uses.count, uses.articles) == (100, 100)
    assert [example.path for example in uses.examples] == ["000.md", "001.md", "002.md"]
