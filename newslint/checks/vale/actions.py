"""Actions of Vale's rules, as remedies.

A remedy may be applied by a program only where the rule leaves no choice.
"""

import re
from collections.abc import Callable, Sequence

from newslint.checks.kind import OptionError, Remedy
from newslint.checks.vale.extension import Action
from newslint.checks.vale.units import Unit
from newslint.errors import suggest
from newslint.finding import Safety
from newslint.language.joins.surroundings import ADDRESS

SPELLINGS = "spellings"
"""What the action ``suggest`` suggests."""

_ACTIONS = frozenset({"convert", "edit", "remove", "replace", "suggest"})
_GROUP = re.compile(r"\$(?:\{(\w+)\}|(\d+))")
_MEETING = re.compile(r"[^\w\s]+|_|(?<=[^\W\dA-Z_])(?=[A-Z])")
_WORD = re.compile(r"\S+")
_BEFORE, _AFTER = re.compile(r"\S*\Z"), re.compile(r"\S*")
_REACH = 100
"""How far an address is read to either side."""


def validate_action(action: Action | None, extends: str) -> None:
    """Refuse an action that cannot mend anything in a rule of an extension.

    Raises:
        OptionError: the action is none, or what it is given cannot be read.
    """
    if action is None:
        return
    if action.name not in _ACTIONS:
        told = f"“{action.name}” is no action; {suggest(action.name, _ACTIONS)}"
        raise OptionError("action", told, "name")
    if (action.name == "suggest") != (extends == "spelling"):
        raise OptionError(
            "action", "“suggest” is for rules of spelling, and they have no other", "name"
        )
    if action.name == "convert" and action.params != ("simple",):
        raise OptionError("action", "“convert” knows only “simple”", "params")
    if action.name == "suggest" and action.params != (SPELLINGS,):
        told = f"“suggest” knows only “{SPELLINGS}”; a script is not run"
        raise OptionError("action", told, "params")
    if action.name != "edit":
        return
    edit, *given = action.params or ("",)
    if edit not in _EDITS:
        told = f"“{edit}” is no way to edit; {suggest(edit, _EDITS)}"
        raise OptionError("action", told, "params", 0)
    if edit == "replace" and not (len(given) == 2 and given[0]):
        raise OptionError("action", "“replace” wants what stands there and what to write", "params")
    if edit == "regex":
        _validate_pattern(given)
    elif edit == "split" and not (given[1:] and given[1].isdecimal()):
        raise OptionError("action", "“split” wants a text to split at and a number", "params")


def _validate_pattern(given: Sequence[str]) -> None:
    import regex

    if len(given) != 2:
        raise OptionError("action", "“regex” wants an expression and what to write", "params")
    try:
        regex.compile(given[0])
    except regex.error as error:
        told = f"“{given[0]}” is no expression: {error}"
        raise OptionError("action", told, "params", 1) from None


def remedies_of(
    action: Action | None, unit: Unit, span: tuple[int, int], *, matches_case: bool = False
) -> tuple[Remedy, ...]:
    """Return the ways to mend ``span`` of a unit's text that an action offers.

    With ``matches_case`` what is put there has the capitals of what stands there.
    """
    if action is None:
        return ()
    observed = unit.text[slice(*span)]
    if action.name == "replace":
        choices = [match_case(each, observed) if matches_case else each for each in action.params]
        return replace_with(choices, unit, span)
    if action.name == "remove":
        return (_remove(unit, span),)
    if action.name == "edit" and action.params and action.params[0] in _EDITS:
        return replace_with([_EDITS[action.params[0]](observed, action.params[1:])], unit, span)
    if action.name == "convert":
        return replace_with([_simplify(observed)], unit, span)
    return ()


def describe_remedies(remedies: Sequence[Remedy]) -> str:
    """Return what the second ``%s`` of a message stands for: what an action writes."""
    return "|".join(text for remedy in remedies for _start, _end, text in remedy.edits)


def _simplify(observed: str) -> str:
    """Return a name in small letters, a space wherever its words meet: ``auto-save``, ``AutoSave``.

    >>> _simplify("Auto-save"), _simplify("lineBreak")
    ('auto save', 'line break')
    """
    return " ".join(_MEETING.sub(" ", observed).split()).lower()


def match_case(written: str, observed: str) -> str:
    """Return what to write with the capitals of what stands there."""
    if observed.isupper() and len(observed) > 1:
        return written.upper()
    return written[:1].upper() + written[1:] if observed[:1].isupper() else written


def replace_with(choices: Sequence[str], unit: Unit, span: tuple[int, int]) -> tuple[Remedy, ...]:
    """Return a remedy for each choice of what to write instead."""
    start, end = span
    observed = unit.text[start:end]
    given = [each for each in dict.fromkeys(choices) if each != observed]
    is_sure = len(given) == 1 and not _is_in_address(unit.text, start, end)
    safety = Safety.UNSAFE if is_sure else Safety.MANUAL
    place = unit.start + start, unit.start + end
    return tuple(Remedy(((*place, each),), safety) for each in given)


def change_case(unit: Unit, written: str) -> tuple[Remedy, ...]:
    """Return a remedy that writes a whole text in another case.

    Spaces and the ends of lines stay as they are, where each word stays as long as it is.
    """
    text = unit.text
    safety = Safety.UNSAFE if ADDRESS.search(text) is None else Safety.MANUAL
    if len(written) == len(text):
        pieces = [(*found.span(), written[slice(*found.span())]) for found in _WORD.finditer(text)]
    else:
        pieces = [(0, len(text), written)]
    edits = tuple(
        (unit.start + start, unit.start + end, piece)
        for start, end, piece in pieces
        if text[start:end] != piece
    )
    return (Remedy(edits, safety, f"Write “{written}”"),) if edits else ()


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is a part of an address, a handle, a path, a tag or code."""
    before, after = _BEFORE.search(text, max(0, start - _REACH), start), _AFTER.match(text, end)
    low = before.start() if before else start
    high = min(after.end(), end + _REACH) if after else end
    return any(
        found.start() < start or found.end() > end for found in ADDRESS.finditer(text, low, high)
    )


def _remove(unit: Unit, span: tuple[int, int]) -> Remedy:
    start, end = span
    text = unit.text
    safety = Safety.MANUAL if _is_in_address(text, start, end) else Safety.UNSAFE
    # The space on one side goes with it.
    if end < len(text) and text[end] == " " and (not start or text[start - 1] == " "):
        end += 1
    elif start and text[start - 1] == " " and (end == len(text) or not text[end].isalnum()):
        start -= 1
    return Remedy(((unit.start + start, unit.start + end, ""),), safety)


def _edit_regex(observed: str, params: Sequence[str]) -> str:
    import regex

    pattern, replacement = params[0], params[1] if len(params) > 1 else ""
    template = _GROUP.sub(
        lambda found: rf"\g<{found[1] or found[2]}>", replacement.replace("\\", r"\\")
    )
    try:
        return regex.sub(pattern, template, observed, timeout=1)
    except (regex.error, TimeoutError, IndexError):
        return observed


def _edit_split(observed: str, params: Sequence[str]) -> str:
    separator, index = (*params, "", "0")[:2]
    pieces = observed.split(separator) if separator else [observed]
    return pieces[int(index)] if index.isdigit() and int(index) < len(pieces) else observed


def _characters(params: Sequence[str]) -> str:
    return params[0] if params else ""


_EDITS: dict[str, Callable[[str, Sequence[str]], str]] = {
    "regex": _edit_regex,
    "replace": lambda observed, params: observed.replace(params[0], params[1]),
    "split": _edit_split,
    "remove": lambda observed, params: "".join(
        each for each in observed if each not in _characters(params)
    ),
    "trim": lambda observed, params: observed.strip(_characters(params)),
    "trim_left": lambda observed, params: observed.lstrip(_characters(params)),
    "trim_right": lambda observed, params: observed.rstrip(_characters(params)),
    "truncate": lambda observed, params: observed.split(_characters(params) or "\0")[0],
}
