"""Runs one rule of a style on one article."""

from pathlib import Path

from newslint.checks.kind import Match, Rule, load_kind
from newslint.checks.refused import find_refusals
from newslint.language.reading import Reading
from newslint.packs.rulebook import load_file
from newslint.running.inspection import read_document


class Style:
    """A folder of styles with one rule in it."""

    def __init__(self, folder: Path, rule: str) -> None:
        self.folder = folder
        file = folder / "House" / "Rule.yml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(rule, encoding="utf-8")
        (self.rule,) = load_file(file)

    @property
    def refusal(self) -> str:
        """What a report says of the rule, where it cannot be run."""
        assert is_refused(self.rule)
        (problem,) = find_refusals([self.rule])
        return problem.message

    def run(self, text: str, path: str = "article.md") -> tuple[list[Match], Reading]:
        """Return what the rule finds, and the reading, which holds problems."""
        reading = Reading(read_document(path, text.encode()))
        return list(load_kind(self.rule.kind).compile([self.rule])(reading)), reading

    def find(self, text: str, path: str = "article.md") -> list[str]:
        """Return the texts that the rule finds."""
        return [each.passage.text[each.start : each.end] for each in self.run(text, path)[0]]

    def messages(self, text: str, path: str = "article.md") -> list[str]:
        """Return the messages of what the rule finds."""
        matches, _reading = self.run(text, path)
        return [self.rule.message.format(**match.fields) for match in matches]


def is_refused(rule: Rule) -> bool:
    """Tell whether a rule is left out here."""
    return rule.kind == "refused"
