"""The page that a trial prints: for each rule what its author wants to know."""

from collections.abc import Iterator

from newslint.reporters.cleaning import one_line
from newslint.reporters.wording import count
from newslint.trial.output import TriedRule, summarise
from newslint.trial.tally import Hit
from newslint.trial.trial import Trial

_WIDEST = 60
"""Characters of a matched text or a fix that are shown."""

_MOST_ARTICLES = 5


def render_text(trial: Trial) -> str:
    """Return the trial for people."""
    head = f"{count(trial.articles, 'article')}, {count(trial.words, 'word')}."
    rules = (summarise(tally, trial) for tally in trial.tallies)
    return "\n".join([head, *(line for rule in rules for line in _rule(rule, trial)), ""])


def _rule(rule: TriedRule, trial: Trial) -> Iterator[str]:
    told = rule.hits - rule.skipped
    accepted = f", {rule.accepted:,} accepted by comments" if rule.accepted else ""
    yield f"\n{rule.rule}"
    yield (
        f"  {count(rule.hits, 'hit')}, {rule.per_1000_words:.3f} in 1,000 words:"
        f" {told:,} told, {rule.skipped:,} skipped for the rule's policy on quotations{accepted}"
    )
    yield f"  Inside quotations: {rule.quoted / (rule.hits or 1):.0%}"
    yield f"  Articles with a hit: {rule.articles:,} of {trial.articles:,}"
    yield (
        f"  Time: {rule.ms_per_mb:,.0f} ms per MB,"
        f" {rule.share_of_time:.0%} of reading the articles and running this rule alone"
    )
    roles = [f"{hits:7,}  {role}" for role, hits in rule.roles.items()]
    texts = [f"{each.hits:7,}  {_cut(each.text)}" for each in rule.texts]
    fixes = [f"{each.hits:7,}  {_cut(each.text)}: {_cut(each.fix)}" for each in rule.fixes]
    most = [f"{each.hits:7,}  {one_line(each.path)}" for each in rule.most[:_MOST_ARTICLES]]
    for title, lines in (
        ("Where in the article", roles),
        ("Commonest texts", texts),
        ("First fixes", fixes),
        ("Articles with the most hits", most),
        ("Samples", list(map(_sample, rule.samples))),
    ):
        if lines:
            yield f"  {title}"
            yield from (f"  {line}" for line in lines)


def _sample(hit: Hit) -> str:
    place = one_line(f"{hit.path}:{hit.line}:{hit.column}")
    shown = one_line(f"{hit.before}[{_cut(hit.text)}]{hit.after}")
    why = "  (skipped)" if hit.is_skipped else "  (accepted)" if hit.is_accepted else ""
    return f"  {place}\n      {shown}{why}"


def _cut(text: str) -> str:
    """Return text in one line, and of a long one its beginning."""
    return one_line(text if len(text) <= _WIDEST else f"{text[:_WIDEST]}…")
