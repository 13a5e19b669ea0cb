"""Slips in comments to Vale: those that do not do what they were meant to, and what to write."""

import re
from collections.abc import Iterable, Iterator, Set

from msgspec import Struct

from newslint.adoption.valecomments import RULE, STYLES, SWITCH, read_texts, split_words
from newslint.document import Comment
from newslint.patterncode import compile_re

_SWITCH_LIKE = compile_re(
    r"(?:(?i:vale(?: ?[:=] ?| )(?P<state>on|off))|vale (?P<begun>on|off)[,;:.].+)", re.DOTALL
)
_STYLES_LIKE = compile_re(r"vale styles? ?[:=] ?(?P<styles>.+)", re.DOTALL | re.IGNORECASE)
_RULE_LIKE = compile_re(
    r"(?i:vale) (?P<name>[^\s\[\]=:]+)(?P<texts>\[.*\])?\s?(?P<sign>[=:]?)\s?(?P<state>\w*)",
    re.DOTALL,
)
_STATES = {
    **dict.fromkeys(("yes", "on", "true"), "YES"),
    **dict.fromkeys(("no", "off", "false"), "NO"),
}


class Slip(Struct, frozen=True):
    """A comment that does nothing: the name in it that is wrong, if one is, and why."""

    comment: Comment
    name: str
    why: str


def find_slips(comments: Iterable[Comment], rules: Set[str]) -> Iterator[Slip]:
    """Yield the comments that do not do what they were meant to, of styles that are there.

    ``rules`` are the identifiers of all rules there are. A comment that speaks of another style, or
    of none, is left alone: it may be for whoever has that style, or no word to Vale at all.
    """
    names = rules | {rule.partition(".")[0] for rule in rules}
    known = {name.lower(): name for name in names}
    for comment in comments:
        words = split_words(comment)
        if SWITCH.fullmatch(words) or STYLES.fullmatch(words):
            continue
        if meant := _find_meant(words, known):
            yield Slip(comment, "", f"“{words}” says nothing to Vale; write {meant}")
        elif rule := RULE.fullmatch(words):
            yield from _judge(comment, rule["name"], rule["texts"], known)


def _find_meant(words: str, known: dict[str, str]) -> str:
    """Return what is to be written for words that say nothing to Vale; empty if that is meant."""
    if switch := _SWITCH_LIKE.fullmatch(words):
        return f"“vale {(switch['state'] or switch['begun']).lower()}”"
    if styles := _STYLES_LIKE.fullmatch(words):
        return f"“vale styles = {styles['styles']}”"
    rule = _RULE_LIKE.match(words)
    if RULE.fullmatch(words) or not rule or not _is_meant(rule, known):
        return ""
    state = _STATES.get(rule["state"].lower())
    head = f"vale {known.get(rule['name'].lower(), rule['name'])}{rule['texts'] or ''}"
    return f"“{head} = {state}”" if state else f"“{head} = YES” or “{head} = NO”"


def _judge(comment: Comment, name: str, texts: str | None, known: dict[str, str]) -> Iterator[Slip]:
    """Yield what is wrong with the rule and the texts of a comment that is whole."""
    style = known.get(name.partition(".")[0].lower())
    if style is None:
        return
    if known.get(name.lower()) != name:
        yield Slip(comment, name, f"“{name}” names no rule")
    elif texts is not None and read_texts(texts) is None:
        why = f'“{texts}” is no list of texts; write them as in “["one", "another"]”'
        yield Slip(comment, "", why)


def _is_meant(rule: re.Match[str], known: dict[str, str]) -> bool:
    """Tell whether words that begin with the name of a style or rule are meant to switch it."""
    if rule["name"].partition(".")[0].lower() not in known:
        return False
    return bool(rule["sign"]) or rule["state"].lower() in _STATES or "." in rule["name"]
