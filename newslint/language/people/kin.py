"""Words for the people of one family, who share a surname and often have names like each other."""

KIN = frozenset(
    """
    brother brothers couple couples cousin cousins dad daughter daughters divorce divorced father
    grandfather grandmother grandson husband marriage married mother mum mom nephew niece parents
    sibling siblings sister sisters son sons spouse twin twins uncle aunt widow widower wife wives
    """.split()
)
