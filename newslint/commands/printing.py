"""Printing: what reaches standard output and standard error, whatever takes it there."""

import contextlib
import os
import sys
from collections.abc import Iterator


def terminal_columns(fallback: int) -> int:
    """Return the width of the terminal, as `shutil` tells it, which is slow to import."""
    try:
        if (wanted := int(os.environ.get("COLUMNS", ""))) > 0:
            return wanted
    except ValueError:
        pass
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or fallback  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return fallback


def print_text(text: str) -> None:
    """Print text; a terminal of another encoding gets a question mark rather than a traceback.

    Raises:
        UserError: standard output takes no more.
    """
    encoding = sys.stdout.encoding or "utf-8"
    with _guard_output():
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()


def print_data(data: bytes) -> None:
    """Print bytes as they are, whatever the encoding of the terminal.

    Raises:
        UserError: standard output takes no more.
    """
    with _guard_output():
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()


@contextlib.contextmanager
def _guard_output() -> Iterator[None]:
    from newslint.errors import UserError

    try:
        yield
    except OSError as error:
        # What is left in the buffer would fail once more when Python ends.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        reason = error.strerror or error
        raise UserError(f"standard output cannot be written: {reason}") from error


def complain(message: str) -> None:
    """Print a message on standard error, without what could drive a terminal."""
    from newslint.reporters.cleaning import printable

    for line in f"newslint: {message}".split("\n"):
        print(printable(line), file=sys.stderr)


def from_here(path: "str | os.PathLike[str]") -> str:
    """Return a path from the current folder on; as it is where none leads there."""
    try:
        return os.path.relpath(path)
    except ValueError:  # on another drive
        return os.fspath(path)


def wants_color(choice: str) -> bool:
    """Tell whether text is coloured, by the choice of auto, always or never."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
