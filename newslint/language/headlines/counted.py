"""What headlines count: plurals without an s, what befalls people, and what only measures."""

PLURALS = frozenset(
    "men women people children police crew teeth feet mice oxen fishermen firemen policemen"
    " servicemen businessmen gunmen seamen workmen troops cattle sheep deer fish aircraft".split()
)
"""Plurals that have no s."""

_FATES = {
    "dead": "dead deaths death dies die died killed kills kill killing perished slain fatalities",
    "hurt": "hurt injured injures injuring injuries wounded wounds wounding",
    "held": "held arrested arrests detained",
    "charged": "charged",
    "jailed": "jailed imprisoned",
    "missing": "missing",
    "rescued": "rescued saved",
}
FATES = {word: fate for fate, words in _FATES.items() for word in words.split()}
"""Words for what befell people, and the fate that each of them tells."""

FATES_BEFORE = FATES | {
    "arrest": "held",
    "detain": "held",
    "detains": "held",
    "charge": "charged",
    "charges": "charged",
    "jail": "jailed",
    "jails": "jailed",
    "rescue": "rescued",
    "rescues": "rescued",
    "injure": "hurt",
    "injures": "hurt",
    "wound": "hurt",
}
"""The same with verbs that mean this only before the number: ``arrest six``, no ``six charges``."""

UNCOUNTED = frozenset(
    """
    am pm a.m p.m
    seconds minutes hours days nights weeks weekends fortnights months quarters years decades
    centuries seasons times
    inches feet yards miles metres meters kilometres kilometers centimetres centimeters millimetres
    millimeters acres hectares tonnes tons kilos kilograms grams grammes ounces pounds stones litres
    liters pints gallons barrels bushels bales degrees watts megawatts kilowatts volts
    dollars cents pence euros francs marks yen crowns dlrs cts stg shares units bonds notes
    points goals runs wickets sets games laps holes strokes overs tries seats votes wins
    pages chapters verses words lines pieces ways things tips lessons reasons facts steps parts
    cases
    percent pct mln bln million billion thousand hundred m bn
    news series means plans sales results profits earnings losses
    """.split()
)
"""Words behind a number that measure, score or date, and words that often stand for no count."""
