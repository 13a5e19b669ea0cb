"""Rules that extend rules: what is theirs, laid over what they inherit.

A key replaces what the parent has; ``tokens+`` adds to a list or a table of it, and ``tokens-``
takes entries out, which must be there. What a parent's ``tests`` say is of the parent alone.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newslint.errors import PackError, suggest
from newslint.packs.packfiles import STYLE
from newslint.packs.valeparents import DEEPEST, find_root, locate_rule
from newslint.packs.yamltext import read_yaml

Tidy = Callable[[str, Any], Any]


class HeirError(Exception):
    """A rule that cannot have what it inherits; ``key`` is the one at fault."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


def inherit(
    content: dict[str, Any], file: Path, tidy: Tidy, heirs: Sequence[str] = ()
) -> dict[str, Any]:
    """Return what a rule says, with what it inherits from the rule that it extends.

    ``tidy`` brings a value of a key to the form in which it can be added to; ``heirs`` are the
    rules that extend this one.

    Raises:
        HeirError: there is no such rule, it extends itself, or the parent has not what is changed.
    """
    extends = content["extends"]
    if not isinstance(extends, str) or "." not in extends:
        for key in content:
            if key.endswith(("+", "-")):
                raise HeirError(key, f"“{key}” changes a rule that this one extends; it has none")
        return content
    parent = dict(inherit(*_read_parent(extends, file, heirs), tidy, (*heirs, extends)))
    parent.pop("tests", None)
    return {**_lay_over(parent, content, tidy), "extends": parent["extends"]}


def _read_parent(name: str, file: Path, heirs: Sequence[str]) -> tuple[dict[str, Any], Path]:
    from newslint.packs.strictyaml import load

    if name in heirs or len(heirs) == DEEPEST:
        way = " → ".join((*heirs, name))
        raise HeirError("extends", f"the rules extend one another without an end: {way}")
    if name.startswith(f"{STYLE}."):
        raise HeirError("extends", f"“{name}” is built in; no rule can extend it")
    styles = find_root(file.parent).parent
    parent = locate_rule(name, styles)
    if not parent.is_file():
        style = name.partition(".")[0]
        there = [
            ".".join((style, *each.relative_to(styles / style).with_suffix("").parts))
            for each in (styles / style).rglob("*.yml")
        ]
        hint = suggest(name, there) if there else f"there is no style “{style}” in {styles}"
        raise HeirError("extends", f"there is no rule “{name}”; {hint}")
    try:
        content, _lines = load(read_yaml(parent), str(parent), is_foreign=True)
    except PackError as error:
        raise HeirError("extends", f"“{name}” cannot be read: {error}") from error
    if not isinstance(content, dict) or "extends" not in content:
        raise HeirError("extends", f"“{name}” is no rule, for it has no “extends”")
    return content, parent


def _lay_over(parent: dict[str, Any], own: dict[str, Any], tidy: Tidy) -> dict[str, Any]:
    made = dict(parent)
    for key, value in own.items():
        base = key.rstrip("+-")
        if base == key:
            made[key] = value
        elif base in own:
            raise HeirError(key, f"“{key}” changes what “{base}” replaces; write one of them")
        else:
            edit = _add if key.endswith("+") else _take_out
            has = made.get(base)
            made[base] = edit(key, None if has is None else tidy(base, has), tidy(base, value))
    return made


def _add(key: str, has: Any, more: Any) -> Any:
    if isinstance(has, list) and isinstance(more, list):
        return [*has, *more]
    if isinstance(has, dict) and isinstance(more, dict):
        return {**has, **more}
    raise _misfit(key, has, "a table" if isinstance(has, dict) else "a list")


def _take_out(key: str, has: Any, less: Any) -> Any:
    if not isinstance(has, list | dict) or not isinstance(less, list):
        raise _misfit(key, has, "a list")
    for entry in less:
        if entry not in has:
            raise HeirError(
                key, f"“{key}”: the parent has no “{entry}”; {suggest(str(entry), has)}"
            )
    if isinstance(has, dict):
        return {name: value for name, value in has.items() if name not in less}
    return [each for each in has if each not in less]


def _misfit(key: str, has: Any, wanted: str) -> HeirError:
    base = key.rstrip("+-")
    if has is None:
        return HeirError(key, f"“{key}”: the parent has no “{base}”")
    if not isinstance(has, list | dict):
        return HeirError(key, f"“{key}”: “{base}” is one value; write “{base}” and replace it")
    return HeirError(key, f"“{key}” must be {wanted}")
