"""Mixed forms: one thing that running text may write in several ways, written two ways.

Each rule lists the forms of one thing. Its scope says what copy is compared. Lists, brackets and
quotations are short of room or somebody else's, so their forms show nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Annotated, Any

from msgspec import Meta, Struct

from newslint.checks.formmatches import Use, choose_form, match_form
from newslint.checks.formsigns import FormSigns
from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Rule
from newslint.checks.policy import is_evidence
from newslint.language.formwriting import fill_template, read_fields, write_abbreviation
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs
from newslint.patterncode import compile_re
from newslint.scanning.strings import search_for

_ITEM = compile_re(r"\s*(?:[-*•·–—]|\(?\d{1,3}[.)])\s")
"""An item of a list, or a note with its number, in copy without markup."""

_NEAR = 25
"""How far from its figure a form can have what it needs."""

_LONGEST_WORD = 20
_REACH = 80
"""How far the opening bracket may be."""


class Form(Struct, frozen=True, forbid_unknown_fields=True):
    """One form of a thing."""

    pattern: Annotated[
        str,
        Meta(
            description="A regular expression for the form. White space in it counts for nothing, "
            "so that it may be broken; a space is “[ ]”."
        ),
    ]
    write: Annotated[
        str,
        Meta(
            description="How the form is written. “{name}” is a group of the pattern of the form "
            "that is replaced; “{name:lower}”, “upper” and “ordinal” alter it. What is in square "
            "brackets is left out where that form has no such group."
        ),
    ]
    needs: Annotated[
        list[str],
        Meta(description="Strings in small letters of which a text with this form has one."),
    ]
    at: Annotated[
        list[str],
        Meta(
            description="Where the form begins: at a “figure”, or at the “word” before one; what "
            "it needs then stands within 25 characters of that figure. Where this is not told it "
            "may begin anywhere, which takes longer to look for."
        ),
    ] = []


class MixedFormOptions(Options, frozen=True):
    """``forms`` lists two forms or more of one thing.

    ``apart`` names a group: where it is the same in two forms, another rule tells of them.
    """

    forms: list[Form]
    apart: str = ""


class _Use(Use, frozen=True):
    groups: dict[str, str | None]


@lru_cache(1000)
def _compile_pattern(pattern: str) -> re.Pattern[str]:
    return compile_re(pattern, re.VERBOSE)


def _validate(options: Any) -> None:
    if len(options.forms) < 2:
        raise OptionError("forms", "a rule needs two forms or more")
    for index, form in enumerate(options.forms):
        try:
            pattern = _compile_pattern(form.pattern)
        except re.error as error:
            raise OptionError("forms", f"no regular expression: {error}", index) from None
        if not set(form.at) <= {"figure", "word"}:
            raise OptionError("forms", "“at” lists “figure”, “word” or both", index)
        if not form.needs or any(not each or each != each.lower() for each in form.needs):
            raise OptionError("forms", "“needs” lists strings in small letters", index)
        if options.apart and options.apart not in pattern.groupindex:
            raise OptionError("forms", f"the pattern has no group “{options.apart}”", index)
    groups = {name for form in options.forms for name in _compile_pattern(form.pattern).groupindex}
    for index, form in enumerate(options.forms):
        for name, change in read_fields(form.write):
            if name not in groups:
                raise OptionError("forms", f"no pattern has a group “{name}”", index)
            if change not in {"", "lower", "upper", "ordinal"}:
                raise OptionError("forms", f"“{change}” is none of lower, upper, ordinal", index)


def _compile(rules: Sequence[Rule]) -> Checker:
    forms = [form for rule in rules for form in rule.options.forms]
    signs = [(rule, FormSigns(rule.analysis or ())) for rule in rules]
    find_anywhere = _search_for(form for form in forms if not form.at)
    find_near_figures = _search_for(form for form in forms if form.at)

    def check(reading: Reading) -> Iterable[Match]:
        mixed = [rule for rule, own in signs if own.may_mix(reading)]
        if not mixed:
            return
        told: set[tuple[int, int]] = set()
        anywhere = find_anywhere(reading.folded)
        near_figures = find_near_figures(_read_near_figures(reading))
        for rule in mixed if anywhere or near_figures else ():
            present = [
                index
                for index, form in enumerate(rule.options.forms)
                if not (near_figures if form.at else anywhere).isdisjoint(form.needs)
            ]
            for match in _check(reading, rule, present) if len(present) > 1 else ():
                # one place needs one change at a time: “November 16” may be of two rules
                here = {(match.passage.index, at) for at in range(match.start, match.end)}
                if told.isdisjoint(here):
                    told |= here
                    yield match

    return check


def _search_for(forms: Iterable[Form]) -> Callable[[str], set[str]]:
    """Return what tells which of the strings that the forms need stand in a text."""
    needed = sorted({need for form in forms for need in form.needs})
    if not needed:
        return lambda _text: set()
    search = search_for(needed)
    return lambda text: {needed[index] for _last, index in search.find(text)}


def _read_near_figures(reading: Reading) -> str:
    """Return what stands around the figures of the prose, in lower case."""
    return "\n".join(
        passage.folded[max(0, start - _NEAR) : end + _NEAR]
        for _index, passage in reading.with_figures
        for start, end in passage.figures
    )


def _check(reading: Reading, rule: Rule, present: Sequence[int]) -> Iterator[Match]:
    uses = _find_uses(reading, rule, present)
    own = {
        index: kept
        for index, found in (uses.items() if len(uses) > 1 else ())
        if (kept := [use for use in found if is_evidence(use.passage, use.start, use.end)])
    }
    if len(own) > 1:
        yield from _report(rule, own)


def _find_uses(reading: Reading, rule: Rule, present: Sequence[int]) -> dict[int, list[_Use]]:
    """Return the uses by their form, the forms by their first use; none where there is but one."""
    forms = {index: rule.options.forms[index] for index in present}
    passages = [
        passage
        for passage in reading.prose
        if passage.role in rule.scope
        and (passage.figures or not all(form.at for form in forms.values()))
        and not _ITEM.match(passage.text)
    ]
    uses: dict[int, list[_Use]] = {}
    for rest, (index, form) in zip(range(len(forms) - 1, -1, -1), forms.items(), strict=True):
        if found := [use for passage in passages for use in _find_in(passage, form)]:
            uses[index] = found
        if len(uses) + rest < 2:
            return {}
    first = {index: found[0].passage.index for index, found in uses.items()}
    return {index: uses[index] for index in sorted(uses, key=lambda index: first[index])}


def _find_in(passage: Passage, form: Form) -> Iterator[_Use]:
    if not form.at and not any(map(passage.folded.__contains__, form.needs)):
        return
    for match in _find_form(passage, form):
        if not _is_bracketed(passage.text, match.start()):
            yield _Use(passage, match.start(), match.end(), match.groupdict())


def _find_form(passage: Passage, form: Form) -> Iterator[re.Match[str]]:
    pattern, text = _compile_pattern(form.pattern), passage.text
    if not form.at:
        yield from pattern.finditer(text)
        return
    for start, _end in passage.figures:
        if "word" in form.at and text[start - 1 : start] == " ":
            low = max(0, start - _LONGEST_WORD)
            word = text.rfind(" ", low, start - 1) + 1 or low
            while word < start and not text[word].isalnum():
                word += 1
            if match := pattern.match(text, word):
                yield match
                continue
        if "figure" in form.at and (match := pattern.match(text, start)):
            yield match


def _is_bracketed(text: str, place: int) -> bool:
    low = max(0, place - _REACH)
    return max(text.rfind("(", low, place), text.rfind("[", low, place)) > max(
        text.rfind(")", low, place), text.rfind("]", low, place)
    )


def _report(rule: Rule, uses: dict[int, list[_Use]]) -> Iterator[Match]:
    wanted = choose_form(uses)
    model = uses[wanted][0]
    apart = rule.options.apart
    told = {use.groups.get(apart) for use in uses[wanted]}
    for index, found in uses.items():
        for use in found if index != wanted else ():
            written = fill_template(rule.options.forms[wanted].write, use.groups)
            if written is None or written == use.text:
                continue
            if apart and use.groups[apart] in told:
                continue
            edit = write_abbreviation(use.passage, use.start, use.end, written)
            yield match_form(rule, use, edit, model)


KIND = Kind(
    name="mixed-forms",
    description="one thing written in two of its forms in one article",
    options=MixedFormOptions,
    compile=_compile,
    fields=frozenset({"other"}),
    validate=_validate,
    analyse=lambda options: [keep_signs(_compile_pattern(form.pattern)) for form in options.forms],
)
