"""The page that a trial prints: for each rule what its author wants to know."""

from collections.abc import Iterator
from typing import Any

import msgspec

from newslint.reporters.cleaning import one_line
from newslint.reporters.wording import count
from newslint.trial.tally import Tally
from newslint.trial.trial import Trial

_MOST = 10
"""Texts, fixes and articles that are listed."""

_WIDEST = 60
"""Characters of a matched text or a fix that are shown."""


def render_json(trial: Trial) -> str:
    """Return the trial for programs, the rules in order."""
    rules = [_tell_rule(tally, trial) for tally in trial.tallies]
    summary = {"articles": trial.articles, "words": trial.words, "bytes": trial.bytes}
    problems = [{"path": each.path, "message": each.message} for each in trial.problems]
    found = {"version": 1, "summary": summary, "rules": rules, "problems": problems}
    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n"


def render_text(trial: Trial) -> str:
    """Return the trial for people."""
    head = f"{count(trial.articles, 'article')}, {count(trial.words, 'word')}."
    return "\n".join([head, *(line for each in trial.tallies for line in _rule(each, trial)), ""])


def _tell_rule(tally: Tally, trial: Trial) -> dict[str, Any]:
    return {
        "rule": tally.rule,
        "hits": tally.hits,
        "per_1000_words": _per(tally.hits * 1_000, trial.words),
        "quoted": tally.quoted,
        "skipped": tally.skipped,
        "articles": len(tally.by_article),
        "most": [{"path": path, "hits": hits} for path, hits in _rank(tally.by_article)],
        "roles": dict(_rank(tally.by_role)),
        "texts": [{"text": text, "hits": hits} for text, hits in _rank(tally.texts)],
        "fixes": [
            {"text": text, "fix": fix, "hits": hits} for (text, fix), hits in _rank(tally.fixes)
        ],
        "ms_per_mb": _per(tally.seconds * 1e9, trial.bytes),
        "share_of_time": _per(tally.seconds, tally.seconds + trial.seconds),
        "samples": [msgspec.to_builtins(hit) for hit in tally.choose_samples()],
    }


def _rule(tally: Tally, trial: Trial) -> Iterator[str]:
    told = tally.hits - tally.skipped
    share = _per(tally.seconds, tally.seconds + trial.seconds)
    yield f"\n{tally.rule}"
    yield (
        f"  {count(tally.hits, 'hit')}, {_per(tally.hits * 1_000, trial.words):.3f} in 1,000 words:"
        f" {told:,} told, {tally.skipped:,} skipped for the rule's policy on quotations"
    )
    yield f"  Inside quotations: {_per(tally.quoted, tally.hits):.0%}"
    yield f"  Articles with a hit: {len(tally.by_article):,} of {trial.articles:,}"
    yield (
        f"  Time: {_per(tally.seconds * 1e9, trial.bytes):,.0f} ms per MB,"
        f" {share:.0%} of reading the articles and running this rule alone"
    )
    roles = [f"{hits:7,}  {role}" for role, hits in _rank(tally.by_role)]
    texts = [f"{hits:7,}  {_cut(text)}" for text, hits in _rank(tally.texts)]
    fixes = [f"{hits:7,}  {_cut(a)}: {_cut(b)}" for (a, b), hits in _rank(tally.fixes)]
    most = [f"{hits:7,}  {one_line(path)}" for path, hits in _rank(tally.by_article)[:5]]
    samples = [
        f"  {one_line(f'{hit.path}:{hit.line}:{hit.column}')}\n"
        f"      {one_line(f'{hit.before}[{_cut(hit.text)}]{hit.after}')}"
        f"{'  (skipped)' if hit.is_skipped else ''}"
        for hit in tally.choose_samples()
    ]
    for title, lines in (
        ("Where in the article", roles),
        ("Commonest texts", texts),
        ("First fixes", fixes),
        ("Articles with the most hits", most),
        ("Samples", samples),
    ):
        if lines:
            yield f"  {title}"
            yield from (f"  {line}" for line in lines)


def _rank(counter: Any) -> list[Any]:
    """Return the commonest first, on a tie by name."""
    return sorted(counter.items(), key=lambda item: (-item[1], item[0]))[:_MOST]


def _cut(text: str) -> str:
    """Return text in one line, and of a long one its beginning."""
    return one_line(text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…")


def _per(number: float, whole: float) -> float:
    return number / whole if whole else 0.0
