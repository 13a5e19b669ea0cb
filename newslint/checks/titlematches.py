"""Matches of titles, for the faults of `person_titles`."""

from collections.abc import Iterator, Mapping, Sequence

from newslint.checks.kind import Match, Mention, Remedy, Rule
from newslint.checks.policy import preferred
from newslint.language.people.titleuses import Title


def report_minority(rule: Rule, forms: Mapping[str, Sequence[Title]]) -> Iterator[Match]:
    """Yield the uses of all forms but the one that the article prefers, to be written as that."""
    wanted = preferred({form: [use.place for use in uses] for form, uses in forms.items()})
    for form, uses in forms.items():
        for title in uses if form != wanted else ():
            yield match_title(rule, title, wanted, forms[wanted][:1])


def match_title(
    rule: Rule, title: Title, wanted: str, models: Sequence[Title], *, mend: bool = True
) -> Match:
    """Return a finding of the title and, where it stands before the name, of the name with it."""
    passage = title.passage
    end = max(title.end, title.name_end)
    if passage.text[title.start].isupper() and passage.starts_sentence(title.start):
        wanted = wanted[0].upper() + wanted[1:]
    replacement = wanted + passage.text[title.end : end]
    related = tuple(
        Mention(model.passage, model.start, model.end, f"here it is “{model.text}”")
        for model in models
    )
    return Match(
        rule,
        passage,
        title.start,
        end,
        fields={"title": title.text, "other": models[0].text, "wanted": wanted},
        remedies=(Remedy(((title.start, end, replacement),)),) if mend else (),
        related=related,
    )
