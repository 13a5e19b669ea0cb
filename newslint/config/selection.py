"""Selection: which rules are in force for an article, with which severity and options."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from newslint.adoption.ownrules import OWN_RULES
from newslint.checks.kind import Rule
from newslint.config.ruleoptions import RuleOptionError, set_options
from newslint.config.settings import Settings
from newslint.config.vocabulary import names_rule
from newslint.config.written import Override, Written
from newslint.errors import ConfigError, suggest
from newslint.finding import Severity
from newslint.packs.rulebook import load_packs
from newslint.selectors import fits, specificity


def available_rules(settings: Settings) -> tuple[Rule, ...]:
    """Return all rules that may be chosen: those of the packs, of the vocabulary, and our own.

    Raises:
        PackError: a pack is faulty.
        ConfigError: a term of a vocabulary is.
    """
    names = names_rule(settings.names, settings.vocabulary_files)
    packs = load_packs(settings.packs)
    if settings.vale_vocabulary.accept or settings.vale_vocabulary.reject:
        from newslint.config.valeterms import check_terms, with_terms

        check_terms(settings)
        packs = tuple(with_terms(rule, settings.vale_vocabulary) for rule in packs)
    return (*packs, names, *OWN_RULES)


def choose_rules(
    rules: Iterable[Rule], settings: Settings, ignored: tuple[str, ...] = ()
) -> tuple[Rule, ...]:
    """Return the rules in force, with their severities and options.

    A selector is a rule's identifier, a pack's name, or a pattern such as ``core.*``. ``ignored``
    are selectors that hold for one file and are always stronger.

    Raises:
        ConfigError: a selector fits no rule, or an option cannot be.
    """
    every = tuple(rules)
    check_selectors([rule.id for rule in every], settings)
    chosen = (
        adjust_rule(rule, settings)
        for rule in every
        if is_chosen(rule, settings) and not any(fits(each, rule.id) for each in ignored)
    )
    least = settings.min_severity.rank
    return tuple(rule for rule in chosen if rule.severity.rank <= least)


def is_chosen(rule: Rule, settings: Settings) -> bool:
    """Tell whether a rule is in force: selected, or on by itself, and not ignored.

    The nearest layer that names the rule decides: the command line, then the configuration file,
    then what it extends. Within a layer the more specific selector wins, on a tie that of the
    later override, then the one that leaves the rule out. ``select`` leaves out all that its layer
    does not name.
    """
    decided = find_choice(rule.id, settings)
    return rule.enabled if decided is None else decided


def find_choice(identifier: str, settings: Settings) -> bool | None:
    """Tell whether the settings want a rule, by the nearest layer; None where none names it."""
    for number, layer in reversed(list(enumerate(settings.layers))):
        written = layer.written
        own = (*(written.select or ()), *written.extend_select), written.ignore
        overrides = [
            (each.written.extend_select, each.written.ignore)
            for each in settings.holding
            if each.layer == number
        ]
        decided = _decide([own, *overrides], identifier)
        if decided is not None:
            return decided
        if written.select is not None:
            return False
    return None


def _decide(said: Iterable[tuple[Sequence[str], Sequence[str]]], identifier: str) -> bool | None:
    """Tell whether a layer and its overrides, the later last, want a rule, if they name it."""
    best = (-1, -1, False)
    for number, (wanted, unwanted) in enumerate(said):
        for selectors, is_unwanted in ((wanted, False), (unwanted, True)):
            degree = specificity(selectors, identifier)
            if degree >= 0:
                best = max(best, (degree, number, is_unwanted))
    return None if best[0] < 0 else not best[2]


def check_selectors(identifiers: Sequence[str], settings: Settings) -> None:
    """Hold what names rules in the settings against the rules that there are.

    Raises:
        ConfigError: a selector fits none, or options go to none.
    """
    for path, place in _selectors(settings):
        key, selector = path[0], path[-1]
        if not any(fits(selector, identifier) for identifier in identifiers):
            hint = hint_at_rule(selector, identifiers)
            raise ConfigError(f"{place}: “{key}” names no rule with “{selector}”; {hint}")
    for rule in settings.options:
        if rule not in identifiers:
            place = settings.place("options", rule)
            raise ConfigError(
                f"{place}: “options” go to one rule by its whole name, not to “{rule}”;"
                f" {hint_at_rule(rule, identifiers)}"
            )


def hint_at_rule(selector: str, identifiers: Iterable[str]) -> str:
    """Return a hint at the rule or pack whose name is nearest, or at the list of them."""
    names = set(identifiers)
    hint = suggest(selector, names | {name.partition(".")[0] for name in names})
    return hint if hint.startswith("did you") else "“newslint rules --all” lists what there is"


def _selectors(settings: Settings) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield each key and selector in it, with its place."""
    for layer in settings.layers:
        written = layer.written
        for key, selectors in (
            ("select", written.select or ()),
            ("extend-select", written.extend_select),
            ("ignore", written.ignore),
        ):
            for index, selector in enumerate(selectors):
                yield (key, selector), layer.place(key, index)
        for number, override in enumerate(written.overrides):
            for key, selectors in (
                ("extend-select", override.extend_select),
                ("ignore", override.ignore),
            ):
                for index, selector in enumerate(selectors):
                    place = layer.place("overrides", number, key, index)
                    yield ("overrides", selector), place
            for selector in override.severity:
                place = layer.place("overrides", number, "severity", selector)
                yield ("overrides", selector), place
        for selector in written.severity:
            yield ("severity", selector), layer.place("severity", selector)
        for pattern, selectors in written.per_file_ignores.items():
            for index, selector in enumerate(selectors):
                place = layer.place("per-file-ignores", pattern, index)
                yield ("per-file-ignores", selector), place


def adjust_rule(rule: Rule, settings: Settings) -> Rule:
    """Return the rule with its severity and options as they are set, whether in force or not.

    Raises:
        ConfigError: an option cannot be.
    """
    rule = set_severity(rule, settings)
    if values := settings.options.get(rule.id):
        rule = _with_options(rule, values, settings)
    return rule


def set_severity(rule: Rule, settings: Settings) -> Rule:
    """Return the rule with the severity that the settings give it, whether it is in force or not.

    The nearest layer that names the rule decides.
    """
    for number, layer in reversed(list(enumerate(settings.layers))):
        overrides = [each.written for each in settings.holding if each.layer == number]
        severity = _severity_of(rule, (layer.written, *overrides))
        if severity is not None:
            return msgspec.structs.replace(rule, severity=severity)
    return rule


def _severity_of(rule: Rule, said: Iterable[Written | Override]) -> Severity | None:
    """Return what is said of a rule by the most specific selector, of two alike the later one."""
    best: tuple[int, int] = (-1, -1)
    severity = None
    for number, written in enumerate(said):
        for selector, named in written.severity.items():
            degree = specificity([selector], rule.id)
            if degree >= 0 and (degree, number) > best:
                best, severity = (degree, number), named
    return severity


def _with_options(rule: Rule, values: dict[str, Any], settings: Settings) -> Rule:
    try:
        return set_options(rule, values)
    except RuleOptionError as error:
        place = settings.place("options", rule.id, *error.path)
        place = place or settings.place("options", rule.id)
        about = f"“options” of “{rule.id}”, a rule of kind {rule.kind}"
        about = about if error.path else f"“{rule.id}”"
        raise ConfigError(f"{place}: {about}{error}") from error
