"""Written forms: one abbreviation or name with and without points, or with and without capitals.

What copy is compared with itself is the scope of the rule: headlines may be shorter than the rest.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from typing import Any

from msgspec import field

from newslint.checks.formmatches import Use, choose_form, match_form
from newslint.checks.kind import Checker, Kind, Match, OptionError, Options, Rule
from newslint.checks.policy import is_evidence
from newslint.language.formwriting import write_abbreviation
from newslint.language.function_words import FUNCTION_WORDS
from newslint.language.lexicon import load_lexicon
from newslint.language.passages import Passage
from newslint.language.people.titles import is_title_word
from newslint.language.reading import Reading
from newslint.language.stringfacts import Part, Reader
from newslint.language.words import split_lowers
from newslint.patterncode import compile_re

_REACH = 20
_NEXT_CAPITAL = compile_re(r"[ -]\W?[^\W\d_a-z]")
_NEXT_NAME = compile_re(r" ([^\W\d_a-z][a-z]{2,})(?! [^\W\d_a-z])")
_FIRM = compile_re(r"\) (?:Co|Corp|Inc|Limited|Ltd|PLC|Plc|plc)\b")
_PREVIOUS_CAPITAL = compile_re(r"(?P<word>\b[^\W\d_a-z][\w'’]*)[ -]\Z")


class WrittenFormOptions(Options, frozen=True):
    """``sets`` lists the forms of one thing, letter by letter as they are written.

    A form that lacks the last point of another, such as “U.S”, is never offered.
    ``exceptions`` lists phrases, as they are written, in which a form is fixed. Where one of the
    forms has no capital, any form may be part of a name and is left alone beside a capital.
    """

    sets: list[list[str]]
    exceptions: list[str] = field(default_factory=list)


class _Set:
    """The forms of one thing."""

    def __init__(self, forms: Sequence[str]) -> None:
        self.forms = forms
        self.words = {form: frozenset(split_lowers(form)) for form in forms}
        self.may_name = len({form.islower() for form in forms}) > 1
        self.unfinished = {form for form in forms if "." in form and f"{form}." in forms}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What any of the forms looks like."""
        forms = sorted(self.forms, key=len, reverse=True)
        return compile_re(
            rf"(?<![\w.@/#&$])(?:{'|'.join(map(_bound, forms))})"  # a form of its own
        )


def _bound(form: str) -> str:
    after = r"(?!\w)" if form.endswith(".") else r"(?![\w@/&$]|\.\w|['’]\w\w)"
    return re.escape(form) + after


def _validate(options: Any) -> None:
    for index, forms in enumerate(options.sets):
        if len(set(forms)) < 2 or not all(map(split_lowers, forms)):
            raise OptionError("sets", "a set needs two forms or more, with letters", index)
    if not options.sets:
        raise OptionError("sets", "the rule lists no forms")


def _compile(rules: Sequence[Rule]) -> Checker:
    tables = [(rule, [_Set(forms) for forms in rule.options.sets]) for rule in rules]
    of_word: dict[str, list[tuple[Rule, _Set]]] = {}
    for rule, sets in tables:
        for each in sets:
            for word in frozenset().union(*each.words.values()):
                of_word.setdefault(word, []).append((rule, each))
    reader = Reader(of_word.__contains__, of=Part.WORD)

    def check(reading: Reading) -> Iterable[Match]:
        spoken = reading.find_facts(reader).keys()
        seen: set[int] = set()
        for word in sorted(spoken):
            for rule, each in of_word[word]:
                if id(each) in seen:
                    continue
                seen.add(id(each))
                present = [form for form in each.forms if each.words[form] <= spoken]
                if len(present) > 1 and sum(form in reading.text for form in present) > 1:
                    yield from _check(reading, rule, each)

    return check


def _check(reading: Reading, rule: Rule, forms: _Set) -> Iterator[Match]:
    uses: dict[str, list[Use]] = {}
    for passage in reading.prose:
        if passage.role not in rule.scope:
            continue
        if not any(map(passage.text.__contains__, forms.forms)):
            continue
        for match in forms.pattern.finditer(passage.text):
            use = Use(passage, match.start(), match.end())
            is_own = not _is_of_name(reading, use.passage, use.start, use.end)
            if is_own and not _is_fixed(use, forms, rule.options.exceptions):
                uses.setdefault(match[0], []).append(use)
    if len(uses) > 1:
        yield from _report(rule, uses, forms.unfinished, reading.vocabulary)


def _is_fixed(use: Use, forms: _Set, exceptions: Iterable[str]) -> bool:
    """Tell whether the article could not write it otherwise here."""
    text, start, end = use.passage.text, use.start, use.end
    low = max(0, start - _REACH)
    around = text[low:start] + text[end : end + _REACH]
    # a wire writes the name of a firm between such brackets: <Shell U.K. Exploration>
    is_wire_name = text.rfind("<", low, start) > text.rfind(">", low, start)
    if around.isupper() or is_wire_name or not is_evidence(use.passage, start, end):
        return True
    for phrase in exceptions:
        if phrase in text[max(0, start - len(phrase)) : end + len(phrase)]:
            return True
    if not forms.may_name:
        return False
    is_capitalised = text[start].isupper() and not text[start:end].isupper()
    if is_capitalised and use.passage.starts_sentence(start):
        return True
    previous = _PREVIOUS_CAPITAL.search(text, max(0, start - 2 * _REACH), start)
    if previous and not use.passage.starts_sentence(previous.start()):
        return True
    return _NEXT_CAPITAL.match(text, end) is not None


def _is_of_name(reading: Reading, passage: Passage, start: int, end: int) -> bool:
    """Tell whether the form is a piece of a name: ``Impact Hub DC``, ``(UK) Ltd``, ``US Sprint``.

    A title behind it (``US Secretary``), or a name of a place before a comma, makes it none.
    """
    text = passage.text
    previous = _PREVIOUS_CAPITAL.search(text, max(0, start - 2 * _REACH), start)
    if previous and not passage.starts_sentence(previous.start("word")):
        return previous["word"].lower() not in FUNCTION_WORDS
    if text[start - 1 : start] == "(" and _FIRM.match(text, end):
        return True
    following = _NEXT_NAME.match(text, end)
    if following is None or is_title_word(following[1]):
        return False
    is_new = not load_lexicon().is_word(following[1].lower())
    return is_new or reading.text.count(text[start : following.end()]) > 1


def _report(
    rule: Rule, uses: dict[str, list[Use]], unfinished: Set[str], vocabulary: Set[str]
) -> Iterator[Match]:
    wanted = choose_form(
        {form: found for form, found in uses.items() if form not in unfinished},
        lambda form: form.lower() in vocabulary,
    )
    model = uses[wanted][0]
    for form, found in uses.items():
        for use in found if form != wanted else ():
            edit = write_abbreviation(use.passage, use.start, use.end, wanted)
            yield match_form(rule, use, edit, model)


KIND = Kind(
    name="written-forms",
    description="one abbreviation or name written with other points or capitals in one article",
    options=WrittenFormOptions,
    compile=_compile,
    fields=frozenset({"other"}),
    validate=_validate,
)
