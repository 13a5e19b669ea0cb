import pytest

from newslint.language.money.exchanges import find_exchanges


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
