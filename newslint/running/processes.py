"""Processes: spread work on many files over several, and lose none of it if one dies."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from typing import Any, TypeVar

_Result = TypeVar("_Result")
_CHUNK = 8

Work = Callable[[str], _Result]
"""What is done with one file, by its path; it can be sent to another process."""

_work: Work[Any] | None = None


def spread(
    work: Work[_Result], paths: Sequence[str], jobs: int, on_death: Callable[[str], _Result]
) -> Iterator[_Result]:
    """Yield the results of ``work`` for all paths, in the order in which they come.

    ``on_death`` makes the result of a file whose process died over it.
    """
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    left: list[str] = []
    with _pool(work, min(jobs, len(chunks))) as pool:
        futures: dict[Future[list[_Result]], Sequence[str]] = {
            pool.submit(_run_chunk, chunk): chunk for chunk in chunks
        }
        try:
            for future in as_completed(futures):
                try:
                    yield from future.result()
                except BrokenProcessPool:
                    left.extend(futures[future])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    yield from _one_by_one(work, left, on_death)


def _one_by_one(
    work: Work[_Result], paths: Sequence[str], on_death: Callable[[str], _Result]
) -> Iterator[_Result]:
    """Do what was lost when a process died, each file alone, to learn which one it was."""
    position = 0
    while position < len(paths):
        with _pool(work, 1) as pool:
            while position < len(paths):
                path = paths[position]
                position += 1
                try:
                    yield pool.submit(_run_chunk, [path]).result()[0]
                except BrokenProcessPool:
                    yield on_death(path)
                    break


def _pool(work: Work[Any], jobs: int) -> ProcessPoolExecutor:
    # A fork has all rules compiled already; elsewhere it is not safe, or not there.
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(work,))


def _start(work: Work[Any]) -> None:
    global _work  # noqa: PLW0603 - a process of its own, made for this
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when its parent was killed; it would wait for work for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _run_chunk(paths: Sequence[str]) -> list[Any]:
    assert _work is not None
    return [_work(path) for path in paths]
