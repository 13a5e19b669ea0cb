"""Numbers in words: cardinals to ninety-nine, ordinals to ninth, fractions."""

from newslint.language.numberwords import ONES, TENS

ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
)  # fmt: skip
LARGE_ORDINALS = {
    "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "thirteenth": "13th",
    "fourteenth": "14th", "fifteenth": "15th", "sixteenth": "16th", "seventeenth": "17th",
    "eighteenth": "18th", "nineteenth": "19th", "twentieth": "20th", "twenty-first": "21st",
    "twenty-second": "22nd", "twenty-third": "23rd", "twenty-fourth": "24th",
    "twenty-fifth": "25th", "thirtieth": "30th", "fortieth": "40th", "fiftieth": "50th",
    "sixtieth": "60th", "seventieth": "70th", "eightieth": "80th", "ninetieth": "90th",
    "hundredth": "100th",
}  # fmt: skip
FRACTIONS = {
    "1/2": "half", "1/3": "one-third", "2/3": "two-thirds", "1/4": "one-quarter",
    "3/4": "three-quarters", "1/5": "one-fifth", "2/5": "two-fifths", "3/5": "three-fifths",
    "4/5": "four-fifths", "1/6": "one-sixth", "5/6": "five-sixths", "1/8": "one-eighth",
    "3/8": "three-eighths", "5/8": "five-eighths", "7/8": "seven-eighths", "1/10": "one-tenth",
}  # fmt: skip


def spell(figure: str) -> str:
    """Return a whole number up to ninety-nine in words, "" for any other."""
    if not figure.isdigit() or len(figure) > 2 or (figure[0] == "0"):
        return ""
    number = int(figure)
    if number < len(ONES):
        return ONES[number]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
