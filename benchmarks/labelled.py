"""The share that is flagged of labelled examples: joins that are real, and traps of many kinds."""

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from benchmarks.family import family_engine
from newslint.engine import Engine
from newslint.formats import parse, read
from newslint.source import Source


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument(
        "file", type=Path, help="tab-separated, with columns label, type, file, token and context"
    )
    parser.add_argument(
        "--folder", type=Path, help="the articles; of what is not there the context is checked"
    )


def run(arguments: argparse.Namespace) -> None:
    """Print the table, and of each label the sum."""
    engine = family_engine()
    rows: Counter[tuple[str, str]] = Counter()
    flagged: Counter[tuple[str, str]] = Counter()
    with arguments.file.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            article = arguments.folder / row["file"] if arguments.folder else None
            is_there = article is not None and article.is_file()
            is_found = is_flagged(
                engine, row["token"], row["context"], article if is_there else None
            )
            for key in ((row["label"], row["type"]), (row["label"], "all")):
                rows[key] += 1
                flagged[key] += is_found
    print(f"{'label':22}{'type':12}{'examples':>10}{'flagged':>9}{'share':>9}")
    for key, number in sorted(rows.items()):
        label, sort = key
        print(f"{label:22}{sort:12}{number:10,}{flagged[key]:9,}{flagged[key] / number:9.1%}")


def is_flagged(engine: Engine, token: str, context: str, article: Path | None = None) -> bool:
    """Tell whether the rules find something in ``token``, wherever it stands in the article.

    Without an article, ``context`` is checked. ``token`` may say behind an arrow how it should be.
    """
    joined = token.split(" -> ", maxsplit=1)[0]
    if article:
        document = read(str(article), article.read_bytes())
    else:
        document = parse(Source("context.txt", _drop_parts(context, joined)))
    places = [
        block.to_source(found.start(), found.end())
        for block in document.blocks
        for found in re.finditer(re.escape(joined), block.text)
    ]
    return any(
        finding.start < place.end and place.start < finding.end
        for finding in engine.check(document)
        for place in places
    )


def _drop_parts(context: str, token: str) -> str:
    """Return a context without what may be only part of a word at its ends."""
    at = context.find(token)
    before, after = context[: max(at, 0)], context[max(at, 0) :]
    return re.sub(r"^\S+\s", "", before) + re.sub(r"(?<=\s)\S+$", "", after)
