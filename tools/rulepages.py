"""A page for each rule that comes with newslint, made from the rule and its examples.

The pages lie in ``docs/rules/<pack>/<rule>.md``, with one index of all packs beside them.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from newslint.checks.kind import Rule, load_kind
from newslint.commands.explain import QUOTES
from newslint.document import PROSE
from newslint.packs.examples import parse_example
from newslint.packs.rulebook import (
    DEFAULT_PACKS,
    WrittenExamples,
    load_examples,
    load_packs,
    shipped_packs,
    shipped_rules,
)

_INTRODUCTION = (
    "Every rule has a page, with what it finds and what it leaves alone. The same examples are its"
    " tests. `newslint explain RULE` shows a page in the terminal, with the settings that hold"
    " where you are."
)
_ABOUT = {
    "core": "Damage, residue, arithmetic and dates: what any house would mend. On by default.",
    "consistency": "The article against itself. On by default.",
}


def render(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the path of each page under ``folder``, and what is to stand in it."""
    order = [*DEFAULT_PACKS, *(name for name in shipped_packs() if name not in DEFAULT_PACKS)]
    rules = load_packs(shipped_rules() / name for name in order)
    yield folder / "README.md", _render_index(rules)
    for rule in rules:
        pack, name = rule.id.split(".")
        examples = load_examples(Path(rule.origin.path))[rule.id]
        yield folder / pack / f"{name}.md", _render_page(rule, examples)


def _render_index(rules: Sequence[Rule]) -> str:
    parts = ["# Rules", _INTRODUCTION]
    for pack, members in groupby(rules, lambda rule: rule.id.partition(".")[0]):
        about = _ABOUT.get(pack, f'House style. On with `packs = ["{pack}"]`.')
        rows = [
            f"| [`{rule.id}`]({pack}/{rule.id.partition('.')[2]}.md) | {_level(rule)} |"
            f" {rule.summary} |"
            for rule in members
        ]
        parts += [f"## {pack}", about]
        parts.append("\n".join(["| rule | severity | what it is |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _render_page(rule: Rule, examples: WrittenExamples) -> str:
    parts = [f"# {rule.id}", f"Severity: {_level(rule)}.", f"> {rule.message}"]
    parts.append(" ".join(rule.why.split()))
    for side, heading, says in (
        ("bad", "Found", "What is found stands in braces, with the first fix behind the arrow."),
        ("good", "Left alone", ""),
    ):
        copies = "\n\n".join(_show(written) for written, _line in examples[side])
        parts += [f"## {heading}", *([says] if says else []), f"```text\n{copies}\n```"]
    parts += ["## Facts", _facts(rule)]
    return "\n\n".join(parts) + "\n"


def _level(rule: Rule) -> str:
    return rule.severity.value + ("" if rule.enabled else ", off unless selected")


def _show(written: Any) -> str:
    """Return an example as text, its faults in braces, the roles named where it has several."""
    if isinstance(written, str):
        return _mark(written)
    shown = [(role, _mark({role: copy})) for role, copy in written.items()]
    return "\n".join(f"{role}:{chr(10) if chr(10) in copy else ' '}{copy}" for role, copy in shown)


def _mark(written: Any) -> str:
    example = parse_example(written)
    text = example.document.source.text
    for mark in sorted(example.marks, key=lambda mark: mark.start, reverse=True):
        fixed = "" if mark.fixed is None else f" → {mark.fixed or 'nothing'}"
        text = f"{text[: mark.start]}{{{text[mark.start : mark.end]}{fixed}}}{text[mark.end :]}"
    return text.strip("\n")


def _facts(rule: Rule) -> str:
    scope = "all prose" if rule.scope == PROSE else ", ".join(sorted(rule.scope))
    fields = msgspec.structs.fields(rule.options)
    options = ", ".join(f"`{field.encode_name}`" for field in fields) or "none"
    kind = load_kind(rule.kind)
    rows = [
        f"- Reads {scope}; quotations are {QUOTES[rule.quotes]}.",
        f"- Kind: `{rule.kind}`, {kind.description}. Options: {options}.",
        f"- Written in `rules/{_place(rule)}`.",
    ]
    if rule.url:
        rows.append(f"- See {rule.url}")
    return "\n".join(rows)


def _place(rule: Rule) -> str:
    return Path(rule.origin.path).relative_to(shipped_rules()).as_posix()
