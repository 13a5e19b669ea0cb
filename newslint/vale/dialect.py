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
    """Return an expression, as ``regex`` reads it, whose groups capture nothing."""
    if "(" not in pattern:
        return pattern
    written = []
    for found in _TOKEN.finditer(pattern):
        piece = found[0]
        is_open = _CAPTURE.fullmatch(piece)
        written.append("(?:" if is_open else piece)
    return "".join(written)
