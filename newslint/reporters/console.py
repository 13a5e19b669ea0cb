"""The console that reports are written to before anybody sees them."""

from typing import IO

from rich.console import Console


def make_console(file: IO[str], *, width: int, color: bool) -> Console:
    """Return a console that writes into ``file`` what is given to it, and adds nothing of its own.

    Colours are the sixteen that any terminal has.
    """
    return Console(
        file=file,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
