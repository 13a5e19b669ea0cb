"""Vale's alerts beside newslint's: each style on the articles that Vale reported on.

Three files are asked for: a folder of styles, a list of articles, and Vale's alerts in JSON lines
(style, file, line, start, end, check, match; lines and columns from 1, the end inclusive).
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from benchmarks.valedifferences import Place, explain_extra, explain_missing, find_told
from newslint.document import Document
from newslint.engine import Engine
from newslint.formats import parse
from newslint.packs.rulebook import load_packs
from newslint.source import decode

Alert = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("styles", type=Path, help="a folder of styles for Vale")
    parser.add_argument("alerts", type=Path, help="Vale's alerts, a JSON object to a line")
    parser.add_argument("list", type=Path, help="the articles that Vale read, a path to a line")
    parser.add_argument("folder", type=Path, help="the folder that these paths start in")
    parser.add_argument("--show", default="", help="print the differences of one rule or style")


def run(arguments: argparse.Namespace) -> None:
    """Print, style by style, what of Vale's alerts is found at the same place, and what is not."""
    paths = arguments.list.read_text(encoding="utf-8").split()
    documents = {
        path: parse(decode(path, (arguments.folder / path).read_bytes())) for path in paths
    }
    wanted: dict[str, dict[str, list[Alert]]] = defaultdict(lambda: defaultdict(list))
    for line in arguments.alerts.read_text(encoding="utf-8").splitlines():
        alert = json.loads(line)
        wanted[alert["style"]][alert["file"]].append(alert)
    totals: Counter[str] = Counter()
    heads = ("alerts", "found", "missing", "not ours", "extra", "not ours")
    print(f"{'style':14}" + "".join(f"{head:>9}" for head in heads))
    for style in sorted(wanted):
        counts = _compare(arguments, style, wanted[style], documents)
        totals += counts
        _print(style, counts)
    _print("all", totals)
    for reason, count in sorted(totals.items()):
        if ":" in reason:
            print(f"{count:7}  {reason}")


def _compare(
    arguments: argparse.Namespace,
    style: str,
    wanted: dict[str, list[Alert]],
    documents: dict[str, Document],
) -> Counter[str]:
    rules = [rule for rule in load_packs([arguments.styles / style]) if rule.kind == "vale"]
    engine = Engine(rules)
    counts: Counter[str] = Counter()
    for path, document in documents.items():
        alerts = wanted.get(path, [])
        places = [Place.of(finding) for finding in engine.check(document)]
        free, told = list(places), find_told(places, document)
        counts["alerts"] += len(alerts)
        for alert in alerts:
            same = [place for place in free if place.is_at(alert)]
            if same:
                free.remove(min(same, key=lambda place: abs(place.column - alert["start"])))
                counts["found"] += 1
                continue
            reason = explain_missing(alert, places, told, document)
            counts[f"missing: {reason}" if reason else "missing"] += 1
            if not reason and arguments.show and alert["check"].startswith(arguments.show):
                print(f"  missing {path}: {alert}"[:220])
        for place in free:
            reason = explain_extra(place, alerts, told, document)
            counts[f"extra: {reason}" if reason else "extra"] += 1
            if not reason and arguments.show and place.rule.startswith(arguments.show):
                print(f"  extra {path}: {place}"[:220])
    return counts


def _print(style: str, counts: Counter[str]) -> None:
    explained = {
        side: sum(count for key, count in counts.items() if key.startswith(f"{side}: "))
        for side in ("missing", "extra")
    }
    alerts, found = counts["alerts"], counts["found"]
    meant = alerts - explained["missing"]
    print(
        f"{style:14}{alerts:9,}{found / alerts:9.1%}{counts['missing']:9,}{explained['missing']:9,}"
        f"{counts['extra']:9,}{explained['extra']:9,}   of those that are right:"
        f" found {found / meant:.1%}, extra {counts['extra'] / meant:.1%}"
    )
