"""Variety: whether an article is written in British or in American spelling."""

from collections import Counter

_BRITISH = frozenset(
    """
    analyse behaviour cancelled catalogue centre centres centimetres cheque colour councillor
    councillors defence favour favourite flavour fulfil grey harbour honour kilometre kilometres
    labelled labour licence litre litres manoeuvre metre metres mum neighbour neighbourhood
    neighbours offence organisation organisations organise organised pence plough practise pretence
    programme programmes realise realised recognise recognised rumour sceptical skilful theatre
    tonnes towards travelled travelling tyre whilst
    """.split()
)
_AMERICAN = frozenset(
    """
    analyze behavior canceled center centers centimeters color counselor defense favor favorite
    flavor fulfill gray gotten harbor honor kilometer kilometers labeled labor liter liters maneuver
    meter meters mom neighbor neighborhood neighbors offense organization organizations organize
    organized percent plow pretense realize realized recognize recognized rumor skeptical skillful
    theater toward traveled traveling
    """.split()
)


def is_british(counts: Counter[str]) -> bool:
    """Tell whether the words counted, in small letters, are rather British than American."""
    british = sum(counts[word] for word in _BRITISH)
    american = sum(counts[word] for word in _AMERICAN)
    return british > american
