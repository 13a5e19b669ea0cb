"""A progress bar on standard error, for a person who has waited for a second."""

import sys
import time
from typing import Any

_PATIENCE = 1.0
"""Seconds before a bar is worth looking at."""

_PAUSE = 0.1
"""Seconds between two looks at it; to draw it takes longer than to recall a result."""


class ProgressBar:
    """Shows how many files are done; nothing where standard error is no terminal."""

    def __init__(self) -> None:
        self._due = time.monotonic() + _PATIENCE
        self._progress: Any = None
        self._task: Any = None
        self._is_shown = sys.stderr.isatty()

    def show(self, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` files are done."""
        if not self._is_shown or time.monotonic() < self._due:
            return
        self._due = time.monotonic() + _PAUSE
        if self._progress is None:
            self._open(total)
        self._progress.update(self._task, completed=done, total=total)
        # Without a thread of its own, which a fork would not survive, the bar is drawn from here.
        self._progress.refresh()

    def _open(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._progress = Progress(
            TextColumn("checking"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("files"),
            console=Console(file=sys.stderr),
            transient=True,
            auto_refresh=False,
        )
        self._progress.start()
        self._task = self._progress.add_task("checking", total=total)

    def close(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()
