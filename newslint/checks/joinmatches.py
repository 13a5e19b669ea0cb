"""What is told of a space that is missing, or slipped in: where, why, and how sure that is."""

from newslint.checks.kind import Match, Mention, Remedy, Rule
from newslint.finding import Safety
from newslint.language.joins.join import Join
from newslint.language.joins.stray import Stray
from newslint.language.passages import Passage


def match_join(
    rule: Rule, passage: Passage, join: Join, term: str = "", witness: Mention | None = None
) -> Match:
    """Return the finding of ``join``.

    ``term`` is what the house may use as a term, "" for what it cannot; ``witness`` is a place of
    the article that shows that the words stand apart.
    """
    safety = Safety.SAFE if join.is_certain else Safety.UNSAFE
    remedies = [_remedy(passage, join, join.seams, safety)]
    if join.other_seam is not None:
        places = join.seams, (join.other_seam,)
        remedies = [_remedy(passage, join, seams, Safety.MANUAL) for seams in places]
    evidence = witness.message if witness else join.reason
    fields = {
        "replacement": join.apart(passage.text),
        "count": "three" if len(join.seams) > 1 else "two",
        "evidence": f" {evidence[0].upper()}{evidence[1:]}." if evidence else "",
    }
    return Match(
        rule,
        passage,
        join.start,
        join.end,
        fields,
        tuple(remedies),
        (witness,) if witness else (),
        "" if join.is_certain else term,
        is_likely=not join.is_certain,
    )


def _remedy(passage: Passage, join: Join, seams: tuple[int, ...], safety: Safety) -> Remedy:
    edits = tuple((seam, seam, " ") for seam in seams)
    return Remedy(edits, safety, f"Write “{join.apart(passage.text, seams)}”")


def match_stray(rule: Rule, passage: Passage, stray: Stray) -> Match:
    """Return the finding of a space that slipped in."""
    text = passage.text
    closed = f"{text[stray.start : stray.at]}{text[stray.at + 1 : stray.end]}"
    safety = Safety.SAFE if stray.is_certain else Safety.UNSAFE
    remedy = Remedy(((stray.at, stray.at + 1, ""),), safety, f"Write “{closed}”")
    fields, likely = {"replacement": closed}, not stray.is_certain
    return Match(rule, passage, stray.start, stray.end, fields, (remedy,), is_likely=likely)
