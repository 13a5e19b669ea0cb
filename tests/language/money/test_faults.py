"""Whatever a desk rounds, a true statement among true statements is no fault."""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newslint.language.money import faults
from newslint.language.money.bands import are_clear
from newslint.language.money.consensus import find_consensus
from newslint.language.money.faults import find_faults
from newslint.language.money.rates import Stretch
from newslint.language.money.slips import Slip

SCALES = ((1e9, " billion"), (1e6, " million"), (1.0, ""))
TRUE = "It made €41 million (₹3.69 billion), then €6.2 million (₹558 million)"


def write(value: float, digits: int, *, cut: bool = False) -> str:
    """Write a value with so many digits that count, rounded or cut off, and a word for millions."""
    place = 10.0 ** (math.floor(math.log10(value)) - digits + 1)
    rounded = (math.floor(value / place + 1e-9) if cut else round(value / place)) * place
    factor, word = next(pair for pair in SCALES if rounded >= pair[0] or pair[0] == 1.0)
    decimals = max(0, -math.floor(math.log10(place / factor) + 1e-9))
    return f"{rounded / factor:,.{decimals}f}{word}"


def find(*texts: str) -> list[str]:
    faults = find_faults(texts, "\n\n".join(texts))
    return [
        texts[fault.statement.index][fault.statement.exchange.start : fault.statement.exchange.end]
        for fault in faults
    ]


amounts = st.floats(1.0, 12.0).map(lambda power: 10.0**power)
millions = st.floats(8.5, 12.0).map(lambda power: 10.0**power)
rates = st.floats(-1.0, 3.0).map(lambda power: 10.0**power)
exactness = st.tuples(st.integers(2, 4), st.integers(2, 4), st.booleans()) | st.just((1, 1, False))


@settings(max_examples=400)
@given(rates, st.lists(st.tuples(amounts, exactness), min_size=3, max_size=6))
def test_true_statements_at_one_rate_are_no_faults(
    rate: float, sums: list[tuple[float, tuple[int, int, bool]]]
) -> None:
    texts = [
        f"It cost €{write(value, first, cut=cut)} (₹{write(value * rate, second, cut=cut)})."
        for value, (first, second, cut) in sums
    ]
    assert find(*texts) == []


@settings(max_examples=200)
@given(rates, st.lists(millions, min_size=2, max_size=5), millions, st.sampled_from([0.1, 10, 1e3]))
def test_a_false_statement_is_a_fault_and_the_true_ones_are_none(
    rate: float, sums: list[float], value: float, slip: float
) -> None:
    texts = [f"It cost €{write(one, 3)} (₹{write(one * rate, 3)})." for one in sums]
    wrong = f"€{write(value, 3)} (₹{write(value * rate * slip, 3)})"
    texts.append(f"It cost {wrong}.")
    assume(len(set(texts)) == len(texts))
    assert find(*texts) == [wrong]


@pytest.mark.parametrize(
    ("wrong", "slip"),
    [
        pytest.param("€14 million (₹126 million)", Slip(1), id="ten times too little"),
        pytest.param("€14 million (₹1.26 million)", Slip(3), id="million for billion"),
        pytest.param("€14 million (₹162 crore)", Slip(swaps_digits=True), id="two digits"),
        pytest.param("€1,260 (₹14)", Slip(is_inverted=True), id="the two"),
        pytest.param("€14 million (₹2.3 billion)", None, id="no known slip"),
    ],
)
def test_a_slip_is_named(wrong: str, slip: Slip | None) -> None:
    (fault,) = find_faults([f"{TRUE}, then {wrong}."], "")
    assert fault.slip == slip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It made €40 million (₹3.6 billion), then €14 million (₹2.1 billion).",
                     id="one against one"),
        pytest.param(f"{TRUE}, then €14 million (₹1.4 billion).", id="less than a fifth off"),
        pytest.param(f"{TRUE}, in 2007 €14 million (₹800 million).", id="another year’s rate"),
        pytest.param(f"{TRUE} and sells it at €14.99 (₹2,099).", id="a list price"),
        pytest.param(f"{TRUE}, then €14 million a year (₹2.1 billion).", id="a sum for each year"),
        pytest.param(f"{TRUE}, then €14 million (₹126 million), adjusted for inflation.",
                     id="inflation"),
        pytest.param(f"{TRUE}, and in 1935 €14 million (₹126 million).", id="long ago"),
    ],
)  # fmt: skip
def test_silent_when_unsure(text: str) -> None:
    assert find(text) == []


def test_a_repeated_statement_counts_once() -> None:
    wrong = "It is €14 million (₹2.1 billion)."
    assert find(wrong, wrong, wrong, "It made €40 million (₹3.6 billion).") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cost $1.8 billion (£94 million).", id="a generic dollar"),
        pytest.param("It cost US$2.96 million (A$3.98).", id="the scale word lost"),
        pytest.param("It cost 5 million yen (€3.1 million).", id="yen"),
        pytest.param("It cost £20,000, or $2,600.", id="no bracket"),
        pytest.param("In 1985 it cost £20,000 ($2,600).", id="a year of floating rates"),
        pytest.param("In London it cost 5 million pounds ($640,000).", id="pounds in words"),
    ],
)
def test_a_single_statement_beyond_any_rate_is_a_fault(text: str) -> None:
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It cost $1.8 billion (£1.2 billion).", id="within the band"),
        pytest.param("It cost $1.8 billion (£3 billion).", id="less than twice outside it"),
        pytest.param("In Cairo it cost 5 million pounds ($160,000).", id="another land’s pounds"),
        pytest.param("In Taiwan it cost $900,000 (£23,000).", id="another land’s dollars"),
        pytest.param("It cost ¥900,000 (£5,000).", id="yen or yuan"),
        pytest.param("He sold 40 pounds ($3.10) of potatoes.", id="a weight"),
        pytest.param("In 1890 it cost £5 ($700).", id="long ago"),
        pytest.param("It cost 5 million rials (£94).", id="a currency without a band"),
        pytest.param("He makes $1.8 billion a year (£94 million).", id="a sum for each year"),
    ],
)
def test_a_single_statement_that_some_rate_explains_is_none(text: str) -> None:
    assert find(text) == []


def test_stretches_meet_at_their_ends() -> None:
    assert Stretch(1, 2).meets(Stretch(2, 3))
    assert not Stretch(1, 2).meets(Stretch(2.1, 3))


@given(
    st.lists(st.integers(111, 999).map(float), min_size=2, max_size=5, unique=True),
    st.integers(111, 999),
    st.floats(0.6, 0.9),
    st.sampled_from([0.1, 0.5, 0.65, 1.6, 10.0, 1000.0]),
)
def test_a_sum_far_off_the_others_is_found(
    sums: list[float], odd: int, rate: float, times: float
) -> None:
    pounds = [write(value * rate * 1e6, 3) for value in sums]
    owed = write(odd * rate * times * 1e6, 3)
    # A round sum may stand for many: "£100 million" has one digit that counts, not three.
    figures = [f"{value:.0f}" for value in (*sums, odd)]
    figures += [written.split(" ")[0] for written in (*pounds, owed)]
    assume(not any(figure.endswith("0") for figure in figures))
    text = " ".join(
        f"It paid ${value:.0f} million (£{written}) then."
        for value, written in zip(sums, pounds, strict=True)
    )
    text += f" It owes ${odd} million (£{owed})."
    (fault,) = find_faults([text], text)
    assert fault.statement.source.value == odd * 1e6
    assert fault.rate == pytest.approx(rate, rel=0.1)


def test_two_that_differ_agree_on_nothing() -> None:
    assert find_consensus([Stretch(1.0, 1.1), Stretch(1.3, 1.4)]) is None
    agreed = find_consensus([Stretch(1.0, 1.1), Stretch(1.05, 1.2)])
    assert agreed
    assert agreed.rates == Stretch(1.05, 1.1)
    assert agreed.members == (0, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("In 1895 it got $2 (£150).", id="of another time"),
        pytest.param("Allowing for inflation, it got $2 (£150).", id="of today's worth"),
        pytest.param("It got £100 (₦5).", id="a currency without a known band"),
        pytest.param("It got $2.4 million (£1.1 million).", id="a rate that once was"),
    ],
)
def test_what_may_be_is_silent(text: str) -> None:
    assert not list(find_faults([text], text))


def test_whose_money_an_article_means_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(one: str, other: str, article: str) -> bool:
        asked.append(article)
        return are_clear(one, other, article)

    monkeypatch.setattr(faults, "are_clear", note)
    sums = [(number, number * 37 % 99 + 1) for number in range(1, 60)]
    assert len(find(*(f"It cost €{one} million (${other} million)." for one, other in sums))) > 5
    assert len(asked) == 1
