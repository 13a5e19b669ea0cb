"""What the vocabularies for Vale give to its rules: exceptions, and the words of two of them."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import structs

from newslint.checks.kind import Rule, load_kind
from newslint.config.settings import Settings
from newslint.errors import ConfigError
from newslint.vale.vocabulary import Vocabulary, is_literal


def check_terms(settings: Settings) -> None:
    """Refuse terms of the vocabularies for Vale that cannot be read.

    Raises:
        ConfigError: there is one.
    """
    import regex

    from newslint.vale.dialect import translate

    vocabulary = settings.vale_vocabulary
    for term in (*vocabulary.accept, *vocabulary.reject):
        if not is_literal(term):
            try:
                regex.compile(translate(term))
            except regex.error as error:
                raise ConfigError(
                    f"{settings.place('vale-vocabularies')}: “vale-vocabularies”: the term “{term}”"
                    f" is no expression: {error}; a sign that is meant stands behind a backslash"
                ) from error


def with_terms(rule: Rule, vocabulary: Vocabulary) -> Rule:
    """Return a rule with the terms of the vocabulary; only one of Vale's has a use for them."""
    if rule.kind != "vale" or not (vocabulary.accept or vocabulary.reject):
        return rule
    options = structs.replace(rule.options, accepted=vocabulary.accept)
    wanted = getattr(options, "terms", "")
    if not wanted:
        return structs.replace(rule, options=options)
    terms = vocabulary.accept if wanted == "accept" else vocabulary.reject
    if hasattr(options, "swap"):
        options = structs.replace(options, swap={**options.swap, **_swap(terms)})
    else:
        options = structs.replace(options, tokens=(*options.tokens, *terms))
    return structs.replace(rule, options=options, analysis=load_kind("vale").analyse(options))


def _swap(terms: Iterable[str]) -> dict[str, str]:
    """Return what to write for each term in any case; more than one where several are accepted."""
    forms: dict[str, list[str]] = defaultdict(list)
    for term in terms:
        forms[term.lower()].append(term)
    return {written[0]: "|".join(written) for written in forms.values()}
