"""Build the lexicon: ``python -m tools.lexicon --scowl DIR --word-list FILE …``.

``newslint/language/data/README.md`` says which version of each source the file in this tree was
made from; the same files give the same bytes.
"""

import argparse
import sys
from pathlib import Path

from tools.lexicon import sources as reading
from tools.lexicon.choice import Choice
from tools.lexicon.tables import write

DEFAULT_OUTPUT = Path(__file__).parents[2] / "newslint" / "language" / "data" / "lexicon.bin"
MODERN_WORDS = Path(__file__).parent / "modern_words.txt"
"""Words too new for the lists, one to a line, gathered by this project."""

_WORDS_BEHIND_PAIRS = 1.02e12
"""The words of the text that the pairs of ``wordsegment`` were counted in."""


def main() -> int:
    """Build the file and say how much is in it."""
    parser = argparse.ArgumentParser(prog="python -m tools.lexicon", description=__doc__)
    for option, text in {
        "--scowl": "the folder of SCOWL's lists, as Debian's package “scowl” installs it",
        "--word-list": "words.txt of the npm package “word-list”",
        "--wordnet": "the folder of WordNet's files, as Debian's “wordnet-base” installs it",
        "--lemminflect": "the folder “resources” of the Python package “lemminflect”",
        "--lexemes": "en_lexeme_prob.json.gz of the Python package “spacy-lookups-data”",
        "--counts": "the folder of unigrams.txt and bigrams.txt of the package “wordsegment”",
        "--census": "the folder of the dist.* tables of the Python package “names”",
    }.items():
        parser.add_argument(option, type=Path, required=True, help=text)
    parser.add_argument("--output", type=Path, default=DEFAULT_OUTPUT)
    arguments = parser.parse_args()

    choice = Choice(read_sources(arguments))
    counts = write(arguments.output, choice)
    print(", ".join(f"{count} {name}" for name, count in counts.items()), end=", ")
    print(f"{arguments.output.stat().st_size} bytes")
    return 0


def read_sources(arguments: argparse.Namespace) -> reading.Sources:
    """Read all the lists."""
    sources = reading.Sources()
    reading.read_scowl(arguments.scowl, sources)
    reading.read_word_list(arguments.word_list, sources)
    reading.read_modern(MODERN_WORDS, sources)
    reading.read_wordnet(arguments.wordnet, sources)
    tables = [arguments.lemminflect / f"{name}_lu.csv.gz" for name in ("lemma", "infl")]
    reading.read_inflections(tables, sources)
    reading.read_census(sorted(arguments.census.glob("dist.*")), sources)
    reading.read_lexemes(arguments.lexemes, sources)
    unigrams, bigrams = arguments.counts / "unigrams.txt", arguments.counts / "bigrams.txt"
    reading.read_counts(unigrams, bigrams, _WORDS_BEHIND_PAIRS, sources)
    return sources


if __name__ == "__main__":
    sys.exit(main())
