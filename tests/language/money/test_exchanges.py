import pytest

from newslint.language.money import times
from newslint.language.money.exchanges import find_exchanges, find_pairs
from newslint.scanning.trees import fold


def read(text: str) -> list[tuple[str, str]]:
    """Return each exchange as the copy has it, and its currencies."""
    return [
        (text[one.start : one.end], "/".join(money.currency for money in one.sums))
        for one in find_exchanges(text)
    ]


@pytest.mark.parametrize(
    ("text", "stated", "currencies"),
    [
        ("It cost $1.8 billion (£1.4 billion).", "$1.8 billion (£1.4 billion)", "$/GBP"),
        ("It cost $5m (about £3.9m).", "$5m (about £3.9m)", "$/GBP"),
        ("It cost €5m [$5.8m].", "€5m [$5.8m]", "EUR/$"),
        ("It cost £5m ($6.3m; €5.8m).", "£5m ($6.3m; €5.8m)", "GBP/$/EUR"),
        ("It cost £5m ($6.3m or €5.8m).", "£5m ($6.3m or €5.8m)", "GBP/$/EUR"),
        ("It cost £5m, or $6.3m, they said.", "£5m, or $6.3m", "GBP/$"),
        ("It cost $40,372/£25,047.", "$40,372/£25,047", "$/GBP"),
        ("A US$30,000 grant (A$39,000) came.", "US$30,000 grant (A$39,000)", "USD/AUD"),
        ("He gets £200,000 a week ($260,000).", "£200,000 a week ($260,000)", "GBP/$"),
        ("It cost 5 million yen ($35,000 each).", "5 million yen ($35,000 each)", "JPY/$"),
        ("between $5 and $6 (£4 and £5) a kilo", "$5 and $6 (£4 and £5)", "$/GBP"),
        ("worth Rs 5 crore (the equivalent of $600,000)",
         "Rs 5 crore (the equivalent of $600,000)", "rupee/$"),
    ],
)  # fmt: skip
def test_an_exchange_is_read(text: str, stated: str, currencies: str) -> None:
    assert read(text) == [(stated, currencies)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cost $5 (£2 for children).", id="other words in the bracket"),
        pytest.param("It cost $5 ($6 with tax).", id="one currency"),
        pytest.param("It cost $5, and he paid (£4).", id="words of another clause between"),
        pytest.param("The fee (£5) is due.", id="no sum before"),
        pytest.param("It is £50 a month ($780 a year).", id="for another time"),
        pytest.param("It cost $5 in May (£4.2).", id="a date between"),
        pytest.param("It is worth £5m, or $6 a share.", id="what one share is worth"),
    ],
)
def test_what_is_no_exchange(text: str) -> None:
    assert read(text) == []


def test_ranges_are_matched_item_by_item() -> None:
    (exchange,) = find_exchanges("It costs $5-10 million (£4-8 million).")
    assert [(one.value, other.value) for _, _, one, other in find_pairs(exchange)] == [
        (5e6, 4e6),
        (10e6, 8e6),
    ]


def test_a_list_with_one_worth_is_read_from_its_last_item() -> None:
    (exchange,) = find_exchanges("It costs $5 million and $6 million (£4.7 million).")
    assert [(one.value, other.value) for _, _, one, other in find_pairs(exchange)] == [(6e6, 4.7e6)]


def test_a_range_with_one_worth_is_not_compared() -> None:
    (exchange,) = find_exchanges("It costs $5-6 million (£4 million).")
    assert not list(find_pairs(exchange))


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        pytest.param("It cost $1.8bn (£1.4bn).", ["$1.8bn", "£1.4bn"], id="plain"),
        pytest.param("It cost A$5m (US$3m; £2m).", ["A$5m", "US$3m", "£2m"], id="two targets"),
        pytest.param("a £5m-a-year (about €6m a year) deal", ["£5m", "€6m"], id="hedged, a rate"),
        pytest.param("a £20 day ticket [$25]", ["£20", "$25"], id="words between, square brackets"),
        pytest.param("It cost £25m, or $32m.", ["£25m", "$32m"], id="behind or"),
    ],
)  # fmt: skip
def test_an_exchange_is_a_sum_and_what_it_is_elsewhere(text: str, sums: list[str]) -> None:
    (exchange,) = find_exchanges(text)
    assert [text[one.start : one.end] for one in exchange.sums] == sums


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("£5 (about $700 in today's money)", id="worth today"),
        pytest.param("£5m (up from $4m)", id="another sum"),
        pytest.param("£5m ($1.30 to the pound)", id="a rate"),
        pytest.param("£5m (£4m)", id="one currency"),
        pytest.param("£5m (5%)", id="no sum"),
        pytest.param("£5m. Later ($6m)", id="another sentence"),
    ],
)
def test_any_other_bracket_states_none(text: str) -> None:
    assert not list(find_exchanges(text))


@pytest.mark.parametrize(
    "copy",
    [
        "with inflation", "adjusted", "a century ago", "centuries", "at the time", "back then",
        "then-worth", "today’s money", "now worth", "currently prices", "nowadays terms",
        "worth a lot at the time", "worth about then", "equivalent to that today", "in today’s",
        "in modern", "the black market", "an official rate", "parallel-market", "WORTH IT NOW",
        "INFLATİON",
    ],
)  # fmt: skip
def test_no_word_of_another_time_is_passed_by(copy: str) -> None:
    assert times._speaks_of_worth(copy, fold(copy)) == bool(times._WORTH_NOW.search(copy))
    assert times._WORTH_NOW.search(copy)
