"""Selection: which rules are in force for an article, with which severity and options."""

from collections.abc import Iterable
from typing import Any

import msgspec

from newslint.adoption.suppressions import OWN_RULES
from newslint.checks.kind import OptionError, Rule, load_kind
from newslint.config.settings import Settings
from newslint.config.vocabulary import names_rule
from newslint.errors import ConfigError, suggest
from newslint.packs.rulebook import load_packs
from newslint.selectors import fits, specificity


def available_rules(settings: Settings) -> tuple[Rule, ...]:
    """Return all rules that may be chosen: those of the packs, and what the vocabulary makes one.

    Raises:
        PackError: a pack is faulty.
    """
    rules = load_packs(settings.packs)
    if settings.names:
        rules += (names_rule(settings.names, settings.vocabulary_files),)
    return rules + OWN_RULES


def choose_rules(
    rules: Iterable[Rule], settings: Settings, ignored: tuple[str, ...] = ()
) -> tuple[Rule, ...]:
    """Return the rules in force, with their severities and options.

    A selector is a rule's identifier, a pack's name, or a pattern such as ``core.*``. Where one
    selector chooses a rule and another leaves it out, the more specific one wins, on a tie the one
    that leaves it out. ``ignored`` are selectors that hold for one file and are always stronger.

    Raises:
        ConfigError: a selector fits no rule, or an option cannot be.
    """
    every = tuple(rules)
    _check_selectors([rule.id for rule in every], settings)
    return tuple(
        _adjust(rule, settings)
        for rule in every
        if is_chosen(rule, settings) and not any(fits(each, rule.id) for each in ignored)
    )


def is_chosen(rule: Rule, settings: Settings) -> bool:
    """Tell whether a rule is in force: selected, or on by itself, and not ignored."""
    wanted = specificity((*(settings.select or ()), *settings.extend_select), rule.id)
    if settings.select is None and rule.enabled:
        wanted = max(wanted, 0)
    return wanted > specificity(settings.ignore, rule.id)


def _check_selectors(identifiers: list[str], settings: Settings) -> None:
    per_file = [name for entry in settings.per_file_ignores for name in entry.selectors]
    given: dict[str, Iterable[str]] = {
        "select": settings.select or (),
        "extend-select": settings.extend_select,
        "ignore": settings.ignore,
        "per-file-ignores": per_file,
        "severity": settings.severity,
        "options": settings.options,
    }
    for key, selectors in given.items():
        for selector in selectors:
            if not any(fits(selector, identifier) for identifier in identifiers):
                place = settings.origins.get(f"{key}.{selector}") or settings.origins.get(key, "")
                hint = suggest(selector, identifiers)
                raise ConfigError(
                    f"{f'{place}: ' if place else ''}“{key}” names no rule with “{selector}”;"
                    f" {hint}"
                )


def _adjust(rule: Rule, settings: Settings) -> Rule:
    fitting = [selector for selector in settings.severity if fits(selector, rule.id)]
    if fitting:
        best = max(fitting, key=lambda selector: specificity([selector], rule.id))
        rule = msgspec.structs.replace(rule, severity=settings.severity[best])
    if values := settings.options.get(rule.id):
        place = settings.origins.get(f"options.{rule.id}", settings.origin)
        rule = _with_options(rule, values, f"{place}: options of “{rule.id}”")
    return rule


def _with_options(rule: Rule, values: dict[str, Any], place: str) -> Rule:
    kind = load_kind(rule.kind)
    names = [field.encode_name for field in msgspec.structs.fields(kind.options)]
    for key in values:
        if key not in names:
            raise ConfigError(
                f"{place}: a rule of kind {kind.name} has no “{key}”; {suggest(key, names)}"
            )
    merged = {**msgspec.to_builtins(rule.options), **values}
    try:
        options = msgspec.convert(merged, kind.options)
        kind.validate(options)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{place}: {error}") from error
    except OptionError as error:
        raise ConfigError(f"{place}: “{error.key}”: {error}") from error
    return msgspec.structs.replace(rule, options=options, analysis=kind.analyse(options))
