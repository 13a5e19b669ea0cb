"""Joins of letters: strings that no lexicon knows and that come apart into known words."""

from collections.abc import Iterator, Mapping

from newslint.language.joins.join import Join
from newslint.language.joins.nearwords import lacks_double
from newslint.language.joins.runs import RunFinder, Token
from newslint.language.joins.seams import Run, Seam, find_seam
from newslint.language.lexicon import Lexicon
from newslint.language.passages import Passage
from newslint.language.reading import Reading

_TITLES = frozenset("mr mrs ms dr sir".split())
"""What follows one of these is a name, in small letters too."""

_OF_PARTS = 2.0
"""How much surer a join must be whose letters are a part of a hyphenated word."""


_Place = tuple[str, str, str, bool]
"""A string, the words before and after it, and whether it is a part of a hyphenated word."""


def find_letter_joins(
    reading: Reading, finder: RunFinder, listed: Mapping[str, str]
) -> Iterator[tuple[Passage, Join]]:
    """Yield the joins of the prose that are letters only.

    ``listed`` maps joins that pass for words, as they are written, to what they stand for.
    """
    judged: dict[_Place, Join | None] = {}
    for token in finder.find(reading):
        join = _judge(token, finder.lexicon, listed, judged)
        if join and not token.is_foreign:
            yield token.passage, join


def _judge(
    token: Token,
    lexicon: Lexicon,
    listed: Mapping[str, str],
    judged: dict[_Place, Join | None],
) -> Join | None:
    text, start = token.text, token.start
    if not token.stands_free():
        return _judge_once(token, lexicon, judged, is_part=True) if token.is_part() else None
    # With a capital it opens a sentence, or is a name: Mr Noone.
    if (apart := listed.get(text)) and (text.islower() or token.passage.starts_sentence(start)):
        return Join(start, token.end, (start + apart.index(" "),), is_certain=True)
    if text.islower():
        return _judge_once(token, lexicon, judged, is_part=False)
    return _judge_opened(token, lexicon)


def _judge_once(
    token: Token, lexicon: Lexicon, judged: dict[_Place, Join | None], *, is_part: bool
) -> Join | None:
    """Judge a string of small letters, but once only between the same two words."""
    place = token.text, token.before, token.after, is_part
    if place not in judged:
        join = _judge_small(token, lexicon, is_part=is_part)
        judged[place] = join.move(-token.start) if join else None
    known = judged[place]
    return known.move(token.start) if known else None


def _judge_small(token: Token, lexicon: Lexicon, *, is_part: bool) -> Join | None:
    if not token.text.islower():
        return None
    run = token.as_run()
    seam = find_seam(run, lexicon)
    if seam and (join := _judge_two(token, run, seam, lexicon, is_part=is_part)):
        return join
    return None if is_part else _judge_three(token, run, seam, lexicon)


def _judge_two(
    token: Token, run: Run, seam: Seam, lexicon: Lexicon, *, is_part: bool
) -> Join | None:
    if run.before in _TITLES or _is_scrap(run, lexicon):
        return None
    from newslint.language.joins.score import is_sure, score
    from newslint.language.joins.weights import load_weights

    odds = score(run, seam, lexicon)
    if odds <= load_weights().small.told + (_OF_PARTS if is_part else 0):
        _let_pass(token)
        return None
    if seam.left == "a" and lacks_double(run.text, lexicon):
        return None
    is_certain = not is_part and is_sure(run, seam, odds, lexicon)
    parts = "often stand side by side" if lexicon.pair(seam.left, seam.right) else "are both words"
    reason = f"no word list has it, and its parts {parts}"
    return Join(token.start, token.end, (token.start + len(seam.left),), is_certain, reason)


def _is_scrap(run: Run, lexicon: Lexicon) -> bool:
    """Tell whether the run is a part of a word that a space slipped into: ``forwar d``."""
    wholes = (
        run.before and f"{run.before}{run.text}",
        run.after and f"{run.text}{run.after}",
    )
    return any(lexicon.is_word(whole) or lexicon.is_name(whole) for whole in wholes if whole)


def _judge_three(token: Token, run: Run, seam: Seam | None, lexicon: Lexicon) -> Join | None:
    from newslint.language.joins.triples import find_triple

    triple = find_triple(run.text, lexicon)
    if triple is None or run.count > 1:
        return None
    if seam and (not triple.is_known or triple.strength <= seam.split):
        return None  # it is rather two words, and those were found not to have been run together
    first = token.start + len(triple.left)
    reason = "no word list has it, and its parts often stand side by side"
    return Join(token.start, token.end, (first, first + len(triple.middle)), reason=reason)


def _judge_opened(token: Token, lexicon: Lexicon) -> Join | None:
    from newslint.language.joins.opened import describe_opening, find_opening
    from newslint.language.joins.weights import load_weights

    opening = find_opening(token, lexicon)
    if opening is None:
        return None
    scorer = load_weights().opened
    is_told = scorer.score(describe_opening(token, opening, lexicon)) > scorer.told
    if not (is_told or opening.is_firm):
        _let_pass(token)
        return None
    is_name = opening.is_name or not opening.first
    parts = f"“{opening.right}” is a word" if is_name else "its parts are both words"
    reason = f"no list of words or names has it, and {parts}"
    return Join(token.start, token.end, (token.start + len(opening.left),), reason=reason)


def _let_pass(token: Token) -> None:
    # It may be a term that other articles have only once, where it counts as a join.
    if token.uses > 1:
        token.reading.terms.add(token.text.lower())
