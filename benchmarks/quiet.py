"""Findings per 1,000 words on a folder of clean articles, rule by rule, with samples to read."""

import argparse
import random
from collections import defaultdict
from pathlib import Path

from benchmarks.corpus import count_words, default_engine, read_articles
from newslint.finding import Finding
from newslint.formats import parse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("folder", type=Path, help="articles that are thought to be clean")
    parser.add_argument("--share", type=float, default=1.0, help="the share of them to read")
    parser.add_argument("--salt", default="", help="draws another sample")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N findings a rule")


def run(arguments: argparse.Namespace) -> None:
    """Print the table, and the samples that were asked for."""
    engine = default_engine()
    found: dict[str, list[tuple[Finding, str]]] = defaultdict(list)
    words = articles = clean = 0
    for source in read_articles(arguments.folder, arguments.share, arguments.salt):
        findings = engine.check(parse(source))
        articles += 1
        clean += not findings
        words += count_words(source)
        for finding in findings:
            around = source.text[max(0, finding.start - 60) : finding.end + 60]
            found[finding.rule].append((finding, " ".join(around.split())))
    print(f"{articles:,} articles, {words:,} words; {clean:,} articles without a finding")
    print(f"{'rule':34}{'findings':>10}{'per 1,000 words':>18}{'articles per finding':>22}")
    for rule, listed in sorted(found.items(), key=lambda item: -len(item[1])):
        number = len(listed)
        print(f"{rule:34}{number:10,}{number / words * 1000:18.4f}{articles / number:22.1f}")
    total = sum(map(len, found.values()))
    if total:
        print(f"{'all':34}{total:10,}{total / words * 1000:18.4f}{articles / total:22.1f}")
    drawn = random.Random(0)
    for rule, listed in sorted(found.items()) if arguments.show else ():
        print(f"\n== {rule}")
        for finding, around in drawn.sample(listed, min(arguments.show, len(listed))):
            print(f"{finding.path}:{finding.line}:{finding.column} {finding.message}\n    {around}")
