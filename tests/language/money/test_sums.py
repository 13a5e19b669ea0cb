import pytest

from newslint.language.money.sums import read_sum


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        pytest.param("$1.8 billion", 1.8e9, "$", id="a sign and a scale word"),
        pytest.param("£94m", 94e6, "GBP", id="a scale of one letter"),
        pytest.param("€3bn", 3e9, "EUR", id="a scale of two letters"),
        pytest.param("A$10,000", 10_000, "AUD", id="a sign with a country"),
        pytest.param("US$ 2.50", 2.5, "USD", id="a space behind the sign"),
        pytest.param("USD 3,000", 3000, "USD", id="a code before"),
        pytest.param("3.2m EUR", 3.2e6, "EUR", id="a code behind"),
        pytest.param("5 million euros", 5e6, "EUR", id="a word"),
        pytest.param("200 Swiss francs", 200, "CHF", id="a word with a country"),
        pytest.param("50p", 0.5, "GBP", id="pence"),
        pytest.param("₹3 crore", 3e7, "INR", id="an Indian scale"),
        pytest.param("two million yen", 2e6, "JPY", id="spelt out"),
    ],
)
def test_a_sum_has_its_value_and_currency(text: str, value: float, currency: str) -> None:
    money = read_sum(text, 0)
    assert money
    assert [amount.value for amount in money.amounts] == [pytest.approx(value)]
    assert (money.start, money.end) == (0, len(text))
    assert money.currency == currency


def test_a_range_shares_its_scale() -> None:
    money = read_sum("$5-10 million", 0)
    assert money
    assert [amount.value for amount in money.amounts] == [5e6, 10e6]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("5 million people", id="no currency"),
        pytest.param("ABC 5", id="letters that are no currency"),
        pytest.param("5 wonders", id="a currency that opens a word"),
        pytest.param("70 euro cents", id="cents of an unknown whole"),
    ],
)
def test_what_is_no_sum_is_none(text: str) -> None:
    assert read_sum(text, 0) is None
