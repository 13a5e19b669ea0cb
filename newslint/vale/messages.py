"""Messages and levels of Vale's rules, in newslint's terms."""

import re

from newslint.finding import Severity
from newslint.patterncode import compile_re

_VERB = compile_re(r"%(?:\[(?P<at>\d+)\])?(?P<verb>[sdvq%])")
_FIELD = compile_re(r"\{_(?P<at>\d)\}|\{\{|\}\}|%")
MOST_ARGUMENTS = 3


def argument(number: int) -> str:
    """Return the name of the field that fills the ``%s`` of this number, counted from one."""
    return f"_{number}"


def convert_message(message: str) -> str:
    """Return a message with fields that newslint fills, for one with ``%s``."""
    written, done, count = [], 0, 0
    for found in _VERB.finditer(message):
        written.append(_escape(message[done : found.start()]))
        done = found.end()
        if found["verb"] == "%":
            written.append("%")
            continue
        count = int(found["at"]) if found["at"] else count + 1
        written.append(f"{{{argument(count)}}}" if count <= MOST_ARGUMENTS else "")
    written.append(_escape(message[done:]))
    return "".join(written)


def restore_message(message: str) -> str:
    """Return a converted message as its rule has it, with ``%s``."""
    count = 0

    def restore(found: re.Match[str]) -> str:
        nonlocal count
        if not found["at"]:
            return "%%" if found[0] == "%" else found[0][0]
        count, wanted = int(found["at"]), count + 1
        return "%s" if count == wanted else f"%[{count}]s"

    return _FIELD.sub(restore, message)


def _escape(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def fields_of(first: str = "", second: str = "", third: str = "", *_more: str) -> dict[str, str]:
    """Return the fields of a message: those not given are empty, more than it can have left out."""
    return {_FIRST: first, _SECOND: second, _THIRD: third}


_FIRST, _SECOND, _THIRD = (argument(number) for number in range(1, MOST_ARGUMENTS + 1))

SEVERITIES = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "suggestion": Severity.SUGGESTION,
}
