"""Which words of grammar names end in, and which hardly ever.

Counted among the 94,000 surnames and given names of the 1990 census of the United States that are
three letters longer than the word.
"""

OFTEN = frozenset(
    """
    a all am an and any are as at away back be by do he her hers i in is it me more my no nor off on
    one or our out per so ten to up us we well
    """.split()
)
"""More than 30 names end in each: ``Brantleyis`` may be one."""

HARDLY = frozenset(
    """
    about across after against along already although always another around because been before
    behind being below between both but cannot could did does during each every first for from had
    have himself however just later like might most much must never often only onto rather said says
    several she should since still such that their them themselves there these this those though
    through together told toward towards under unless until upon wants was were what when where
    whether which while who whom whose why with within without would yet you your
    """.split()
)
"""At most five names end in each, and most in none."""
