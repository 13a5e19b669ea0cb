"""Statements of exchange that no rate explains: not that of the article's others, or none ever."""

from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct

from newslint.language.money.bands import find_band, is_steady
from newslint.language.money.consensus import Consensus, find_consensus
from newslint.language.money.currencies import POUND
from newslint.language.money.exchanges import Exchange, find_exchanges, find_pairs
from newslint.language.money.rates import Stretch, find_rate
from newslint.language.money.slips import Slip, find_slip, fits_power
from newslint.language.money.sums import Amount, Sum
from newslint.language.money.times import Time, is_list_price, read_time

_LEAST_OFF = 1.2
_BAND_MARGIN = 2.0
_LEAST_POUNDS = 1e5


class Statement(Struct, frozen=True):
    """Two amounts that passage ``index`` equates; ``rate`` is the second's worth of the first."""

    index: int
    exchange: Exchange
    sums: tuple[Sum, Sum]
    source: Amount
    target: Amount
    rate: Stretch
    time: Time
    is_judged: bool
    is_list_price: bool

    @property
    def currencies(self) -> tuple[str, str]:
        """The currencies of the two sums."""
        return self.sums[0].currency, self.sums[1].currency

    @property
    def stated(self) -> float:
        """The rate by the figures as they stand."""
        return self.target.value / self.source.value


class Fault(Struct, frozen=True):
    """A statement, what it may have slipped by, and the rate that others state, if they agree."""

    statement: Statement
    slip: Slip | None
    rate: float | None = None
    others: tuple[Statement, ...] = ()


def find_faults(texts: Sequence[str], article: str) -> Iterator[Fault]:
    """Yield the faulty statements of an article, given by its passages, at most one a bracket."""
    told: set[tuple[int, int]] = set()
    pairs: dict[tuple[str, str], list[Statement]] = {}
    for statement in _find_statements(texts):
        pairs.setdefault(_key(statement), []).append(statement)
    agreed = {key: _agree(statements) for key, statements in pairs.items()}
    for key, statements in pairs.items():
        consensus, evidence = agreed[key]
        for statement in statements:
            place = statement.index, statement.exchange.start
            if not statement.is_judged or place in told:
                continue
            if consensus:
                fault = _judge(statement, consensus, evidence)
            else:
                fault = _judge_alone(statement, article)
            if fault:
                told.add(place)
                yield fault


def _find_statements(texts: Sequence[str]) -> Iterator[Statement]:
    for index, text in enumerate(texts):
        for exchange in find_exchanges(text):
            time = read_time(text, exchange)
            if time is Time.LONG_AGO or _weighs(text, exchange):
                continue
            list_price = is_list_price(text, exchange)
            for left, right, source, target in find_pairs(exchange):
                hedges = exchange.hedges[left], exchange.hedges[right]
                if not source.value or not target.value:
                    continue
                yield Statement(
                    index, exchange, (exchange.sums[left], exchange.sums[right]), source, target,
                    find_rate(source, target, *hedges),
                    time, left == 0, list_price,
                )  # fmt: skip


def _weighs(text: str, exchange: Exchange) -> bool:
    """Tell whether pounds may be a weight and the bracket its price."""
    return any(
        money.currency == POUND
        and (
            max(amount.value for amount in money.amounts) < _LEAST_POUNDS
            or text.startswith(" of ", money.end)
            or text.startswith(" of ", exchange.end)
        )
        for money in exchange.sums
    )


def _key(statement: Statement) -> tuple[str, str]:
    one, other = sorted(statement.currencies)
    return one, other


def _in_order(statement: Statement, rate: Stretch) -> Stretch:
    """Return a rate of the statement in the order of the key."""
    return rate if statement.currencies == _key(statement) else rate.inverse()


def _agree(statements: Sequence[Statement]) -> tuple[Consensus | None, list[Statement]]:
    """Return what statements of one pair agree upon; one that is made twice counts once."""
    evidence = {
        (round(one.source.value, 4), round(one.target.value, 4), one.currencies): one
        for one in reversed(statements)
        if not one.is_list_price
    }
    unique = list(evidence.values())[::-1]
    return find_consensus([_in_order(one, one.rate) for one in unique]), unique


def _judge(
    statement: Statement, consensus: Consensus, evidence: Sequence[Statement]
) -> Fault | None:
    is_in_order = statement.currencies == _key(statement)
    rates = consensus.rates if is_in_order else consensus.rates.inverse()
    if statement.rate.meets(rates) or rates.distance(statement.stated) < _LEAST_OFF:
        return None
    others = tuple(evidence[index] for index in consensus.members)
    slip = find_slip(statement.source, statement.target, statement.rate, rates)
    if not (slip and slip.is_power) and _is_excused(statement):
        return None
    if statement.time is not Time.NOW and not all(map(is_steady, statement.currencies)):
        return None
    stated = median(_in_order(one, Stretch(one.stated, one.stated)).low for one in others)
    return Fault(statement, slip, stated if is_in_order else 1 / stated, others)


def _is_excused(statement: Statement) -> bool:
    """Tell whether a rate of its own may be right for it."""
    return statement.is_list_price or statement.time is not Time.NOW or bool(statement.exchange.per)


def _judge_alone(statement: Statement, article: str) -> Fault | None:
    if statement.exchange.per:
        return None
    band = find_band(*statement.currencies, article)
    if band is None:
        return None
    wide = Stretch(band.low / _BAND_MARGIN, band.high * _BAND_MARGIN)
    if statement.rate.meets(wide):
        return None
    slip = fits_power(statement.rate, band)
    return Fault(statement, slip) if slip else None
