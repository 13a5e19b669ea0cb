"""Draw the picture of the README from what newslint really prints.

Run ``python -m tools.draw_output``. The article is written here, so that the picture stays small.
"""

import re
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from newslint.reporters import RenderOptions, render
from newslint.running.inspection import Overrides
from newslint.running.runner import Runner

ARTICLE = """\
Harbour board weighs a 'night ferry' to the islands

The board has asked for bids to run a boat thattakes freight and passengers after dark.
The crossing is 30 kilometers (91 miles) long, and the the last boat now leaves at six.
Commissioner Edith Larsen said a night-ferry would pay for itself in four years.
More stories:
"""
WIDTH = 92


def draw() -> str:
    """Return the picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "ferry.txt"
        article.write_text(ARTICLE, encoding="utf-8")
        report = Runner(Overrides(isolated=True)).check_paths([str(article)])
        shown = render("text", report, RenderOptions(color=True, width=WIDTH))
        shown = shown.replace(str(article), article.name)
    console = Console(file=StringIO(), record=True, width=WIDTH, force_terminal=True)
    console.print(Text.assemble(("$ newslint check ferry.txt\n", "bold")))
    console.print(Text.from_ansi(shown))
    svg = console.export_svg(title="newslint", unique_id="newslint")
    # The stock picture fetches its typeface from another host; a reader's own will do.
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    return "\n".join(line.rstrip() for line in svg.splitlines() if line.strip()) + "\n"


if __name__ == "__main__":
    target = Path(__file__).parent.parent / "docs" / "output.svg"
    target.parent.mkdir(exist_ok=True)
    target.write_text(draw(), encoding="utf-8")
