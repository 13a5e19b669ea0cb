"""Expressions as Vale reads them, which is .NET's way, written for the ``regex`` module.

A flag such as ``(?i)`` holds from where it stands to the end of its group, alternatives included;
in ``regex`` it would hold for the whole expression, so it is put around what it holds for.
"""

import re

_TOKEN = re.compile(
    r"\\k(?:<(?P<named>\w+)>|'(?P<again>\w+)')|\\[pP]\{[^}]*\}|\\(?s:.)"
    r"|\[\^?\]?(?:\\(?s:.)|\[:\^?\w+:\]|[^\]\\])*\]"
    r"|\(\?(?P<flags>[imsnx]*(?:-[imsnx]+)?)\)"
    r"|\(\?<(?P<name>[A-Za-z_]\w*)>|\(\?'(?P<quoted>[A-Za-z_]\w*)'"
    r"|\((?:\?(?:[imsnx-]*:|<?[=!]|>|P<\w+>|P=\w+\)|\())?"
    r"|\{\d+(?:,\d*)?\}|[)|]|(?s:.)"
)
_DIFFERS = frozenset("\\({")
"""Without these, both read an expression alike."""

_CAPTURE = re.compile(r"\((?!\?)|\(\?P<\w+>")
_NUMBERED = re.compile(r"\\([1-9])")
_REFERENCE = re.compile(r"\\[1-9]|\(\?P=\w+\)|\(\?\(")
_CONDITION = re.compile(r"\(\?\((\d+)\)")


def translate(pattern: str) -> str:
    """Return an expression that ``regex`` reads as Vale reads ``pattern``."""
    if _DIFFERS.isdisjoint(pattern):
        return pattern
    written: list[str] = []
    open_flags = [0]  # how many flags hold in each group around this place, each with its bracket
    flags: list[list[str]] = [[]]
    for found in _TOKEN.finditer(pattern):
        piece = found[0]
        if found["flags"] is not None:
            if found["flags"]:
                flags[-1].append(f"(?{_known(found['flags'])}:")
                open_flags[-1] += 1
                written.append(flags[-1][-1])
        elif name := found["named"] or found["again"]:
            written.append(f"(?P={name})")
        elif name := found["name"] or found["quoted"]:
            written.append(f"(?P<{name}>")
            flags.append([])
            open_flags.append(0)
        elif piece.startswith("(") and not piece.endswith(")"):
            written.append(piece)
            flags.append([])
            open_flags.append(0)
        elif piece == ")" and len(flags) > 1:
            written.append(")" * open_flags.pop() + piece)
            flags.pop()
        elif piece == "|" and flags[-1]:
            written.append(")" * open_flags[-1] + piece + "".join(flags[-1]))
        else:
            written.append(_plain(piece))
    return "".join(written) + ")" * open_flags[0]


def _known(flags: str) -> str:
    on, _minus, off = flags.replace("n", "").partition("-")
    return f"{on}-{off}" if off else on


def _plain(piece: str) -> str:
    if piece == r"\z":
        return r"\Z"
    if piece == r"\Z":
        return r"(?=\n?\Z)"
    # A brace that bounds no repetition is one; to `regex` it may say how much may differ.
    return "\\{" if piece == "{" else piece


def without_captures(pattern: str) -> str:
    """Return an expression, as ``regex`` reads it, whose groups capture nothing.

    One that refers to its groups keeps them.
    """
    if "(" not in pattern or refers_to_groups(pattern):
        return pattern
    return "".join(
        "(?:" if _opens_capture(pattern, found) else found[0] for found in _TOKEN.finditer(pattern)
    )


def refers_to_groups(pattern: str) -> bool:
    """Tell whether an expression, as ``regex`` reads it, refers to its own groups."""
    return "(" in pattern and any(
        _REFERENCE.fullmatch(found[0]) for found in _TOKEN.finditer(pattern)
    )


def name_captures(pattern: str, prefix: str) -> str:
    """Return an expression that may stand beside others, and still refers to its own groups.

    They are given names, which begin with ``prefix``, where they have but numbers. As in .NET,
    those that have names are counted behind those that have none.
    """
    tokens = list(_TOKEN.finditer(pattern))
    opened = [found[0] for found in tokens if _opens_capture(pattern, found)]
    own = [f"{prefix}{number}" for number in range(1, opened.count("(") + 1)]
    named = [each[len("(?P<") : -1] for each in opened if each != "("]
    names = {str(number): name for number, name in enumerate([*own, *named], 1)}
    fresh = iter(own)
    written = []
    for found in tokens:
        piece = found[0]
        if piece == "(" and _opens_capture(pattern, found):
            written.append(f"(?P<{next(fresh)}>")
        elif (number := _NUMBERED.fullmatch(piece)) and number[1] in names:
            written.append(f"(?P={names[number[1]]})")
        else:
            written.append(piece)
    return _CONDITION.sub(lambda found: f"(?({names.get(found[1], found[1])})", "".join(written))


def _opens_capture(pattern: str, found: re.Match[str]) -> bool:
    # What is no group to Vale, such as a comment, is more than the bracket that begins it.
    return _CAPTURE.fullmatch(found[0]) is not None and not (
        found[0] == "(" and pattern.startswith("?", found.end())
    )
