"""Write what is generated in the papers: the tables of rules and kinds, and the schemas.

Run ``python -m tools.write_docs``; a test fails while any of it is stale.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from newslint.checks.kind import kind_names, load_kind
from newslint.config import load
from newslint.packs.rulebook import load_packs
from tools import schemas

ROOT = Path(__file__).parent.parent


def render() -> Iterator[tuple[Path, str]]:
    """Yield each file that holds generated text, and its whole content as it should be."""
    readme, contributing = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
    yield readme, _replace(readme, "rules", _rules_table())
    yield contributing, _replace(contributing, "kinds", _kinds_table())
    for name, schema in schemas.render().items():
        yield ROOT / "schemas" / name, schema


def _replace(file: Path, name: str, table: str) -> str:
    pattern = rf"(<!-- {name}: begin -->\n).*?(<!-- {name}: end -->)"
    text = file.read_text(encoding="utf-8")
    return re.sub(
        pattern, lambda match: f"{match[1]}\n{table}\n\n{match[2]}", text, flags=re.DOTALL
    )


def _rules_table() -> str:
    rows = ["| rule | severity | what it is |", "|---|---|---|"]
    for rule in load_packs(load(None).packs):
        off = "" if rule.enabled else " (off unless selected)"
        rows.append(f"| `{rule.id}` | {rule.severity.value}{off} | {rule.summary} |")
    return "\n".join(rows)


def _kinds_table() -> str:
    rows = ["| kind | finds | keys |", "|---|---|---|"]
    for name in kind_names():
        kind = load_kind(name)
        keys = [f"`{field.encode_name}`" for field in msgspec.structs.fields(kind.options)]
        fields = [f"`{{{field}}}`" for field in sorted(kind.fields)]
        message = f" (its message may use {', '.join(fields)})" if fields else ""
        rows.append(f"| `{name}` | {kind.description}{message} | {', '.join(keys) or 'none'} |")
    return "\n".join(rows)


def main() -> None:
    """Write all of it."""
    for path, content in render():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
