"""Lines of a ``.gitignore`` as git reads them."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec import Struct

from newslint.patterncode import compile_re

_TRAILING_SPACES = compile_re(r"(?<!\\)((?:\\\\)*) +\Z")
_TOKEN = compile_re(
    r"(?P<plain>[^\\\[*?/])|(?P<slash>/)|(?P<any>\?)|\\(?P<escaped>.)"
    r"|(?P<folders>(?:(?<=/)|(?<!.))\*{2,}/)|(?P<rest>(?:(?<=/)|(?<!.))\*{2,}\Z)|(?P<star>\*+)"
    r"|\[(?P<negated>[!^]?+)(?P<members>\]?+(?:\\.|\[:[a-z]*:\]|[^\]\\])+)\]",
    re.DOTALL,
)
_MEMBER = compile_re(
    r"\[:(?P<set>[a-z]*):\]|(?P<low>\\.|[^\\])(?:-(?P<high>\\.|[^\\]))?", re.DOTALL
)
_SETS = {
    "alnum": "a-zA-Z0-9", "alpha": "a-zA-Z", "blank": r" \t", "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9", "graph": "!-~", "lower": "a-z", "print": " -~", "punct": r"!-/:-@\[-`{-~",
    "space": r" \t\n\r\f\v", "upper": "A-Z", "xdigit": "a-fA-F0-9",
}  # fmt: skip
_STAR = "*"


class GitPattern(Struct, frozen=True):
    """One line: which paths it names, and whether they are then ignored or taken in again."""

    expression: re.Pattern[str]
    is_exception: bool = False
    names_folders: bool = False
    names_paths: bool = False
    """Whether it is held against a path from the folder of its file on, not just its last name."""

    def fits(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether it names a path, which counts from the folder of its file."""
        if self.names_folders and not is_folder:
            return False
        name = path if self.names_paths else path.rpartition("/")[2]
        return self.expression.fullmatch(name) is not None


def read_pattern(line: str) -> GitPattern | None:
    """Read a line; a blank one and a comment hold no pattern.

    Raises:
        ValueError: it can never fit anything.
    """
    written = _TRAILING_SPACES.sub(r"\1", line)
    if not written or written.startswith("#"):
        return None
    is_exception = written.startswith("!")
    body = written[is_exception:]
    names_folders = body.endswith("/")
    body = body[: len(body) - names_folders]
    if not body:
        raise ValueError(f"“{line}” names nothing")
    try:
        expression = re.compile("".join(_translate(body.removeprefix("/"))), re.DOTALL)
    except (re.error, KeyError) as error:
        raise ValueError(f"“{line}” holds a set of characters that is none: {error}") from error
    return GitPattern(expression, is_exception, names_folders, "/" in body)


def _translate(pattern: str) -> Iterator[str]:
    """Yield the parts of a regular expression that matches what a pattern fits."""
    for is_name, tokens in groupby(_tokens(pattern), lambda token: token[0] == "name"):
        parts = [part for _kind, part in tokens]
        if is_name:
            yield _join(parts)
        else:
            yield from parts


def _tokens(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield what each part of a pattern stands for, those within a name as such."""
    done = 0
    while done < len(pattern):
        token = _TOKEN.match(pattern, done)
        if token is None:
            raise ValueError(f"“{pattern}” ends in the middle of something")
        done = token.end()
        if token["slash"]:
            yield "path", "/"
        elif token["folders"]:
            yield "path", "(?:[^/]+/)*"
        elif token["rest"]:
            yield "path", ".+"
        elif token["star"]:
            yield "name", _STAR
        elif token["any"]:
            yield "name", "[^/]"
        elif token["members"]:
            yield "name", _character_set(token["members"], is_negated=bool(token["negated"]))
        else:
            yield "name", re.escape(token["plain"] or token["escaped"])


def _join(parts: Iterable[str]) -> str:
    """Join what stands for the characters of one name, and stars for any number of others.

    All but the last star take as little as they can and stick to it, which finds whatever there is
    to find; else a pattern of many stars could take for ever.
    """
    chunks = [""]
    for part in parts:
        if part == _STAR:
            chunks.append("")
        else:
            chunks[-1] += part
    first, *others = chunks
    if not others:
        return first
    middle = (f"(?>[^/]*?{chunk})" for chunk in others[:-1])
    return f"{first}{''.join(middle)}[^/]*{others[-1]}"


def _character_set(members: str, *, is_negated: bool) -> str:
    found = []
    for member in _MEMBER.finditer(members):
        if member["set"] is not None:
            found.append(_SETS[member["set"]])
            continue
        ends = [re.escape(end[-1]) for end in (member["low"], member["high"]) if end]
        found.append("-".join(ends))
    return f"(?!/)[{'^' * is_negated}{''.join(found)}]"
