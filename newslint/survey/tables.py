"""Tables for people: of each kind what most articles differ in, with a place to look at."""

from io import StringIO

from msgspec import Struct
from rich.table import Table
from rich.text import Text

from newslint.reporters.cleaning import printable
from newslint.reporters.console import make_console
from newslint.reporters.wording import count
from newslint.survey.archive import Survey
from newslint.survey.output import choose
from newslint.survey.table import Kind
from newslint.survey.variations import Form, Variation


class Look(Struct, frozen=True):
    """How the tables look; of each kind they show ``limit`` rows, 0 for all."""

    width: int = 100
    color: bool = False
    limit: int = 20


def render_tables(survey: Survey, look: Look) -> str:
    """Return a table for each kind, then a line that sums them up."""
    buffer = StringIO()
    console = make_console(buffer, width=look.width, color=look.color)
    for kind in Kind:
        found = choose(survey, kind)
        shown = choose(survey, kind, look.limit)
        if not found:
            continue
        console.print(Text(kind.value.capitalize(), "bold underline"))
        console.print(_tabulate(shown))
        if len(shown) < len(found):
            rest = count(len(found) - len(shown), "more row")
            console.print(Text(f"and {rest}; --limit 0 shows all", "dim"))
        console.print()
    console.print(Text(summarise(survey), "bold"), soft_wrap=True)
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def summarise(survey: Survey) -> str:
    """Return the closing line: how much of each kind, in how many articles, and problems."""
    told = f"; {count(len(survey.problems), 'problem')} on the way" if survey.problems else ""
    counts = [
        f"{number:,} {kind.value if number > 1 else kind.value.removesuffix('s')}"
        for kind in Kind
        if (number := len(choose(survey, kind)))
    ]
    if not counts:
        return f"{count(survey.articles, 'article')} read, nothing written in two ways{told}."
    found = counts[0] if len(counts) == 1 else f"{', '.join(counts[:-1])} and {counts[-1]}"
    return f"{found} written in two ways, in {count(survey.articles, 'article')}{told}."


def _tabulate(variations: list[Variation]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column("mostly", overflow="fold")
    table.add_column("also", overflow="fold")
    table.add_column("share", justify="right", no_wrap=True)
    table.add_column("articles", justify="right", no_wrap=True)
    table.add_column("for example", overflow="fold", style="dim")
    for variation in variations:
        main, *others = variation.forms
        example = others[0].examples[0]
        table.add_row(
            _tell(main, variation),
            Text("\n").join(_tell(form, variation) for form in others),
            Text(f"{variation.share:.0%}"),
            Text(f"{variation.articles:,}"),
            Text(f"{printable(example.path)}:{example.line}"),
        )
    return table


def _tell(form: Form, variation: Variation) -> Text:
    style = "green" if form.text == variation.preferred else "yellow" if variation.preferred else ""
    return Text.assemble((printable(form.text), style), f" ({form.count:,})")
