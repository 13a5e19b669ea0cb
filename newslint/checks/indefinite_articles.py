"""Indefinite articles that do not go with the sound of the next word: ``a expert``."""

from collections.abc import Iterable, Sequence

from newslint.checks.kind import Checker, Kind, Match, Options, Remedy, Rule, load_sign
from newslint.language.indefinite import SHOWN_BY, find_wrong_articles
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs


class IndefiniteOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    sign = load_sign(rules, "quantities")

    def check(reading: Reading) -> Iterable[Match]:
        for passage, article in find_wrong_articles(reading, sign):
            remedy = Remedy(((article.start, article.end, article.right),))
            for rule in rules:
                fields = {"word": article.word}
                yield Match(rule, passage, article.start, article.end, fields, (remedy,))

    return check


KIND = Kind(
    name="indefinite-articles",
    description="“a” before the sound of a vowel, “an” before that of a consonant",
    options=IndefiniteOptions,
    compile=_compile,
    fields=frozenset({"word"}),
    analyse=lambda _options: keep_signs(*SHOWN_BY),
)
