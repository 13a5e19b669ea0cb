"""What the processes that a benchmark starts take of the processor."""

import resource


def processor_time() -> float:
    """Return the seconds of processor time that all finished child processes have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
