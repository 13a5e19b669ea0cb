"""The words for whole numbers; they stand apart from the grammar, which takes a while to load."""

ONES = tuple(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen""".split()
)
"""The words for 0 to 19, each at its number."""

TENS = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
"""The words for 20 to 90."""

DIGIT = "|".join(ONES[1:10])
"""An expression for one to nine."""

SPELT_STARTS = "|".join(sorted(["half", "an?", *ONES[1:], *TENS], key=len, reverse=True))
"""An expression for the words that a number in words above zero begins with."""
