"""Files that a section of Vale's is for, and newslint does not read: which, and what to do."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from newslint.config.valeglobs import convert_glob
from newslint.filenames import is_folder
from newslint.formats import BY_SUFFIX, suffix_of
from newslint.patterncode import compile_re

_SIGN = compile_re(r"\[!?\]?[^\]]*\]|.", re.DOTALL)
"""What stands for one character of a name, a star excepted."""


def find_unread(glob: str, folder: Path) -> Iterator[str]:
    """Yield what to tell of the patterns of a glob that name nothing newslint finds in a folder.

    A pattern without a wildcard may be a folder's in ``folder``, and one behind ``!`` names nearly
    all files.
    """
    if glob.startswith("!"):
        return
    patterns = [each for each in convert_glob(glob) if not _may_be_read(each, folder)]
    typed = [each for each in patterns if suffix_of(each)]
    bare = [each for each in patterns if not suffix_of(each)]
    if typed:
        yield (
            f"newslint reads no {_join(typed)}; convert what is copy to HTML or Markdown and check"
            " that (a file that is named on the command line is read as plain text)"
        )
    if bare:
        yield (
            f"a folder is searched for files with a known suffix alone; name {_join(bare)} on the"
            " command line to have it read as plain text"
        )


def _may_be_read(pattern: str, folder: Path) -> bool:
    """Tell whether a pattern may name a file, or a folder of files, that newslint reads."""
    name = pattern.rpartition("/")[2]
    if not name or is_folder(folder / pattern):
        return True
    return any(_can_end(name, suffix) for suffix in BY_SUFFIX)


def _can_end(name: str, suffix: str) -> bool:
    """Tell whether a name that fits a pattern can end in ``suffix``, behind something else."""
    _, star, end = name.lower().rpartition("*")
    signs = _SIGN.findall(end)
    if not star and len(signs) <= len(suffix):
        return False
    pairs = zip(reversed(signs), reversed(suffix), strict=False)
    return all(fnmatchcase(character, sign) for sign, character in pairs)


def _join(patterns: list[str]) -> str:
    *others, last = (f"“{pattern}”" for pattern in patterns)
    return f"{', '.join(others)} and {last}" if others else last
