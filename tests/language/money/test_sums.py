import pytest

from newslint.language.money.sums import read_sum


@pytest.mark.parametrize(
    ("text", "currency", "values"),
    [
        ("$1.8 billion", "$", (1.8e9,)),
        ("US$14bn", "USD", (14e9,)),
        ("$US14 billion", "USD", (14e9,)),
        ("$14 million US", "USD", (14e6,)),
        ("A$134.5-million", "AUD", (134.5e6,)),
        ("C$5", "CAD", (5,)),
        ("NZ$5k", "NZD", (5e3,)),
        ("HK$1,200", "HKD", (1200,)),
        ("NT$3.2tn", "TWD", (3.2e12,)),
        ("R$10mn", "BRL", (10e6,)),
        ("S$10 mln", "SGD", (10e6,)),
        ("£0.85", "GBP", (0.85,)),
        ("€ 5m", "EUR", (5e6,)),
        ("5,50 €", None, ()),
        ("20€", "EUR", (20,)),
        ("¥47 billion", "¥", (47e9,)),
        ("₹5 crore", "INR", (5e7,)),
        ("Rs. 2 lakh", "rupee", (2e5,)),
        ("₩1.2 trillion", "KRW", (1.2e12,)),
        ("₽90", "RUB", (90,)),
        ("USD 5m", "USD", (5e6,)),
        ("5m USD", "USD", (5e6,)),
        ("GBP5m", "GBP", (5e6,)),
        ("5 million euros", "EUR", (5e6,)),
        ("a 5-million-euro", None, ()),
        ("5-million-euro", "EUR", (5e6,)),
        ("five million euros", "EUR", (5e6,)),
        ("half a million pounds", "pound", (5e5,)),
        ("20 pounds sterling", "GBP", (20,)),
        ("50 pence", "GBP", (0.5,)),
        ("50p", "GBP", (0.5,)),
        ("50 US cents", "USD", (0.5,)),
        ("30 million Norwegian crowns", "NOK", (30e6,)),
        ("2000 Icelandic Kronur", "ISK", (2000,)),
        ("12 Ruritanian francs", "Ruritanian franc", (12,)),
        ("7 Hong Kong dollars", "HKD", (7,)),
        ("$5-10 million", "$", (5e6, 10e6)),
        ("$5 to $10 million", "$", (5e6, 10e6)),
        ("$500-$1.2 million", "$", (500, 1.2e6)),
        ("20 to 25 million euros", "EUR", (20e6, 25e6)),
        ("$5 and £6", "$", (5,)),
        ("5 miles", None, ()),
        ("A$AP", None, ()),
    ],
)
def test_a_sum_has_a_currency_and_amounts(
    text: str, currency: str | None, values: tuple[float, ...]
) -> None:
    found = read_sum(text, 0)
    assert (found.currency if found else None) == currency
    if found:
        assert tuple(amount.value for amount in found.amounts) == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        pytest.param("$5 million deal", 10, id="a word behind it"),
        pytest.param("$5m.", 3, id="a full stop"),
        pytest.param("$5 metres", 2, id="a word that begins with a letter for millions"),
        pytest.param("$5m-a-year deal", 3, id="a hyphen"),
        pytest.param("USD 5m and more", 6, id="and without another sum"),
    ],
)
def test_a_sum_ends_where_its_last_part_does(text: str, end: int) -> None:
    found = read_sum(text, 0)
    assert found is not None
    assert found.end == end


def test_a_sum_knows_where_its_figures_and_its_scale_word_stand() -> None:
    text = "It cost US$1.8 billion."
    found = read_sum(text, 8)
    assert found is not None
    (amount,) = found.amounts
    assert text[slice(*amount.digits)] == "1.8"
    assert text[slice(*amount.scale)] == " billion"


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
