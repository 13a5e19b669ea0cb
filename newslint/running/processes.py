"""Processes: spread work on many files over several, and lose only the file that one dies over."""

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from newslint.running.worker import CHUNK

_Result = TypeVar("_Result")
_MOST = 60
"""Processes that Windows can wait for at once, about."""

Work = Callable[[Sequence[str]], Iterable[_Result]]
"""What is done with some files, by their paths, in order; it can be sent to another process."""


def spread(
    work: Work[_Result], paths: Sequence[str], jobs: int, on_death: Callable[[str], _Result]
) -> Iterator[_Result]:
    """Yield the results of ``work`` for all paths, in the order in which they come.

    ``on_death`` makes the result of a file over which its process died twice; the first time,
    another process may have taken all the memory. However the run ends, no process is left.
    """
    chunks = deque(
        range(start, min(start + CHUNK, len(paths))) for start in range(0, len(paths), CHUNK)
    )
    hands = [_Hand(work, paths) for _ in range(min(jobs, len(chunks), _MOST))]
    fatal: set[int] = set()
    try:
        for hand in hands:
            hand.take(chunks)
        while busy := {hand.connection: hand for hand in hands if hand.left}:
            ready: list[Any] = wait(list(busy))
            for hand in map(busy.__getitem__, ready):
                try:
                    yield hand.receive()
                except (EOFError, OSError):
                    index = hand.left[0]
                    if index in fatal:
                        hand.left.popleft()
                        yield on_death(paths[index])
                    fatal.add(index)
                    hand.start_again()
                hand.take(chunks)
    finally:
        for hand in hands:
            hand.end()


class _Hand(Generic[_Result]):
    """A process that does what it is given, and the files that it was given and has not done."""

    def __init__(self, work: Work[_Result], paths: Sequence[str]) -> None:
        self.left: deque[int] = deque()
        self._arguments = work, paths
        self._start()

    def _start(self) -> None:
        # A fork has all rules compiled already; elsewhere it is not safe, or not there.
        context: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
        self.connection, theirs = context.Pipe()
        ends = self.connection, theirs
        self._process = context.Process(target=_serve, args=(*ends, *self._arguments), daemon=True)
        with _no_interrupt():
            self._process.start()
        # With one end open on either side, reading from it ends when the other side does.
        theirs.close()

    def take(self, chunks: deque[range]) -> None:
        """Take more to do, where that is due: before the rest is done, so that nobody waits."""
        if chunks and len(self.left) < CHUNK:
            self._give(chunks.popleft())

    def _give(self, chunk: Sequence[int]) -> None:
        self.left.extend(chunk)
        try:
            self.connection.send((chunk[0], chunk[-1] + 1))
        except OSError:
            return  # it is dead, as reading from it will tell

    def receive(self) -> _Result:
        """Return the next result.

        Raises:
            EOFError, OSError: the process died.
        """
        result: _Result = self.connection.recv()
        self.left.popleft()
        return result

    def start_again(self) -> None:
        """Start another process in the place of one that died, and give it what is left."""
        self.end()
        left, self.left = self.left, deque()
        self._start()
        for index in left:
            self._give((index,))

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.connection.close()
        self._process.kill()
        self._process.join()
        self._process.close()


def _serve(theirs: Any, connection: Any, work: Work[Any], paths: Sequence[str]) -> None:
    """Do what is asked for until nobody asks any more; ``theirs`` is the end of who asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    theirs.close()
    try:
        while True:
            first, end = connection.recv()
            for result in work(paths[first:end]):
                connection.send(result)
    except Exception:  # noqa: BLE001 - its end tells that something went wrong, or was no more
        return


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Start a process in here, and Ctrl-C, which a terminal tells all, ends its parent alone."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
