"""Start-up on one small clean file against ``python -c "import yaml, regex"`` in the same run."""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COPY = "The council met on Tuesday.\n\nIt approved the plan by nine votes to four.\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options of the benchmark."""
    parser.add_argument("--runs", type=int, default=20, help="counted runs of each command")


def run(arguments: argparse.Namespace) -> None:
    """Print the median of each command and the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(COPY)
        # What is installed has its bytecode beside it; a checkout must be allowed to write it.
        environment = {**os.environ, "NEWSLINT_CACHE_DIR": str(Path(folder) / "cache")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        commands = {
            "newslint": [sys.executable, "-m", "newslint", "check", "--isolated", str(article)],
            "imports": [sys.executable, "-c", "import yaml, regex"],
            "python": [sys.executable, "-c", "pass"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for turn in range(arguments.runs + 1):
            for name, command in commands.items():
                begun = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True, env=environment)
                if turn:  # the first turn fills the caches
                    times[name].append(time.perf_counter() - begun)
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, median in medians.items():
        print(f"{name:10}{median * 1000:8.1f} ms")
    print(f"newslint / imports of yaml and regex: {medians['newslint'] / medians['imports']:.2f}")
