"""Forms of money: millions written two ways in one article, "£5m" and "£5 million".

Headlines, captions, tables, lists and brackets are short of room, so their forms show nothing.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newslint.checks.formmatches import Use, choose_form, match_form
from newslint.checks.formsigns import FormSigns
from newslint.checks.kind import Checker, Kind, Match, Options, Rule
from newslint.checks.policy import is_evidence
from newslint.document import Role
from newslint.language.passages import Passage
from newslint.language.reading import Reading
from newslint.language.signs import keep_signs
from newslint.patterncode import compile_re

if TYPE_CHECKING:
    from newslint.language.money.forms import Form

_ITEM = compile_re(r"\s*[-*•·–—]\s")
"""An item of a list in copy without markup."""

_Use = tuple[Passage, "Form"]


class MoneyFormOptions(Options, frozen=True):
    """A rule of this kind has no options."""


def _compile(rules: Sequence[Rule]) -> Checker:
    signs = FormSigns(rules[0].analysis or ())

    def check(reading: Reading) -> Iterable[Match]:
        if not signs.may_mix(reading):
            return
        for forms in _find_forms(reading).values():
            if len(forms) > 1:
                for rule in rules:
                    yield from _report(rule, forms)

    return check


def _find_forms(reading: Reading) -> dict[float, dict[str, list[_Use]]]:
    """Return the uses in running text by what multiplies the sum, and then by the form."""
    from newslint.language.money.forms import SIGNS, find_forms

    uses: dict[float, dict[str, list[_Use]]] = {}
    for passage in reading.find_passages(set(filter(reading.text.__contains__, SIGNS))):
        if passage.role is Role.BODY and not _ITEM.match(passage.text):
            for form in find_forms(passage.text):
                uses.setdefault(form.value, {}).setdefault(form.name, []).append((passage, form))
    mixed = {value: forms for value, forms in uses.items() if len(forms) > 1}
    return {value: _drop_quoted(forms) for value, forms in mixed.items()}


def _drop_quoted(forms: dict[str, list[_Use]]) -> dict[str, list[_Use]]:
    """Return what is left where quotations do not count; they are read only for mixed forms."""
    own = {
        name: [use for use in uses if is_evidence(use[0], use[1].start, use[1].end)]
        for name, uses in forms.items()
    }
    return {name: uses for name, uses in own.items() if uses}


def _report(rule: Rule, forms: dict[str, list[_Use]]) -> Iterator[Match]:
    from newslint.language.money.forms import write_form

    places = {
        name: [Use(passage, form.start, form.end) for passage, form in uses]
        for name, uses in forms.items()
    }
    wanted = choose_form(places)
    _passage, shown = forms[wanted][0]
    for name, uses in forms.items():
        for use, (passage, form) in zip(places[name], uses, strict=True) if name != wanted else ():
            written = passage.text[form.start : form.scale] + write_form(shown)
            edit = form.start, form.end, written
            yield match_form(rule, use, edit, places[wanted][0])


def _analyse(_options: Any) -> Any:
    from newslint.language.money.forms import SHOWN_BY

    return [keep_signs(shown_by) for shown_by in SHOWN_BY]


KIND = Kind(
    name="money-forms",
    description="millions of money written two ways in one article",
    options=MoneyFormOptions,
    compile=_compile,
    fields=frozenset({"other"}),
    analyse=_analyse,
)
