"""Errors that stand in copy that was thought to be clean, as a reader has marked them."""

import re
from pathlib import Path

from newslint.finding import Finding


class RealErrors:
    """Places of articles, read from a file of lines ``path<TAB>start<TAB>text``; more is ignored.

    ``start`` counts code points of the article, whose ``path`` is that below its folder.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._places: dict[str, list[tuple[int, int]]] = {}
        for line in file.read_text(encoding="utf-8").split("\n") if file else ():
            if line.strip() and not line.startswith("#"):
                path, start, text = line.split("\t")[:3]
                place = int(start), int(start) + max(1, len(text))
                self._places.setdefault(path, []).append(place)

    def holds(self, path: str, start: int, end: int) -> bool:
        """Tell whether a place that was marked overlaps ``start`` to ``end`` of the article."""
        places = self._places.get(path, [])
        return any(start < high and low < end for low, high in places)


def write_place(path: str, finding: Finding, text: str) -> str:
    """Return the line that marks a finding, with its rule and the copy around it behind."""
    around = " ".join(text[max(0, finding.start - 60) : finding.end + 60].split())
    safety = finding.fixes[0].safety.value if finding.fixes else "-"
    fix = finding.fixes[0].title if finding.fixes else ""
    told = re.sub(r"[\t\n\r]", " ", finding.text)
    return "\t".join((path, str(finding.start), told, finding.rule, safety, fix, around))
