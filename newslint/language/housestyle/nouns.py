"""Which words a number counts, as far as their look tells: "men", "young men", "miles"."""

from newslint.language.quantities.forms import read_unit
from newslint.patterncode import compile_re

_IRREGULAR = frozenset(
    "people men women children policemen policewomen firemen fishermen gunmen servicemen"
    " businessmen congressmen councilmen spokesmen teeth feet mice geese lives wives".split()
)
_NO_NOUNS = frozenset(
    """
    is was has as its his hers theirs ours yours this thus us plus versus minus always perhaps
    does goes says sees makes takes comes gets gives begins starts ends means shows becomes remains
    needs wants lies stands leads opens closes runs plays wins loses hits involves includes affects
    covers requires allows causes provides applies offers contains reads follows refers represents
    besides sometimes afterwards upwards towards downwards onwards overseas yes less across unless
    whereas nevertheless regardless press
    """.split()
)
_FIGURED = frozenset(
    """
    percents points votes runs wickets overs rebounds assists steals blocks strikeouts hits
    touchdowns yards carries receptions birdies bogeys strokes shots seeds odds
    cents pence dollars euros pounds francs crowns roubles rubles rupees pesos krona kronor yuan
    dlrs cts marks guilders schillings pesetas escudos liras dirhams riyals dinars rials shekels
    zlotys forints shillings electron-volts
    degrees bits bytes megabytes gigabytes terabytes kilobytes megapixels pixels
    volts watts kilowatts megawatts gigawatts joules calories hertz decibels amps knots carats
    tablespoons teaspoons cups pints ounces grams servings
    parts hundreds thousands millions billions trillions tenths hundredths
    """.split()
)
"""What is counted in figures, however few."""

_ADJECTIVES = """
    young old older elderly new other more different separate local foreign major key main senior
    junior top leading former current consecutive straight successive additional extra further
    full long short small large big huge great good bad real actual possible potential likely male
    female black white blue red green armed unarmed civilian military political public private
    national international regional federal key known missing dead injured unidentified suspected
    alleged wounded masked married single adult teenage teenaged primary secondary nearby remote
    human native British English American French German Israeli Palestinian Iraqi Russian Ukrainian
    Chinese Irish Scottish Welsh European African Asian Indian
""".split()
_COUNTED = compile_re(
    rf"[ \u00a0](?:(?:{'|'.join(_ADJECTIVES)})[ \u00a0]){{0,2}}"
    r"(?P<noun>[a-z]+(?:-[a-z]+)*)(?![\w'’-])"
)
_AGE = compile_re(
    r"[ \u00a0-](?:(?:old|of age|younger|older)\b|(?:and )?\d+(?:\.\d+)? (?:minutes|seconds)\b)"
)


def read_counted(text: str, position: int) -> tuple[str, int] | None:
    """Return the noun behind ``position`` that a number before it counts, and its end.

    A unit of measure, a point of a score or a coin is none, nor is an age or the time of a race.
    """
    found = _COUNTED.match(text, position)
    if found is None:
        return None
    noun = found["noun"]
    if not is_plural(noun) or noun in _FIGURED or read_unit(noun) or _AGE.match(text, found.end()):
        return None
    return noun, found.end()


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters looks like a noun in the plural."""
    if word in _IRREGULAR:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous"))
        and word not in _NO_NOUNS
    )
