"""Make the built-in English dictionary: ``python -m tools.dictionary``.

It wants Debian's packages ``hunspell-en-us`` and ``scowl``, both made of SCOWL, the Spell Checker
Oriented Word Lists. The first is the American dictionary; of the second come the British spellings
that it lacks. The same files give the same bytes.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path

from newslint.vale.hunspell.dictionary import load_dictionary

_HUNSPELL = Path("/usr/share/hunspell")
_SCOWL = Path("/usr/share/dict/scowl")
_DATA = Path(__file__).parents[1] / "newslint" / "vale" / "data"

_SPELLINGS = ("british", "british_z", "british_variant_1", "variant_1")
_SORTS = ("words", "upper", "proper-names", "abbreviations", "contractions")
_RAREST = 70
"""Of SCOWL's sizes, the one that Debian makes the American dictionary of."""


def main() -> None:
    """Write the two files of the dictionary."""
    american = load_dictionary(_HUNSPELL / "en_US.aff", _HUNSPELL / "en_US.dic")
    british = {word for word in _read_spellings() if not american.is_right(word)}
    entries = (_HUNSPELL / "en_US.dic").read_text("utf-8").splitlines()[1:]
    lines = sorted({*entries, *british})
    text = "\n".join([str(len(lines)), *lines, ""])
    affixes = (_HUNSPELL / "en_US.aff").read_bytes()
    (_DATA / "en.aff").write_bytes(affixes)
    (_DATA / "en.dic.gz").write_bytes(gzip.compress(text.encode(), mtime=0))


def _read_spellings() -> Iterator[str]:
    for spelling in _SPELLINGS:
        for sort in _SORTS:
            for path in sorted(_SCOWL.glob(f"{spelling}-{sort}.*")):
                if int(path.suffix[1:]) <= _RAREST:
                    yield from path.read_text("utf-8").split()


if __name__ == "__main__":
    main()
