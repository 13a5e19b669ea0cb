"""One trial: spoil an article at one place, check the whole of it, and say what was told."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, structs

from benchmarks.corpus import read_articles
from benchmarks.seeding.joins import SeededJoin
from benchmarks.seeding.layouts import read_again
from benchmarks.seeding.places import Place
from newslint.engine import Engine
from newslint.finding import Finding, Safety
from newslint.source import Source


class Outcome(Struct, frozen=True):
    """What was told of a fault: by which rules, and what their first fixes do.

    ``is_restored`` says that one of the fixes gives the copy as it was, ``is_certain`` that this
    one is safe, and ``is_spoilt`` that a safe one gives something else.
    """

    rules: tuple[str, ...] = ()
    is_restored: bool = False
    is_certain: bool = False
    is_spoilt: bool = False


def try_fault(engine: Engine, source: Source, place: Place, fault: SeededJoin) -> Outcome:
    """Check ``source`` with ``fault`` in it; a finding that touches the fault has found it."""
    damaged = structs.replace(source, text=fault.damaged)
    told = [
        finding
        for finding in engine.check(read_again(damaged))
        if finding.start <= fault.end and fault.start <= finding.end
    ]
    safe = [bool(each.fixes) and each.fixes[0].safety is Safety.SAFE for each in told]
    right = [_is_same(place, fix_first(fault.damaged, each), fault.fixed) for each in told]
    pairs = list(zip(safe, right, strict=True))
    return Outcome(
        tuple(each.rule for each in told),
        any(right),
        any(is_safe and is_right for is_safe, is_right in pairs),
        any(is_safe and not is_right for is_safe, is_right in pairs),
    )


def fix_first(text: str, finding: Finding) -> str:
    """Return ``text`` with the first fix of ``finding`` in it."""
    for edit in reversed(finding.fixes[0].edits if finding.fixes else ()):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _is_same(place: Place, text: str, fixed: str) -> bool:
    if place is Place.DOUBLED_OVER_LINES:  # either word may go, and the line's end with it
        return text.split() == fixed.split()
    return text == fixed


def read_by_source(
    folders: list[Path], share: float = 1.0, salt: str = ""
) -> Iterator[tuple[str, str, Source]]:
    """Yield each article of ``folders`` with its path below the folder and its source's name.

    A source is a folder of the first level, or the folder itself for what lies right in it.
    """
    for folder in folders:
        for source in read_articles(folder, share, salt):
            path = Path(source.path).relative_to(folder)
            yield path.as_posix(), path.parts[0] if len(path.parts) > 1 else folder.name, source
