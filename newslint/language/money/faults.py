"""Statements of exchange that no rate explains: not that of the article's others, or none ever."""

from collections.abc import Iterator, Sequence
from statistics import median

from msgspec import Struct

from newslint.language.money.bands import are_clear, find_band, is_steady
from newslint.language.money.consensus import find_consensus
from newslint.language.money.currencies import POUND
from newslint.language.money.exchanges import Exchange, find_exchanges, find_pairs
from newslint.language.money.rates import Stretch, find_rate
from newslint.language.money.slips import Slip, find_slip, fits_power
from newslint.language.money.sums import Amount, Sum
from newslint.language.money.times import Surroundings, Time

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
    surroundings: Surroundings
    is_judged: bool

    @property
    def currencies(self) -> tuple[str, str]:
        """The currencies of the two sums."""
        return self.sums[0].currency, self.sums[1].currency

    @property
    def time(self) -> Time:
        """Of when the sums are."""
        return self.surroundings.time

    @property
    def is_list_price(self) -> bool:
        """Whether a sum is a price as shops set them."""
        return self.surroundings.is_list_price

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


class _Agreement(Struct, frozen=True):
    """What the statements of a pair agree upon, in the order of its key.

    ``rates`` are those that fit all ``members``, ``stated`` is the middle one of what they state.
    """

    rates: Stretch
    stated: float
    members: tuple[Statement, ...]


def find_faults(texts: Sequence[str], article: str) -> Iterator[Fault]:
    """Yield the faulty statements of an article, given by its passages, at most one a bracket."""
    told: set[tuple[int, int]] = set()
    pairs: dict[tuple[str, str], list[Statement]] = {}
    for statement in _find_statements(texts):
        pairs.setdefault(_key(statement), []).append(statement)
    for key, stated in pairs.items():
        # Of when a sum is takes long to tell, and of one alone only a fault need ask.
        statements = stated if len(stated) == 1 else list(filter(_is_recent, stated))
        agreement = _agree(statements)
        band = None if agreement else find_band(*key, article)
        is_clear: bool | None = None
        for statement in statements:
            place = statement.index, statement.exchange.start
            if not statement.is_judged or place in told:
                continue
            fault = _judge(statement, agreement) if agreement else _judge_alone(statement, band)
            if not fault or not _is_recent(statement):
                continue
            if is_clear is None:
                is_clear = bool(agreement) or are_clear(*key, article)
            if is_clear:
                told.add(place)
                yield fault


def _find_statements(texts: Sequence[str]) -> Iterator[Statement]:
    for index, text in enumerate(texts):
        for exchange in find_exchanges(text):
            if _weighs(text, exchange):
                continue
            surroundings = Surroundings(text, exchange)
            for left, right, source, target in find_pairs(exchange):
                hedges = exchange.hedges[left], exchange.hedges[right]
                if not source.value or not target.value:
                    continue
                yield Statement(
                    index, exchange, (exchange.sums[left], exchange.sums[right]), source, target,
                    find_rate(source, target, *hedges), surroundings, left == 0,
                )  # fmt: skip


def _is_recent(statement: Statement) -> bool:
    return statement.time is not Time.LONG_AGO


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


def _agree(statements: Sequence[Statement]) -> _Agreement | None:
    """Return what statements of one pair agree upon; one that is made twice counts once."""
    evidence: dict[tuple[float, float, tuple[str, str]], Statement] = {}
    for one in statements:
        if not one.is_list_price:
            sums = round(one.source.value, 4), round(one.target.value, 4), one.currencies
            evidence.setdefault(sums, one)
    unique = list(evidence.values())
    consensus = find_consensus([_in_order(one, one.rate) for one in unique])
    if consensus is None:
        return None
    members = tuple(unique[index] for index in consensus.members)
    stated = median(_in_order(one, Stretch(one.stated, one.stated)).low for one in members)
    return _Agreement(consensus.rates, stated, members)


def _judge(statement: Statement, agreement: _Agreement) -> Fault | None:
    is_in_order = statement.currencies == _key(statement)
    rates = agreement.rates if is_in_order else agreement.rates.inverse()
    if statement.rate.meets(rates) or rates.distance(statement.stated) < _LEAST_OFF:
        return None
    slip = find_slip(statement.source, statement.target, statement.rate, rates)
    if not (slip and slip.is_power) and _is_excused(statement):
        return None
    if statement.time is not Time.NOW and not all(map(is_steady, statement.currencies)):
        return None
    stated = agreement.stated if is_in_order else 1 / agreement.stated
    return Fault(statement, slip, stated, agreement.members)


def _is_excused(statement: Statement) -> bool:
    """Tell whether a rate of its own may be right for it."""
    return statement.is_list_price or statement.time is not Time.NOW or bool(statement.exchange.per)


def _judge_alone(statement: Statement, band: Stretch | None) -> Fault | None:
    if statement.exchange.per or band is None:
        return None
    if statement.currencies != _key(statement):
        band = band.inverse()
    wide = Stretch(band.low / _BAND_MARGIN, band.high * _BAND_MARGIN)
    if statement.rate.meets(wide):
        return None
    slip = fits_power(statement.rate, band)
    return Fault(statement, slip) if slip else None
