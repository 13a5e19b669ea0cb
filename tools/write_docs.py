"""Write what is generated: tables in the papers, the schemas, and what pint says of units.

Run ``python -m tools.write_docs``; a test fails while any of it is stale.
"""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import inspect

from newslint.checks.kind import kind_names, load_kind
from newslint.config import Written
from newslint.language.quantities.units import KEPT
from newslint.reporters import RenderOptions, reporter_names
from newslint.reporters import render as render_report
from newslint.running.inspection import Overrides
from newslint.running.runner import Runner
from tools import conversions, rulepages, schemas

ROOT = Path(__file__).parent.parent
RULE_PAGES = ROOT / "docs" / "rules"


def render() -> Iterator[tuple[Path, str]]:
    """Yield each file that holds generated text, and its whole content as it should be."""
    contributing = ROOT / "CONTRIBUTING.md"
    yield contributing, _replace(contributing, "kinds", _kinds_table())
    configuration = ROOT / "docs" / "configuration.md"
    yield configuration, _replace(configuration, "settings", _settings_table())
    formats = ROOT / "docs" / "output-formats.md"
    yield formats, _replace(formats, "examples", _format_examples())
    for name, schema in schemas.render().items():
        yield ROOT / "schemas" / name, schema
    yield from rulepages.render(RULE_PAGES)
    yield KEPT, conversions.render()


def _replace(file: Path, name: str, table: str) -> str:
    pattern = rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)"
    text = file.read_text(encoding="utf-8")
    return re.sub(
        pattern, lambda match: f"{match[1]}\n{table}\n\n{match[2]}", text, flags=re.DOTALL
    )


def _kinds_table() -> str:
    rows = ["| kind | finds | keys |", "|---|---|---|"]
    for name in kind_names():
        kind = load_kind(name)
        keys = [f"`{field.encode_name}`" for field in msgspec.structs.fields(kind.options)]
        fields = [f"`{{{field}}}`" for field in sorted(kind.fields)]
        message = f" (its message may use {', '.join(fields)})" if fields else ""
        rows.append(f"| `{name}` | {kind.description}{message} | {', '.join(keys) or 'none'} |")
    return "\n".join(rows)


def _settings_table() -> str:
    described = msgspec.json.schema(Written)["$defs"]["Written"]["properties"]
    rows = ["| key | value | what it does |", "|---|---|---|"]
    for field in inspect.type_info(Written).fields:  # type: ignore[attr-defined]
        name = field.encode_name
        rows.append(f"| `{name}` | {_shape(field.type)} | {described[name]['description']} |")
    return "\n".join(rows)


def _shape(value: inspect.Type) -> str:
    """Say in the words of TOML what a value looks like."""
    if isinstance(value, inspect.Metadata):
        return _shape(value.type)
    if isinstance(value, inspect.UnionType):  # None is what an unset key is
        return _shape(next(each for each in value.types if not isinstance(each, inspect.NoneType)))
    if isinstance(value, inspect.EnumType):
        return ", ".join(f'`"{each.value}"`' for each in value.cls)
    if isinstance(value, inspect.ListType):
        return "list"
    return "table" if isinstance(value, inspect.DictType) else "text"


_EXAMPLE = "The board voted on the the plan.\n"
_LONG_FORMATS = frozenset({"html", "json", "sarif"})
_LANGUAGES = {"gitlab": "json", "jsonl": "json", "rdjsonl": "json", "markdown": "markdown"}


def _format_examples() -> str:
    """Return what each output format makes of one article with one finding."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "plan.txt"
        article.write_text(_EXAMPLE, encoding="utf-8")
        report = Runner(Overrides(isolated=True)).check_paths([str(article)])
        base = Path(folder).as_posix()
        options = RenderOptions(base=base, root=base)
        shown = {
            name: render_report(name, report, options).replace(f"{base}/", "")
            for name in reporter_names()
            if name not in _LONG_FORMATS
        }
    return "\n\n".join(
        f"`{name}`:\n\n```{_LANGUAGES.get(name, 'text')}\n{text}```" for name, text in shown.items()
    )


def main() -> None:
    """Write all of it, and remove the pages of rules that are gone."""
    written = dict(render())
    for path in set(RULE_PAGES.rglob("*.md")) - written.keys():
        path.unlink()
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
