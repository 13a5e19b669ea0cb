"""The rate that most of an article's statements agree upon."""

from collections.abc import Sequence

from msgspec import Struct

from newslint.language.money.rates import Stretch

_FEWEST = 2


class Consensus(Struct, frozen=True):
    """The rates that the ``members``, given by their indexes, have in common."""

    rates: Stretch
    members: tuple[int, ...]


def find_consensus(stretches: Sequence[Stretch]) -> Consensus | None:
    """Return the rates that lie in most stretches: in two or more, and in over half of them.

    There is none where two sets of rates that are apart lie in equally many.
    """
    ends = sorted(
        [(stretch.low, 0) for stretch in stretches] + [(stretch.high, 1) for stretch in stretches]
    )
    open_now = most = 0
    best: list[Stretch] = []
    low = 0.0
    for value, is_end in ends:
        if not is_end:
            open_now += 1
            low = value
            if open_now > most:
                most, best = open_now, []
        else:
            if open_now == most and (not best or best[-1].low != low):
                best.append(Stretch(low, value))
            open_now -= 1
    if len(best) != 1 or most < _FEWEST or most * 2 <= len(stretches):
        return None
    rates = best[0]
    members = tuple(
        index for index, stretch in enumerate(stretches)
        if stretch.low <= rates.low and stretch.high >= rates.high
    )  # fmt: skip
    return Consensus(rates, members)
